import Corpus
import Evaluation
import Language
import Messages

extension DotCommand {
    static let all: [DotCommand] = [
        DotCommand(
            name: ".help", arguments: "[NAME]", meaning: .helpCommand,
            candidates: { HelpText.topics(in: $0) },
            body: { prompt, words in HelpText.show(words.first, in: prompt) }),
        DotCommand(
            name: ".examples", arguments: "", meaning: .examplesCommand,
            body: { prompt, _ in
                prompt.runner.output(HelpText.examples(width: prompt.runner.options.rendering.width))
                return nil
            }),
        DotCommand(
            name: ".open", arguments: "PATH…", meaning: .openCommand,
            body: { prompt, words in open(words, in: prompt) }),
        DotCommand(
            name: ".mode", arguments: "[FORMAT]", meaning: .modeCommand,
            candidates: { _ in OutputFormat.allCases.map { Completion($0.rawValue, .word) } },
            body: { prompt, words in setMode(words.first, in: prompt) }),
        DotCommand(
            name: ".width", arguments: "[COLUMNS]",
            meaning: .widthCommand,
            body: { prompt, words in setWidth(words.first, in: prompt) }),
        DotCommand(
            name: ".ascii", arguments: "on|off", meaning: .asciiCommand,
            candidates: { _ in [Completion("on", .word), Completion("off", .word)] },
            body: { prompt, words in
                switch words.first {
                case "on": prompt.runner.options.isASCII = true
                case "off": prompt.runner.options.isASCII = false
                case nil: prompt.runner.options.isASCII.toggle()
                default: return .asciiTakes
                }
                return nil
            }),
        DotCommand(
            name: ".timer", arguments: "on|off", meaning: .timerCommand,
            candidates: { _ in [Completion("on", .word), Completion("off", .word)] },
            body: { prompt, words in
                switch words.first {
                case "on": prompt.showsTime = true
                case "off": prompt.showsTime = false
                case nil: prompt.showsTime.toggle()
                default: return .timerTakes
                }
                return nil
            }),
        DotCommand(
            name: ".output", arguments: "[FILE]", meaning: .outputCommand,
            body: { prompt, words in
                prompt.outputPath = words.first.map(FileNames.expanded)
                return nil
            }),
        DotCommand(
            name: ".save", arguments: "FILE", meaning: .saveCommand,
            body: { prompt, words in save(words.first, from: prompt) }),
        DotCommand(
            name: ".undo", arguments: "", meaning: .undoCommand,
            body: { prompt, _ in undo(in: prompt) }),
        DotCommand(
            name: ".edit", arguments: "NAME", meaning: .editCommand,
            candidates: { prompt in ownNames(prompt).map { Completion($0, .definition) } },
            body: { prompt, words in DefinitionEditing.edit(words.first, in: prompt) }),
        DotCommand(
            name: ".lang", arguments: "[en|vi]", meaning: .languageCommand,
            candidates: { _ in MessageLanguage.allCases.map { Completion($0.rawValue, .word) } },
            body: { prompt, words in setLanguage(words.first, in: prompt) }),
        DotCommand(
            name: ".quit", arguments: "", meaning: .quitCommand,
            body: { prompt, _ in
                prompt.isLeaving = true
                return nil
            }),
    ]

    private static func ownNames(_ prompt: PromptLoop) -> [String] {
        prompt.session.ownDefinitions.compactMap { text in
            guard case .definition(let made)? = parse(text).statements.first?.form else { return nil }
            return made.name.value
        }
    }

    private static func open(_ words: [String], in prompt: PromptLoop) -> Message? {
        guard !words.isEmpty else { return .openTakes }
        let paths = words.map(FileNames.expanded)
        let interruption = prompt.session.interruption
        let reading = CorpusReading.read(
            paths, topics: StandardScript.topics, extra: prompt.session.options.vocabulary,
            interruption: interruption, line: ProgressLine(prompt.language))
        guard !interruption.isRequested else { return .openInterrupted }
        prompt.runner.report(reading.problems)
        guard !reading.isFailure else { return .nothingRead }
        let before = prompt.session.corpus.path
        prompt.session.corpus = reading.corpus
        prompt.paths = paths
        prompt.kept?.changeCorpus(from: before, in: prompt.runner)
        prompt.say(PromptLoop.size(of: reading.corpus))
        return nil
    }

    private static func undo(in prompt: PromptLoop) -> Message? {
        let now = prompt.session.ownDefinitions
        var before = prompt.undoable.popLast()
        // Those of an earlier session are taken back one by one, the last first.
        if before == nil, !now.isEmpty { before = now.dropLast() }
        guard let before else { return .nothingDefined }
        prompt.runner.restart(with: before)
        for text in now where !before.contains(text) { prompt.say(.takenBack(definition: text)) }
        for text in before where !now.contains(text) { prompt.say(.asBefore(definition: text)) }
        return nil
    }

    private static func setMode(_ word: String?, in prompt: PromptLoop) -> Message? {
        guard let word else {
            StandardStream.output.write(prompt.runner.options.format.rawValue + "\n")
            return nil
        }
        guard let format = OutputFormat(rawValue: word) else {
            return .noFormat(name: word, formats: OutputFormat.allCases.map(\.rawValue))
        }
        prompt.runner.options.format = format
        return nil
    }

    private static func setLanguage(_ word: String?, in prompt: PromptLoop) -> Message? {
        guard let word else {
            StandardStream.output.write(prompt.language.rawValue + "\n")
            return nil
        }
        guard let language = MessageLanguage(rawValue: word) else { return .languageTakes }
        prompt.runner.options.language = language
        return nil
    }

    private static func setWidth(_ word: String?, in prompt: PromptLoop) -> Message? {
        guard let word else {
            prompt.runner.options.width = nil
            return nil
        }
        guard let columns = Int(word), columns >= 20 else { return .widthTakes }
        prompt.runner.options.width = columns
        return nil
    }

    private static func save(_ word: String?, from prompt: PromptLoop) -> Message? {
        guard let word else { return .saveTakes }
        let path = FileNames.expanded(word)
        let definitions = prompt.session.ownDefinitions
        guard !definitions.isEmpty else { return .nothingDefined }
        guard SmallFile.read(path) == nil else { return .fileIsThere(path: path) }
        guard SmallFile.write(definitions.joined(separator: "\n") + "\n", to: path) else {
            return .cannotBeWritten(path: path)
        }
        prompt.say(.definitionsWritten(count: definitions.count, path: path))
        return nil
    }
}
