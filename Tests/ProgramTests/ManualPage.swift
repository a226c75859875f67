import Articles
import Corpus
import Evaluation
import Figures
import Foundation
import Language

@testable import Prompt

/// A page of the manual: its text, with the transcripts in it written anew as the program answers now.
///
/// A transcript is a block of `text` that begins with `chiso> `; an entry goes on in lines that begin with
/// `   ... `. The entries of a page are asked one after the other in one session over `sample/`, so that a definition
/// holds for the rest of the page. Paths are relative to a folder that has `sample` and `scripts` in it, and two folders
/// of a little article each, `before` and `after`. An entry that begins with `$ chiso run` is a command of the shell.
struct ManualPage {
    static let folder = ProgramChunk.folder.deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "docs/manual")

    /// As it stands.
    let text: String
    /// How many entries were asked.
    private(set) var entries = 0
    /// Entries whose answer has an error; a page has one only where it means to show it.
    private(set) var failed: [String] = []

    private static let mark = "chiso> "
    private static let goesOn = "   ... "
    private static let command = "$ chiso run "
    private static let width = 100

    init(_ text: String) { self.text = text }

    /// The page with every answer as it is now.
    mutating func answered() throws -> String {
        let workshop = try Workshop()
        var options = Session.Options()
        options.folder = workshop.path
        let corpus = TestCorpus.named("sample", articles: [])
        let session = corpus.map { Session(corpus: $0, options: options) } ?? Session(options: options)
        session.writeTable = { ProgramRunner.fileText($0, $1, .english) }
        var lines: [String] = []
        var block: [String]?
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            if let open = block {
                guard line == "```" else {
                    block?.append(line)
                    continue
                }
                let isTranscript = open.first.map { $0.hasPrefix(Self.mark) || $0.hasPrefix(Self.command) } ?? false
                lines += isTranscript ? try answer(open, session, workshop) : open
                lines.append(line)
                block = nil
            } else {
                lines.append(line)
                if line.hasPrefix("```") { block = [] }
            }
        }
        return (lines + (block ?? [])).joined(separator: "\n")
    }

    private mutating func answer(_ block: [String], _ session: Session, _ workshop: Workshop) throws -> [String] {
        var entries: [String] = []
        for (index, line) in block.enumerated() {
            if line.hasPrefix(Self.command) {
                entries.append(line)
            } else if line.hasPrefix(Self.mark) {
                entries.append(String(line.dropFirst(Self.mark.count)))
            } else if line.hasPrefix(Self.goesOn), index > 0,
                block[index - 1].hasPrefix(Self.mark) || block[index - 1].hasPrefix(Self.goesOn)
            {
                entries[entries.count - 1] += "\n" + line.dropFirst(Self.goesOn.count)
            }
        }
        var lines: [String] = []
        for entry in entries {
            if let last = lines.last, !last.isEmpty, !last.hasPrefix(Self.mark), !last.hasPrefix(Self.goesOn),
                !last.hasPrefix(Self.command)
            {
                lines.append("")
            }
            let typed = entry.split(separator: "\n", omittingEmptySubsequences: false)
            let isCommand = entry.hasPrefix(Self.command)
            lines += typed.enumerated().map {
                (isCommand ? "" : $0.offset == 0 ? Self.mark : Self.goesOn) + $0.element
            }
            let output = ProgramChunk.trimmed(isCommand ? try run(entry, workshop) : answer(entry, session))
            if !output.isEmpty {
                lines += output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            }
        }
        return lines
    }

    /// `$ chiso run SCRIPT [--set NAME=VALUE …] PATH …`
    private mutating func run(_ command: String, _ workshop: Workshop) throws -> String {
        var words = DotCommand.words(String(command.dropFirst(Self.command.count)))
        let script = words.removeFirst()
        var settings: [Setting] = []
        while words.count > 1, words[0] == "--set" {
            settings.append(try Setting(words[1]))
            words.removeFirst(2)
        }
        let text = try String(contentsOfFile: workshop.path(script), encoding: .utf8)
        let corpus = words == ["sample"] ? TestCorpus.named("sample", articles: []) : workshop.corpus(words)
        var options = Session.Options()
        options.folder = workshop.path
        return answer(try Setting.apply(settings, to: text), Session(corpus: corpus ?? Corpus(), options: options))
    }

    private mutating func answer(_ entry: String, _ session: Session) -> String {
        entries += 1
        let rendering = RenderingOptions(.table, width: Self.width)
        var written = ""
        for outcome in session.run(entry) {
            // Several tables of one script have an empty line between them.
            if !written.isEmpty, !written.hasSuffix("\n\n") { written += "\n" }
            switch outcome {
            case .table(let table): written += render(table, rendering).output
            case .why(let why): written += render(why, rendering).output
            case .diagnostics(let found):
                if outcome.isFailure { failed.append(entry) }
                written += found.map { $0.terminalText(in: entry, .english) }.joined()
            default:
                let rendered = OutcomeText.render(outcome, rendering)
                written += rendered.output + rendered.remarks
            }
        }
        return written
    }
}

/// A folder to work in: what is shipped is there to read, and what an entry writes goes away with it.
private final class Workshop {
    let path: String

    init() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "chiso-manual-\(UUID().uuidString)")
        let package = ManualPage.folder.deletingLastPathComponent().deletingLastPathComponent()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for name in ["sample", "scripts"] {
            try FileManager.default.createSymbolicLink(
                at: folder.appending(path: name), withDestinationURL: package.appending(path: name))
        }
        path = folder.path()
        for (name, text) in Self.articles {
            let file = folder.appending(path: name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try text.write(to: file, atomically: false, encoding: .utf8)
        }
    }

    private static let articles = [
        "before/a.txt": """
        Tỉnh Bến Tre sơ kết công tác cải cách hành chính

        Năm 2022, Chỉ số cải cách hành chính của tỉnh Bến Tre đạt 82,1 điểm, xếp thứ 41. Năm 2022, tỷ lệ hồ sơ nộp trực tuyến của tỉnh đạt 61%.
        """,
        "after/b.txt": """
        Tỉnh Bến Tre tổng kết công tác cải cách hành chính

        Năm 2022, Chỉ số cải cách hành chính của tỉnh Bến Tre đạt 82,1 điểm, xếp thứ 40. Năm 2022, tỷ lệ hồ sơ nộp trực tuyến của tỉnh đạt 64,5%.
        """,
    ]

    func path(_ name: String) -> String { path + (path.hasSuffix("/") ? "" : "/") + name }

    /// The articles of folders, each known by the name that it was given by.
    func corpus(_ folders: [String]) -> Corpus {
        let reader = CorpusReader(reader: ArticleReader(topics: StandardScript.topics))
        let readings = folders.flatMap { folder in
            reader.read([path(folder)]).readings.map { reading in
                var reading = reading
                reading.document.folder = folder
                return reading
            }
        }
        return Corpus(readings: readings)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
