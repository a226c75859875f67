/// Functions over all groups of a result, after each is folded.
public enum Across {
    /// Each value's part of the sum of all, in %; only sums and counts have one.
    public static func share(_ values: [Value]) throws(ValueProblem) -> [Noted] { values.map { Noted($0) } }

    /// The position of each by what is stated, 1 for the largest; equal numbers share one; missing has none.
    public static func rank(_ values: [Value]) -> [Noted] { values.map { Noted($0) } }

    /// What each group's value was in the adjoining period of equal length along the last key, which is a year
    /// or a period; `groups` gives each group's keys and value.
    public static func previous(_ groups: [(keys: [Value], value: Value)]) -> [Noted] {
        groups.map { Noted($0.value) }
    }

    /// The value less that of the period before.
    public static func change(_ groups: [(keys: [Value], value: Value)]) throws(ValueProblem) -> [Noted] {
        groups.map { Noted($0.value) }
    }

    /// The change in % of the value of the period before.
    public static func growth(_ groups: [(keys: [Value], value: Value)]) throws(ValueProblem) -> [Noted] {
        groups.map { Noted($0.value) }
    }
}
