import SeededRandom
import Testing

@testable import Language

/// Whatever the input: no trap, no hang, no lost byte.
@Suite struct RobustnessTests {
    static let programs = [
        "figures | where place = \"lao cai\" and kind = rank | sort value desc | take 5 by place",
        "par_score, par_rank by place, year where year in 2016..2024 | sort par_score desc | pivot year",
        "(par_score where lao_cai and year = 2016) - (par_score where place = “Lạng Sơn” and year ≠ 2016)",
        "topic one_stop \"Một cửa\": \"một cửa\", \"bộ phận * trả kết quả\" # chú thích\nlet x: 50 nghìn",
        "indicator i(y) in điểm %: sum(value) / sum(of)\n    where topics has one_stop and (kind in (ratio, percent) or year >= y) # bình luận",
        "facts | join (claims | take 1) on place | export \"a.csv\" replace; load \"x\" as figures\n| cite",
        "filter f: not (body is missing) and period overlaps 2017-H1 else 5 nghìn tỷ đồng > -2015..",
    ]

    /// The tokens with their leading trivia are the source, byte for byte.
    static func isLossless(_ source: String) -> Bool {
        let bytes = Array(source.utf8)
        var position = 0
        for token in parse(source).tokens {
            guard token.triviaStart == position, token.span.start >= position, token.span.end >= token.span.start,
                token.span.end <= bytes.count
            else { return false }
            position = token.span.end
        }
        return position == bytes.count
    }

    @Test(arguments: programs + ["", "\n", "# only", "a # b", "\u{FEFF}a\r\n", "“", "`", "50.", "..", "|||", "\u{0}"])
    func noByteIsLost(_ source: String) { #expect(Self.isLossless(source)) }

    @Test(arguments: [
        ("", "(", "", ""), ("", "(", "1", ")"), ("", "f(", "", ""), ("", "- ", "1", ""), ("x where ", "not ", "a", ""),
        ("1", " + 1", "", ""), ("a", " else a", "", ""), ("x where (a", " in ((a", "", ""),
        ("x | join ", "(x | join ", "", ""),
    ])
    func deepNestingIsOneFinding(_ start: String, _ repeated: String, _ middle: String, _ end: String) {
        let count = 100_000
        let source = start + String(repeating: repeated, count: count) + middle + String(repeating: end, count: count)
        #expect(parse(source).diagnostics.map { $0.code.text } == ["CS0028"])
    }

    @Test func longFlatProgramsAreNoTrouble() {
        let list = (0..<20_000).map(String.init).joined(separator: ", ")
        #expect(parse("x where year in (\(list))").diagnostics.isEmpty)
        let conditions = (0..<20_000).map { "year = \($0)" }.joined(separator: " and ")
        #expect(parse("x where \(conditions)").diagnostics.isEmpty)
        let stages = String(repeating: " | take 5", count: 20_000)
        #expect(parse("x\(stages)").diagnostics.isEmpty)
    }

    /// Several errors in one run, each once.
    @Test func independentErrorsAreAllReported() {
        let source = """
            figures | where value > 50.000 | tke 5 | select a >
            topic t: 5
            indicator i: sum(value) by place
            let good: 5
            par_score where (a = b | sort c
            good by
            """
        let codes = parse(source).diagnostics.map { $0.code.text }
        #expect(codes == ["CS0004", "CS0025", "CS0026", "CS0020", "CS0031", "CS0022"])
    }

    /// Bytes and pieces of programs thrown together by a generator with a known seed: the parser
    /// ends, keeps every byte, and its spans lie within the source.
    @Test(arguments: 0..<40)
    func mutatedProgramsDoNoHarm(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<100 {
            let source = Self.mutant(&random)
            let program = parse(source)
            #expect(Self.isLossless(source))
            for diagnostic in program.diagnostics {
                let span = diagnostic.span ?? SourceSpan(0, 0)
                #expect(0 <= span.start && span.start <= span.end && span.end <= source.utf8.count)
                #expect(!diagnostic.terminalText(in: source, .english).isEmpty)
            }
        }
    }

    static func mutant(_ random: inout SeededGenerator) -> String {
        var bytes = Array((programs.randomElement(using: &random) ?? "").utf8)
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            let at = Int.random(in: 0...bytes.count, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: bytes.removeSubrange(at..<min(bytes.count, at + Int.random(in: 0...8, using: &random)))
            case 1: bytes.insert(UInt8.random(in: 0...255, using: &random), at: at)
            case 2:
                let piece = [
                    "(", ")", "\n", "\n  ", " | ", "..", ",", "\"", "`", "50.000", " not ", ";", "≥", "“", "# ",
                ]
                bytes.insert(contentsOf: Array((piece.randomElement(using: &random) ?? "").utf8), at: at)
            default:
                let from = Int.random(in: 0...bytes.count, using: &random)
                bytes.insert(contentsOf: Array(bytes[from..<min(bytes.count, from + 12)]), at: at)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
