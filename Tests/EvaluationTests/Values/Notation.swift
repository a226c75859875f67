import Figures
import Testing
import VietnameseText

@testable import Evaluation

/// Values written short, for tables of cases: `34000`, `>34000`, `>=34000`, `<75`, `<=75`, `~60`, `30..60`,
/// with a unit behind a space: `>51000000000 VND`, `89 %`, `5 điểm`, `3 rank`, `18 sở, ngành`; `bare` for a
/// number that a program writes; `plain` or nothing for a plain one.
func quantity(_ text: String, families: UnitFamilies = UnitFamilies()) -> Quantity {
    let parts = text.split(separator: " ", maxSplits: 1)
    let unit = parts.count > 1 ? unit(String(parts[1]), families) : .none
    return number(String(parts[0]), unit)
}

func value(_ text: String) -> Value {
    switch text {
    case "missing": .missing
    case "true": .truth(.yes)
    case "false": .truth(.no)
    case _ where text.hasPrefix("\""): .text(String(text.dropFirst().dropLast()))
    case _ where text.hasPrefix("p:"): Period(text.dropFirst(2)).map(Value.period) ?? .missing
    case _ where text.hasPrefix("d:"): Period(text.dropFirst(2))?.start.map(Value.date) ?? .missing
    case _ where text.hasPrefix("y:"): Int(text.dropFirst(2)).map(Value.year) ?? .missing
    case _ where text.hasPrefix("w:"): Int(text.dropFirst(2)).map(Value.whole) ?? .missing
    default: .quantity(quantity(text))
    }
}

private func unit(_ text: String, _ families: UnitFamilies) -> Unit {
    switch text {
    case "plain": .none
    case "bare": .bare
    case "rank": .rank
    case "score": .score
    case "unnamed": .unnamed
    case "%": .percent
    case "điểm": .points
    case "điểm %": .percentPoints
    case "VND", "USD": .money(text)
    case "ngày", "giờ", "tháng": .duration(text)
    default: .counted(text, families.family(of: text))
    }
}

private func number(_ text: String, _ unit: Unit) -> Quantity {
    func decimal(_ text: some StringProtocol) -> ExactDecimal { ExactDecimal(text) ?? .zero }
    if let dots = text.firstRange(of: "..") {
        let low = decimal(text[..<dots.lowerBound])
        return Quantity(figure: low, .between, high: decimal(text[dots.upperBound...]), unit: unit).combined
    }
    for (sign, qualifier) in [
        (">=", Figure.Qualifier.atLeast), ("<=", .atMost), (">", .over), ("<", .under), ("~", .about),
    ] where text.hasPrefix(sign) {
        return Quantity(figure: decimal(text.dropFirst(sign.count)), qualifier, unit: unit).combined
    }
    return Quantity(decimal(text), unit)
}

/// A value in the same short writing, so that an expected one can be read.
func short(_ value: Value) -> String {
    switch value {
    case .missing: return "missing"
    case .quantity(let quantity):
        let unit = [.none: "", .bare: " bare", .rank: " rank", .score: " score", .unnamed: " unnamed"][quantity.unit]
        return number(quantity) + (unit ?? quantity.unit.name.map { " " + $0 } ?? "")
    case .truth(let truth): return truth.shown
    case .whole(let number): return "w:\(number)"
    case .year(let year): return "y:\(year)"
    case .text(let text), .symbol(let text): return "\"\(text)\""
    case .period(let period): return "p:\(period)"
    case .date(let day): return "d:\(day)"
    case .list(let values): return "[" + values.map(short).joined(separator: ", ") + "]"
    case .set, .place: return value.shown
    }
}

private func number(_ quantity: Quantity) -> String {
    if quantity.isAbout { return "~\(quantity.stated)" }
    switch (quantity.bounds.low, quantity.bounds.high) {
    case (let low?, let high?) where quantity.isExact: return low.value == high.value ? "\(low.value)" : "?"
    case (let low?, let high?):
        return (low.isOpen ? ">" : "") + "\(low.value)..\(high.value)" + (high.isOpen ? "<" : "")
    case (let low?, nil): return (low.isOpen ? ">" : ">=") + "\(low.value)"
    case (nil, let high?): return (high.isOpen ? "<" : "<=") + "\(high.value)"
    case (nil, nil): return "~"
    }
}
