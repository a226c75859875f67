import SeededRandom
import Testing

@testable import Language

@Suite struct FormatterTests {
    @Test(arguments: [
        ("", ""), ("\n\n", ""), ("# a", "# a\n"), ("a;b ;; c", "a\nb\nc\n"),
        // Blanks.
        ("figures|where(a+b)*-c>5|take 3", "figures | where (a + b) * -c > 5 | take 3\n"),
        ("f( a ,b )  by  p,q", "f(a, b) by p, q\n"), ("x where k not in( a,b )", "x where k not in (a, b)\n"),
        ("filter  f( x,y )\"L\":x=y", "filter f(x, y) \"L\": x = y\n"), ("let l :a", "let l: a\n"),
        ("indicator i in VND / \"hồ sơ\": a/b", "indicator i in VND/\"hồ sơ\": a / b\n"),
        ("indicator i in điểm%: a", "indicator i in điểm %: a\n"), ("x where a > 80 %", "x where a > 80%\n"),
        ("x where a > 5điểm % and b < 30ngày", "x where a > 5 điểm % and b < 30 ngày\n"),
        (
            "x where y in 2016 .. 2020 or z in 2015 .. and w in .. 2021",
            "x where y in 2016..2020 or z in 2015.. and w in ..2021\n"
        ),
        ("x where y in a .. - b", "x where y in a..-b\n"), ("- - a - -b", "--a - -b\n"),
        ("f|join( g|take 1 )on a", "f | join (g | take 1) on a\n"), ("expect(a)=b", "expect (a) = b\n"),
        ("a else(b)", "a else (b)\n"), ("count( distinct place )", "count(distinct place)\n"),
        ("sum (value)", "sum(value)\n"), ("`a b` (c)", "`a b`(c)\n"),
        // Signs of documents.
        ("x where place = “Lào Cai” and v ≥ 5 – 3", "x where place = \"Lào Cai\" and v >= 5 - 3\n"),
        ("x where p = 'a \"b\"'", "x where p = \"a \"\"b\"\"\"\n"), ("x where p = 2017–h1", "x where p = 2017-H1\n"),
        ("ty\u{309}_le\u{323}\u{302}", "tỷ_lệ\n"),
        // Comments and blank lines.
        ("# head\n\n\n\na # one\n# two\n\n  # three\nb", "# head\n\na # one\n# two\n\n# three\nb\n"),
        ("a;# one\nb # two", "a # one\nb # two\n"), ("a   # x  \n", "a # x\n"),
        ("f # one\n# two\n| take 5 # three\n# four", "f # one\n    # two\n    | take 5 # three\n# four\n"),
        ("let l: # why\n a", "let l: # why\n    a\n"),
        ("x where a # one\n and b", "x\n    where a # one\n        and b\n"),
        // Lines of a pipeline stay apart where they were, and a definition's body too.
        ("f\n| take 5 | cite", "f\n    | take 5\n    | cite\n"), ("let l:\n f | take 5", "let l:\n    f | take 5\n"),
        // A stage that goes on from the last query stays its own statement.
        ("a;\n| cite", "a;\n| cite\n"), ("a # c\n;\n| cite", "a # c\n;\n| cite\n"), ("| cite", "| cite\n"),
        (";| cite", "| cite\n"),
        // What does not parse is left as it is.
        ("a   b", "a   b"), ("x  where a > 50.000 # c", "x  where a > 50.000 # c"),
    ])
    func formats(_ source: String, _ expected: String) {
        #expect(format(source) == expected)
        #expect(format(expected) == expected)
    }

    @Test func longPipelinesAreOneStageALine() {
        let source = """
            facts | where topics has staff_reduction and not part and place = "Lào Cai" | summarize total = sum(value), n = count() by place, year
            """
        #expect(
            format(source) == """
                facts
                    | where topics has staff_reduction and not part and place = "Lào Cai"
                    | summarize total = sum(value), n = count() by place, year

                """)
    }

    @Test func longDefinitionsAreBrokenByTheirStructure() {
        let source = """
            indicator par_score "Chỉ số CCHC" in điểm: only(value) where topics has par_index and kind in (score, percent) and level and body is missing and place is known
            topic one_stop "Một cửa": "một cửa", "một cửa liên thông", "bộ phận tiếp nhận và trả kết quả", "trung tâm hành chính công", "trung tâm phục vụ hành chính công"
            """
        #expect(
            format(source) == """
                indicator par_score "Chỉ số CCHC" in điểm:
                    only(value)
                    where topics has par_index
                        and kind in (score, percent)
                        and level
                        and body is missing
                        and place is known
                topic one_stop "Một cửa":
                    "một cửa", "một cửa liên thông", "bộ phận tiếp nhận và trả kết quả",
                    "trung tâm hành chính công", "trung tâm phục vụ hành chính công"

                """)
    }

    /// The comments of a source, in order.
    static func comments(_ source: String) -> [String] {
        let formatter = Formatter(parse(source))
        return formatter.tokens.indices.flatMap { index in formatter.comments(before: index).map(\.text) }
    }

    /// Whatever parses means the same formatted, keeps its comments, and stays as it is when
    /// formatted again.
    @Test(arguments: 0..<40)
    func formattingIsIdempotentAndKeepsTheMeaning(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var tried = 0
        for _ in 0..<200 {
            let source = RobustnessTests.mutant(&random)
            guard parse(source).diagnostics.isEmpty else { continue }
            tried += 1
            let formatted = format(source)
            #expect(TreeText.of(formatted) == TreeText.of(source))
            #expect(format(formatted) == formatted, "\(source)")
            #expect(Self.comments(formatted) == Self.comments(source))
        }
        #expect(tried > 0)
    }
}
