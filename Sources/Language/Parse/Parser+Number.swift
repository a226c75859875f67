import Messages
import VietnameseText

/// The words behind a number that multiply it.
enum ScaleWord {
    static let factors: [String: Int] = [
        "nghìn": 1000, "ngàn": 1000, "vạn": 10_000, "triệu": 1_000_000, "tỷ": 1_000_000_000, "tỉ": 1_000_000_000,
    ]
}

/// The words behind a number that are money, with their ISO 4217 code.
enum MoneyWord {
    static let codes: [String: String] = {
        var codes = ["đồng": "VND", "VNĐ": "VND", "vnđ": "VND", "đô_la": "USD"]
        for code in ["VND", "USD", "EUR", "JPY", "CNY", "GBP", "KRW", "THB", "SGD", "AUD"] { codes[code] = code }
        return codes
    }()
}

extension Parser {
    /// `50 nghìn`, `60 tỷ đồng`, `80%`, `30 ngày`, `50 "lượt hồ sơ"`
    mutating func number() -> Expression {
        let start = span.start
        let literal = span
        var value = ExactDecimal(String(decoding: source[literal].filter { $0 != UInt8(ascii: "_") }, as: UTF8.self))
        if flawed.contains(start) { value = nil }
        if value == nil { reportTooLarge(literal) }
        advance()
        while kind == .name, isOnSameLine, let factor = ScaleWord.factors[nameText(tokens[index])] {
            if let known = value {
                value = known.multiplied(by: ExactDecimal(factor))
                if value == nil { reportTooLarge(SourceSpan(start, span.end)) }
            }
            advance()
        }
        let unit = unitBehindNumber()
        let form = value.map { Expression.Form.number($0, unit: unit) } ?? .invalid
        return Expression(form, span(from: start))
    }

    private mutating func reportTooLarge(_ span: SourceSpan) {
        guard !flawed.contains(span.start) else { return }
        report(
            .numberTooLarge, .tooManyDigits, span,
            help: [.tooManyDigitsHelp])
    }

    private mutating func unitBehindNumber() -> UnitName? {
        guard isOnSameLine else { return nil }
        return unitAhead()
    }

    /// Whether the next token stands on the line of the one before: a unit does, so that the first
    /// word of a line is never taken for one.
    private var isOnSameLine: Bool { index < statementEnd && tokens[index].indentation == nil }

    private mutating func unitAhead() -> UnitName? {
        switch kind {
        case .percent:
            advance()
            return .percent
        case .text:
            let text = source.textValue(span)
            advance()
            return .named(composed(text))
        case .name where !isInfixWord, .quotedName:
            return unitWord()
        default: return nil
        }
    }

    /// A unit of one word, `điểm %` included.
    private mutating func unitWord() -> UnitName {
        let token = tokens[index]
        let word = nameText(token)
        advance()
        if word == "điểm", take(.percent) { return .percentPoints }
        if token.kind == .name, let code = MoneyWord.codes[word] { return .money(code) }
        return .named(word)
    }

    /// The unit behind `in`: `%`, `điểm %`, a word, a quoted text, or one of them by another (`VND/"lượt hồ sơ"`).
    mutating func unit() throws(ParseFailure) -> Located<UnitName> {
        let start = span.start
        let first = try unitTerm()
        guard take(.over) else { return Located(first, span(from: start)) }
        let second = try unitTerm()
        return Located(.named(unitText(first) + "/" + unitText(second)), span(from: start))
    }

    private mutating func unitTerm() throws(ParseFailure) -> UnitName {
        guard kind == .percent || kind == .text || kind == .name || kind == .quotedName,
            let unit = isInfixWord ? unitWord() : unitAhead()
        else { throw unexpected(.aUnit, help: [.unitForms]) }
        return unit
    }

    private func unitText(_ unit: UnitName) -> String {
        switch unit {
        case .percent: "%"
        case .percentPoints: "điểm %"
        case .named(let name): name
        case .money(let code): code
        }
    }
}
