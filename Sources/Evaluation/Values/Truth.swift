/// What a condition comes to for a row: true, false, or not to be told (a missing value, an end that is
/// left open, another unit).
public enum Truth: Hashable, Sendable {
    case yes, no, unknown

    public init(_ known: Bool) { self = known ? .yes : .no }

    public static prefix func ! (truth: Truth) -> Truth {
        switch truth {
        case .yes: .no
        case .no: .yes
        case .unknown: .unknown
        }
    }

    /// False where one side is false, whatever the other; else unknown where one is.
    public func and(_ other: @autoclosure () -> Truth) -> Truth {
        if self == .no { return .no }
        let other = other()
        if other == .no { return .no }
        return self == .yes && other == .yes ? .yes : .unknown
    }

    /// True where one side is true, whatever the other; else unknown where one is.
    public func or(_ other: @autoclosure () -> Truth) -> Truth {
        if self == .yes { return .yes }
        let other = other()
        if other == .yes { return .yes }
        return self == .no && other == .no ? .no : .unknown
    }
}
