import Corpus
import VietnameseText

/// The cells that an engine's table has for one column of a relation, row by row.
///
/// What a text, a word, a place, a period or a set comes to is made once for each that occurs, where they occur often.
struct EngineCells {
    /// Appends the cells of a row, parted, without a separator behind; false where a number has no room in them.
    typealias Append = (_ row: Int, _ output: inout [UInt8]) -> Bool

    let format: EngineFormat
    let rowCount: Int

    /// How often each must occur on the whole for it to be worth to keep what it comes to.
    private static let oftenEnough = 4

    /// All cells of a column, in the order of ``EngineColumn/columns(_:_:)``.
    func cells(_ column: Column) -> Append {
        switch column {
        case .text(let texts):
            return coded(texts.codes, texts.dictionary.count) { [format] code, output in
                Self.append(text: texts.dictionary[code], format, &output)
            }
        case .symbol(let words):
            return coded(words.codes, words.dictionary.count) { [format] code, output in
                let word = words.dictionary[code]
                format.append(word ?? "", to: &output)
                Self.append(isKnown: word != nil, format, &output)
            }
        case .place(let places):
            return coded(places.codes, places.identities.count) { [format] code, output in
                Self.append(place: places.place(ofCode: code), format, &output)
            }
        case .period(let periods):
            return coded(periods.codes, periods.spans.count) { [format] code, output in
                Self.append(period: periods.span(ofCode: code), format, &output)
            }
        case .set(let sets):
            return coded(sets.codes, sets.setCount) { [format] code, output in
                let words = sets.members(ofSet: code).compactMap { sets.dictionary[$0] }
                format.append(words.isEmpty ? "" : " " + words.joined(separator: " ") + " ", to: &output)
            }
        case .quantity(let numbers):
            return { [format] row, output in Self.append(number: numbers.value(row), format, &output) }
        case .whole(let numbers):
            return { [format] row, output in
                let number = numbers[row]
                format.append(number ?? 0, to: &output)
                Self.append(isKnown: number != nil, format, &output)
                return true
            }
        case .date(let dates):
            return { [format] row, output in
                let day = dates[row]
                format.append(day?.description ?? "", to: &output)
                output.append(format.separator)
                format.append(day?.number ?? 0, to: &output)
                Self.append(isKnown: day != nil, format, &output)
                return true
            }
        case .truth(let truths):
            return { [format] row, output in
                format.append(truths.indices.contains(row) && truths[row] ? 1 : 0, to: &output)
                return true
            }
        }
    }

    /// Of a text that stands in the table already, what is derived from it.
    func derived(_ texts: CodedColumn) -> Append {
        coded(texts.codes, texts.dictionary.count) { [format] code, output in
            let text = texts.dictionary[code]
            format.append(text.map(ComparisonText.key) ?? "", to: &output)
            output.append(format.separator)
            format.append(text.map(ComparisonText.plain) ?? "", to: &output)
            Self.append(isKnown: text != nil, format, &output)
        }
    }

    /// Cells that hang on a code alone.
    private func coded(_ codes: Codes, _ count: Int, _ append: @escaping (Int32, inout [UInt8]) -> Void) -> Append {
        func cell(_ code: Int32) -> [UInt8] {
            var output: [UInt8] = []
            append(code, &output)
            return output
        }
        guard count * Self.oftenEnough <= rowCount else {
            // The figures of a sentence follow each other.
            var last: (raw: Int, cell: [UInt8])?
            return { row, output in
                let raw = codes.raw(row)
                if last?.raw != raw { last = (raw, cell(Int32(truncatingIfNeeded: raw - 1))) }
                output.append(contentsOf: last?.cell ?? [])
                return true
            }
        }
        // That of a missing one first, as codes are kept.
        let cells = (0...count).map { cell(Int32(truncatingIfNeeded: $0 - 1)) }
        return { row, output in
            output.append(contentsOf: cells[codes.raw(row)])
            return true
        }
    }

    // MARK: One value

    static func append(isKnown: Bool, _ format: EngineFormat, _ output: inout [UInt8]) {
        output.append(format.separator)
        output.append(isKnown ? 0x31 : 0x30)
    }

    static func append(text: String?, _ format: EngineFormat, _ output: inout [UInt8]) {
        format.append(text ?? "", to: &output)
        output.append(format.separator)
        format.append(text.map(ComparisonText.key) ?? "", to: &output)
        output.append(format.separator)
        format.append(text.map(ComparisonText.plain) ?? "", to: &output)
        append(isKnown: text != nil, format, &output)
    }

    static func append(place: PlaceColumn.Place?, _ format: EngineFormat, _ output: inout [UInt8]) {
        let name = place?.name ?? ""
        let label = place?.label ?? ""
        let cells = [
            label, place?.id ?? "", name, ComparisonText.key(name), ComparisonText.plain(name),
            ComparisonText.key(label),
            ComparisonText.plain(label),
        ]
        for (index, cell) in cells.enumerated() {
            if index > 0 { output.append(format.separator) }
            format.append(cell, to: &output)
        }
        append(isKnown: place != nil, format, &output)
    }

    static func append(period: Period?, _ format: EngineFormat, _ output: inout [UInt8]) {
        format.append(period?.description ?? "", to: &output)
        output.append(format.separator)
        format.append(period.map { $0.start?.number ?? EngineTables.openStart } ?? 0, to: &output)
        output.append(format.separator)
        format.append(period.map { $0.end?.number ?? EngineTables.openEnd } ?? 0, to: &output)
        append(isKnown: period != nil, format, &output)
    }

    /// False where the number has no room; it is then written as a missing one.
    static func append(number: ExactDecimal?, _ format: EngineFormat, _ output: inout [UInt8]) -> Bool {
        let known = number.flatMap(EngineNumber.init)
        format.append(known?.whole ?? 0, to: &output)
        output.append(format.separator)
        format.append(known?.part ?? 0, to: &output)
        append(isKnown: known != nil, format, &output)
        return number == nil || known != nil
    }
}
