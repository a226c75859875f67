/// Why an operation on values cannot be done, as data; the evaluator gives it a place in the source.
public enum ValueProblem: Error, Hashable, Sendable {
    /// `+`, `-` or a comparison of constants over unlike units.
    case unlikeUnits(Unit, Unit, operation: String)
    /// No rule says what the product is.
    case noProduct(Unit, Unit)
    case noConversion(from: Unit, to: Unit)
    /// An operation that these kinds of value do not have: `text + number`.
    case notDefined(operation: String, operands: [String])
    /// `= missing`
    case comparedWithMissing
    /// More digits than exact arithmetic keeps (38).
    case tooLarge(operation: String)

    /// Stands alone.
    public var headline: String {
        switch self {
        case .unlikeUnits(let left, let right, "+"):
            "\(left.description) and \(right.description) cannot be added"
        case .unlikeUnits(let left, let right, "-"):
            "\(right.description) cannot be taken from \(left.description)"
        case .unlikeUnits(let left, let right, _):
            "\(left.description) and \(right.description) cannot be compared"
        case .noProduct(let left, let right):
            "\(left.description) and \(right.description) cannot be multiplied or divided"
        case .noConversion(let from, let to): "\(from.description) cannot be read as \(to.description)"
        case .notDefined(let operation, let operands):
            "\(operation) does not take \(operands.joined(separator: " and "))"
        case .comparedWithMissing: "nothing equals missing"
        case .tooLarge(let operation): "\(operation) has more than the 38 digits that are kept"
        }
    }

    /// How to mend it.
    public var help: [String] {
        switch self {
        case .unlikeUnits(let left, let right, _):
            if case .counted = left, case .counted = right {
                return [
                    "if they are one, say so: unit NAME: \"\(left.name ?? "")\", \"\(right.name ?? "")\"",
                    "printed(x) is the number alone",
                ]
            }
            return ["printed(x) is the number alone"]
        case .noProduct: return ["printed(x) is the number alone"]
        case .noConversion(_, .percent): return ["divide by what it is a share of, then in %"]
        case .comparedWithMissing: return ["write: is missing, or: is known"]
        case .noConversion, .notDefined, .tooLarge: return []
        }
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
