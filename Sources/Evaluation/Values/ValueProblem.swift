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
