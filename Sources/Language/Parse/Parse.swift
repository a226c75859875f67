/// Reads a program.
///
/// Every error that stands by itself is reported in one run; a statement with an error is among the
/// statements where its kind and name could be told, with ``Expression/Form/invalid`` for what could not
/// be read.
///
/// - Parameter name: what to call the source in diagnostics: a script's path, `-c`, or nil for an
///   entry at the prompt.
public func parse(_ source: String, named name: String? = nil) -> ParsedProgram {
    let bytes = SourceBytes(source)
    var scanner = Scanner(bytes)
    scanner.scan()
    var layout = Layout(scanner.tokens)
    layout.run()
    let flawed = Set(scanner.diagnostics.compactMap { $0.span?.start })
    var parser = Parser(bytes, layout.tokens, flawed: flawed)
    let statements = parser.program()
    let scanned = scanner.diagnostics.filter { finding in
        let start = finding.span?.start ?? 0
        return !parser.disregarded.contains { $0.start <= start && start < $0.end }
    }
    var diagnostics = scanned + parser.diagnostics
    diagnostics.sort { first, second in
        let (left, right) = (first.span?.start ?? 0, second.span?.start ?? 0)
        return left != right ? left < right : first.code.number < second.code.number
    }
    // More lines can only mend what is wrong because the source ends here.
    let isIncomplete =
        layout.endsOpen && diagnostics.allSatisfy { $0.code == .unfinished || $0.code == .unclosedBracket }
    if let name { for index in diagnostics.indices { diagnostics[index].source = name } }
    return ParsedProgram(
        source: source, tokens: parser.tokens, statements: statements, diagnostics: diagnostics,
        isIncomplete: isIncomplete)
}
