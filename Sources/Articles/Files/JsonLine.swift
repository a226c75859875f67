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
                let name = try name()
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

    /// A field's name, which as good as never has an escape.
    private mutating func name() throws(JsonLine.Failure) -> String {
        guard let plain = try plainString() else { return String(decoding: try escapedString(), as: UTF8.self) }
        return String(decoding: plain, as: UTF8.self)
    }

    private mutating func string() throws(JsonLine.Failure) -> [UInt8] {
        guard let plain = try plainString() else { return try escapedString() }
        return Array(plain)
    }

    private mutating func skipString() throws(JsonLine.Failure) {
        if try plainString() == nil { _ = try unescape(to: nil) }
    }

    /// The bytes of a string without escapes; nil for one that has some, at whose first byte the reader is left.
    private mutating func plainString() throws(JsonLine.Failure) -> UnsafeBufferPointer<UInt8>? {
        guard peek() == UInt8(ascii: "\"") else { throw failure(.stringExpected) }
        index += 1
        let start = index
        skipPlain()
        guard index < bytes.count else { throw failure(.endsTooEarly) }
        let end = index
        guard bytes[end] == UInt8(ascii: "\"") else {
            index = start
            return nil
        }
        index += 1
        return UnsafeBufferPointer(rebasing: bytes[start..<end])
    }

    private mutating func escapedString() throws(JsonLine.Failure) -> [UInt8] {
        var failure: JsonLine.Failure?
        // No escape is shorter than what it stands for.
        let string = [UInt8](unsafeUninitializedCapacity: bytes.count - index) { output, count in
            do throws(JsonLine.Failure) { count = try unescape(to: output.baseAddress) } catch { failure = error }
        }
        if let failure { throw failure }
        return string
    }

    /// Goes behind a string's end; gives how many bytes it stands for.
    ///
    /// - Parameter output: Where these are put; nil where they are not wanted.
    private mutating func unescape(to output: UnsafeMutablePointer<UInt8>?) throws(JsonLine.Failure) -> Int {
        var count = 0
        while true {
            let start = index
            skipPlain()
            guard index < bytes.count else { throw failure(.endsTooEarly) }
            if let output, let base = bytes.baseAddress {
                (output + count).initialize(from: base + start, count: index - start)
            }
            count += index - start
            index += 1
            if bytes[index - 1] == UInt8(ascii: "\"") { return count }
            let scalar = try escape()
            if let output { count += Self.encode(scalar, to: output + count) }
        }
    }

    /// Passes over what stands for itself, up to a quotation mark or a backslash, sixteen bytes at a time.
    private mutating func skipPlain() {
        guard let memory = UnsafeRawPointer(bytes.baseAddress) else { return }
        while index + SixteenBytes.count <= bytes.count {
            let here = SixteenBytes(memory, at: index)
            let found = here.places(of: UInt8(ascii: "\"")) | here.places(of: UInt8(ascii: "\\"))
            if found != 0 {
                index += SixteenBytes.first(found)
                return
            }
            index += SixteenBytes.count
        }
        while index < bytes.count, bytes[index] != UInt8(ascii: "\""), bytes[index] != UInt8(ascii: "\\") { index += 1 }
    }

    /// What an escape stands for, its backslash passed over.
    private mutating func escape() throws(JsonLine.Failure) -> UInt32 {
        guard let byte = peek() else { throw failure(.endsTooEarly) }
        index += 1
        switch byte {
        case UInt8(ascii: "n"): return 0x0A
        case UInt8(ascii: "t"): return 0x09
        case UInt8(ascii: "r"): return 0x0D
        case UInt8(ascii: "b"): return 0x08
        case UInt8(ascii: "f"): return 0x0C
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return UInt32(byte)
        case UInt8(ascii: "u"):
            let first = try hex()
            guard (0xD800...0xDBFF).contains(first), peek() == UInt8(ascii: "\\"), index + 1 < bytes.count,
                bytes[index + 1] == UInt8(ascii: "u")
            else { return first }
            let before = index
            index += 2
            let second = try hex()
            if (0xDC00...0xDFFF).contains(second) { return 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00) }
            index = before
            return first
        default:
            index -= 1
            throw failure(.noSuchEscape)
        }
    }

    private mutating func hex() throws(JsonLine.Failure) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = peek() else { throw failure(.hexExpected) }
            let digit: UInt8
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
            case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
            default: throw failure(.hexExpected)
            }
            value = value << 4 | UInt32(digit)
            index += 1
        }
        return value
    }

    /// Puts a scalar as UTF-8 into some memory, half of a pair as U+FFFD; gives how many bytes it takes.
    private static func encode(_ value: UInt32, to output: UnsafeMutablePointer<UInt8>) -> Int {
        guard value >= 0x80 else {
            output.initialize(to: UInt8(truncatingIfNeeded: value))
            return 1
        }
        var count = 0
        for byte in UTF8.encode(Unicode.Scalar(value) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter {
            (output + count).initialize(to: byte)
            count += 1
        }
        return count
    }

    private mutating func skipValue(_ depth: Int) throws(JsonLine.Failure) {
        guard depth < Self.deepest else { throw failure(.valuesTooDeep) }
        skipSpace()
        switch peek() {
        case UInt8(ascii: "\""): try skipString()
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
                try skipString()
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
