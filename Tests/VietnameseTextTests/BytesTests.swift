import Testing

@testable import VietnameseText

/// Bytes asked sixteen at once, and tables cut up where they lie: beside the plain way.
@Suite struct BytesTests {
    @Test(
        "The places of a byte, and of a range of them, are those that one by one gives",
        arguments: ["0123456789abcdef", "....,,,,5555____", "đến nay có 5 sở.", "                ", "ổ9ổ9ổ9ổ9ổ9ổ9ổ9"])
    func placesOfBytes(text: String) throws {
        let bytes = Array(text.utf8)
        try #require(bytes.count >= SixteenBytes.count)
        for start in 0...(bytes.count - SixteenBytes.count) {
            let sixteen = Array(bytes[start..<start + SixteenBytes.count])
            for byte in Set(bytes + [0, 0x7F, 0x80, 0xFF]) {
                #expect(asked(bytes, start) { $0.places(of: byte) } == bits(sixteen) { $0 == byte })
            }
            let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
            #expect(asked(bytes, start) { $0.places(of: digits) } == bits(sixteen) { digits.contains($0) })
            #expect(asked(bytes, start) { $0.places(of: 0x80...0xFF) } == bits(sixteen) { $0 >= 0x80 })
        }
    }

    @Test("A byte is counted however many there are", arguments: [0, 1, 15, 16, 17, 255, 256, 4095, 5000])
    func counts(length: Int) {
        let bytes = (0..<length).map { UInt8($0 % 3 == 0 ? 0x0A : 0x20) }
        let counted = bytes.withUnsafeBufferPointer { SixteenBytes.count(of: 0x0A, in: $0) }
        #expect(counted == bytes.count { $0 == 0x0A })
    }

    @Test(
        "Lines of a table are cut into their cells",
        arguments: [
            ("a\tb\nc\td\n", [["a", "b"], ["c", "d"]]),
            ("# no\n\na\t\tb\r\nc", [["a", "", "b"], ["c"]]),
            ("", []),
            ("\t\n", [["", ""]]),
        ])
    func cells(text: String, rows: [[String]]) {
        var found: [[String]] = []
        Array(text.utf8).withUnsafeBufferPointer { bytes in
            TableText.eachLine(of: bytes) { found.append(TableText.cells(of: $0)) }
        }
        #expect(found == rows)
    }

    @Test("A line's first cell, and the rest", arguments: [("a\tb\tc", "a", "b\tc"), ("a", "a", ""), ("\tb", "", "b")])
    func firstCell(line: String, cell: String, rest: String) {
        Array(line.utf8).withUnsafeBufferPointer { bytes in
            let cut = TableText.firstCell(of: bytes)
            #expect(String(cut.cell) == cell)
            #expect(String(cut.rest) == rest)
        }
    }

    private func asked(_ bytes: [UInt8], _ start: Int, _ ask: (SixteenBytes) -> UInt32) -> UInt32? {
        bytes.withUnsafeBytes { memory in memory.baseAddress.map { ask(SixteenBytes($0, at: start)) } }
    }

    private func bits(_ bytes: [UInt8], _ isRight: (UInt8) -> Bool) -> UInt32 {
        bytes.enumerated().reduce(0) { isRight($1.element) ? $0 | 1 << UInt32($1.offset) : $0 }
    }
}
