import VietnameseText

/// All that the reader made of one article.
public struct ArticleReading: Sendable {
    public var document: Document
    public var sentences: [Sentence]
    public var figures: [Figure]
    public var claims: [Claim]
    public var setAside: [SetAside]

    public init(document: Document) {
        self.document = document
        sentences = []
        figures = []
        claims = []
        setAside = []
    }

    public struct Document: Sendable {
        public var document: String
        public var title: String?
        /// The outlet (`Báo Lào Cai`).
        public var source: String?
        /// The day the article appeared, as its container, dateline or text tell it.
        public var date: CalendarDay?
        /// The place that the article as a whole is about.
        public var place: String?
        /// The period that the article as a whole reports.
        public var period: Period?
        public var url: String?
        public var folder: String
        public var path: String?

        public init(document: String, folder: String = "") {
            self.document = document
            self.folder = folder
        }
    }

    public struct Sentence: Sendable {
        /// As the article has it, normalised, in one line.
        public var text: String {
            get { words.text }
            set { words = .own(newValue) }
        }
        /// Where the text is.
        var words: SentenceText
        /// Bytes of the original.
        public var span: Range<Int>
        /// The line it starts on, from 1.
        public var line: Int
        public var topics: [String]
        public var place: String?

        public init(text: String, span: Range<Int>, line: Int, topics: [String] = [], place: String? = nil) {
            self.init(.own(text), span: span, line: line, topics: topics, place: place)
        }

        init(_ words: SentenceText, span: Range<Int>, line: Int, topics: [String] = [], place: String? = nil) {
            self.words = words
            self.span = span
            self.line = line
            self.topics = topics
            self.place = place
        }
    }

    /// A number that was not read as a figure, and as what it was set aside.
    public struct SetAside: Sendable, Hashable {
        public var span: Range<Int>
        public var text: String
        public var line: Int
        public var why: Reason

        public enum Reason: String, Sendable, CaseIterable {
            case date, label, period, furniture
            case documentNumber = "document number"
            case listNumber = "list number"
        }

        public init(span: Range<Int>, text: String, line: Int, why: Reason) {
            self.span = span
            self.text = text
            self.line = line
            self.why = why
        }
    }

    /// Arithmetic that the text states.
    public struct Claim: Sendable, Hashable {
        public var relation: Relation
        /// What the text states, in its words and digits (`97,6% = 26.700 / > 27.400`).
        public var stated: String
        /// What the numbers give (`≤ 97,445%`).
        public var computed: String
        public var verdict: Verdict
        /// In words, Vietnamese.
        public var reason: String
        public var line: Int
        public var place: String?
        /// Indices into the reading's figures: the stated one first, then those it is computed from.
        public var figures: [Int]

        public enum Relation: String, Sendable, CaseIterable {
            case share, sum, change, product
            case rankChange = "rank change"
        }
        public enum Verdict: String, Sendable, CaseIterable { case consistent, possible, inconsistent, unchecked }

        public init(
            relation: Relation, stated: String, computed: String, verdict: Verdict, reason: String, line: Int,
            place: String?, figures: [Int]
        ) {
            self.relation = relation
            self.stated = stated
            self.computed = computed
            self.verdict = verdict
            self.reason = reason
            self.line = line
            self.place = place
            self.figures = figures
        }
    }
}
