import Messages

/// Why an operation on values cannot be done, as data; the evaluator gives it a place in the source.
public enum ValueProblem: Error, Hashable, Sendable {
    /// `+`, `-` or a comparison of constants over unlike units.
    case unlikeUnits(Unit, Unit, operation: String)
    /// No rule says what the product is.
    case noProduct(Unit, Unit)
    case noConversion(from: Unit, to: Unit)
    /// An operation that these kinds of value do not have: `text + number`.
    case notDefined(operation: String, operands: [Message])
    /// `= missing`
    case comparedWithMissing
    /// More digits than exact arithmetic keeps (38).
    case tooLarge(operation: String)

    /// Stands alone.
    public var headline: Message {
        switch self {
        case .unlikeUnits(let left, let right, "+"):
            .cannotBeAdded(left: left.message, right: right.message)
        case .unlikeUnits(let left, let right, "-"):
            .cannotBeTaken(right: right.message, left: left.message)
        case .unlikeUnits(let left, let right, _):
            .cannotBeCompared(left: left.message, right: right.message)
        case .noProduct(let left, let right):
            .cannotBeMultiplied(left: left.message, right: right.message)
        case .noConversion(let from, let to): .cannotBeReadAs(unit: from.message, wanted: to.message)
        case .notDefined(let operation, let operands):
            .doesNotTake(operation: operation, operands: Self.joined(operands))
        case .comparedWithMissing: .nothingEqualsMissing
        case .tooLarge(let operation): .tooManyDigits(operation: operation)
        }
    }

    /// How to mend it.
    public var help: [Message] {
        switch self {
        case .unlikeUnits(let left, let right, _):
            if case .counted = left, case .counted = right {
                return [
                    .oneUnit(left: left.name ?? "", right: right.name ?? ""), .printedAlone,
                ]
            }
            return [.printedAlone]
        case .noProduct: return [.printedAlone]
        case .noConversion(_, .percent): return [.divideByBase]
        case .comparedWithMissing: return [.isMissingOrKnown]
        case .noConversion, .notDefined, .tooLarge: return []
        }
    }

    /// An operation has two operands at most.
    private static func joined(_ operands: [Message]) -> Message {
        guard operands.count == 2 else { return operands.first ?? .missingValue }
        return .two(first: operands[0], second: operands[1])
    }
}

/// A value and what there is to say about how it came to be.
public struct Noted: Hashable, Sendable {
    public var value: Value
    public var note: Note?

    public init(_ value: Value, note: Note? = nil) {
        self.value = value
        self.note = note
    }
}
