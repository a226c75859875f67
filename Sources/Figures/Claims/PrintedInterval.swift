import VietnameseText

/// What a printed number can stand for: its qualifier's ends, and how coarsely it was printed.
///
/// Bounds are binary numbers: verdicts compare to far fewer digits than those hold, with a margin.
struct PrintedInterval: Sendable {
    var low: Double
    var high: Double

    static let margin = 1e-9
    static let zero = PrintedInterval(low: 0, high: 0)
    static let one = PrintedInterval(low: 1, high: 1)
    static let hundred = PrintedInterval(low: 100, high: 100)
    static let unknown = PrintedInterval(low: -.infinity, high: .infinity)

    init(low: Double, high: Double) {
        self.low = low
        self.high = high
    }

    /// The number taken as exact, with its qualifier: `hơn 27.400` is above it.
    init(_ figure: Figure) {
        let value = figure.value.double
        switch figure.qualifier {
        case .exact: self.init(low: value, high: value)
        case .between: self.init(low: value, high: (figure.high ?? figure.value).double)
        case .over, .atLeast: self.init(low: value, high: .infinity)
        case .nearly, .under, .atMost: self.init(low: -.infinity, high: value)
        case .about: self.init(low: -.infinity, high: .infinity)
        }
    }

    /// What the number can have been before it was rounded to how it is printed: `26.700` to hundreds, `9,48 triệu` to ten thousands.
    init(rounded figure: Figure) {
        let step = Self.roundingStep(figure)
        let exact = PrintedInterval(figure)
        self.init(
            low: exact.low.isFinite ? exact.low - step / 2 : exact.low,
            high: exact.high.isFinite ? exact.high + step / 2 : exact.high)
    }

    /// What a value can be that is stated so, by rounding or by cutting off digits behind the last place of a step.
    init(stated figure: Figure, step: Double) {
        let value = figure.value.double
        let low = value - step / 2
        let high = value + step
        switch figure.qualifier {
        case .exact: self.init(low: low, high: high)
        case .between: self.init(low: low, high: (figure.high ?? figure.value).double + step)
        case .over, .atLeast: self.init(low: low, high: .infinity)
        case .nearly, .under, .atMost: self.init(low: -.infinity, high: high)
        // `khoảng 75%`: a tenth of it on either side.
        case .about: self.init(low: value - Swift.abs(value) / 10, high: value + Swift.abs(value) / 10)
        }
    }

    func meets(_ other: PrintedInterval) -> Bool {
        let margin = Self.margin * max(1, Swift.abs(low.isFinite ? low : 0), Swift.abs(high.isFinite ? high : 0))
        return low <= other.high + margin && other.low <= high + margin
    }

    var isExact: Bool { low == high }

    /// How many digits stand behind the decimal sign as printed (`97,60` has two).
    static func printedDecimals(_ figure: Figure) -> Int {
        let digits = Array(figure.text.utf8)
        guard let sign = digits.lastIndex(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") }) else {
            return 0
        }
        let behind = digits[(sign + 1)...].prefix { $0 >= 0x30 && $0 <= 0x39 }.count
        // Three digits behind a point are a group, and so they are where the value says so.
        return behind == 3 && figure.value.isWhole ? 0 : behind
    }

    /// The value of one in the last printed place; of `9,48 triệu` ten thousand.
    static func printedStep(_ figure: Figure) -> Double {
        var step = 1.0
        for _ in 0..<printedDecimals(figure) { step /= 10 }
        return step * scale(figure)
    }

    /// The same, where a whole number's zeros at the end may come of rounding.
    static func roundingStep(_ figure: Figure) -> Double {
        if scale(figure) > 1 || printedDecimals(figure) > 0 { return printedStep(figure) }
        guard var value = figure.value.int, value != 0 else { return 0 }
        var step = 1
        while value % 10 == 0, step < 1_000_000_000 {
            value /= 10
            step *= 10
        }
        // A single zero is too common to speak of rounding.
        return step >= 100 ? Double(step) : 0
    }

    /// What the scale word multiplied the printed digits by.
    private static func scale(_ figure: Figure) -> Double {
        let digits = figure.text.utf8.prefix {
            ($0 >= 0x30 && $0 <= 0x39) || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".")
        }
        var number = 0.0
        for byte in digits where byte >= 0x30 && byte <= 0x39 { number = number * 10 + Double(byte - 0x30) }
        for _ in 0..<printedDecimals(figure) { number /= 10 }
        guard number > 0 else { return 1 }
        let ratio = figure.value.double / number
        var scale = 1.0
        while scale * 10 <= ratio * (1 + 1e-9) { scale *= 10 }
        return scale
    }
}

extension PrintedInterval {
    static func + (a: PrintedInterval, b: PrintedInterval) -> PrintedInterval {
        PrintedInterval(low: a.low + b.low, high: a.high + b.high)
    }
    static func - (a: PrintedInterval, b: PrintedInterval) -> PrintedInterval {
        PrintedInterval(low: a.low - b.high, high: a.high - b.low)
    }
    /// The quotient of two that are not negative.
    static func / (a: PrintedInterval, b: PrintedInterval) -> PrintedInterval {
        PrintedInterval(
            low: b.high.isFinite && a.low.isFinite ? max(0, a.low) / max(b.high, .leastNormalMagnitude) : 0,
            high: b.low > 0 && a.high.isFinite ? a.high / b.low : .infinity)
    }
    static func * (a: PrintedInterval, factor: Double) -> PrintedInterval {
        PrintedInterval(low: a.low * factor, high: a.high * factor)
    }
    /// The product of two that are not negative.
    static func * (a: PrintedInterval, b: PrintedInterval) -> PrintedInterval {
        PrintedInterval(
            low: a.low > 0 && b.low > 0 ? a.low * b.low : 0,
            high: a.high.isFinite && b.high.isFinite ? a.high * b.high : .infinity)
    }
    /// Without its sign.
    var magnitude: PrintedInterval { distance(to: .zero) }
    /// An amount of change, in percent of the level from which it led to a later one.
    func share(ofLevelBefore after: PrintedInterval, isRise: Bool) -> PrintedInterval {
        let sign = isRise ? -1.0 : 1.0
        func share(_ change: Double, _ level: Double) -> Double? {
            let before = level + sign * change
            return change.isFinite && level.isFinite && before > 0 ? change / before * 100 : nil
        }
        return PrintedInterval(
            low: share(max(0, low), after.high) ?? 0, high: share(high, after.low) ?? .infinity)
    }
    /// Their distance, whichever is greater.
    func distance(to other: PrintedInterval) -> PrintedInterval {
        let difference = self - other
        if difference.low >= 0 { return difference }
        if difference.high <= 0 { return PrintedInterval(low: -difference.high, high: -difference.low) }
        return PrintedInterval(low: 0, high: max(-difference.low, difference.high))
    }
}
