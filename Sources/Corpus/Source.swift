import Figures
import VietnameseText

/// Where something is stated: what `why` and `cite` show of it.
public struct Source: Sendable, Hashable {
    public var document: String
    public var title: String?
    public var outlet: String?
    public var date: CalendarDay?
    public var url: String?
    /// From 1.
    public var line: Int
    /// In one line; empty where a whole document is meant.
    public var sentence: String
    /// The number's bytes within ``sentence``'s UTF-8, for marking it (`▸18/19◂`).
    public var highlight: Range<Int>?
    /// The number as printed.
    public var text: String?
    /// From where the figure's place and period were taken; nil where it has none.
    public var placeFrom: Figure.Inheritance?
    public var periodFrom: Figure.Inheritance?
    /// The row of `figures` that it is; nil where it is no figure.
    public var figure: Int?
}
