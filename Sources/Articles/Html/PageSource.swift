import CHtmlPage

/// The characters that a page of HTML shows, without blanks, each with the bytes of the page that it stands in: what
/// is between the tags, and what `meta` elements say. For finding where a text that was made of the page stands.
///
/// It mends nothing, and need not: what it misreads is not found, and what is found is there.
struct PageSource {
    /// UTF-8; a zero where one thing ends and the next does not go on with it.
    private(set) var bytes: [UInt8] = []
    /// For each of ``bytes`` where in the page it begins and ends.
    private(set) var places: [Range<UInt32>] = []

    private let page: [UInt8]

    init(_ page: [UInt8]) {
        self.page = page
        bytes.reserveCapacity(page.count / 2)
        places.reserveCapacity(page.count / 2)
        read()
    }

    private mutating func read() {
        var at = 0
        while at < page.count {
            switch page[at] {
            case UInt8(ascii: "<"): at = tag(at)
            default: at = character(at)
            }
        }
    }

    private func byte(_ at: Int) -> UInt8 { at < page.count ? page[at] : 0 }

    private mutating func append(_ byte: UInt8, _ place: Range<Int>) {
        bytes.append(byte)
        places.append(UInt32(clamping: place.lowerBound)..<UInt32(clamping: place.upperBound))
    }

    /// One character, or an entity that stands for one; gives where the next begins.
    private mutating func character(_ at: Int) -> Int {
        if page[at] == UInt8(ascii: "&"), let (value, end) = entity(at) {
            if let scalar = Unicode.Scalar(value), !Self.isBlank(scalar) {
                for byte in UTF8.encode(scalar) ?? .init() { append(byte, at..<end) }
            }
            return end
        }
        if !Self.isBlank(Unicode.Scalar(page[at])) { append(page[at], at..<at + 1) }
        return at + 1
    }

    static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\r"
    }

    /// `&agrave;`, `&#224;`, `&#xE0;`, also without the semicolon; nil where a lone `&` stands.
    private func entity(_ start: Int) -> (UInt32, Int)? {
        var at = start + 1
        var value: UInt32 = 0
        if byte(at) == UInt8(ascii: "#") {
            at += 1
            let isHex = byte(at) | 0x20 == UInt8(ascii: "x")
            if isHex { at += 1 }
            let first = at
            while let digit = Self.digit(byte(at), isHex ? 16 : 10), at - first < 8 {
                value = value &* (isHex ? 16 : 10) &+ digit
                at += 1
            }
            guard at > first else { return nil }
        } else {
            let first = at
            while at - first < 32, Self.isNamePart(byte(at)) { at += 1 }
            guard at > first else { return nil }
            value = chiso_entity_value(String(decoding: page[first..<at], as: UTF8.self))
            guard value > 0 else { return nil }
        }
        return (value, byte(at) == UInt8(ascii: ";") ? at + 1 : at)
    }

    private static func digit(_ byte: UInt8, _ base: UInt32) -> UInt32? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f") where base == 16: UInt32(byte - UInt8(ascii: "a")) + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F") where base == 16: UInt32(byte - UInt8(ascii: "A")) + 10
        default: nil
        }
    }

    private static func isNamePart(_ byte: UInt8) -> Bool {
        let small = byte | 0x20
        return small >= UInt8(ascii: "a") && small <= UInt8(ascii: "z")
            || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }

    // MARK: Tags

    /// Past a tag, a comment, or the code of a script; gives where text goes on. A `<` that begins none is text.
    private mutating func tag(_ start: Int) -> Int {
        let next = byte(start + 1)
        if next == UInt8(ascii: "!"), page[start...].starts(with: Array("<!--".utf8)) {
            return end(of: Array("-->".utf8), from: start + 4)
        }
        let isTag =
            next == UInt8(ascii: "/") || next == UInt8(ascii: "!") || next == UInt8(ascii: "?")
            || Self.isNamePart(next) && next >= UInt8(ascii: "A")
        guard isTag else { return character(start) }
        let close = closing(start)
        let name = page[(start + 1)..<min(page.count, start + 8)].map { $0 | 0x20 }
        for code in ["script", "style"] where name.starts(with: Array(code.utf8)) {
            return end(of: Array("</\(code)".utf8), from: close, isLeft: true)
        }
        if name.starts(with: Array("meta".utf8)) { readContent(start..<close) }
        return close
    }

    /// Behind the `>` that closes a tag; one in quotes does not.
    private func closing(_ start: Int) -> Int {
        var at = start + 1
        var quote: UInt8?
        while at < page.count {
            let byte = page[at]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                // Only behind `=` does a quote begin a value.
                if page[at - 1] == UInt8(ascii: "=") { quote = byte }
            } else if byte == UInt8(ascii: ">") {
                return at + 1
            }
            at += 1
        }
        return page.count
    }

    /// Where a mark ends, in any case of letters, or begins where it is to be left; the page's end where it does not come.
    private func end(of mark: [UInt8], from start: Int, isLeft: Bool = false) -> Int {
        guard let first = mark.first else { return start }
        var at = start
        while at + mark.count <= page.count {
            if page[at] == first, zip(page[at..<at + mark.count], mark).allSatisfy({ $0 == $1 || $0 | 0x20 == $1 }) {
                return isLeft ? at : at + mark.count
            }
            at += 1
        }
        return page.count
    }

    /// The value of `content` in a `meta` element, where a title can stand alone.
    private mutating func readContent(_ tag: Range<Int>) {
        let name = Array("content=".utf8)
        var at = tag.lowerBound
        while at + name.count < tag.upperBound {
            guard zip(page[at..<at + name.count], name).allSatisfy({ $0 == $1 || $0 | 0x20 == $1 }) else {
                at += 1
                continue
            }
            let quote = byte(at + name.count)
            guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return }
            at += name.count + 1
            append(0, at..<at)
            while at < tag.upperBound, page[at] != quote { at = character(at) }
            append(0, at..<at)
            return
        }
    }
}
