import Corpus
import Testing

@testable import Evaluation

@Suite struct PatternTests {
    @Test(arguments: [
        ("một cửa", "cơ chế Một Cửa liên thông", true), ("m[ộo]t", "Một", true), ("^cửa", "một cửa", false),
        ("cửa$", "một cửa", true), ("\\d{2,3}%", "đạt 97%", true), ("\\d{3}%", "đạt 97%", false),
        ("(sở|ngành)+", "ngành", true), ("a.c", "abc", true), ("[^0-9]5", "x5", true), ("\\bcửa\\b", "cửa", true),
        ("\\bcử\\b", "cửa", false), ("", "bất kỳ", true), ("a*?b", "aab", true), ("x{2}", "axxb", true),
    ])
    func finds(_ pattern: String, _ text: String, _ isFound: Bool) throws {
        #expect(try TextPattern(pattern).isFound(in: text) == isFound)
    }

    @Test(arguments: ["(a", "a)", "[a", "*a", "(?=a)", "(a)\\1", "[z-a]", "a{5,2}", "\\"])
    func refuses(_ pattern: String) {
        #expect(throws: TextPattern.Problem.self) { try TextPattern(pattern) }
    }

    /// Patterns on which a backtracking engine would take years.
    @Test func staysLinear() throws {
        let text = String(repeating: "a", count: 2000)
        #expect(try !TextPattern("(a+)+b").isFound(in: text))
        #expect(try !TextPattern("(a|aa)*b").isFound(in: text))
    }

    @Test(arguments: [
        ("một cửa", "cơ chế “một cửa” liên thông", true), ("cửa", "cửaa", false), ("hoà", "Hòa Bình", true),
        ("mot cua", "Một cửa", true), ("một cưa", "một cửa", false), ("a", "", false),
    ])
    func findsPhrases(_ phrase: String, _ text: String, _ isFound: Bool) {
        #expect(PhraseSearch(phrase).isFound(in: text) == isFound)
    }
}
