import Messages

/// A quotation mark that opens or closes a text: a plain one or one that a word processor makes.
struct Quote: Hashable {
    var isDouble: Bool
    var isPlain: Bool
    var length: Int

    /// The quotation mark at an offset; nil where there is none.
    init?(_ source: SourceBytes, _ offset: Int) {
        switch source[offset] {
        case UInt8(ascii: "\""): self.init(isDouble: true, isPlain: true, length: 1)
        case UInt8(ascii: "'"): self.init(isDouble: false, isPlain: true, length: 1)
        // ‘ ’ ‚ ‛ “ ” „ ‟ are U+2018…201F.
        case 0xE2 where source[offset + 1] == 0x80 && (0x98...0x9F).contains(source[offset + 2]):
            self.init(isDouble: source[offset + 2] >= 0x9C, isPlain: false, length: 3)
        // « »
        case 0xC2 where source[offset + 1] == 0xAB || source[offset + 1] == 0xBB:
            self.init(isDouble: true, isPlain: false, length: 2)
        default: return nil
        }
    }

    private init(isDouble: Bool, isPlain: Bool, length: Int) {
        self.isDouble = isDouble
        self.isPlain = isPlain
        self.length = length
    }
}

extension Scanner {
    /// A text ends on its line. One opened by a plain mark ends at the next plain one that is not
    /// doubled, so that it may hold typographic ones; where there is none on the line, at the first
    /// typographic one (`"Lào Cai”`). One opened by a typographic mark ends at the next of its sort.
    mutating func scanText(openedBy quote: Quote) -> Token.Kind {
        let start = offset
        var probe = offset + quote.length
        var firstTypographic: Int?
        while probe < source.count, source.lineEnd(probe) == 0 {
            guard let mark = Quote(source, probe), mark.isDouble == quote.isDouble else {
                probe += 1
                continue
            }
            if mark.isPlain, let next = Quote(source, probe + 1), next == mark {
                probe += 2
                continue
            }
            if mark.isPlain || !quote.isPlain {
                offset = probe + mark.length
                return .text
            }
            if firstTypographic == nil { firstTypographic = probe + mark.length }
            probe += mark.length
        }
        if let firstTypographic {
            offset = firstTypographic
            return .text
        }
        offset = probe
        let mark = quote.isDouble ? "\"" : "'"
        report(
            .unclosedText, .textNotClosed,
            SourceSpan(start, start + quote.length), help: .closeText(mark: mark), .markTwice(mark: mark))
        return .text
    }

    mutating func scanQuotedName() -> Token.Kind {
        let start = offset
        var probe = offset + 1
        while probe < source.count, source.lineEnd(probe) == 0, source[probe] != UInt8(ascii: "`") { probe += 1 }
        guard source[probe] == UInt8(ascii: "`"), probe > start + 1 else {
            let isEmpty = source[probe] == UInt8(ascii: "`")
            offset = isEmpty ? probe + 1 : probe
            report(
                .unclosedName, isEmpty ? .quotedNameEmpty : .quotedNameNotClosed,
                SourceSpan(start, isEmpty ? offset : start + 1), help: .twoBackquotes)
            return .quotedName
        }
        offset = probe + 1
        return .quotedName
    }
}
