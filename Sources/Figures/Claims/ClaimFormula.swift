import VietnameseText

/// How a stated number comes of others.
struct ClaimFormula: Sendable {
    let relation: ArticleReading.Claim.Relation
    /// Between the operands as they are written out.
    let sign: String
    /// Sums and differences of whole numbers are whole: nothing is rounded in them.
    var isLinear = false
    let compute: @Sendable ([PrintedInterval]) -> PrintedInterval

    private init(
        _ relation: ArticleReading.Claim.Relation, _ sign: String, isLinear: Bool = false,
        _ compute: @escaping @Sendable ([PrintedInterval]) -> PrintedInterval
    ) {
        self.relation = relation
        self.sign = sign
        self.isLinear = isLinear
        self.compute = compute
    }

    /// Of two sides; with fewer it says nothing.
    private init(
        _ relation: ArticleReading.Claim.Relation, _ sign: String, isLinear: Bool = false,
        ofTwo compute: @escaping @Sendable (PrintedInterval, PrintedInterval) -> PrintedInterval
    ) {
        self.init(relation, sign, isLinear: isLinear) { sides in
            guard let first = sides.first, let second = sides.dropFirst().first else { return .unknown }
            return compute(first, second)
        }
    }

    /// A part of a whole, in percent.
    static let share = ClaimFormula(.share, " / ", ofTwo: { $0 / $1 * 100 })

    /// A part of a ratio's second number, in percent.
    static func share(of whole: Double) -> ClaimFormula {
        ClaimFormula(.share, " / ") { ($0.first ?? .unknown) / PrintedInterval(low: whole, high: whole) * 100 }
    }

    /// A part of a whole that other parts and their shares tell, in percent.
    static func share(ofImplied whole: PrintedInterval) -> ClaimFormula {
        let decimals = whole.high < 100 ? 1 : 0
        let ends = [whole.low.rounded(.up), whole.high.rounded(.down)].map {
            VietnameseNumber.text($0, decimals: decimals)
        }
        return ClaimFormula(.share, " / tổng \(ends[0]) – \(ends[1]) mà các phần khác cho biết") {
            ($0.first ?? .unknown) / whole * 100
        }
    }

    /// A part of the sum of all, in percent: the part first, then all.
    static let shareOfSum = ClaimFormula(.share, " + ") {
        ($0.first ?? .unknown) / $0.dropFirst().reduce(.zero, +) * 100
    }

    /// What is in time, from what is late, in percent.
    static let inTime = ClaimFormula(.share, " trễ trong ", ofTwo: { .hundred - $0 / $1 * 100 })

    /// By how much a result exceeds its plan, in percent.
    static let excess = ClaimFormula(.share, " so với ", ofTwo: { ($0 / $1 - .one) * 100 })

    static let sum = ClaimFormula(.sum, " + ", isLinear: true) { $0.reduce(.zero, +) }

    /// A hundred without the other shares of a whole: of which the last is the rest.
    static let rest = ClaimFormula(.share, " − ", isLinear: true) { $0.reduce(.hundred, -) }

    /// So many of so much each.
    static let product = ClaimFormula(.product, " × ", ofTwo: { $0 * $1 })

    static let difference = ClaimFormula(.change, " − ", isLinear: true, ofTwo: { $0.distance(to: $1) })

    static let rankDifference = ClaimFormula(.rankChange, " − ", isLinear: true, ofTwo: { $0.distance(to: $1) })

    /// From an earlier level to a later one, in percent of the earlier.
    static let growth = ClaimFormula(.change, " → ", ofTwo: { ($1 / $0 - .one).magnitude * 100 })

    /// The same, where the later level is known to be the higher: `từ 1.720 đồng lên gần 1.850 đồng`.
    static let rise = ClaimFormula(
        .change, " → ",
        ofTwo: {
            let growth = ($1 / $0 - .one) * 100
            return growth.high > 0 ? PrintedInterval(low: max(0, growth.low), high: growth.high) : growth.magnitude
        })

    /// The amount of a rise and the level after it, in percent of the level before.
    static let growthByRise = ClaimFormula(
        .change, " tăng lên ", ofTwo: { $0.share(ofLevelBefore: $1, isRise: true) })

    static let growthByFall = ClaimFormula(
        .change, " giảm còn ", ofTwo: { $0.share(ofLevelBefore: $1, isRise: false) })

    static let multiple = ClaimFormula(.change, " / ", ofTwo: { $0 / $1 })
}

extension ClaimFormula {
    /// The operands, as written, with their signs.
    func written(_ sides: [String]) -> String {
        guard let first = sides.first else { return "" }
        switch (relation, sign) {
        case (.share, Self.rest.sign): return (["100%"] + sides).joined(separator: sign)
        case (.share, Self.shareOfSum.sign): return "\(first) / (\(sides.dropFirst().joined(separator: sign)))"
        case (.share, Self.share.sign) where sides.count == 1: return first
        default: return sides.count == 1 ? first + sign : sides.joined(separator: sign)
        }
    }
}
