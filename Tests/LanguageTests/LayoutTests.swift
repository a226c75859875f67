import Testing

@testable import Language

/// The line rule: where a statement ends and where it goes on.
@Suite struct LayoutTests {
    @Test(arguments: [
        ("a\nb", "a; b"), ("a; b", "a; b"), ("a;\n;b;", "a; b"), ("", ""), ("# only a comment", ""), (";;", ""),
        ("a\r\nb\rc\u{2028}d", "a; b; c; d"),
        // Inside brackets, whatever the indentation.
        ("f(\na,\nb\n)\nc", "ask f(a, b); c"), ("(\n# comment\n\na\n)", "ask (a)"),
        // After a final operator, `,`, `:` or `|`.
        ("a +\nb", "ask (+ a b)"), ("a,\nb by c,\nd", "ask a, b by c, d"), ("filter f:\na", "(filter f a)"),
        ("a |\ntake 5", "a | take 5"), ("a by\nb where\nnot\nc from\nd", "ask a by b where (not c) from d"),
        ("x where a and\n\n# why\nb", "ask x where (and a b)"), ("a else\nb", "ask (else a b)"),
        ("x where p in\n2015..\nb", "ask x where (in p 2015..); b"),
        // When the next line is indented deeper than the statement's first line.
        ("a\n  + b\n  + c\nd", "ask (+ (+ a b) c); d"), ("  a\n  b", "a; b"), ("  a\n   | take 1", "a | take 1"),
        ("a by b\n\twhere c", "ask a by b where c"), ("  a\n b", "a; b"),
        // When the next line starts with `|`.
        ("a\n| take 5\n\n# note\n| cite", "a | take 5 | cite"), ("  a\n| cite", "a | cite"),
        ("a;\n| cite", "a; (go on | cite)"),
        // A unit stands on the line of its number.
        ("x where a = 1\n  from f", "ask x where (= a 1) from f"),
        // A definition is found even where the statement before it was not finished.
        ("let a: (b\nlet c: 1", "(let a ?); (let c 1); !CS0022"),
        ("topic a: \"b\",\nlet c: 1", "(topic a); (let c 1); !CS0021"),
    ])
    func statementsEndWhereTheyShould(_ source: String, _ trees: String) {
        #expect(TreeText.of(source) == trees)
    }

    /// The prompt asks for another line where, and only where, the statement goes on by the line rule.
    @Test(arguments: [
        ("", false), ("a", false), ("a by b", false), ("a +", true), ("a,", true), ("filter f:", true), ("a |", true),
        ("f(", true), ("f(a", true), ("(a where b", true), ("a where", true), ("a # comment +", false),
        ("a + # comment", true), ("a +\n", true), ("a\n  + b", false), ("2015..", false), ("why", false),
        ("filter f", false), ("x is", true), ("a else", true), ("f(a))", false), ("a;", false),
        // What is wrong already does not get better with more lines.
        ("a b (", false), ("f(50.000", false), ("figures | fliter (", false),
    ])
    func thePromptAsksForMore(_ source: String, _ isIncomplete: Bool) {
        #expect(parse(source).isIncomplete == isIncomplete)
    }
}
