import VietnameseText

/// Finds the sessions of the National Assembly that an article names, and the years they were held in.
struct AssemblySessions: Sendable {
    private struct Session: Hashable {
        var term: Symbol
        var number: Int
    }

    private var years: [Session: Int] = [:]
    private let session: (Symbol, Symbol, Symbol)
    private let assembly: (Symbol, Symbol)
    private let term: Symbol
    /// Numbers in words: `kỳ họp thứ sáu`.
    private let numbers: [Symbol: Int]

    /// How far the assembly's name may stand behind the session's number.
    private static let reach = 5

    init(_ lexicon: inout Lexicon, numbers: [Symbol: Int], extra: ExtraVocabulary) {
        let rows = ColumnTable(EmbeddedTables.assemblySessions).adding(extra.rows("assembly-sessions")).rows
        for row in rows {
            guard let number = Int(row["session"]), let year = Int(row["year"]) else { continue }
            for name in row.list("term") {
                let digits = UInt32(name).map { Symbol.digits(value: $0, count: name.utf8.count) }
                years[Session(term: digits ?? lexicon.intern(name), number: number)] = year
            }
        }
        session = (lexicon.intern("kỳ"), lexicon.intern("họp"), lexicon.intern("thứ"))
        assembly = (lexicon.intern("quốc"), lexicon.intern("hội"))
        term = lexicon.intern("khoá")
        self.numbers = numbers
    }

    /// The word that every session's name begins with.
    var head: Symbol { session.0 }

    /// The years of the sessions that an article names.
    func years(_ text: ArticleText) -> [Int] {
        var found: [Int] = []
        let tokens = text.tokens
        for index in text.sought where index < tokens.count - 7 {
            guard tokens[index].symbol == session.0 else { continue }
            guard tokens[index + 1].symbol == session.1, tokens[index + 2].symbol == session.2 else { continue }
            let number = tokens[index + 3]
            guard let value = number.isDigits ? number.symbol.digitsValue : numbers[number.symbol] else { continue }
            let behind = index + 4..<min(tokens.count - 3, index + 4 + Self.reach)
            guard
                let at = behind.prefix(while: { !tokens[$0].isMark(".") }).first(where: {
                    tokens[$0].symbol == assembly.0 && tokens[$0 + 1].symbol == assembly.1
                }), tokens[at + 2].symbol == term
            else { continue }
            if let year = years[Session(term: tokens[at + 3].symbol, number: value)] { found.append(year) }
        }
        return found
    }
}
