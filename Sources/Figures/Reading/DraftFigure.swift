import VietnameseText

extension Figure {
    /// Whether another states the same number of the same kind, such as one that tells it again.
    func isSameNumber(as other: Figure) -> Bool { value == other.value && kind == other.kind && of == other.of }
}

/// A figure on its way through the reader.
///
/// Detection and attributes fill the number, its kind, bounds, unit, status, change and role; the
/// context step fills place, body, period, topics and from where they were taken.
///
/// A class, since the rules hand drafts about and look at their neighbours: a figure has a dozen texts and lists, all of
/// which would be counted with every copy.
final class DraftFigure {
    /// What is known so far. `figure.sentence` is an index into the article's sentences.
    var figure: Figure
    /// The tokens of the number itself: of `1,2 triệu` the `1,2`, of a range or ratio both ends.
    var number: Range<Int>
    /// The tokens from its qualifier to the last word of its unit (`hơn 50.000 lượt hồ sơ`): what its figure's mention is
    /// made of where it is wanted.
    var mention: Range<Int>
    /// The tokens of its clause: around it up to a semicolon, a bracket's ends, or the comma or
    /// conjunction that ends what is said with this number.
    var clause: Range<Int>
    /// Whether the figure takes its unit from a figure before it, being one more item of its list.
    var continuesList: Bool
    /// Whether words near it say that it is so already, or planned.
    var statusIsSaid = false
    /// Whether it is of a name, unless the list it stands in says what it counts.
    var mayBeName = false
    /// Whether it is: the list it stands in said nothing either.
    var isName: Bool { mayBeName && figure.unit == nil }
    /// For a cell of a table the sentences that name its row (`Đất đai`) and its column (`Số hồ sơ tiếp nhận`).
    var row: Int?
    var column: Int?
    /// The group of its place, once the context step found it.
    var placeGroup: Int?

    init(figure: Figure, number: Range<Int>, mention: Range<Int>, clause: Range<Int>, continuesList: Bool = false) {
        self.figure = figure
        self.number = number
        self.mention = mention
        self.clause = clause
        self.continuesList = continuesList
    }
}
