import Messages
import VietnameseText

/// One JSON object of one line, read as far as an article needs it: the strings and numbers of its
/// first level. Everything else is checked and passed over.
package struct JsonLine {
    /// The values of the first level that are strings or numbers, as UTF-8.
    package private(set) var fields: [String: [UInt8]] = [:]
    /// Where the string of `text` stands in the line, its quotation marks left out; nil where it is none.
    private(set) var text: Range<Int>?

    /// What is wrong with a line, and at which byte of it, from 1.
    package struct Failure: Error {
        package let message: Message
        package let column: Int
    }

    package init(_ line: [UInt8]) throws(Failure) {
        typealias Found = (fields: [String: [UInt8]], text: Range<Int>?)
        let result: Result<Found, Failure> = line.withUnsafeBufferPointer { bytes in
            var reader = JsonReader(bytes: bytes)
            do throws(Failure) { return .success((try reader.object(), reader.text)) } catch { return .failure(error) }
        }
        (fields, text) = try result.get()
    }

    func string(_ name: String) -> String? { fields[name].map { String(decoding: $0, as: UTF8.self) } }
}

private struct JsonReader {
    let bytes: UnsafeBufferPointer<UInt8>
    var index = 0
    /// Where the string of `text` stands.
    private(set) var text: Range<Int>?

    private static let deepest = 64

    mutating func object() throws(JsonLine.Failure) -> [String: [UInt8]] {
        var fields: [String: [UInt8]] = [:]
        skipSpace()
        guard peek() == UInt8(ascii: "{") else { throw failure(.objectExpected) }
        index += 1
        skipSpace()
        if peek() == UInt8(ascii: "}") {
            index += 1
        } else {
            while true {
                skipSpace()
                let name = String(decoding: try string(), as: UTF8.self)
                skipSpace()
                guard peek() == UInt8(ascii: ":") else { throw failure(.signExpected(sign: ":")) }
                index += 1
                skipSpace()
                if peek() == UInt8(ascii: "\"") {
                    let start = index + 1
                    fields[name] = try string()
                    if name == "text" { text = start..<index - 1 }
                } else {
                    let start = index
                    if name == "text" { text = nil }
                    try skipValue(0)
                    if let first = bytes[start..<index].first, first == 0x2D || (0x30...0x39).contains(first) {
                        fields[name] = Array(bytes[start..<index])
                    }
                }
                skipSpace()
                if peek() == UInt8(ascii: ",") {
                    index += 1
                } else if peek() == UInt8(ascii: "}") {
                    index += 1
                    break
                } else {
                    throw failure(.commaOrBraceExpected)
                }
            }
        }
        skipSpace()
        guard index == bytes.count else { throw failure(.moreAfterObject) }
        return fields
    }

    private func peek() -> UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func skipSpace() {
        while index < bytes.count, bytes[index] == 0x20 || (0x09...0x0D).contains(bytes[index]) { index += 1 }
    }

    private func failure(_ message: Message) -> JsonLine.Failure {
        .init(message: index >= bytes.count ? .endsTooEarly : message, column: index + 1)
    }

    private mutating func string() throws(JsonLine.Failure) -> [UInt8] {
        guard peek() == UInt8(ascii: "\"") else { throw failure(.stringExpected) }
        index += 1
        var output: [UInt8] = []
        var runStart = index
        while true {
            skipPlain()
            guard index < bytes.count else { break }
            let run = UnsafeBufferPointer(rebasing: bytes[runStart..<index])
            if bytes[index] == UInt8(ascii: "\"") {
                index += 1
                guard !output.isEmpty else { return Array(run) }
                output.append(contentsOf: run)
                return output
            }
            if output.isEmpty { output.reserveCapacity(min(bytes.count - runStart, 1 << 14)) }
            output.append(contentsOf: run)
            index += 1
            try escape(&output)
            runStart = index
        }
        throw failure(.endsTooEarly)
    }

    /// Passes over what stands for itself, up to a quotation mark or a backslash, eight bytes at a time.
    private mutating func skipPlain() {
        guard let memory = UnsafeRawPointer(bytes.baseAddress) else { return }
        while index + 8 <= bytes.count {
            let here = EightBytes(memory, at: index)
            let found = here.places(of: UInt8(ascii: "\"")) | here.places(of: UInt8(ascii: "\\"))
            if found != 0 {
                index += EightBytes.first(found)
                return
            }
            index += 8
        }
        while index < bytes.count, bytes[index] != UInt8(ascii: "\""), bytes[index] != UInt8(ascii: "\\") { index += 1 }
    }

    private mutating func escape(_ output: inout [UInt8]) throws(JsonLine.Failure) {
        guard let byte = peek() else { throw failure(.endsTooEarly) }
        index += 1
        switch byte {
        case UInt8(ascii: "n"): output.append(0x0A)
        case UInt8(ascii: "t"): output.append(0x09)
        case UInt8(ascii: "r"): output.append(0x0D)
        case UInt8(ascii: "b"): output.append(0x08)
        case UInt8(ascii: "f"): output.append(0x0C)
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): output.append(byte)
        case UInt8(ascii: "u"):
            var scalar = try hex()
            if (0xD800...0xDBFF).contains(scalar), peek() == UInt8(ascii: "\\"), index + 1 < bytes.count,
                bytes[index + 1] == UInt8(ascii: "u")
            {
                let before = index
                index += 2
                let second = try hex()
                if (0xDC00...0xDFFF).contains(second) {
                    scalar = 0x10000 + (scalar - 0xD800) << 10 + (second - 0xDC00)
                } else {
                    index = before
                }
            }
            output.append(contentsOf: String(Character(Unicode.Scalar(scalar) ?? "\u{FFFD}")).utf8)
        default:
            index -= 1
            throw failure(.noSuchEscape)
        }
    }

    private mutating func hex() throws(JsonLine.Failure) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = peek(), let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                throw failure(.hexExpected)
            }
            value = value << 4 | UInt32(digit)
            index += 1
        }
        return value
    }

    private mutating func skipValue(_ depth: Int) throws(JsonLine.Failure) {
        guard depth < Self.deepest else { throw failure(.valuesTooDeep) }
        skipSpace()
        switch peek() {
        case UInt8(ascii: "\""): _ = try string()
        case UInt8(ascii: "{"), UInt8(ascii: "["): try skipContainer(depth)
        default:
            let start = index
            while let byte = peek(), byte > 0x20, byte != UInt8(ascii: ","), byte != UInt8(ascii: "}"),
                byte != UInt8(ascii: "]")
            {
                index += 1
            }
            let word = String(decoding: bytes[start..<index], as: UTF8.self)
            if word != "null", word != "true", word != "false", Double(word) == nil {
                index = start
                throw failure(.valueExpected)
            }
        }
    }

    private mutating func skipContainer(_ depth: Int) throws(JsonLine.Failure) {
        let isObject = peek() == UInt8(ascii: "{")
        let closer = isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")
        index += 1
        skipSpace()
        if peek() == closer {
            index += 1
            return
        }
        while true {
            if isObject {
                skipSpace()
                _ = try string()
                skipSpace()
                guard peek() == UInt8(ascii: ":") else { throw failure(.signExpected(sign: ":")) }
                index += 1
            }
            try skipValue(depth + 1)
            skipSpace()
            if peek() == closer {
                index += 1
                return
            }
            guard peek() == UInt8(ascii: ",") else { throw failure(.signExpected(sign: ",")) }
            index += 1
        }
    }
}
