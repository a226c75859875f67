extension Value {
    /// As a person reads it in a message or a single cell, with its unit; missing is empty.
    public var shown: String {
        switch self {
        case .quantity(let quantity): quantity.shown
        case .list(let values): values.map(\.shown).joined(separator: ", ")
        default: shownNumber
        }
    }

    /// As ``shown``, without the unit of a number.
    public var shownNumber: String {
        switch self {
        case .missing: ""
        case .quantity(let quantity): quantity.shownNumber
        case .whole: quantity?.shownNumber ?? ""
        case .year(let year): String(year)
        case .text(let text), .symbol(let text): text
        case .set(let words): words.joined(separator: ", ")
        case .period(let period): period.description
        case .date(let day): day.description
        case .truth(let truth): truth.shown
        case .place(let place): place.name
        case .list(let values): values.map(\.shown).joined(separator: ", ")
        }
    }
}

extension Truth {
    public var shown: String {
        switch self {
        case .yes: "true"
        case .no: "false"
        case .unknown: "unknown"
        }
    }
}
