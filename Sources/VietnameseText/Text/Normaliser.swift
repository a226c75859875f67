/// Makes the bytes and segments of a ``NormalisedText`` in one pass; what needs no change is copied
/// in runs, and a text that needs none is not copied at all.
struct Normaliser {
    var segments: [NormalisedText.Segment] = []
    var invalidBytes = 0
    private var output: [UInt8] = []
    /// Where the run that is not yet copied begins.
    private var runStart = 0
    private var changed = false

    /// The normalised bytes; nil where they are the same as the given.
    mutating func normalise(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        let end = bytes.count
        var index = 0
        while index < end {
            index = PlainRun.end(bytes, from: index)
            guard index < end else { break }
            let byte = bytes[index]
            if byte < 0x80 {
                if byte == 0x0D || byte == 0x0C { index = replaceLineEnd(bytes, index, end) } else { index += 1 }
            } else if byte == 0xE1, index + 2 < end, bytes[index + 1] & 0xC0 == 0x80, bytes[index + 2] & 0xC0 == 0x80 {
                // Most of the letters with two marks.
                index += 3
            } else if byte >= 0xC3, byte <= 0xCB, index + 1 < end, bytes[index + 1] & 0xC0 == 0x80 {
                index += 2
            } else {
                index = normaliseOther(bytes, index, end)
            }
        }
        guard changed else { return nil }
        copyRun(bytes, upTo: end)
        return output
    }

    private mutating func normaliseOther(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Int {
        let (scalar, length, isValid) = Utf8.scalar(bytes, index, end)
        guard isValid else {
            invalidBytes += length
            replace(bytes, index, length, with: 0xFFFD)
            return index + length
        }
        switch scalar {
        case 0x0300...0x036F:
            return compose(bytes, index, end) ?? index + length
        case 0x00A0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000:
            replace(bytes, index, length, with: 0x20)
        case 0x2018...0x201B, 0x2032, 0x02BC, 0x2039, 0x203A:
            replace(bytes, index, length, with: 0x27)
        case 0x201C...0x201F, 0x2033, 0x00AB, 0x00BB:
            replace(bytes, index, length, with: 0x22)
        case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D:
            replace(bytes, index, length, with: 0x2D)
        case 0x2044, 0x2215:
            replace(bytes, index, length, with: 0x2F)
        case 0xFF05, 0xFF0C, 0xFF0E, 0xFF0F, 0xFF10...0xFF19:
            replace(bytes, index, length, with: scalar - 0xFEE0)
        case 0x0085, 0x2028, 0x2029:
            replace(bytes, index, length, with: 0x0A)
        case 0x00AD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF:
            replace(bytes, index, length, with: nil)
        default: break
        }
        return index + length
    }

    private mutating func replaceLineEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Int {
        let isPair = bytes[index] == 0x0D && index + 1 < end && bytes[index + 1] == 0x0A
        replace(bytes, index, isPair ? 2 : 1, with: 0x0A)
        return index + (isPair ? 2 : 1)
    }

    /// Composes the letter before an index with the marks from there on; nil where they do not make
    /// one letter of Vietnamese, and stand as they are.
    private mutating func compose(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Int? {
        guard index > runStart else { return composeOutput(bytes, index, end) }
        var start = index - 1
        while start > runStart, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        guard let (next, scalar) = composed(Utf8.scalar(bytes, start, index).value, bytes, index, end) else {
            return nil
        }
        replace(bytes, start, next - start, with: scalar)
        return next
    }

    /// Composes with the letter written last: between it and the mark something was dropped.
    private mutating func composeOutput(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Int? {
        var start = output.count - 1
        while start > 0, output[start] & 0xC0 == 0x80 { start -= 1 }
        guard start >= 0 else { return nil }
        let last = output.withUnsafeBufferPointer { Utf8.scalar($0, start, $0.count).value }
        guard let (next, scalar) = composed(last, bytes, index, end) else { return nil }
        var original = start
        if let segment = segments.last(where: { Int($0.normalised) <= start }) {
            original = Int(segment.original) + (segment.replaced > 0 ? 0 : start - Int(segment.normalised))
        }
        while let segment = segments.last, Int(segment.normalised) > start { segments.removeLast() }
        output.removeSubrange(start...)
        mark(original: original, replaced: next - original)
        Utf8.append(scalar, to: &output)
        runStart = next
        return next
    }

    /// A letter with the marks from an index on, and the index after them; nil where none can be added.
    private func composed(
        _ letter: UInt32, _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int
    ) -> (next: Int, scalar: UInt32)? {
        var entry = Letters.entry(letter)
        guard entry != 0 else { return nil }
        var next = index
        while next < end {
            let mark = Utf8.scalar(bytes, next, end)
            guard mark.isValid, let marked = Self.add(mark.value, to: entry), Letters.scalar(marked) != nil else {
                break
            }
            entry = marked
            next += mark.length
        }
        guard next > index, let scalar = Letters.scalar(entry) else { return nil }
        return (next, scalar)
    }

    /// A letter with one more mark; nil where it already has one of that sort, or there is no such letter.
    private static func add(_ mark: UInt32, to entry: UInt16) -> UInt16? {
        let tone: UInt16
        switch mark {
        case 0x0300, 0x0340: tone = 1
        case 0x0301, 0x0341: tone = 2
        case 0x0309: tone = 3
        case 0x0303: tone = 4
        case 0x0323: tone = 5
        default: tone = 0
        }
        if tone > 0 { return Letters.tone(entry) == 0 ? entry | tone << 6 : nil }
        let code: UInt16
        switch (mark, Letters.code(entry)) {
        case (0x0306, 1): code = Letters.aBreve
        case (0x0302, 1): code = Letters.aHat
        case (0x0302, 5): code = Letters.eHat
        case (0x0302, 15): code = Letters.oHat
        case (0x031B, 15): code = Letters.oHorn
        case (0x031B, 21): code = Letters.uHorn
        default: return nil
        }
        return entry & ~63 | code
    }

    private mutating func copyRun(_ bytes: UnsafeBufferPointer<UInt8>, upTo end: Int) {
        guard end > runStart else { return }
        if output.isEmpty { output.reserveCapacity(bytes.count) }
        if runStart > 0 { mark(original: runStart, replaced: 0) }
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[runStart..<end]))
    }

    private mutating func replace(
        _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ length: Int, with scalar: UInt32?
    ) {
        changed = true
        copyRun(bytes, upTo: index)
        runStart = index + length
        if let scalar {
            mark(original: index, replaced: length)
            Utf8.append(scalar, to: &output)
        } else {
            // What follows at the same place of the output takes its own start from the next segment.
            mark(original: runStart, replaced: 0)
        }
    }

    private mutating func mark(original: Int, replaced: Int) {
        let segment = NormalisedText.Segment(
            normalised: UInt32(output.count), original: UInt32(original), replaced: UInt32(replaced))
        if let last = segments.last, last.normalised == segment.normalised { segments.removeLast() }
        segments.append(segment)
    }
}
