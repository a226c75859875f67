import Language

/// A JSON object of texts on one line: all that the history file needs of JSON.
enum JSONLine {
    static func encode(_ members: [(String, String)]) -> String {
        let pairs = members.map { name, value in "\(JSONString.string(name)):\(JSONString.string(value))" }
        return "{\(pairs.joined(separator: ","))}"
    }

    /// The members of such an object whose values are texts; nil where the line is none, as when
    /// another program broke off in the middle of writing it.
    static func decode(_ line: some StringProtocol) -> [String: String]? {
        var reader = Reader(Array(line.unicodeScalars))
        guard let members = reader.object(), reader.isAtEnd else { return nil }
        return members
    }

    private struct Reader {
        let scalars: [Unicode.Scalar]
        var position = 0

        init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

        var isAtEnd: Bool { scalars[position...].allSatisfy { $0 == " " || $0 == "\t" || $0 == "\r" } }

        mutating func next() -> Unicode.Scalar? {
            guard position < scalars.count else { return nil }
            position += 1
            return scalars[position - 1]
        }

        mutating func skipSpace() {
            while position < scalars.count, scalars[position] == " " || scalars[position] == "\t" { position += 1 }
        }

        mutating func take(_ scalar: Unicode.Scalar) -> Bool {
            skipSpace()
            guard position < scalars.count, scalars[position] == scalar else { return false }
            position += 1
            return true
        }

        mutating func object() -> [String: String]? {
            guard take("{") else { return nil }
            var members: [String: String] = [:]
            if take("}") { return members }
            repeat {
                guard let name = text(), take(":"), let value = text() else { return nil }
                members[name] = value
            } while take(",")
            return take("}") ? members : nil
        }

        mutating func text() -> String? {
            guard take("\"") else { return nil }
            var units: [UInt16] = []
            while let scalar = next() {
                switch scalar {
                case "\"": return String(decoding: units, as: UTF16.self)
                case "\\":
                    guard let unit = escape() else { return nil }
                    units.append(unit)
                default: units.append(contentsOf: UTF16.encode(scalar).map(Array.init) ?? [])
                }
            }
            return nil
        }

        mutating func escape() -> UInt16? {
            switch next() {
            case "n": return 0x0A
            case "t": return 0x09
            case "r": return 0x0D
            case "b": return 0x08
            case "f": return 0x0C
            case "\"": return 0x22
            case "\\": return 0x5C
            case "/": return 0x2F
            case "u":
                guard position + 4 <= scalars.count else { return nil }
                var view = String.UnicodeScalarView()
                view.append(contentsOf: scalars[position..<(position + 4)])
                position += 4
                return UInt16(String(view), radix: 16)
            default: return nil
            }
        }
    }
}
