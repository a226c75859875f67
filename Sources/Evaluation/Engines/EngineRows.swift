import Corpus
import VietnameseText

/// Writes the rows of a relation as an engine's own client loads them: one row a line, the cells in the order of the
/// columns of the engine's table.
public struct EngineRows: Sendable {
    public let engine: Engine
    public let table: EngineTable

    public init(_ engine: Engine, _ table: EngineTable) {
        self.engine = engine
        self.table = table
    }

    /// What is told of rows that were passed over: their number is too large for an engine's table.
    public struct Outcome: Hashable, Sendable {
        /// How many rows the relation has.
        public var rows = 0
        /// How many figures the corpus has.
        public var figures = 0
        /// Of these, those that were passed over.
        public var tooLarge: [Int] = []
    }

    /// Appends all rows of a corpus's relation.
    ///
    /// - Parameters:
    ///   - numbered: Whether each line begins with the number of its row; where not, ``number(_:_:from:to:)`` puts it in.
    ///   - hasFacts: Whether the corpus is all there is, so that what is a fact can be told.
    ///   - full: Called with what is written so far when it is more than a few megabytes; false ends the writing.
    /// - Returns: Nil where it was ended.
    @discardableResult
    public func write(
        _ corpus: Corpus, hasFacts: Bool = true, numbered: Bool = true, to output: inout [UInt8],
        full: (inout [UInt8]) -> Bool = { _ in true }
    ) -> Outcome? {
        var outcome = Outcome()
        guard let relation = corpus.relation(table.name) else { return outcome }
        let format = EngineFormat(engine)
        let cells = cells(of: relation, corpus, hasFacts, format)
        outcome.rows = relation.rowCount
        outcome.figures = corpus.relation("figures")?.rowCount ?? 0
        for row in 0..<relation.rowCount {
            let start = output.count
            if numbered { append(row, figuresBefore: 0, format, to: &output) }
            var isWhole = true
            for cell in cells {
                output.append(format.separator)
                if !cell(row, &output) { isWhole = false }
            }
            output.append(0x0A)
            if !isWhole {
                output.removeSubrange(start...)
                outcome.tooLarge.append(row)
            }
            if output.count > Self.much, !full(&output) { return nil }
        }
        return outcome
    }

    private static let much = 1 << 22

    /// The cells that stand before those of the relation's columns.
    private func append(_ row: Int, figuresBefore: Int, _ format: EngineFormat, to output: inout [UInt8]) {
        format.append(row, to: &output)
        guard table.listsFigures else { return }
        output.append(format.separator)
        format.append(figuresBefore, to: &output)
    }

    /// How many rows and figures of a relation came before.
    public struct Place: Sendable {
        public var row = 0
        public var figure = 0
        public init() {}
    }

    /// Appends lines that ``write(_:hasFacts:numbered:to:full:)`` wrote without numbers, with them.
    ///
    /// - Parameter place: Where the first row stands; moved on, rows that were passed over counted.
    public func number(_ lines: [UInt8], _ outcome: Outcome?, from place: inout Place, to output: inout [UInt8]) {
        guard let outcome else { return }
        let format = EngineFormat(engine)
        let missing = Set(outcome.tooLarge)
        var start = 0
        for row in 0..<outcome.rows where !missing.contains(row) {
            append(place.row + row, figuresBefore: place.figure, format, to: &output)
            let end = format.endOfLine(lines, from: start)
            output.append(contentsOf: lines[start..<end])
            start = end
        }
        place.row += outcome.rows
        place.figure += outcome.figures
    }

    private func cells(
        of relation: ColumnTable, _ corpus: Corpus, _ hasFacts: Bool, _ format: EngineFormat
    ) -> [EngineCells.Append] {
        let maker = EngineCells(format: format, rowCount: relation.rowCount)
        // `place_id` stands within what `place` comes to.
        let hasPlace = relation.columnNames.contains("place")
        var cells: [EngineCells.Append] = []
        for name in relation.columnNames {
            guard let column = relation.column(name) else { continue }
            if hasPlace, name == "place_id", case .text(let ids) = column {
                cells.append(maker.derived(ids))
            } else {
                cells.append(maker.cells(column))
            }
        }
        if relation.columnNames.contains("role") { cells += figureCells(of: relation, maker) }
        if table.name == "figures" { cells += sourceCells(corpus, hasFacts, relation.rowCount, format) }
        if table.listsFigures {
            cells.append { row, output in
                let figures = corpus.sources(of: relation, row: row).compactMap(\.figure)
                format.append(figures.map { " \($0)" }.joined(), to: &output)
                return true
            }
        }
        return cells
    }

    /// ``EngineTables/figureColumns``.
    private func figureCells(of relation: ColumnTable, _ maker: EngineCells) -> [EngineCells.Append] {
        guard case .quantity(let values)? = relation.column("value"),
            case .quantity(let rates)? = relation.column("rate"),
            case .text(let units)? = relation.column("unit")
        else { return [] }
        let format = maker.format
        let families = StandardScript.families
        let familyOfRaw = [""] + units.dictionary.texts.map { families.family(of: $0)?.name ?? "" }
        return [
            { row, output in
                EngineCells.append(text: values.words(row), format, &output)
                return true
            },
            { row, output in EngineCells.append(number: rates.upper[row], format, &output) },
            { row, output in
                format.append(familyOfRaw[units.codes.raw(row)], to: &output)
                return true
            },
        ]
    }

    /// ``EngineTables/sourceColumns``.
    private func sourceCells(
        _ corpus: Corpus, _ hasFacts: Bool, _ rowCount: Int, _ format: EngineFormat
    ) -> [EngineCells.Append] {
        var fact = [Int32](repeating: -1, count: rowCount)
        var place = [Int32](repeating: 0, count: rowCount)
        if hasFacts, case .figureLists(let starts, let figures)? = corpus.relation("facts")?.lineage {
            for number in 0..<max(starts.count - 1, 0) {
                for (index, figure) in figures[Int(starts[number])..<Int(starts[number + 1])].enumerated() {
                    fact[Int(figure)] = Int32(truncatingIfNeeded: number)
                    place[Int(figure)] = Int32(truncatingIfNeeded: index)
                }
            }
        }
        return [
            { row, output in
                format.append(fact[row], to: &output)
                output.append(format.separator)
                format.append(place[row], to: &output)
                output.append(format.separator)
                let mark = corpus.source(figure: row).highlight ?? 0..<0
                format.append(mark.lowerBound, to: &output)
                output.append(format.separator)
                format.append(mark.upperBound, to: &output)
                return true
            }
        ]
    }
}
