import Foundation
import FoundationXML
import Testing

/// Results on a terminal: the last one and its cells, charts, long and wide ones, and where they go.
@Suite(.serialized)
struct ResultTests {
    let home: TemporaryFolder
    private static let sample = Program.packageFolder + "/sample"

    init() throws { home = try TemporaryFolder() }

    private func start(
        columns: Int, rows: Int = 40, _ environment: [String: String] = [:], _ arguments: [String] = [sample]
    ) throws -> PseudoTerminal {
        let terminal = try PseudoTerminal(
            arguments, columns: columns, rows: rows, home: home, environment: environment)
        try terminal.waitForPrompt()
        return terminal
    }

    /// Articles of a test's own, so that what the reader makes of the sample is no matter.
    private func articles() throws -> String {
        let folder = home.makeFolder("bài")
        let text = (2018...2022).map {
            "Năm \($0), Chỉ số cải cách hành chính của tỉnh Lào Cai đạt \($0 - 1940),5 điểm.\n"
        }
        try TemporaryFolder.write(Array(("Kết quả\n\n" + text.joined(separator: "\n")).utf8), to: folder + "/a.txt")
        return folder
    }

    @Test("The last result is _, and a cell of it is shown whole", arguments: [80, 40])
    func lastResult(columns: Int) throws {
        let terminal = try start(columns: columns)
        try terminal.enter("documents | sort document | select document, year | take 3", shows: "03-")
        terminal.type("_[2].year + 1\r")
        try terminal.wait("the year after") { $0.lines.contains { $0.trimmed == "2022" } }
        try terminal.waitForPrompt()
        terminal.type("_[1]\r")
        try terminal.wait("the row, a column a line") { screen in
            screen.lines.contains { $0.hasPrefix("document  01-tuyen-quang") }
                && screen.lines.contains { $0 == "year      2018" }
        }
        try terminal.waitForPrompt()
        terminal.type("figures | select sentence | take 1\r")
        try terminal.wait("the sentence") {
            $0.currentLine == "chiso>" && $0.lines.dropLast().last?.hasSuffix(".") == true
        }
        try terminal.waitForPrompt()
        terminal.type("_[1].sentence\r")
        try terminal.wait("the prompt after it") {
            $0.currentLine == "chiso>" && $0.text.contains("_[1].sentence")
                && $0.lines.dropLast().last?.hasPrefix("chiso> _[1]") == false
        }
        let lines = terminal.screen.lines
        let asked = try #require(lines.lastIndex { $0.hasPrefix("chiso> _[1].sentence") })
        let shown = lines[(asked + 1)...].dropLast()
        #expect(shown.count > 1)
        #expect(shown.allSatisfy { $0.count <= columns } && shown.last?.hasSuffix(".") == true)
    }

    @Test("Bars and lines are drawn in the window's width, in Unicode and in ASCII", arguments: [80, 40])
    func charts(columns: Int) throws {
        let terminal = try start(columns: columns, rows: 60, [:], [try articles()])
        try terminal.enter("par_score by year | plot bar", shows: "█")
        #expect(terminal.screen.lines.allSatisfy { $0.count <= columns })
        #expect(terminal.screen.text.contains("82,5"))
        try terminal.enter("par_score by year | plot line", shows: "●")
        #expect(terminal.screen.text.contains("2018"))
        terminal.type(".ascii on\r\u{0C}par_score by year | plot bar\r")
        try terminal.wait("bars of ASCII") { $0.text.contains("####") && !$0.text.contains("█") }
        try terminal.waitForPrompt()
        terminal.type("\u{0C}par_score by year | plot line\r")
        try terminal.wait("a line of ASCII") { $0.text.contains("*") && !$0.text.contains("●") }
        try terminal.waitForPrompt()
        terminal.type("\u{0C}scores = list(value) where kind = score\r")
        try terminal.wait("a sparkline of ASCII behind the list") { $0.text.contains("^") && !$0.text.contains("█") }
        terminal.type("\r")
        try terminal.waitForPrompt()
        terminal.type(".ascii off\r\u{0C}scores = list(value) where kind = score\r")
        try terminal.wait("a sparkline") { $0.text.contains("█") && $0.text.contains("▁") }
    }

    @Test("A chart is written as SVG, and never over a file that is there", arguments: [80, 40])
    func svg(columns: Int) throws {
        let terminal = try start(columns: columns, rows: 40, [:], [try articles()])
        let file = home.path + "/x.svg"
        try terminal.enter("par_score by year | plot line | export \"\(file)\"", shows: "written to")
        let data = Data(try TemporaryFolder.read(file))
        #expect(XMLParser(data: data).parse())
        #expect(String(decoding: data, as: UTF8.self).contains("<svg"))
        try terminal.enter("par_score by year | plot line | export \"\(file)\"", shows: "CS0211")
        #expect(Data(try TemporaryFolder.read(file)) == data)
    }

