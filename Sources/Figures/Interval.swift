import VietnameseText

/// What a stated number allows: an end on either side, open, closed or absent.
///
/// `hơn 34.000` is above 34000 and has no upper end; `gần 75` lies just below 75; an about number has
/// neither end.
public struct Interval: Sendable, Hashable {
    public struct End: Sendable, Hashable {
        public var value: ExactDecimal
        public var isOpen: Bool
        public init(_ value: ExactDecimal, isOpen: Bool = false) {
            self.value = value
            self.isOpen = isOpen
        }
    }

    public var low: End?
    public var high: End?

    public init(low: End?, high: End?) {
        self.low = low
        self.high = high
    }

    public static func exactly(_ value: ExactDecimal) -> Interval { Interval(low: End(value), high: End(value)) }

    /// What a qualifier says of a number. `nearly` is known to lie below; how far below it does not say.
    public init(_ value: ExactDecimal, _ qualifier: Figure.Qualifier, high: ExactDecimal? = nil) {
        switch qualifier {
        case .exact: self = .exactly(value)
        case .about: self.init(low: nil, high: nil)
        case .nearly, .under: self.init(low: nil, high: End(value, isOpen: true))
        case .over: self.init(low: End(value, isOpen: true), high: nil)
        case .atLeast: self.init(low: End(value), high: nil)
        case .atMost: self.init(low: nil, high: End(value))
        case .between: self.init(low: End(value), high: End(high ?? value))
        }
    }

    public var isExact: Bool {
        guard let low, let high else { return false }
        return low == high && !low.isOpen
    }

    /// Whether nothing lies in it.
    public var isEmpty: Bool {
        guard let low, let high else { return false }
        return high.value < low.value || (low.value == high.value && (low.isOpen || high.isOpen))
    }

    public func intersection(_ other: Interval) -> Interval {
        Interval(low: Self.tighter(low, other.low, keeping: >), high: Self.tighter(high, other.high, keeping: <))
    }

    private static func tighter(_ a: End?, _ b: End?, keeping wins: (ExactDecimal, ExactDecimal) -> Bool) -> End? {
        guard let a else { return b }
        guard let b else { return a }
        if a.value == b.value { return End(a.value, isOpen: a.isOpen || b.isOpen) }
        return wins(a.value, b.value) ? a : b
    }
}
