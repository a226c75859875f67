import VietnameseText

/// Spans of time as codes of the different ones that occur.
public struct PeriodColumn: Sendable {
    /// One for each row; ``TextDictionary/missing`` where there is none.
    public internal(set) var codes: Codes
    /// Code → span.
    public private(set) var spans: [Period]
    /// Made for the first span that is added.
    private var codeOfSpan: [Period: Int32]?

    public init() {
        codes = Codes()
        spans = []
        codeOfSpan = [:]
    }

    private init(codes: Codes, spans: [Period]) {
        self.codes = codes
        self.spans = spans
        codeOfSpan = nil
    }

    public subscript(row: Int) -> Period? { codes.indices.contains(row) ? span(ofCode: codes[row]) : nil }

    public func span(ofCode code: Int32) -> Period? {
        code >= 0 && Int(code) < spans.count ? spans[Int(code)] : nil
    }

    mutating func append(_ period: Period?) {
        guard let period else { return codes.append(TextDictionary.missing) }
        if codeOfSpan == nil {
            codeOfSpan = Dictionary(
                spans.enumerated().map { ($1, Int32(truncatingIfNeeded: $0)) }, uniquingKeysWith: { first, _ in first })
        }
        if let code = codeOfSpan?[period] { return codes.append(code) }
        let code = Int32(truncatingIfNeeded: spans.count)
        spans.append(period)
        codeOfSpan?[period] = code
        codes.append(code)
    }

    func gathering(_ rows: [Int32]) -> PeriodColumn { PeriodColumn(codes: codes.gathering(rows), spans: spans) }

    /// The years that the periods lie within or end in.
    var years: WholeColumn {
        let yearOfRaw = [WholeColumn.missing] + spans.map { $0.year.map { Int64($0) } ?? WholeColumn.missing }
        return WholeColumn(codes.indices.map { yearOfRaw[codes.raw($0)] })
    }

    /// One row for a missing period, then one for each that occurs, in the order of their codes.
    var distinct: PeriodColumn {
        PeriodColumn(codes: Codes(-1..<Int32(truncatingIfNeeded: spans.count)), spans: spans)
    }
}

extension PeriodColumn: StorableColumn {
    /// In place of a day that is not said.
    private static let open = Int32.min

    func write(to writer: inout ColumnWriter) {
        codes.write(to: &writer)
        writer.write(spans.map { $0.start?.number ?? Self.open })
        writer.write(spans.map { $0.end?.number ?? Self.open })
    }

    init(from bytes: inout ColumnBytes) throws(ColumnBytes.Damage) {
        let codes = try Codes(from: &bytes)
        let starts = try bytes.numbers(Int32.self)
        let ends = try bytes.numbers(Int32.self)
        guard starts.count == ends.count else { throw ColumnBytes.Damage() }
        var spans: [Period] = []
        for (start, end) in zip(starts, ends) {
            let span = Period(
                start: start == Self.open ? nil : CalendarDay(number: start),
                end: end == Self.open ? nil : CalendarDay(number: end))
            guard let span else { throw ColumnBytes.Damage() }
            spans.append(span)
        }
        self.init(codes: try codes.checked(below: spans.count), spans: spans)
    }

    var rowCount: Int { codes.count }
    static func blank(_ count: Int) -> PeriodColumn { PeriodColumn(codes: .blank(count), spans: []) }
}
