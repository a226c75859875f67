import VietnameseText

/// All places with their identities, and the ways to find one by its name.
public struct PlaceTable: Sendable {
    /// In the table's order: Việt Nam, the provinces, then foreign countries.
    public let places: [Place]
    private let byID: [String: Int]
    private let byKey: [String: [Int]]
    private let byPlainKey: [String: [Int]]

    /// The table that the program carries.
    public static let shipped = PlaceTable(rows: ColumnTable(EmbeddedTables.places))

    /// The shipped table with places of a user's own: of a known id further names and aliases, else new places.
    static func shipped(with rows: [[String]]) -> PlaceTable {
        rows.isEmpty ? shipped : PlaceTable(rows: ColumnTable(EmbeddedTables.places).adding(rows))
    }

    init(rows table: ColumnTable) {
        var places: [Place] = []
        var byID: [String: Int] = [:]
        for row in table.rows {
            let id = row["id"]
            let from = CalendarDay(written: row["valid_from"])
            let until = CalendarDay(written: row["valid_until"])
            let name = Place.Name(name: row["name"], from: from, until: until)
            let aliases = row.list("aliases")
            if let known = byID[id], places.indices.contains(known) {
                // A further name of the same identity: a rename.
                places[known].aliases += aliases.filter { !places[known].aliases.contains($0) }
                // A line that bears the same name only adds to what is known.
                if places[known].names.contains(where: { $0.name == name.name && from == nil && until == nil }) {
                    continue
                }
                places[known].names.append(name)
                places[known].name = name.name
                places[known].validUntil = until
                places[known].isCity = row["type"] == "thành phố"
                continue
            }
            byID[id] = places.count
            places.append(
                Place(
                    id: id, name: name.name, code: row["code"],
                    level: Place.Level(rawValue: row["level"]) ?? .foreign,
                    isCity: row["type"] == "thành phố", validFrom: from, validUntil: until,
                    mergedInto: row["merged_into"].isEmpty ? nil : row["merged_into"], names: [name],
                    aliases: aliases))
        }
        var byKey: [String: [Int]] = [:]
        var byPlainKey: [String: [Int]] = [:]
        for (index, place) in places.enumerated() {
            for name in Set(place.names.map(\.name) + place.aliases) {
                let key = foldKey(name)
                if byKey[key]?.contains(index) != true { byKey[key, default: []].append(index) }
                let plain = plainKey(name)
                if byPlainKey[plain]?.contains(index) != true { byPlainKey[plain, default: []].append(index) }
            }
        }
        self.places = places
        self.byID = byID
        self.byKey = byKey
        self.byPlainKey = byPlainKey
    }

    /// The place of an id; nil for an id that is not in the table.
    public func place(_ id: String) -> Place? { byID[id].map { places[$0] } }

    /// The identities that bear or bore a name or alias, in the table's order. The name is compared
    /// whatever the case, the Unicode form and the place of the tone mark; where nothing is found and
    /// it has no marks at all (`lao cai`), also with names whose marks are taken away.
    public func identities(named name: String) -> [Place] {
        let key = foldKey(name)
        if let found = byKey[key] { return found.map { places[$0] } }
        return key == plainKey(name) ? (byPlainKey[key] ?? []).map { places[$0] } : []
    }

    /// The identity of a name on a day: the one that stood then; without a day, the one of before July 2025
    /// where there are two, as most of what is written is older.
    public func identity(of name: String, on day: CalendarDay?) -> Place? {
        let found = identities(named: name)
        guard let day else { return found.first { $0.names.contains { $0.name == name } } ?? found.first }
        return found.first { $0.isValid(on: day) } ?? found.first
    }

    /// What to show for an id: `Lào Cai`, `Lào Cai (từ 2025-07)`; the id itself where it is not known.
    public func displayName(_ id: String) -> String { place(id)?.displayName ?? id }
}
