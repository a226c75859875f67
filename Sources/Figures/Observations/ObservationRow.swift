import Messages
import VietnameseText

/// One row of a table of observations as a figure.
struct ObservationRow {
    var figure: Figure
    let line: Int
    let document: String?
    let title: String?
    let source: String?
    let date: CalendarDay?
    let url: String?
    let sentence: String

    /// What is wrong with a row, and how to mend it.
    struct Failure: Error {
        let message: Message
        let help: Message?
    }

    init(_ fields: [ObservationColumn: String], line: Int) throws(Failure) {
        self.line = line
        document = fields[.document]
        title = fields[.title]
        source = fields[.source]
        url = fields[.url]
        date = try fields[.date].map { (text) throws(Failure) in
            guard let day = CalendarDay(given: text) else {
                throw Failure(message: .noDate(text: text), help: .dateForm)
            }
            return day
        }
        guard let written = fields[.value] else { throw Failure(message: .noValue, help: nil) }
        let value = try Self.number(written)
        let start = try Self.offset(fields[.start])
        let end = try Self.offset(fields[.end])
        let text = fields[.text] ?? written
        figure = Figure(
            span: start..<max(start, end), text: text, value: value, kind: try Self.kind(fields), sentence: 0,
            line: line)
        figure.of = try fields[.of].map(Self.number)
        figure.high = try fields[.high].map(Self.number)
        figure.qualifier = try Self.word(fields[.qualifier]) ?? (figure.high == nil ? .exact : .between)
        figure.unit = figure.kind == .rank ? nil : fields[.unit] ?? (figure.kind == .percent ? "%" : nil)
        figure.place = fields[.place]
        figure.body = fields[.body]
        figure.period = try fields[.period].map { (text) throws(Failure) in
            guard let period = Period(text) else {
                throw Failure(
                    message: .noPeriod(text: text),
                    help: .periodForms)
            }
            return period
        }
        figure.status = try Self.word(fields[.status]) ?? .actual
        figure.change = try Self.word(fields[.change])
        figure.role = try Self.word(fields[.role]) ?? (figure.change == nil ? .level : .change)
        figure.base = fields[.base]
        figure.cumulative = try Self.truth(fields[.cumulative])
        figure.topics = (fields[.topics] ?? "").split { " ,;[]\"".contains($0) }.map(String.init)
        sentence = fields[.sentence] ?? Self.sentence(fields, text)
        try check()
    }

    /// What cannot be, whatever the columns say one by one.
    private func check() throws(Failure) {
        if figure.kind == .ratio, figure.of == nil {
            throw Failure(message: .ratioNeedsOf, help: .ratioForm)
        }
        if figure.qualifier == .between, figure.high == nil {
            throw Failure(message: .rangeNeedsHigh, help: .rangeForm)
        }
        if let high = figure.high, high < figure.value {
            throw Failure(message: .highBelowValue, help: nil)
        }
        if figure.kind == .money, figure.unit == nil {
            throw Failure(message: .moneyNeedsCurrency, help: .currencyForm)
        }
    }

    /// `83,95` and `1.374,5` as plain numbers; anything else as it is.
    static func plain(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: ",")) else { return text }
        let normalised = NormalisedText(text)
        guard let numeral = Numeral(normalised, at: 0), numeral.range.count == normalised.bytes.count,
            numeral.form != .irregular
        else { return text }
        return numeral.value.description
    }

    private static func number(_ text: String) throws(Failure) -> ExactDecimal {
        if let number = ExactDecimal(text) { return number }
        let normalised = NormalisedText(text)
        if let numeral = Numeral(normalised, at: 0), numeral.range.count == normalised.bytes.count,
            numeral.form != .irregular
        {
            throw Failure(message: .noPlainNumber(text: text), help: .writeNumber(number: numeral.value.description))
        }
        throw Failure(message: .noNumber(text: text), help: .numberForm)
    }

    private static func offset(_ text: String?) throws(Failure) -> Int {
        guard let text else { return 0 }
        guard let offset = Int(text), offset >= 0 else {
            throw Failure(message: .noOffset(text: text), help: nil)
        }
        return offset
    }

    private static func truth(_ text: String?) throws(Failure) -> Bool {
        switch text?.lowercased() {
        case nil, "false", "0": return false
        case "true", "1": return true
        default: throw Failure(message: .noTruth(text: text ?? ""), help: nil)
        }
    }

    private static func word<Word: RawRepresentable & CaseIterable>(_ text: String?) throws(Failure) -> Word?
    where Word.RawValue == String {
        guard let text, text != "null" else { return nil }
        guard let word = Word(rawValue: text.lowercased()) else {
            throw Failure(
                message: .noWordOfColumn(text: text),
                help: .wordsAre(words: Word.allCases.map(\.rawValue)))
        }
        return word
    }

    /// The kind that is said, else the one that the other columns tell.
    private static func kind(_ fields: [ObservationColumn: String]) throws(Failure) -> Figure.Kind {
        if let kind: Figure.Kind = try word(fields[.kind]) { return kind }
        if fields[.of] != nil { return .ratio }
        switch fields[.unit] {
        case "%": return .percent
        case "điểm": return .score
        case "VND", "USD", "EUR", "JPY", "CNY": return .money
        case "ngày", "giờ", "phút", "tháng", "năm", "tuần": return .duration
        default: return .count
        }
    }

    /// What is shown of a row that has no sentence: its own words.
    private static func sentence(_ fields: [ObservationColumn: String], _ text: String) -> String {
        let number = [text, fields[.of].map { "/ \($0)" }, fields[.unit]].compactMap { $0 }.joined(separator: " ")
        return [fields[.title], fields[.place], fields[.body], fields[.period], number].compactMap { $0 }.joined(
            separator: ", ")
    }
}
