import Figures
import Language
import VietnameseText

/// Conditions of a column of numbers beside a known number.
///
/// What a row's number may be follows from its qualifier (``Interval/init(_:_:high:)``), and an amount is not below
/// zero (``Quantity/comparable``): so each comparison is one condition for each sort of qualifier, as
/// ``Value/compare(_:_:_:)`` has it for intervals.
struct ComparedNumber {
    private let compiler: ConditionCompiler
    private let name: String
    private let known: SQLCondition
    private let whole: SQLTerm
    /// Nil where all numbers are whole.
    private let part: SQLTerm?
    /// The upper ends of ranges, where rows have bounds.
    private let upper: (whole: SQLTerm, part: SQLTerm, known: SQLCondition)?
    private let unit: UnitOfRows

    private enum UnitOfRows { case none, percent, ofRow }

    init?(_ name: String, _ compiler: ConditionCompiler) {
        self.compiler = compiler
        self.name = name
        guard let known = compiler.known(name) else { return nil }
        self.known = known
        if let whole = compiler.column(name, .whole), let part = compiler.column(name, .part) {
            (self.whole, self.part) = (whole, part)
            unit = name == "rate" ? .percent : .ofRow
        } else if let number = compiler.column(name, .value) {
            (whole, part) = (number, nil)
            unit = .none
        } else {
            return nil
        }
        let upperName = name == "value" ? "high" : name == "rate" ? "rate_high" : nil
        guard let upperName else {
            upper = nil
            return
        }
        guard let whole = compiler.column(upperName, .whole), let part = compiler.column(upperName, .part),
            let known = compiler.known(upperName)
        else { return nil }
        upper = (whole, part, known)
    }

    /// Nil where the number or its unit asks for more than columns tell.
    func compare(_ comparison: Expression.Comparison, _ other: Quantity) -> SQLTruth? {
        guard other.isExact, let number = Number(other.stated), let alike = alike(other.unit) else { return nil }
        let truth: SQLTruth
        switch comparison {
        case .less: truth = less(number)
        case .greaterOrEqual: truth = less(number).negated
        case .greater: truth = greater(number)
        case .lessOrEqual: truth = greater(number).negated
        case .equal: truth = equal(number)
        case .unequal: truth = equal(number).negated
        }
        return SQLTruth(
            isTrue: .all([known, alike, truth.isTrue]), isFalse: .all([known, alike, truth.isFalse]))
    }

    /// Rows whose unit the other number's is alike; nil where that hangs on families or on how texts write it.
    private func alike(_ other: Unit) -> SQLCondition? {
        switch (unit, other) {
        case (_, .bare): return .yes
        case (.percent, .percent): return .yes
        case (.ofRow, .percent):
            guard let kind = compiler.column("kind", .value), let text = compiler.column("unit", .value) else {
                return nil
            }
            return .any([
                .compare(kind, .equal, .text(Figure.Kind.percent.rawValue)),
                .all([
                    .compare(kind, .unequal, .text(Figure.Kind.rank.rawValue)), .compare(text, .equal, .text("%")),
                ]),
            ])
        case (.ofRow, .money(let code)):
            guard let kind = compiler.column("kind", .value), let text = compiler.column("unit", .value) else {
                return nil
            }
            return .all([
                .compare(kind, .equal, .text(Figure.Kind.money.rawValue)), .compare(text, .equal, .text(code)),
            ])
        default: return nil
        }
    }

    // MARK: Numbers as columns keep them

    /// A number as a whole one and what is above it.
    private struct Number {
        var whole: Int64
        var part: Int64
        var isBelowZero: Bool { whole < 0 }
        var isZero: Bool { whole == 0 && part == 0 }

        init?(_ number: ExactDecimal) {
            guard let halves = EngineNumber(number) else { return nil }
            (whole, part) = (halves.whole, halves.part)
        }
    }

    private func own(_ comparison: SQLCondition.Comparison, _ number: Number) -> SQLCondition {
        Self.compare(whole, part, comparison, number)
    }

    private static func compare(
        _ whole: SQLTerm, _ part: SQLTerm?, _ comparison: SQLCondition.Comparison, _ number: Number
    ) -> SQLCondition {
        let same = SQLCondition.compare(whole, .equal, .number(number.whole))
        guard let part else {
            switch comparison {
            case .equal: return number.part == 0 ? same : .no
            case .unequal: return number.part == 0 ? same.opposite : .yes
            // A whole number above 3,2 is above 3, and one below it is 3 or below.
            case .less, .lessOrEqual:
                let own: SQLCondition.Comparison = number.part == 0 ? comparison : .lessOrEqual
                return .compare(whole, own, .number(number.whole))
            case .greater, .greaterOrEqual:
                let own: SQLCondition.Comparison = number.part == 0 ? comparison : .greater
                return .compare(whole, own, .number(number.whole))
            }
        }
        switch comparison {
        case .equal: return .all([same, .compare(part, .equal, .number(number.part))])
        case .unequal: return .any([same.opposite, .compare(part, .unequal, .number(number.part))])
        case .less, .lessOrEqual:
            if number.part == 0, comparison == .less { return .compare(whole, .less, .number(number.whole)) }
            return .any([
                .compare(whole, .less, .number(number.whole)),
                .all([same, .compare(part, comparison, .number(number.part))]),
            ])
        case .greater, .greaterOrEqual:
            if number.part == 0, comparison == .greaterOrEqual {
                return .compare(whole, .greaterOrEqual, .number(number.whole))
            }
            return .any([
                .compare(whole, .greater, .number(number.whole)),
                .all([same, .compare(part, comparison, .number(number.part))]),
            ])
        }
    }

