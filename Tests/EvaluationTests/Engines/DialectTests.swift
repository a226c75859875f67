import Testing

@testable import Evaluation

/// What an engine reads in a query is what was meant, and nothing else.
@Suite struct DialectTests {
    /// Texts that want out of their quotes, each its own way.
    static let hostile = [
        "'", "''", "' OR 1 = 1 --", "\\", "\\'", "\\' OR 1 = 1; DROP TABLE facts; --", "'; DROP TABLE facts; --",
        "\"", "`", "$$", "${env:HOME}", "${spark.app.name}", ":name", "\\copy facts to '/tmp/x'", "\n.shell true\n",
        "\r\n\\! true", "a\tb", "--", "/*", "*/", ";", "’; DROP TABLE facts; --", "ʼ", "＇", "\u{2018}\u{2019}",
        "%_", "E'x'", "N'x'", "x\u{1A}y", "\u{8}\u{1B}[31m", "\u{FEFF}", "lao cai", "tuyên quang", "漢字 🇻🇳",
        "e\u{301}", "\u{85}", "\u{2028}",
    ]

    @Test(arguments: Engine.allCases)
    func literalsOfPlainTextsAreReadable(_ engine: Engine) {
        #expect(Dialect(engine).literal("lào cai") == "'lào cai'")
        #expect(Dialect(engine).literal("lao-cai") == "'lao-cai'")
    }

    /// Whatever reads quotes, backslashes and doubled quotes as any of the engines does finds the end of the literal
    /// where it ends, and the text in it.
    @Test(arguments: Engine.allCases, hostile)
    func literalsEndWhereTheyEnd(_ engine: Engine, _ text: String) throws {
        let literal = Dialect(engine).literal(text)
        var scalars = Array(literal.unicodeScalars)[...]
        var escapes = engine == .clickhouse || engine == .spark
        if engine == .postgresql, scalars.first == "E" {
            scalars.removeFirst()
            escapes = true
        }
        #expect(scalars.popFirst() == "'")
        var read = String.UnicodeScalarView()
        var isClosed = false
        while let scalar = scalars.popFirst() {
            if scalar == "'" {
                if !escapes, scalars.first == "'" {
                    read.append("'")
                    scalars.removeFirst()
                    continue
                }
                isClosed = true
                break
            }
            guard escapes, scalar == "\\" else {
                read.append(scalar)
                continue
            }
            let kind = scalars.popFirst()
            let width = engine == .spark ? 4 : 2
            #expect(kind == (engine == .spark ? "u" : "x"))
            let digits = String(String.UnicodeScalarView(scalars.prefix(width)))
            scalars = scalars.dropFirst(width)
            let escaped = try #require(UInt32(digits, radix: 16).flatMap { Unicode.Scalar($0) })
            read.append(escaped)
        }
        #expect(isClosed)
        #expect(scalars.isEmpty)
        #expect(Array(String(read).utf8) == Array(text.utf8))
    }

    /// What a client does itself before the engine sees a query: lines that begin with a point or a backslash, parts
    /// between semicolons, comments, variables.
    @Test(arguments: [Engine.clickhouse, .spark, .postgresql], hostile)
    func nothingInALiteralMeansSomethingToAClient(_ engine: Engine, _ text: String) {
        let inner = Dialect(engine).literal(text).drop { $0 != "'" }.dropFirst().dropLast()
        for sign in ["\n", "\r", ";", "--", "$", "{", "\"", "'", "`", ":", "/*"] { #expect(!inner.contains(sign)) }
    }

    @Test func aQueryIsWrittenClauseByClause() {
        let select = SQLSelect(
            columns: [
                .init(name: "place_id", term: .column("place_id")), .init(name: "n", term: .count),
                .init(name: "s", term: .sum(.column("value_part"))),
            ], table: "facts",
            condition: .all([
                .compare(.column("year"), .greaterOrEqual, .number(2016)),
                .any([.holds(.column("topics"), " savings "), .not(.compare(.column("part"), .equal, .number(1)))]),
            ]), groups: ["place_id"])
        #expect(
            Dialect(.duckdb).text(select) == """
                SELECT
                  "place_id",
                  count(*) AS "n",
                  sum("value_part") AS "s"
                FROM "facts"
                WHERE "year" >= 2016
                  AND (strpos("topics", ' savings ') > 0 OR NOT ("part" = 1))
                GROUP BY "place_id"
                """)
        #expect(
            Dialect(.clickhouse).text(select) == """
                SELECT
                  `place_id`,
                  count() AS `n`,
                  sum(toDecimal128(`value_part`, 0)) AS `s`
                FROM `facts`
                WHERE `year` >= 2016
                  AND (position(`topics`, ' savings ') > 0 OR NOT (`part` = 1))
                GROUP BY `place_id`
                """)
    }
}
