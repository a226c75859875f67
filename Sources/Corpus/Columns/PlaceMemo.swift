import Figures
import VietnameseText

/// Which identity bore a name on a day, looked up once: an article's sentences mostly name one place.
struct PlaceMemo: Sendable {
    private struct Asked: Hashable {
        var name: String
        var day: CalendarDay?
    }

    private var known: [Asked: String] = [:]

    /// The id of the place; the name itself where no table knows it.
    mutating func id(of name: String?, on day: CalendarDay?) -> String? {
        guard let name else { return nil }
        let asked = Asked(name: name, day: day)
        if let id = known[asked] { return id }
        let id = PlaceTable.shipped.identity(of: name, on: day)?.id ?? name
        known[asked] = id
        return id
    }
}
