/// Makes JSON lines of other JSON on its way in: of an array of objects, and of objects printed over several lines.
///
/// Each object comes out on one line, with the number of the line it begins on, so that problems name the right one (one
/// or a few lines on where several objects stand on a line); blank lines take the place of those that it went on over. JSON lines pass as they are.
struct JsonObjectSource {
    private enum Form { case unknown, lines, objects }

    private var form = Form.unknown
    /// What came before the form is known.
    private var held: [UInt8] = []

    private var depth = 0
    private var isInString = false
    private var isEscaped = false
    /// Line ends within the object at hand, which follow behind it.
    private var owed = 0
    /// Line ends that were put between objects of one line, to be left out where the next one stands.
    private var lent = 0

    /// More than this of a first line is looked at no further.
    private static let longestFirstLine = 1 << 26

    /// What goes on to the reader of lines for the next bytes; empty bytes are the end.
    mutating func lines(of chunk: [UInt8]) -> [UInt8] {
        switch form {
        case .lines: return chunk
        case .objects: return taken(apart: chunk)
        case .unknown:
            held += chunk
            let isEnd = chunk.isEmpty || held.count > Self.longestFirstLine
            guard let found = Self.form(of: held, isEnd: isEnd) else { return [] }
            form = found
            let all = held
            held = []
            return form == .objects ? taken(apart: all) : all
        }
    }

    /// Whether more bytes are needed before any go on.
    var isHolding: Bool { form == .unknown }

    /// An array, or an object whose first line does not end it; nil where the bytes do not tell yet.
    private static func form(of bytes: [UInt8], isEnd: Bool) -> Form? {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard let first = bytes[start...].firstIndex(where: { $0 > 0x20 }) else { return isEnd ? .lines : nil }
        if bytes[first] == UInt8(ascii: "[") { return .objects }
        guard bytes[first] == UInt8(ascii: "{") else { return .lines }
        var scan = JsonObjectSource()
        for index in first..<bytes.count {
            if bytes[index] == 0x0A { return scan.depth > 0 && !scan.isInString ? .objects : .lines }
            scan.pass(bytes[index])
        }
        return isEnd ? .lines : nil
    }

    private mutating func pass(_ byte: UInt8) {
        if isInString {
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: "\"") {
                isInString = false
            }
            return
        }
        switch byte {
        case UInt8(ascii: "\""): isInString = depth > 0
        case UInt8(ascii: "{"): depth += 1
        case UInt8(ascii: "}"): depth -= 1
        default: break
        }
    }

    private mutating func taken(apart bytes: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count + 16)
        for byte in bytes {
            let isInside = depth > 0
            pass(byte)
            if depth < 0 { depth = 0 }
            if byte == 0x0A {
                if isInside {
                    owed += 1
                    output.append(0x20)
                } else if lent > 0 {
                    lent -= 1
                } else {
                    output.append(byte)
                }
            } else if !isInside, depth == 0, "[],".utf8.contains(byte) {
                output.append(0x20)
            } else {
                output.append(byte)
                if isInside, depth == 0 { endObject(&output) }
            }
        }
        return output
    }

    private mutating func endObject(_ output: inout [UInt8]) {
        output.append(0x0A)
        let rest = max(0, owed - 1)
        if owed == 0 { lent += 1 }
        let free = min(rest, lent)
        lent -= free
        output.append(contentsOf: repeatElement(0x0A, count: rest - free))
        owed = 0
    }
}
