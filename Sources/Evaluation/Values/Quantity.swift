import Figures
import VietnameseText

/// A number with its unit and with what is known of it: the stated number and a low and a high end, each
/// open, closed or absent.
public struct Quantity: Hashable, Sendable {
    /// What sorting, plots and a comparison with an about number go by.
    public var stated: ExactDecimal
    public var bounds: Interval
    public var unit: Unit
    /// Whether it is known not to be below zero, as any counted or measured thing; decides which ends a
    /// product or a quotient takes.
    public var isAmount: Bool
    /// How the text has a figure that nothing was combined with: `gần 50.000`, `khoảng 60 tỷ đồng`.
    /// Without the name of a counted thing, which is ``unit``; with the currency.
    public var words: String?

    public init(
        _ stated: ExactDecimal, _ unit: Unit = .none, bounds: Interval? = nil, isAmount: Bool? = nil,
        words: String? = nil
    ) {
        self.stated = stated
        self.bounds = bounds ?? .exactly(stated)
        self.unit = unit
        self.isAmount = isAmount ?? !stated.isNegative
        self.words = words
    }

    /// Neither end is known: it is about what is stated.
    public var isAbout: Bool { bounds.low == nil && bounds.high == nil }
    public var isExact: Bool { bounds.isExact }

    /// What it is compared by: the bounds; for an about number what is stated; an amount is not below zero.
    var comparable: Interval {
        if isAbout { return .exactly(stated) }
        if bounds.low == nil, isAmount { return Interval(low: .init(.zero), high: bounds.high) }
        return bounds
    }

    /// As a computed number: nothing is left of how a text had it.
    public var combined: Quantity {
        var copy = self
        copy.words = nil
        return copy
    }
}
