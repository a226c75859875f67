import Corpus
import Figures
import Testing
import VietnameseText

@testable import Evaluation

/// What engines' tables hold, and how rows are written for their clients.
@Suite struct EngineRowsTests {
    @Test(
        "A number is a whole one and parts of 10⁻¹⁸, also below zero",
        arguments: [
            ("0", 0, 0), ("5062", 5062, 0), ("75.28", 75, 280_000_000_000_000_000),
            ("-1.5", -2, 500_000_000_000_000_000), ("-3", -3, 0), ("0.000000000000000001", 0, 1),
            ("-0.000000000000000001", -1, 999_999_999_999_999_999), ("9223372036854775807", .max, 0),
            ("-9223372036854775808", .min, 0), ("9223372036854775807.5", .max, 500_000_000_000_000_000),
        ] as [(String, Int64, Int64)])
    func number(_ text: String, _ whole: Int64, _ part: Int64) throws {
        let number = try #require(ExactDecimal(text))
        let made = try #require(EngineNumber(number))
        #expect(made == EngineNumber(whole: whole, part: part))
        #expect(made.decimal == number)
    }

    @Test("A number without room is none", arguments: ["9223372036854775808", "-9223372036854775808.1"])
    func noRoom(_ text: String) throws {
        #expect(EngineNumber(try #require(ExactDecimal(text))) == nil)
    }

    @Test("No two columns of a table have one name, whatever the case", arguments: EngineTables.all.map(\.name))
    func names(_ name: String) throws {
        let columns = try #require(EngineTables.table(name)).columns
        #expect(Set(columns.map { $0.name.lowercased() }).count == columns.count)
    }

    /// A figure in an article with a name that no client can take as it is.
    private static func corpus(_ name: String, value: ExactDecimal = ExactDecimal(5062)) -> Corpus {
        var reading = ArticleReading(document: .init(document: name))
        reading.sentences = [.init(text: "Có 5.062 thủ tục.", span: 0..<20, line: 1)]
        reading.figures = [Figure(span: 3..<8, text: "5.062", value: value, kind: .count, sentence: 0, line: 1)]
        return Corpus(readings: [reading])
    }

    @Test(
        "What parts cells and rows is no part of a text",
        arguments: [
            (.clickhouse, "a\\tb\\nc\\\\d\"e,f\u{FFFD}"), (.postgresql, "a\\tb\\nc\\\\d\"e,f\u{FFFD}"),
            (.duckdb, "\"a\tb\nc\\d\"\"e,f\u{FFFD}\""), (.spark, "\"a\tb c\\d\"\"e,f\u{FFFD}\""),
        ] as [(Engine, String)])
    func escapes(_ engine: Engine, _ written: String) throws {
        var bytes: [UInt8] = []
        let table = try #require(EngineTables.table("documents"))
        EngineRows(engine, table).write(Self.corpus("a\tb\nc\\d\"e,f\0"), to: &bytes)
        let separator = engine == .duckdb || engine == .spark ? "," : "\t"
        #expect(String(decoding: bytes, as: UTF8.self).hasPrefix("0" + separator + written + separator))
    }

    @Test("Every row has a cell for each column", arguments: EngineTables.all.map(\.name))
    func cells(_ name: String) throws {
        let table = try #require(EngineTables.table(name))
        var bytes: [UInt8] = []
        let outcome = EngineRows(.clickhouse, table).write(Self.corpus("a"), to: &bytes)
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        #expect(lines.count == outcome?.rows)
        for line in lines {
            #expect(line.split(separator: "\t", omittingEmptySubsequences: false).count == table.columns.count)
        }
    }

    @Test("Rows numbered afterwards are as those numbered at once", arguments: Engine.allCases)
    func numbered(_ engine: Engine) throws {
        let rows = EngineRows(engine, try #require(EngineTables.table("figures")))
        let corpus = Self.corpus("a\nb\"")
        var lines: [UInt8] = []
        let outcome = rows.write(corpus, hasFacts: false, numbered: false, to: &lines)
        var bytes: [UInt8] = []
        var place = EngineRows.Place()
        place.row = 7
        rows.number(lines, outcome, from: &place, to: &bytes)
        #expect(place.row == 8 && place.figure == outcome?.figures)
        #expect(bytes.first == UInt8(ascii: "7"))
        #expect(bytes.dropFirst().elementsEqual(lines))
    }

    @Test("A row whose number has no room is passed over, and told")
    func tooLarge() throws {
        let large = try #require(ExactDecimal("99999999999999999999"))
        let rows = EngineRows(.duckdb, try #require(EngineTables.table("figures")))
        var bytes: [UInt8] = []
        let outcome = rows.write(Self.corpus("a", value: large), to: &bytes)
        #expect(outcome?.tooLarge == [0] && outcome?.rows == 1 && bytes.isEmpty)
    }

    @Test("The shipped units are in no two families, so that a row's family is one")
    func families() {
        let session = Session()
        session.readStandard()
        for unit in ["sở, ngành", "thủ tục hành chính", "biên chế", "xã", "văn bản quy phạm pháp luật"] {
            #expect(StandardScript.families.family(of: unit)?.name == session.families.family(of: unit)?.name)
            #expect(StandardScript.families.family(of: unit) != nil)
        }
    }
}
