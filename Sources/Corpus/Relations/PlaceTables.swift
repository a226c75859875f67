import Figures
import VietnameseText

/// What sort of place a figure is about.
enum PlaceLevel: String {
    case country, province, ministry, foreign

    /// A figure of a ministry is about the country as far as its place goes; its body tells the ministry.
    static func level(of place: PlaceColumn.Place, body: String?) -> String {
        switch PlaceTable.shipped.place(place.id)?.level {
        case .province: province.rawValue
        case .country: body.map(isMinistry) == true ? ministry.rawValue : country.rawValue
        case .foreign, nil: foreign.rawValue
        }
    }

    /// A ministry or one of the agencies of ministerial rank (the Law on Organising the Government, article 39).
    static func isMinistry(_ body: String) -> Bool {
        let key = foldKey(body)
        return key.hasPrefix("bộ ") || agencies.contains { key.hasPrefix($0) }
    }

    private static let agencies = [
        "ủy ban dân tộc", "ngân hàng nhà nước", "thanh tra chính phủ", "văn phòng chính phủ",
    ]
    .map { foldKey($0) }
}

extension BaseTables {
    func placesTable() -> ColumnTable {
        let places = PlaceTable.shipped.places
        return table(.places, rows: places.count, lineage: .none) { name in
            switch name {
            case "place_id": .text(CodedColumn(places.map(\.id)))
            case "name": .text(CodedColumn(places.map(\.name)))
            case "code": .text(CodedColumn(places.map { $0.code.isEmpty ? nil : $0.code }))
            case "level": .symbol(CodedColumn(places.map(\.level.rawValue)))
            case "valid_from": .date(DateColumn(places.map { $0.validFrom?.number ?? DateColumn.missing }))
            case "valid_until": .date(DateColumn(places.map { $0.validUntil?.number ?? DateColumn.missing }))
            case "merged_into": .text(CodedColumn(places.map(\.mergedInto)))
            default: nil
            }
        }
    }
}
