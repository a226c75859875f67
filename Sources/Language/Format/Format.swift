/// A program written the one way: the same meaning, every comment kept, statements one a line, what
/// is long broken by its structure (a pipeline one stage a line), signs of documents in their plain
/// forms. Formatting twice gives what formatting once gives.
///
/// A program that does not parse is given back as it is, byte for byte.
public func format(_ source: String) -> String {
    let program = parse(source)
    guard !program.diagnostics.contains(where: { $0.severity == .error }) else { return source }
    var formatter = Formatter(program)
    return formatter.format()
}
