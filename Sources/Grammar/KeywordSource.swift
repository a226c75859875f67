/// The table of keywords as Swift.
enum KeywordSource {
    static func text(_ grammar: Grammar) -> String {
        let cases = grammar.keywords.map { "    case \(escaped($0))\n" }.joined()
        let reserved = grammar.reserved.sorted().map { ".\($0)" }
        return """
            // Made from grammar/chiso.ebnf by `swift run chiso-grammar`; do not edit.

            /// The words of the language. Reserved ones are never names (but in backquotes); every other is a
            /// keyword only where it can be one.
            public enum Keyword: String, Hashable, Sendable, CaseIterable {
            \(cases)
                /// The words that are never names.
                public static let reserved: Set<Keyword> = [
                    \(reserved.joined(separator: ", ")),
                ]
            }

            """
    }

    /// Words of Swift among ours take backquotes.
    private static func escaped(_ word: String) -> String {
        let ofSwift: Set = ["as", "else", "false", "in", "is", "let", "true", "where"]
        return ofSwift.contains(word) ? "`\(word)`" : word
    }
}
