import Corpus
import Evaluation
import Language

extension DotCommand {
    static let all: [DotCommand] = [
        DotCommand(
            name: ".help", arguments: "[NAME]", meaning: "what there is, or what a name means",
            candidates: { HelpText.topics(in: $0) },
            body: { prompt, words in HelpText.show(words.first, in: prompt) }),
        DotCommand(
            name: ".examples", arguments: "", meaning: "entries to try",
            body: { _, _ in
                StandardStream.output.write(HelpText.examples)
                return nil
            }),
        DotCommand(
            name: ".open", arguments: "PATH…", meaning: "read other articles in place of these",
            body: { prompt, words in open(words, in: prompt) }),
        DotCommand(
            name: ".mode", arguments: "[FORMAT]", meaning: "how results are written: table, csv, tsv, json, jsonl, md",
            candidates: { _ in OutputFormat.allCases.map { Completion($0.rawValue, .word, "") } },
            body: { prompt, words in setMode(words.first, in: prompt) }),
        DotCommand(
            name: ".width", arguments: "[COLUMNS]",
            meaning: "how wide tables may be; without a number, as the terminal",
            body: { prompt, words in setWidth(words.first, in: prompt) }),
        DotCommand(
            name: ".timer", arguments: "on|off", meaning: "whether to tell how long each entry took",
            candidates: { _ in [Completion("on", .word, ""), Completion("off", .word, "")] },
            body: { prompt, words in
                switch words.first {
                case "on": prompt.showsTime = true
                case "off": prompt.showsTime = false
                case nil: prompt.showsTime.toggle()
                default: return ".timer takes on or off."
                }
                return nil
            }),
        DotCommand(
            name: ".output", arguments: "[FILE]", meaning: "add results to a file; without one, show them again",
            body: { prompt, words in
                prompt.outputPath = words.first.map(FileNames.expanded)
                return nil
            }),
        DotCommand(
            name: ".save", arguments: "FILE", meaning: "write the definitions made here as a script",
            body: { prompt, words in save(words.first, from: prompt) }),
        DotCommand(
            name: ".undo", arguments: "", meaning: "take the last definition back",
            body: { prompt, _ in
                var definitions = prompt.session.ownDefinitions
                guard let last = definitions.popLast() else { return "Nothing has been defined here yet." }
                prompt.runner.restart(with: definitions)
                StandardStream.output.write("taken back: \(last)\n")
                return nil
            }),
        DotCommand(
            name: ".edit", arguments: "NAME", meaning: "change a definition in your editor ($EDITOR)",
            candidates: { prompt in ownNames(prompt).map { Completion($0, .definition, "") } },
            body: { prompt, words in DefinitionEditing.edit(words.first, in: prompt) }),
        DotCommand(
            name: ".quit", arguments: "", meaning: "leave; so does Ctrl-D",
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

    private static func open(_ words: [String], in prompt: PromptLoop) -> String? {
        guard !words.isEmpty else { return ".open takes the folders or files to read." }
        let paths = words.map(FileNames.expanded)
        let reading = CorpusReading.read(paths, topics: StandardScript.topics)
        prompt.runner.report(reading.problems)
        guard !reading.isFailure else { return "Nothing could be read; the articles that were open still are." }
        prompt.session.corpus = reading.corpus
        prompt.paths = paths
        let articles = OutcomeText.count(reading.corpus.documentCount, "article")
        StandardStream.output.write("\(articles), \(OutcomeText.count(reading.corpus.figureCount, "figure"))\n")
        return nil
    }

    private static func setMode(_ word: String?, in prompt: PromptLoop) -> String? {
        guard let word else {
            StandardStream.output.write(prompt.runner.options.format.rawValue + "\n")
            return nil
        }
        guard let format = OutputFormat(rawValue: word) else {
            return
                "There is no format \(word); there are \(OutputFormat.allCases.map(\.rawValue).joined(separator: ", "))."
        }
        prompt.runner.options.format = format
        return nil
    }

    private static func setWidth(_ word: String?, in prompt: PromptLoop) -> String? {
        guard let word else {
            prompt.runner.options.width = nil
            return nil
        }
        guard let columns = Int(word), columns >= 20 else { return ".width takes a number of columns, 20 or more." }
        prompt.runner.options.width = columns
        return nil
    }

    private static func save(_ word: String?, from prompt: PromptLoop) -> String? {
        guard let word else { return ".save takes the file to write." }
        let path = FileNames.expanded(word)
        let definitions = prompt.session.ownDefinitions
        guard !definitions.isEmpty else { return "Nothing has been defined here yet." }
        guard SmallFile.read(path) == nil else { return "\(path) is there already; take another name, or remove it." }
        guard SmallFile.write(definitions.joined(separator: "\n") + "\n", to: path) else {
            return "\(path) cannot be written."
        }
        StandardStream.output.write("\(OutcomeText.count(definitions.count, "definition")) written to \(path)\n")
        return nil
    }
}
