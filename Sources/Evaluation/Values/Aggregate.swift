/// The aggregates of the language that one group of rows gives by itself.
public enum Aggregate: String, Hashable, Sendable, CaseIterable {
    case count
    case countDistinct = "count(distinct)"
    case sum, mean, median, min, max, only, first, last, list
}
