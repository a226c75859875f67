import Testing

@testable import Messages

@Suite struct MessageTextTests {
    @Test func placesAreFilledInTheLanguageAsked() {
        let kind = Message("aNumber", english: "a number", vietnamese: "một số")
        let message = Message(
            "typeNeeded", english: "`{sign}` needs {kind}", vietnamese: "{kind} là thứ `{sign}` cần",
            ["sign": "+", "kind": kind])
        #expect(message.text(in: .english) == "`+` needs a number")
        #expect(message.text(in: .vietnamese) == "một số là thứ `+` cần")
    }

    @Test(arguments: [
        (0, "0 rows", "0 hàng"), (1, "1 row", "1 hàng"), (2, "2 rows", "2 hàng"),
        (12345, "12.345 rows", "12.345 hàng"), (-1_000_000, "-1.000.000 rows", "-1.000.000 hàng"),
    ])
    func aCountHasItsWord(_ count: Int, _ english: String, _ vietnamese: String) {
        let message = Message(
            "rows", english: "{rows} {rows:row|rows}", vietnamese: "{rows} hàng", ["rows": count])
        #expect(message.text(in: .english) == english)
        #expect(message.text(in: .vietnamese) == vietnamese)
    }

    @Test(arguments: [
        ([], "", ""), (["a"], "a", "a"), (["a", "b"], "a or b", "a hay b"),
        (["a", "b", "c"], "a, b or c", "a, b hay c"),
    ])
    func choices(_ items: [String], _ english: String, _ vietnamese: String) {
        let choices = Message.Argument.either(items.map(\.messageArgument))
        let message = Message("m", english: "{names}", vietnamese: "{names}", ["names": choices])
        #expect(message.text(in: .english) == english)
        #expect(message.text(in: .vietnamese) == vietnamese)
    }

    @Test func listsAndBraces() {
        let message = Message(
            "m", english: "{{m,n}}: {names}", vietnamese: "{names} }}{{", ["names": ["a", "b"]])
        #expect(message.text(in: .english) == "{m,n}: a, b")
        #expect(message.text(in: .vietnamese) == "a, b }{")
    }

    /// What a person typed is no template.
    @Test func whatStandsInAPlaceIsNotReadAgain() {
        let message = Message("m", english: "no {name}", vietnamese: "không có {name}", ["name": "{name} }{"])
        #expect(message.text(in: .english) == "no {name} }{")
        #expect(Message(verbatim: "{x}").text(in: .vietnamese) == "{x}")
    }

    @Test func messagesAreTheSameByEntryAndPlaces() {
        func gap(_ key: String) -> Message { Message("gap", english: "{key}", vietnamese: "{key}", ["key": key]) }
        #expect(gap("2016") == gap("2016"))
        #expect(gap("2016") != gap("2017"))
        #expect(Message(verbatim: "a") != Message(verbatim: "b"))
    }

    @Test(arguments: [
        ("vi", MessageLanguage.vietnamese), ("vi_VN", .vietnamese), ("vi_VN.UTF-8", .vietnamese),
        ("vi.UTF-8", .vietnamese),
        ("VI", .vietnamese), ("vi-VN", .vietnamese), ("C", .english), ("C.UTF-8", .english), ("", .english),
        ("en_GB.UTF-8", .english), ("fr_FR", .english), ("vie", .english), ("POSIX", .english),
    ])
    func theLanguageOfALocale(_ locale: String, _ language: MessageLanguage) {
        #expect(MessageLanguage(locale: locale) == language)
    }

    @Test func theFirstVariableThatIsSetDecides() {
        func language(_ set: [String: String]) -> MessageLanguage { MessageLanguage(environment: { set[$0] }) }
        #expect(language([:]) == .english)
        #expect(language(["LANG": "vi_VN"]) == .vietnamese)
        #expect(language(["LANG": "vi_VN", "LC_MESSAGES": "en_US"]) == .english)
        #expect(language(["LANG": "en_US", "LC_MESSAGES": "vi_VN"]) == .vietnamese)
        #expect(language(["LC_ALL": "C", "LC_MESSAGES": "vi_VN", "LANG": "vi_VN"]) == .english)
        #expect(language(["LC_ALL": "", "LANG": "vi_VN"]) == .vietnamese)
    }
}
