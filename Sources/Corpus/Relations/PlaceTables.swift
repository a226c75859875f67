/// What sort of place a figure is about.
enum PlaceLevel {
    static func level(of place: PlaceColumn.Place, body: String?) -> String {
        guard place.name == "Việt Nam" else { return "province" }
        return body?.hasPrefix("Bộ ") == true ? "ministry" : "country"
    }
}

extension BaseTables {
    func placesTable() -> ColumnTable {
        table(.places, rows: 0, lineage: .none) { name in
            switch name {
            case "level": .symbol(CodedColumn())
            case "valid_from", "valid_until": .date(DateColumn())
            default: .text(CodedColumn())
            }
        }
    }
}
