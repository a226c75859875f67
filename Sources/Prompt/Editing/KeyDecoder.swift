/// Makes keys of the bytes that a terminal sends.
///
/// Bytes come in any portions; a key is given when it is whole. The terminal's sequences are those of
/// ECMA-48 as xterm uses them.
struct KeyDecoder {
    private var pending: [UInt8] = []
    private var position = 0

    var isEmpty: Bool { position >= pending.count }

    mutating func feed(_ bytes: some Sequence<UInt8>) {
        if position > 0 {
            pending.removeFirst(position)
            position = 0
        }
        pending.append(contentsOf: bytes)
    }

    /// The next whole key; nil where bytes are lacking.
    ///
    /// - Parameter isSettled: nothing more came for a moment, so that a lone ESC is the Escape key.
    mutating func next(isSettled: Bool = false) -> Key? {
        guard let (key, length) = key(isSettled: isSettled) else { return nil }
        position += length
        return key
    }

    /// Whether a pasted text has begun and not ended: no reason to take its first byte for Escape.
    var isPasting: Bool { pending[position...].starts(with: Self.pasteStart) }

    private static let pasteStart = Array("\u{1B}[200~".utf8)
    private static let pasteEnd = Array("\u{1B}[201~".utf8)

    private func byte(_ offset: Int) -> UInt8? {
        let index = position + offset
        return pending.indices.contains(index) ? pending[index] : nil
    }

    private func key(isSettled: Bool) -> (Key, Int)? {
        guard let first = byte(0) else { return nil }
        switch first {
        case 0x1B: return escapeSequence(isSettled: isSettled)
        case 0x0D, 0x0A: return (.enter, 1)
        case 0x09: return (.tab, 1)
        case 0x00: return (.unknown, 1)
        case 0x08: return (.control(127), 1)
        case 0x01...0x1F, 0x7F: return (.control(first), 1)
        case 0x20...0x7E: return (.character(Unicode.Scalar(first)), 1)
        default: return character(isSettled: isSettled)
        }
    }

    private func character(isSettled: Bool) -> (Key, Int)? {
        var decoder = UTF8()
        var bytes = pending[position...].prefix(4).makeIterator()
        switch decoder.decode(&bytes) {
        case .scalarValue(let scalar):
            // C1 controls are no text, and the editor uses them for itself.
            let isControl = (0x80...0x9F).contains(scalar.value)
            return (isControl ? .unknown : .character(scalar), UTF8.width(scalar))
        case .error, .emptyInput:
            let first = byte(0) ?? 0
            let expected = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
            let available = pending.count - position
            let isCut =
                available < expected && pending[(position + 1)...].allSatisfy { (0x80...0xBF).contains($0) }
            return isCut && !isSettled ? nil : (.unknown, 1)
        }
    }

    private func escapeSequence(isSettled: Bool) -> (Key, Int)? {
        guard let second = byte(1) else { return isSettled ? (.escape, 1) : nil }
        switch second {
        case UInt8(ascii: "["): return controlSequence(isSettled: isSettled)
        case UInt8(ascii: "O"):
            guard let third = byte(2) else { return isSettled ? (.unknown, 2) : nil }
            return (Self.named(third, modified: false), 3)
        case 0x0D, 0x0A: return (.altEnter, 2)
        case 0x1B: return (.escape, 1)
        case 0x7F, 0x08: return (.alt("\u{7F}"), 2)
        case 0x20...0x7E: return (.alt(Unicode.Scalar(second)), 2)
        default: return (.escape, 1)
        }
    }

    private func controlSequence(isSettled: Bool) -> (Key, Int)? {
        var length = 2
        while let next = byte(length), (0x20...0x3F).contains(next) { length += 1 }
        guard let final = byte(length) else { return isSettled && !isPasting ? (.unknown, length) : nil }
        // A byte that cannot end a sequence begins something else.
        guard (0x40...0x7E).contains(final) else { return (.unknown, length) }
        let parameters = pending[(position + 2)..<(position + length)]
        length += 1
        guard final == UInt8(ascii: "~") else {
            if final == UInt8(ascii: "Z") { return (.backTab, length) }
            return (Self.named(final, modified: parameters.contains(UInt8(ascii: ";"))), length)
        }
        switch String(decoding: parameters.prefix { $0 != UInt8(ascii: ";") }, as: UTF8.self) {
        case "1", "7": return (.home, length)
        case "3": return (.delete, length)
        case "4", "8": return (.end, length)
        case "5": return (.pageUp, length)
        case "6": return (.pageDown, length)
        case "200": return paste(after: length)
        default: return (.unknown, length)
        }
    }

    private static func named(_ final: UInt8, modified: Bool) -> Key {
        switch final {
        case UInt8(ascii: "A"): .up
        case UInt8(ascii: "B"): .down
        case UInt8(ascii: "C"): modified ? .wordRight : .right
        case UInt8(ascii: "D"): modified ? .wordLeft : .left
        case UInt8(ascii: "H"): .home
        case UInt8(ascii: "F"): .end
        case UInt8(ascii: "M"): .enter
        default: .unknown
        }
    }

    private func paste(after start: Int) -> (Key, Int)? {
        let content = pending[(position + start)...]
        var end = content.startIndex
        while end < content.endIndex {
            guard let escape = content[end...].firstIndex(of: 0x1B) else { return nil }
            if content[escape...].starts(with: Self.pasteEnd) {
                let length = escape + Self.pasteEnd.count - position
                return (.paste(Self.plainText(content[..<escape])), length)
            }
            end = escape + 1
        }
        return nil
    }

    /// Pasted bytes as text: line ends as `\n`, no control characters but tabs.
    static func plainText(_ bytes: some Sequence<UInt8>) -> String {
        var text = String.UnicodeScalarView()
        var afterReturn = false
        for scalar in String(decoding: Array(bytes), as: UTF8.self).unicodeScalars {
            switch scalar.value {
            case 0x0D: text.append("\n")
            case 0x0A: if !afterReturn { text.append("\n") }
            case 0x09: text.append(scalar)
            case 0x00...0x1F, 0x7F...0x9F: break
            default: text.append(scalar)
            }
            afterReturn = scalar.value == 0x0D
        }
        return String(text)
    }
}
