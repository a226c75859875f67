import Figures
import VietnameseText

/// How a text has a figure, in its own words.
enum Wording {
    /// With qualifier and unit: `hơn 50.000 lượt hồ sơ`, `trên 80%`.
    static func stated(_ figure: Int, _ tables: BaseTables) -> String? {
        if let mention = mention(figure, tables) { return mention }
        guard let words = composed(figure, tables) else { return nil }
        guard let unit = tables.figures.unit[figure], !isInWords(unit, tables.figures.kind[figure]) else {
            return words
        }
        return "\(words) \(unit)"
    }

    /// Without the name of what is counted: `hơn 50.000`, `khoảng 60 tỷ đồng`.
    static func words(_ figure: Int, _ tables: BaseTables) -> String? {
        guard let mention = mention(figure, tables) else { return composed(figure, tables) }
        guard let unit = tables.figures.unit[figure], !isInWords(unit, tables.figures.kind[figure]),
            mention.hasSuffix(" " + unit)
        else { return mention }
        return String(mention.dropLast(unit.count + 1))
    }

    /// The stretch of text that states it; nil where that is the number alone though more is meant by it, as in
    /// `top 10`, whose word stands apart.
    private static func mention(_ figure: Int, _ tables: BaseTables) -> String? {
        guard let mention = tables.figures.mention[figure] else { return nil }
        let isQualified = tables.figures.qualifier[figure] != QuantityColumn.code(of: .exact)
        return isQualified && mention == tables.figures.text[figure] ? nil : mention
    }

    /// Whether a unit belongs to the words of its number: a percentage's sign, a currency.
    private static func isInWords(_ unit: String, _ kind: String?) -> Bool {
        unit == "%" || kind == Figure.Kind.money.rawValue
    }

    /// For a figure of which only the number is known as printed, such as one from a table.
    private static func composed(_ figure: Int, _ tables: BaseTables) -> String? {
        guard var words = tables.figures.text[figure] else { return nil }
        if tables.figures.unit[figure] == "%", !words.hasSuffix("%") { words += "%" }
        if tables.figures.kind[figure] == Figure.Kind.money.rawValue, let currency = tables.figures.unit[figure] {
            words += currency == "VND" ? " đồng" : " \(currency)"
        }
        let code = Int(tables.figures.qualifier[figure])
        guard QuantityColumn.qualifiers.indices.contains(code) else { return words }
        let qualifier = QuantityColumn.qualifiers[code]
        if qualifier == .atMost, tables.figures.kind[figure] == Figure.Kind.rank.rawValue { return "top \(words)" }
        return prefix(of: qualifier).map { "\($0) \(words)" } ?? words
    }

    private static func prefix(of qualifier: Figure.Qualifier) -> String? {
        switch qualifier {
        case .exact, .between: nil
        case .about: "khoảng"
        case .nearly: "gần"
        case .over: "hơn"
        case .atLeast: "ít nhất"
        case .under: "dưới"
        case .atMost: "tối đa"
        }
    }
}
