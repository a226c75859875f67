import Corpus
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
    public var words: String? {
        get { wording.text }
        set { wording = newValue.map(Wording.known) ?? .none }
    }
    private var wording = Wording.none
    /// How the text qualifies such a figure; nil for a computed number, whose ``bounds`` say it all.
    public var statedQualifier: Figure.Qualifier?

    public init(
        _ stated: ExactDecimal, _ unit: Unit = .none, bounds: Interval? = nil, isAmount: Bool? = nil,
        words: String? = nil, statedQualifier: Figure.Qualifier? = nil
    ) {
        self.stated = stated
        self.bounds = bounds ?? .exactly(stated)
        self.unit = unit
        self.isAmount = isAmount ?? !stated.isNegative
        self.statedQualifier = statedQualifier
        if let words { self.words = Self.tidied(words, unit) }
    }

    /// Has ``words`` found when they are first asked for.
    mutating func setWords(_ find: @escaping @Sendable () -> String?) { wording = .later(Later(find)) }

    /// Where the words come from; two are the same where the words are.
    private enum Wording: Hashable, Sendable {
        case none
        case known(String)
        case later(Later<String?>)

        var text: String? {
            switch self {
            case .none: nil
            case .known(let text): text
            case .later(let text): text.value
            }
        }

        static func == (left: Wording, right: Wording) -> Bool { left.text == right.text }
        func hash(into hasher: inout Hasher) { hasher.combine(text) }
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
        copy.statedQualifier = nil
        return copy
    }

    /// How the number is meant: as the text qualifies it, else as the ends say.
    public var qualifier: Figure.Qualifier {
        if let statedQualifier { return statedQualifier }
        if isExact { return .exact }
        switch (bounds.low, bounds.high) {
        case (nil, nil): return .about
        case (let low?, nil): return low.isOpen ? .over : .atLeast
        case (nil, let high?): return high.isOpen ? .under : .atMost
        case (.some, .some): return .between
        }
    }
}
