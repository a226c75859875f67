import Foundation
import Language
import Testing

/// The manual's tour is what the prompt shows: every entry of it is typed on a terminal of 80 columns, one after the
/// other in one session, and the screen compared.
///
/// After what is shown was changed, write it anew with `CHISO_RECORD=1 swift test --filter TourTests`, and read the
/// difference.
@Suite struct TourTests {
    private static let path = Program.packageFolder + "/docs/manual/tour.md"

    /// The page, cut at its transcripts.
    private static func parts() throws -> (text: [String], transcripts: [[String]]) {
        let page = String(decoding: try TemporaryFolder.read(path), as: UTF8.self)
        var text = [""]
        var transcripts: [[String]] = []
        var block: [String]?
        for line in page.components(separatedBy: "\n") {
            if let open = block {
                if line == "```" {
                    transcripts.append(open)
                    block = nil
                    text.append("")
                } else {
                    block = open + [line]
                }
            } else if line == "```text" {
                block = []
            } else {
                text[text.count - 1] += line + "\n"
            }
        }
        return (text, transcripts)
    }

    @Test("Every transcript is what the prompt shows")
    func transcripts() throws {
        let (text, transcripts) = try Self.parts()
        #expect(transcripts.count > 10)
        let home = try TemporaryFolder()
        let sample = home.path + "/sample"
        #expect(symlink(Program.packageFolder + "/sample", sample) == 0)
        let terminal = try PseudoTerminal(
            ["sample"], columns: 80, rows: 200, home: home, folder: home.path)
        try terminal.waitForPrompt()
        var shown: [[String]] = []
        for transcript in transcripts {
            if transcript.first?.hasPrefix("$ ") == true {
                shown.append([transcript[0]] + terminal.screen.lines.dropLast())
            } else {
                shown.append(try Self.entries(transcript).flatMap { try Self.ask($0, terminal) })
            }
        }
        if ProcessInfo.processInfo.environment["CHISO_RECORD"] != nil {
            var page = ""
            for (index, words) in text.enumerated() {
                page += words
                if index < shown.count { page += "```text\n" + shown[index].joined(separator: "\n") + "\n```\n" }
            }
            while page.hasSuffix("\n\n") { page.removeLast() }
            try page.write(toFile: Self.path, atomically: true, encoding: .utf8)
            return
        }
        for (transcript, screen) in zip(transcripts, shown) { #expect(screen == transcript) }
    }

    /// The entries of a transcript: each begins at the prompt, and goes on while it is not complete.
    private static func entries(_ transcript: [String]) -> [String] {
        var entries: [String] = []
        var isOpen = false
        for line in transcript {
            if line.hasPrefix("chiso> ") {
                entries.append(String(line.dropFirst(7)))
            } else if isOpen, let last = entries.popLast() {
                entries.append(last + "\n" + line)
            } else {
                continue
            }
            isOpen =
                !entries[entries.count - 1].hasPrefix(".") && !entries[entries.count - 1].hasSuffix("⇥")
                && parse(entries[entries.count - 1]).isIncomplete
        }
        return entries
    }

    /// Types an entry; its lines and what the prompt answered.
    private static func ask(_ entry: String, _ terminal: PseudoTerminal) throws -> [String] {
        // A screen with nothing of the answer before it.
        terminal.type("\u{0C}")
        try terminal.wait("an empty screen") { $0.row == 0 && $0.lines == ["chiso>"] && $0.column == 7 }
        if entry.hasSuffix("⇥") {
            // What Tab makes of it is the beginning of the entry after.
            terminal.type(entry.dropLast() + "\t")
            try terminal.wait("a completion") { $0.currentLine.hasSuffix("\"") }
            terminal.type("\u{15}")
            try terminal.waitForPrompt()
            return ["chiso> " + entry]
        }
        // Return brings what each further line begins with.
        let lines = entry.components(separatedBy: "\n")
        terminal.type(lines.map { String($0.drop { $0 == " " }) }.joined(separator: "\r") + "\r")
        try terminal.wait("an answer to \(entry)", patience: .seconds(60)) {
            $0.currentLine == "chiso>" && $0.row > 0 && $0.column == 7 && $0.lines.count > lines.count
        }
        return Array(terminal.screen.lines.dropLast())
    }
}
