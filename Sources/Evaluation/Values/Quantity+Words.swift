extension Quantity {
    /// A figure's words as a table can show them: without the sign of a percentage, which is the unit's
    /// business, and with a decimal comma where the text has a point. Nil for a number alone, which is written
    /// the same way as any other (`03` is 3, `90,20` is 90,2).
    static func tidied(_ words: String, _ unit: Unit) -> String? {
        let bytes = words.utf8.filter { !(unit == .percent && $0 == UInt8(ascii: "%")) }
        if bytes.allSatisfy({ isDigit($0) || isSign($0) || $0 == UInt8(ascii: " ") }) { return nil }
        let text = Array(bytes)
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var index = 0
        while index < text.count {
            guard isDigit(text[index]) else {
                result.append(text[index])
                index += 1
                continue
            }
            var end = index
            while end < text.count,
                isDigit(text[end]) || (isSign(text[end]) && end + 1 < text.count && isDigit(text[end + 1]))
            {
                end += 1
            }
            result += withComma(text[index..<end])
            index = end
        }
        // `0,6 %` leaves a space behind.
        while result.last == UInt8(ascii: " ") { result.removeLast() }
        let tidy = String(decoding: result, as: UTF8.self)
        return tidy.isEmpty ? nil : tidy
    }

    /// `86.97` → `86,97`: a single point with one or two digits behind it cannot part groups of thousands.
    private static func withComma(_ number: ArraySlice<UInt8>) -> [UInt8] {
        let signs = number.indices.filter { isSign(number[$0]) }
        guard signs.count == 1, let sign = signs.first, number[sign] == UInt8(ascii: "."), number.endIndex - sign <= 3
        else { return Array(number) }
        var result = Array(number)
        result[sign - number.startIndex] = UInt8(ascii: ",")
        return result
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
    private static func isSign(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") }
}
