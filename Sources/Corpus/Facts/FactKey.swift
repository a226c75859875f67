import Figures
import VietnameseText

/// All that two figures must agree in, besides their numbers, to say the same.
struct FactContext: Hashable {
    var kind: Int32
    /// Folded: the case and the place of the tone mark do not count.
    var unit: Int32
    var place: Int32
    var body: Int32
    var start: Int32
    var end: Int32
    var status: Int32
    var change: Int32
    var role: Int32
    /// The nearest shipped topic.
    var topic: Int32
    /// The document for figures without place or period, which say the same only within it; else -1.
    var scope: Int32
    var of: ExactDecimal?
    var high: ExactDecimal?
}

/// What makes two figures one fact.
struct FactKey: Hashable {
    var context: FactContext
    var value: ExactDecimal
    var qualifier: UInt8
}

extension BaseTables {
    /// The context of every figure, in order.
    func factContexts() -> [FactContext] {
        let units = figures.unit.foldedCodes()
        let bodies = figures.body.foldedCodes()
        return (0..<figures.count).map { row in
            let isLoose = figures.place.codes[row] == TextDictionary.missing || figures.period.isMissing(row)
            return FactContext(
                kind: figures.kind.codes[row], unit: units[row], place: figures.place.codes[row], body: bodies[row],
                start: figures.period.starts[row], end: figures.period.ends[row], status: figures.status.codes[row],
                change: figures.change.codes[row], role: figures.role.codes[row],
                topic: figures.topics.codes(row).first ?? TextDictionary.missing,
                scope: isLoose ? figures.document[row] : -1, of: figures.of[row], high: figures.high[row])
        }
    }
}

extension CodedColumn {
    /// One code for each row, equal for texts that are equal but for case, Unicode form and tone place.
    func foldedCodes() -> [Int32] {
        var folded = TextDictionary()
        let codesOfTexts = dictionary.texts.map { folded.encode(foldKey($0)) }
        return codes.map { $0 >= 0 && Int($0) < codesOfTexts.count ? codesOfTexts[Int($0)] : TextDictionary.missing }
    }
}
