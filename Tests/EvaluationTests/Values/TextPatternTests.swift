import Testing

@testable import Evaluation

@Suite struct TextPatternTests {
    @Test(arguments: [
        ("một cửa", "cơ chế Một Cửa liên thông", true), ("một\\s+cửa", "một   cửa", true), ("^một", "cơ một", false),
        ("cửa$", "một cửa", true), ("[0-9]+/[0-9]+", "có 18/19 sở", true), ("\\d{3,}", "18/19", false),
        ("\\d{2}", "18/19", true), ("(sở|ngành) x", "ngành x", true), ("a.c", "abc", true), ("a.c", "a\nc", false),
        ("colou?r", "color", true), ("", "", true), ("x*", "abc", true), ("^$", "", true), ("^$", "a", false),
        // The text is lower-cased, and so is the pattern, but not what stands behind a backslash.
        ("HÀ NỘI", "Hà Nội", true), ("^\\S+$", "hà nội", false), ("^\\S+$", "HàNội", true), ("\\D", "123", false),
        ("^\\W$", "-", true), ("[^\\d]", "12", false), ("[\\D]", "1x", true), ("[À-Ỹ]", "ế", true),
        ("\\bsở\\b", "các sở, ngành", true), ("\\bsở\\b", "sởx", false), ("\\Bở", "sở", true),
        ("hoà", "Hòa Bình", true), ("a{2,3}b", "aab", true), ("^a{2}$", "aaa", false), ("{", "{", true),
        ("\\.", "a.b", true), ("\\A", "a", true), ("[]x]", "]", true), ("[a-]", "-", true),
    ])
    func matches(pattern: String, text: String, expected: Bool) throws {
        #expect(try TextPattern(pattern).isFound(in: text) == expected)
    }

    @Test(arguments: [
        ("(", "a `(` is not closed"), (")", "a `)` closes nothing"), ("[a", "a `[` is not closed"),
        ("*a", "`*` repeats nothing"), ("(a)\\1", "there are no back-references"), ("\\", "a `\\` ends it"),
        ("(?=a)", "there is no look-around, only `(…)` and `(?:…)`"), ("[z-a]", "a range runs backwards"),
    ])
    func refused(pattern: String, reason: String) {
        #expect { try TextPattern(pattern) } throws: {
            ($0 as? TextPattern.Problem)?.reason.text(in: .english) == reason
        }
    }

    /// Patterns that make a backtracking matcher run for ever end here, and those too large to keep are refused.
    @Test func noPatternHangs() throws {
        let text = String(repeating: "a", count: 2000)
        #expect(try !TextPattern("^(a+)+b$").isFound(in: text))
        #expect(try !TextPattern("^(a|a)*b$").isFound(in: text))
        #expect(try TextPattern("a?{30}a{30}").isFound(in: text))
        #expect(throws: TextPattern.Problem.self) { try TextPattern("((a{1000}){1000}){1000}") }
        #expect(throws: TextPattern.Problem.self) { try TextPattern(String(repeating: "(", count: 100_000)) }
    }
}
