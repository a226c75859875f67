import VietnameseText

/// A number written in digits that an article states about the world, with all that the text says of it.
///
/// The attributes and their meaning are the project's contract with everything that uses figures;
/// the manual's page on figures gives them in full.
public struct Figure: Sendable, Hashable {
    /// Bytes of the number in the article's original bytes.
    public var span: Range<Int>
    /// Those bytes.
    public var text: String
    /// As the text has it with qualifier and unit, in one line (`hơn 50.000 lượt hồ sơ`, `từ 80% trở lên`);
    /// nil where the reader does not tell, as for a figure from a table of ready-made ones.
    public var mention: String?
    /// In plain units: `1,2 triệu` is 1200000; a percentage as written; the first number of a ratio or range.
    public var value: ExactDecimal
    /// What it is out of: the second number of a ratio, or of a rank.
    public var of: ExactDecimal?
    /// The second number of a range.
    public var high: ExactDecimal?
    public var kind: Kind
    public var qualifier: Qualifier
    /// What is counted, as the text has it, from its head noun on; `%`, `điểm`, an ISO 4217 code, or nil for a rank.
    public var unit: String?
    /// The official name of the province-level place, `Việt Nam`, or a foreign country; nil where it cannot be told.
    public var place: String?
    /// The identity of ``place`` at the figure's time (`lao-cai`, `lao-cai@2025-07`); nil where there is no place.
    public var placeID: String?
    /// The named organisation or lower place it is about.
    public var body: String?
    public var period: Period?
    public var status: Status
    public var change: Change?
    public var role: Role
    /// What a percentage or ratio is of, as the text has it.
    public var base: String?
    /// Counted up to now over a longer time, beside in-period numbers.
    public var cumulative: Bool
    public var placeFrom: Inheritance?
    public var periodFrom: Inheritance?
    /// Ids of the topics that its clause speaks of, nearest first.
    public var topics: [String]
    /// The sentence it stands in, an index into the reading's sentences.
    public var sentence: Int
    /// The line of the file, from 1.
    public var line: Int

    public enum Kind: String, Sendable, CaseIterable { case count, ratio, percent, score, rank, money, duration }

    public enum Qualifier: String, Sendable, CaseIterable {
        case exact, about, nearly, over, under, between
        case atLeast = "at_least"
        case atMost = "at_most"
    }

    public enum Status: String, Sendable, CaseIterable { case actual, target }
    public enum Change: String, Sendable, CaseIterable { case increase, decrease }
    public enum Role: String, Sendable, CaseIterable { case level, change, difference, threshold }

    /// From where a place or a period was taken; `said` is in the figure's own clause.
    public enum Inheritance: String, Sendable, CaseIterable { case said, sentence, paragraph, article, outlet }

    public init(span: Range<Int>, text: String, value: ExactDecimal, kind: Kind, sentence: Int, line: Int) {
        self.span = span
        self.text = text
        self.value = value
        self.kind = kind
        self.sentence = sentence
        self.line = line
        qualifier = .exact
        status = .actual
        role = .level
        cumulative = false
        topics = []
    }
}
