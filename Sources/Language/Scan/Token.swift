/// One word, number, text or sign of a program, with the place in the source where it stands.
///
/// Tokens keep every byte: what lies between the end of one token and the start of the next is its
/// leading trivia (blanks, line ends, comments), and the last token is ``Kind-swift.enum/end``,
/// whose leading trivia is the rest of the source.
public struct Token: Hashable, Sendable {
    public var kind: Kind
    /// The word it spells, for a ``Kind-swift.enum/name`` or ``Kind-swift.enum/reserved`` that is a keyword somewhere.
    public var keyword: Keyword?
    /// Whether it stands as a keyword: always for a reserved word, for another where the parser has read it so.
    public var isKeyword = false
    /// Whether it is the first of a statement.
    public var startsStatement = false
    /// The indentation of its line, in columns, where it is the first token there; else nil.
    public var indentation: Int32?
    /// The token itself, in UTF-8 bytes of the source.
    public var span: SourceSpan
    /// Where its leading trivia starts: the end of the token before it.
    public var triviaStart: Int

    public init(_ kind: Kind, _ span: SourceSpan, triviaStart: Int, keyword: Keyword? = nil, indentation: Int32? = nil)
    {
        self.kind = kind
        self.span = span
        self.triviaStart = triviaStart
        self.keyword = keyword
        self.indentation = indentation
    }

    public enum Kind: UInt8, Hashable, Sendable, CaseIterable {
        /// A name, or a word that is a keyword only where it can be one.
        case name
        /// A name in backquotes, never a keyword.
        case quotedName
        /// `_[3].sentence`: a cell of the last result.
        case cell
        /// `and or not true false missing is in has matches by where from`.
        case reserved
        /// `50000`, `50_000`, `75.28`.
        case number
        /// `2017-H1`, `2017-Q3`, `2017-05`, `2017-05-30`: a period with a hyphen.
        case period
        /// `"…"`, also in typographic or single quotes.
        case text
        case plus, minus, times, over
        case equal, unequal, less, lessOrEqual, greater, greaterOrEqual
        case percent
        /// `..`
        case dots
        case comma, colon, semicolon, pipe, open, close
        /// Bytes that are no token; a diagnostic tells why.
        case invalid
        /// The end of the source.
        case end
    }
}
