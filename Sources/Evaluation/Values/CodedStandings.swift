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
    private let levels: [Level]
    private let spans: [Span?]

    /// Of a place, as far as warnings ask for it.
    enum Level: Sendable { case country, province, other }

    /// A period by its first and last day as numbers, an open end beyond all days.
    struct Span: Sendable {
        var start: Int32
        var end: Int32
    }

    init(places: [ShownPlace?], periods: [Period?]) {
        self.places = places
        self.periods = periods
        levels = places.map { place in
            switch place?.level {
            case "country": .country
            case "province": .province
            default: .other
            }
        }
        spans = periods.map { period in
            period.map { Span(start: $0.start?.number ?? .min, end: $0.end?.number ?? .max) }
        }
    }

    func place(_ raw: UInt32) -> ShownPlace? { places[safe: Int(raw)] ?? nil }
    func period(_ raw: UInt32) -> Period? { periods[safe: Int(raw)] ?? nil }
    func level(_ raw: UInt32) -> Level { levels[safe: Int(raw)] ?? .other }
    func span(_ raw: UInt32) -> Span? { spans[safe: Int(raw)] ?? nil }

    static func == (left: StandingCodes, right: StandingCodes) -> Bool { left === right }
    func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
