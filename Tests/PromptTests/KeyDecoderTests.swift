import Testing

@testable import Prompt

@Suite struct KeyDecoderTests {
    private static let cases: [(String, [Key])] = [
        ("aế", [.character("a"), .character("ế")]),
        ("\r\n", [.enter, .enter]),
        ("\t", [.tab]),
        ("\u{7F}\u{08}", [.control(127), .control(127)]),
        ("\u{03}\u{12}", [.control(3), .control(0x12)]),
        ("\u{1B}[A\u{1B}[B\u{1B}[C\u{1B}[D", [.up, .down, .right, .left]),
        ("\u{1B}OA\u{1B}OH\u{1B}OF", [.up, .home, .end]),
        ("\u{1B}[1;5C\u{1B}[1;5D", [.wordRight, .wordLeft]),
        ("\u{1B}[3~\u{1B}[H\u{1B}[4~\u{1B}[5~", [.delete, .home, .end, .pageUp]),
        ("\u{1B}[24~x", [.unknown, .character("x")]),
        ("\u{1B}bx", [.alt("b"), .character("x")]),
        ("\u{1B}\r", [.altEnter]),
        ("\u{1B}[200~một\r\nhai\tba\u{1B}[201~x", [.paste("một\nhai\tba"), .character("x")]),
        // A paste may hold sequences of its own; they lose their ESC and stay text.
        ("\u{1B}[200~a\u{1B}[Ab\u{1B}[201~", [.paste("a[Ab")]),
        // C1 controls are no text.
        ("\u{80}\u{9B}x", [.unknown, .unknown, .character("x")]),
    ]

    @Test("Keys come out whole, however the bytes are cut", arguments: cases)
    func keys(bytes: String, expected: [Key]) {
        for size in 1...7 {
            var decoder = KeyDecoder()
            var keys: [Key] = []
            var rest = Array(bytes.utf8)[...]
            while !rest.isEmpty {
                decoder.feed(rest.prefix(size))
                rest = rest.dropFirst(size)
                while let key = decoder.next() { keys.append(key) }
            }
            #expect(keys == expected, "in portions of \(size)")
            #expect(decoder.isEmpty)
        }
    }

    @Test("A lone ESC is the Escape key once nothing follows")
    func loneEscape() {
        var decoder = KeyDecoder()
        decoder.feed([0x1B])
        #expect(decoder.next() == nil)
        #expect(decoder.next(isSettled: true) == .escape)
    }

    @Test("A paste that has not ended waits, however long")
    func unendedPaste() {
        var decoder = KeyDecoder()
        decoder.feed("\u{1B}[200~dài".utf8)
        #expect(decoder.next(isSettled: true) == nil)
        #expect(decoder.isPasting)
        decoder.feed("\u{1B}[201~".utf8)
        #expect(decoder.next() == .paste("dài"))
    }

    @Test("Bytes that are no UTF-8 are passed over, one by one")
    func invalidBytes() {
        var decoder = KeyDecoder()
        decoder.feed([0xFF, 0xC3, 0x28, 0xE1, 0xBA])
        var keys: [Key] = []
        while let key = decoder.next() { keys.append(key) }
        #expect(keys == [.unknown, .unknown, .character("(")])
        #expect(decoder.next(isSettled: true) == .unknown)
    }
}
