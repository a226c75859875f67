import Figures
import VietnameseText

/// All that two figures must agree in, besides their numbers, to say the same.
struct FactContext: Hashable {
    var kind: Int32
    /// Folded: the case and the place of the tone mark do not count.
    var unit: Int32
    var place: Int32
    var body: Int32
    /// Its code.
    var period: Int32
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
        // Columns of their own, so that each is looked up once and not once a row.
        let (kinds, places, statuses) = (figures.kind.codes, figures.place.codes, figures.status.codes)
        let (changes, roles) = (figures.change.codes, figures.role.codes)
        let (topics, nearest) = (figures.topics.codes, figures.topics.firstCodes)
        let (periods, documents, of, high) = (figures.period.codes, figures.document, figures.of, figures.high)
        return (0..<figures.count).map { row in
            let isLoose = places[row] == TextDictionary.missing || periods[row] == TextDictionary.missing
            return FactContext(
                kind: kinds[row], unit: units[row], place: places[row], body: bodies[row],
                period: periods[row], status: statuses[row], change: changes[row],
                role: roles[row], topic: nearest[topics.raw(row)],
                scope: isLoose ? documents[row] : -1, of: of[row], high: high[row])
        }
    }
}
