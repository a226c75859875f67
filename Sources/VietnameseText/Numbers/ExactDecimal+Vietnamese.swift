extension ExactDecimal {
    /// The number as Vietnamese texts write it: points between groups of three digits, a decimal comma:
    /// `1.374`, `75,28`, `-0,5`.
    ///
    /// - Parameter decimals: at least so many digits behind the comma.
    public func vietnamese(decimals: Int = 0) -> String {
        var digits = Array(String(coefficient.magnitude).utf8)
        if digits.count <= scale {
            digits.insert(contentsOf: repeatElement(0x30, count: scale + 1 - digits.count), at: 0)
        }
        let whole = digits.dropLast(scale)
        var output: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
        output.reserveCapacity(digits.count + digits.count / 3 + 2)
        for (index, digit) in whole.enumerated() {
            if index > 0, (whole.count - index) % 3 == 0 { output.append(UInt8(ascii: ".")) }
            output.append(digit)
        }
        let padding = max(0, min(decimals, Self.largestScale) - scale)
        if scale + padding > 0 { output.append(UInt8(ascii: ",")) }
        output += digits.suffix(scale)
        output += repeatElement(0x30, count: padding)
        return String(decoding: output, as: UTF8.self)
    }
}
