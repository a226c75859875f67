import VietnameseText

/// Where and when rows stand, by the codes that their columns have for places and periods: the same as a table of
/// ``Standing``, without a text for every row that is looked up.
struct CodedStandings: Hashable, Sendable {
    /// Where and when some of the rows stand; several may say the same.
    struct Cell: Hashable, Sendable {
        /// Raw codes of ``StandingCodes``.
        var place: UInt32
        var period: UInt32
        var isPart: Bool
        /// How many rows.
        var count: UInt32
    }

    let codes: StandingCodes
    var cells: ArraySlice<Cell>

    var decoded: [Standing: Int] {
        var standings: [Standing: Int] = [:]
        for cell in cells {
            let standing = Standing(
                place: codes.place(cell.place), period: codes.period(cell.period), isPart: cell.isPart)
            standings[standing, default: 0] += Int(cell.count)
        }
        return standings
    }
}

/// What the codes of places and periods stand for: one table for all partial results of a summary.
final class StandingCodes: Hashable, Sendable {
    /// By raw code.
    private let places: [ShownPlace?]
    private let periods: [Period?]

    init(places: [ShownPlace?], periods: [Period?]) {
        self.places = places
        self.periods = periods
    }

    func place(_ raw: UInt32) -> ShownPlace? { places[safe: Int(raw)] ?? nil }
    func period(_ raw: UInt32) -> Period? { periods[safe: Int(raw)] ?? nil }

    static func == (left: StandingCodes, right: StandingCodes) -> Bool { left === right }
    func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
