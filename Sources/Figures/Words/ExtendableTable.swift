import Articles
import Messages
import VietnameseText

/// A table with columns that a user's own lines may extend.
struct ExtendableTable: Sendable {
    var name: String
    var columns: [String]
    /// How many of the columns a line must have.
    var required: Int
    /// Which values a column takes, where it takes only some.
    var values: [String: [String]] = [:]
    /// The column that names a place, which must be known.
    var placeColumn: String?

    /// What is wrong with a line's cells; nil where they are good.
    func problem(_ cells: [String], places: [[String]]) -> Message? {
        guard cells.count >= required, cells.prefix(required).allSatisfy({ !$0.isEmpty }), cells.count <= columns.count
        else {
            let optional = columns.dropFirst(required).map { "[\($0)]" }
            return .columnsNeeded(table: name, columns: Array(columns.prefix(required)) + optional)
        }
        for (column, cell) in zip(columns, cells) {
            if let values = values[column], !values.contains(cell) {
                return .wrongColumn(column: column, table: name, values: values, found: cell)
            }
            if column.hasPrefix("valid_"), !cell.isEmpty, CalendarDay(written: cell) == nil {
                return .wrongDay(column: column, table: name, found: cell)
            }
            if column == placeColumn, !cell.isEmpty, !Self.isKnown(cell, places) {
                return .placeNeeded(name: cell)
            }
        }
        return nil
    }

    private static func isKnown(_ name: String, _ places: [[String]]) -> Bool {
        let key = foldKey(name)
        return !PlaceTable.shipped.identities(named: name).isEmpty
            || places.contains { $0.count > 1 && foldKey($0[1]) == key }
    }
}

extension ColumnTable {
    /// The tables of places, bodies, outlets and of the words around them.
    static let extendable: [ExtendableTable] = [
        ExtendableTable(
            name: "places",
            columns: ["id", "name", "code", "level", "type", "valid_from", "valid_until", "merged_into", "aliases"],
            required: 4, values: ["level": Place.Level.allCases.map(\.rawValue)]),
        ExtendableTable(
            name: "districts", columns: ["name", "type", "province"], required: 3, placeColumn: "province"),
        ExtendableTable(
            name: "ministries", columns: ["name", "kind", "valid_from", "valid_until", "aliases"], required: 2),
        ExtendableTable(name: "outlets", columns: ["name", "place", "signs"], required: 1, placeColumn: "place"),
        ExtendableTable(
            name: "body-heads", columns: ["phrase", "level"], required: 2,
            values: ["level": ContextVocabulary.HeadLevel.allCases.map(\.rawValue)]),
        ExtendableTable(
            name: "references", columns: ["phrase", "means"], required: 2,
            values: ["means": ContextVocabulary.Means.allCases.map(\.rawValue)]),
        ExtendableTable(
            name: "name-traps", columns: ["phrase", "where"], required: 2, values: ["where": ["whole", "before"]]),
        ExtendableTable(name: "name-openings", columns: ["phrase"], required: 1),
        ExtendableTable(
            name: "oblique-words", columns: ["phrase", "how"], required: 2,
            values: ["how": ContextVocabulary.Oblique.allCases.map(\.rawValue)]),
        ExtendableTable(
            name: "page-lines", columns: ["how", "what", "phrase"], required: 3,
            values: ["how": PageVocabulary.columns.how, "what": PageVocabulary.columns.what]),
        ExtendableTable(name: "date-line-words", columns: ["word"], required: 1),
        ExtendableTable(
            name: "assembly-sessions", columns: ["term", "session", "year", "month"], required: 3),
        ExtendableTable(name: "office-terms", columns: ["post", "name", "valid_from", "valid_until"], required: 3),
        ExtendableTable(
            name: "context-words", columns: ["phrase", "use", "value"], required: 2,
            values: ["use": ContextUse.allCases.map(\.rawValue)]),
        ExtendableTable(
            name: "reader-words", columns: ["phrase", "use"], required: 2,
            values: ["use": ReaderUse.allCases.map(\.rawValue)]),
        ExtendableTable(
            name: "claim-words", columns: ["phrase", "use"], required: 2,
            values: ["use": ClaimUse.allCases.map(\.rawValue) + ["complement", "unadded"]]),
    ]
}
