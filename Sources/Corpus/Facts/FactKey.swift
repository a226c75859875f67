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
    /// By ``NumberCodes``.
    var of: Int32
    var high: Int32
}

/// What makes two figures one fact.
struct FactKey: Hashable {
    var context: FactContext
    /// By ``NumberCodes``.
    var value: Int32
    var qualifier: UInt8
}

/// Gives each number that occurs a small one, so that millions of keys need little room.
struct NumberCodes {
    static let missing: Int32 = -1
    private var codes: [ExactDecimal: Int32] = [:]

    mutating func code(_ number: ExactDecimal?) -> Int32 {
        guard let number else { return Self.missing }
        if let code = codes[number] { return code }
        let code = Int32(truncatingIfNeeded: codes.count)
        codes[number] = code
        return code
    }
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
        var numbers = NumberCodes()
        return (0..<figures.count).map { row in
            let isLoose = places[row] == TextDictionary.missing || periods[row] == TextDictionary.missing
            return FactContext(
                kind: kinds[row], unit: units[row], place: places[row], body: bodies[row],
                period: periods[row], status: statuses[row], change: changes[row],
                role: roles[row], topic: nearest[topics.raw(row)],
                scope: isLoose ? documents[row] : -1, of: numbers.code(of[row]), high: numbers.code(high[row]))
        }
    }
}
