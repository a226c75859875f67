import Testing

@testable import MessageCatalogue

/// What the build refuses, and what it makes of what it takes.
@Suite struct MessageTableTests {
    @Test(arguments: [
        ("a\ten\tx", ["1: `a` has no Vietnamese"]),
        ("a\tvi\tx", ["1: `a` has no English before it"]),
        ("a\ten\tx\nb\ten\ty\nb\tvi\tz", ["1: `a` has no Vietnamese"]),
        ("a\ten\tx\nb\tvi\ty", ["2: `b` has no English before it", "1: `a` has no Vietnamese"]),
        ("a\ten\tx\na\tvi\ty\na\ten\tx\na\tvi\ty", ["3: `a` is there twice"]),
        ("a\ten\t{n} x\na\tvi\ty", ["1: `a` has {n} in English only"]),
        ("a\ten\tx\na\tvi\t{n} y", ["1: `a` has {n} in Vietnamese only", "2: `a` has {n:…} in Vietnamese only"]),
        (
            "a\ten\t{n} x\na\tvi\t{m} y",
            [
                "1: `a` has {m} in Vietnamese only", "1: `a` has {n} in English only",
                "2: `a` has {m:…} in Vietnamese only",
            ]
        ),
        ("a\ten\t{n:row}\na\tvi\ty", ["1: `{n:row}` needs two words, for one and for many"]),
        ("a\ten\t{n\na\tvi\ty", ["1: a `{` is not closed; a brace of the text is doubled"]),
        ("a\ten\tx\na\tvi\ty}", ["2: a `}` closes nothing; a brace of the text is doubled"]),
        ("a\ten\t{a b}\na\tvi\ty", ["1: `{a b}` names no place"]),
        ("a b\ten\tx\na b\tvi\ty", ["1: `a b` is no name for code to use"]),
        ("a\ten\tx\na\tvi\t", ["1: `a` is empty"]),
        ("a\tfr\tx", ["1: there is no language `fr`; there are en and vi"]),
        ("a en x", ["1: a line is KEY TAB LANGUAGE TAB TEXT"]),
    ])
    func problemsAreToldByLine(_ text: String, _ problems: [String]) {
        #expect(MessageTable(text).problems == problems)
    }

    @Test func aGoodTableIsRead() throws {
        let table = MessageTable("# c\n\na\ten\t{n} {n:row|rows} \\\\d\\n{{x}}\na\tvi\t{n} hàng\n")
        #expect(table.problems == [])
        let entry = try #require(table.entries.first)
        #expect(entry.english == "{n} {n:row|rows} \\d\n{{x}}")
        #expect(entry.line == 3)
        #expect(entry.placeNames == ["n"])
    }

    @Test func entriesBecomeMembers() {
        let table = MessageTable("a\ten\tsay \"x\"\na\tvi\ty\\\\\nb\ten\t{n} of {m}\nb\tvi\t{m}, {n}\n")
        #expect(
            table.swiftSource(from: "messages/T.tsv") == """
                // Made from messages/T.tsv by the build; do not edit.
                import Messages

                extension Message {
                    static var a: Message {
                        Message("a", english: "say \\"x\\"", vietnamese: "y\\\\")
                    }
                    static func b(n: any MessageArgument, m: any MessageArgument) -> Message {
                        Message("b", english: "{n} of {m}", vietnamese: "{m}, {n}", ["n": n, "m": m])
                    }
                }

                """)
    }
}
