import Figures
import Language
import Messages

/// What a number is a number of.
///
/// Two units are alike when their ``key`` is the same: the family where a text's unit belongs to one,
/// else the text itself whatever its case and the place of its tone marks.
public indirect enum Unit: Hashable, Sendable {
    /// A plain number: a count of rows, a quotient of alike units.
    case none
    /// The unit of a figure whose text names none.
    case unnamed
    /// A number that a program writes without a unit; it takes the unit of what it meets, as printed.
    case bare
    /// `%`; 80 of it is eighty hundredths.
    case percent
    /// `điểm`: points of a score.
    case points
    /// `điểm %`: the difference of two percentages.
    case percentPoints
    /// A score for which the text says no unit.
    case score
    /// A position; 1 is the best.
    case rank
    /// An ISO 4217 code.
    case money(String)
    /// A length of time, by the word for its unit: `ngày`, `giờ`, `phút`, `tháng`, `năm`.
    case duration(String)
    /// A counted thing, as the text has it, and the family of the language's `unit` definitions that it is in.
    case counted(String, UnitFamily?)
    /// `VND/hồ sơ`
    case per(Unit, Unit)

    /// A figure's unit.
    public init(_ figure: Figure, families: UnitFamilies = UnitFamilies()) {
        self.init(kind: figure.kind, unit: figure.unit, families: families)
    }

    /// The unit of a figure of this kind whose `unit` attribute is this.
    public init(kind: Figure.Kind, unit: String?, families: UnitFamilies = UnitFamilies()) {
        switch (kind, unit) {
        case (.rank, _): self = .rank
        case (.percent, _), (_, "%"): self = .percent
        case (.score, nil): self = .score
        case (.score, "điểm"?), (_, "điểm"?): self = .points
        case (_, "điểm %"?): self = .percentPoints
        case (.money, let code?): self = .money(code)
        case (.duration, let word?): self = .duration(word)
        case (_, let text?): self = .counted(text, families.family(of: text))
        case (_, nil): self = .unnamed
        }
    }

    /// A unit that a program writes: `80%`, `60 tỷ đồng`, `30 ngày`, `50 "lượt hồ sơ"`, `in procedure`.
    public init(_ name: UnitName, families: UnitFamilies = UnitFamilies()) {
        switch name {
        case .percent: self = .percent
        case .percentPoints: self = .percentPoints
        case .money(let code): self = .money(code)
        case .named("điểm"): self = .points
        case .named("%"): self = .percent
        case .named(let text):
            if Self.durations.contains(text) {
                self = .duration(text)
            } else if let family = families.named(text) {
                self = .counted(family.label, family)
            } else {
                self = .counted(text, families.family(of: text))
            }
        }
    }

    static let durations: Set<String> = ["ngày", "giờ", "phút", "tháng", "năm", "tuần", "quý"]

    /// What makes two units alike, as one text; also the form in which other engines compare them.
    public var key: String {
        switch self {
        case .none: ""
        case .unnamed: "unnamed"
        case .bare: "bare"
        case .percent: "%"
        case .points: "điểm"
        case .percentPoints: "điểm %"
        case .score: "score"
        case .rank: "rank"
        case .money(let code): "money:" + code
        case .duration(let word): "duration:" + word
        case .counted(_, let family?): "family:" + family.name
        case .counted(let text, nil): "text:" + ComparisonText.key(text)
        case .per(let upper, let lower): upper.key + " / " + lower.key
        }
    }

    public func isAlike(_ other: Unit) -> Bool { self == other || key == other.key }

    /// The unit as it is shown behind a number or in a header; nil where there is none to show.
    public var name: String? {
        switch self {
        case .none, .bare, .unnamed, .score, .rank: nil
        case .percent: "%"
        case .points: "điểm"
        case .percentPoints: "điểm %"
        case .money(let code): code
        case .duration(let word): word
        case .counted(let text, _): text
        case .per(let upper, let lower): lower.name.map { (upper.name ?? "1") + "/" + $0 } ?? upper.name
        }
    }

    /// The unit as a message names it, also where a number shows none.
    public var message: Message {
        switch self {
        case .none, .bare, .unnamed: .noUnit
        case .score: .scoreWithoutUnit
        case .rank: .rankUnit
        default: Message(verbatim: name ?? "")
        }
    }

    /// One unit for numbers of alike units: the text where they share it, else the family's label.
    public func merged(with other: Unit) -> Unit {
        switch (self, other) {
        case (.counted(let text, let family?), .counted(let otherText, _)):
            text == otherText ? self : .counted(family.label, family)
        case (.per(let upper, let lower), .per(let otherUpper, let otherLower)):
            .per(upper.merged(with: otherUpper), lower.merged(with: otherLower))
        // Alike texts that differ in case or tone place: the one that sorts first, so that order does not matter.
        case (.counted(let text, nil), .counted(let otherText, nil)): .counted(min(text, otherText), nil)
        default: self
        }
    }
}

/// A family of units, by the name and the label of its definition.
public struct UnitFamily: Hashable, Sendable {
    /// `procedure`
    public var name: String
    /// `thủ tục`; the name where the definition gives no label.
    public var label: String

    public init(name: String, label: String? = nil) {
        self.name = name
        self.label = label ?? name
    }
}