    @Test("A wide result is folded, its key in every part, and nothing runs over the edge", arguments: [80, 40])
    func folded(columns: Int) throws {
        let terminal = try start(columns: columns, rows: 60, [:], [try articles()])
        terminal.type(
            "first(stated), count(), only(kind), mean(value), min(value), max(value), first(unit) by place, year where kind = score\r"
        )
        try terminal.wait("the end of it") { $0.currentLine == "chiso>" && $0.text.contains("first(unit)") }
        let headers = terminal.screen.lines.filter { $0.hasPrefix("place") }
        #expect(headers.count == (columns == 80 ? 2 : 3) || headers.count > 1)
        #expect(terminal.screen.lines.allSatisfy { $0.count <= columns })
    }

    @Test("A long result waits for a key where there is no pager", arguments: [80, 40])
    func more(columns: Int) throws {
        // Without `less` on the path, and none named.
        let terminal = try PseudoTerminal(
            ["--bare"], columns: columns, rows: 12, home: home, environment: ["PATH": home.path], unset: ["PAGER"])
        try terminal.waitForPrompt()
        terminal.type("places | select place_id, name | sort place_id | take 40\r")
        try terminal.wait("the first screen") {
            $0.currentLine == "--More--" && $0.lines.first?.hasPrefix("place_id") == true
        }
        let first = terminal.screen.lines
        terminal.type(Keys.enter)
        try terminal.wait("one line more") { $0.currentLine == "--More--" && $0.lines.first != first.first }
        terminal.type(" ")
        try terminal.wait("another screen") {
            $0.currentLine == "--More--" && !$0.lines.contains(first[first.count - 2])
        }
        terminal.type("q")
        try terminal.waitForPrompt()
        #expect(!terminal.screen.text.contains("--More--"))
        // Ctrl-C leaves it as well, and not the program.
        terminal.type(Keys.up + Keys.enter)
        try terminal.wait(for: "--More--")
        terminal.type(Keys.interrupt)
        try terminal.waitForPrompt()
    }

    @Test("A long result goes through the program that PAGER names", arguments: [80, 40])
    func pager(columns: Int) throws {
        let pager = try home.write("#!/bin/sh\necho PAGED; head -n 2\n", to: "pager")
        chmod(pager, 0o700)
        let terminal = try PseudoTerminal(
            ["--bare"], columns: columns, rows: 12, home: home, environment: ["PAGER": pager])
        try terminal.waitForPrompt()
        try terminal.enter("places | select place_id, name | sort place_id | take 40", shows: "PAGED")
        terminal.type("1 + 1\r")
        try terminal.wait("a short one as it is") { $0.lines.contains { $0.trimmed == "2" } }
    }

    @Test("Results go to a file after .output, until it is taken back", arguments: [80, 40])
    func outputFile(columns: Int) throws {
        let terminal = try start(columns: columns, [:], ["--bare"])
        let file = home.path + "/kết quả.txt"
        terminal.type(".output \"\(file)\"\r20 + 22\r.mode csv\rx = 20 + 23\r.output\r20 + 24\r")
        try terminal.wait("the one after it") { $0.lines.contains { $0.trimmed == "44" } }
        let written = String(decoding: try TemporaryFolder.read(file), as: UTF8.self)
        #expect(written.contains("42") && written.contains("x\n43\n") && !written.contains("44"))
        #expect(!terminal.screen.text.contains("43\n"))
    }

    @Test("Tables may be as wide as .width says", arguments: [80, 40])
    func width(columns: Int) throws {
        let terminal = try start(columns: columns, [:], ["--bare"])
        terminal.type(".width 24\rplaces | where level = ministry | select name, place_id | take 3\r")
        try terminal.wait("a table") { $0.currentLine == "chiso>" && $0.text.contains("─") }
        let rules = terminal.screen.lines.filter { $0.hasPrefix("─") }
        #expect(!rules.isEmpty && rules.allSatisfy { $0.count <= 24 })
        terminal.type(".width 5\r")
        try terminal.wait(for: ".width takes a number")
    }

    @Test("Colour is for terminals: NO_COLOR and pipes have none, and no progress", arguments: [80, 40])
    func color(columns: Int) throws {
        let colored = try start(columns: columns, ["NO_COLOR": ""], ["--bare"])
        colored.type("x = 1\r")
        try colored.wait("a bold header") { $0.color(of: "x") == "1" || $0.text.contains("─") }
        #expect(String(decoding: colored.written, as: UTF8.self).contains("\u{1B}[1mx\u{1B}[0m"))
        let plain = try start(columns: columns, ["NO_COLOR": "1"], ["--bare"])
        plain.type("x = 1\r")
        try plain.wait(for: "─")
        #expect(!String(decoding: plain.written, as: UTF8.self).contains("[1m"))
        let piped = try Program.run(["-c", "figures | take 1", Self.sample], in: home, environment: ["NO_COLOR": ""])
        #expect(!piped.output.contains(0x1B) && piped.errors.isEmpty)
    }
}