    /// The upper end of a range: the number itself where none is said.
    private func upper(_ comparison: SQLCondition.Comparison, _ number: Number) -> SQLCondition {
        guard let upper else { return own(comparison, number) }
        return .any([
            .all([upper.known, Self.compare(upper.whole, upper.part, comparison, number)]),
            .all([upper.known.opposite, own(comparison, number)]),
        ])
    }

    // MARK: Qualifiers

    private func qualified(_ qualifiers: [Figure.Qualifier]) -> SQLCondition {
        guard upper != nil, let column = compiler.column("qualifier", .value) else { return .no }
        return .any(qualifiers.map { .compare(column, .equal, .text($0.rawValue)) })
    }

    private var isPoint: SQLCondition { upper == nil ? .yes : qualified([.exact, .about]) }

    private var isAmount: SQLCondition { .compare(whole, .greaterOrEqual, .number(0)) }

    private func less(_ other: Number) -> SQLTruth {
        let (below, notBelow) = (own(.less, other), own(.greaterOrEqual, other))
        // An amount with an upper end alone is not below zero.
        let isAboveNothing: SQLCondition = other.isBelowZero || other.isZero ? isAmount : .no
        return SQLTruth(
            isTrue: .any([
                .all([isPoint, below]),
                .all([qualified([.nearly, .under]), own(.lessOrEqual, other)]),
                .all([qualified([.atMost]), below]),
                .all([qualified([.between]), upper(.less, other)]),
            ]),
            isFalse: .any([
                .all([isPoint, notBelow]),
                .all([qualified([.nearly, .under, .atMost]), isAboveNothing, notLess(other)]),
                .all([qualified([.over, .atLeast]), notBelow]),
                .all([qualified([.between]), notBelow, upper(.greaterOrEqual, other)]),
            ]))
    }

    /// For numbers with an upper end alone: that they are not less is told only where they are not surely less.
    private func notLess(_ other: Number) -> SQLCondition {
        .any([
            .all([qualified([.nearly, .under]), own(.greater, other)]),
            .all([qualified([.atMost]), own(.greaterOrEqual, other)]),
        ])
    }

    private func greater(_ other: Number) -> SQLTruth {
        let (above, notAbove) = (own(.greater, other), own(.lessOrEqual, other))
        let isAboveNothing: SQLCondition = other.isBelowZero ? isAmount : .no
        return SQLTruth(
            isTrue: .any([
                .all([isPoint, above]),
                .all([qualified([.over]), own(.greaterOrEqual, other)]),
                .all([qualified([.atLeast, .between]), above]),
                .all([qualified([.nearly, .under, .atMost]), isAboveNothing]),
            ]),
            isFalse: .any([
                .all([isPoint, notAbove]),
                .all([qualified([.nearly, .under, .atMost]), notAbove]),
                .all([qualified([.between]), notAbove, upper(.lessOrEqual, other)]),
            ]))
    }

    private func equal(_ other: Number) -> SQLTruth {
        let isAboveNothing: SQLCondition = other.isBelowZero ? isAmount : .no
        // A range whose ends are one number is that number.
        let isOneNumber = SQLCondition.all([
            qualified([.between]), own(.equal, other), upper(.equal, other),
        ])
        // Nor is what is at most nothing anything else.
        let isNothing: SQLCondition = other.isZero ? .all([qualified([.atMost]), own(.equal, other)]) : .no
        return SQLTruth(
            isTrue: .any([.all([isPoint, own(.equal, other)]), isOneNumber, isNothing]),
            isFalse: .any([
                .all([isPoint, own(.unequal, other)]),
                .all([qualified([.nearly, .under]), own(.lessOrEqual, other)]),
                .all([qualified([.atMost]), own(.less, other)]),
                .all([qualified([.nearly, .under, .atMost]), isAboveNothing]),
                .all([qualified([.over]), own(.greaterOrEqual, other)]),
                .all([qualified([.atLeast]), own(.greater, other)]),
                .all([qualified([.between]), .any([own(.greater, other), upper(.less, other)])]),
            ]))
    }
}

extension EngineNumber {
    /// What sums of the two columns come to; nil where it has too many digits.
    static func total(whole: Int128, part: Int128) -> ExactDecimal? {
        guard let above = ExactDecimal(coefficient: part, scale: ExactDecimal.largestScale) else { return nil }
        return ExactDecimal(whole).adding(above)
    }
}
