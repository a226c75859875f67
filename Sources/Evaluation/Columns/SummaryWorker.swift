import Corpus
import Figures

/// Goes over blocks of rows and keeps exact partial results by lot. Used by one thread at a time.
final class SummaryWorker: @unchecked Sendable {
    static let blockRows = 4096

    let program: SummaryProgram
    let lots: KeyNumbers
    /// The first row of each lot.
    var firstRows: [Int32] = []
    /// By condition, that of all rows last, how many rows each lot has.
    var counts: [[UInt32]]
    /// By sum, eight cells a lot, one for each qualifier.
    var cells: [[SumCell]]
    var extremes: [[ExtremeCell]]
    /// By sum, the upper ends of the ranges of each lot.
    var uppers: [[UpperCell]]
    /// By sum, how many rows of each lot have no number.
    var missing: [[UInt32]]
    /// By sum, rows whose numbers are left to be added one by one: ranges, and numbers of many digits.
    var leftOut: [[(row: Int32, lot: Int32)]]
    let standings: KeyNumbers
    /// The lot of each standing.
    var lotOfStanding: [Int32] = []
    /// By sum, how many numbers of each standing were added up; empty where that is not asked for.
    var standingCounts: [[UInt32]]
    /// By filter, rows for which it was unknown; of the last those that could have counted.
    var unsure: [Int]
    /// By text of a part of a condition, rows for which that left unknown whether they count.
    var unsureOfText: [Int]
    /// Of which conditions which parts did.
    var unsureParts: Set<[Int]> = []
    var listed: [ListedRows] = []

    let alive = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: blockRows)
    let other = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: blockRows)
    /// Rows that the filters keep, rows that count, rows that count for one condition.
    let kept = UnsafeMutableBufferPointer<Int32>.allocate(capacity: blockRows)
    let counted = UnsafeMutableBufferPointer<Int32>.allocate(capacity: blockRows)
    let chosen = UnsafeMutableBufferPointer<Int32>.allocate(capacity: blockRows)
    let keys = UnsafeMutableBufferPointer<UInt64>.allocate(capacity: blockRows)
    let countedLots = UnsafeMutableBufferPointer<Int32>.allocate(capacity: blockRows)
    let chosenLots = UnsafeMutableBufferPointer<Int32>.allocate(capacity: blockRows)
    let countedStandings = UnsafeMutableBufferPointer<Int32>.allocate(capacity: blockRows)
    let chosenStandings = UnsafeMutableBufferPointer<Int32>.allocate(capacity: blockRows)
    let tests: [UnsafeMutableBufferPointer<UInt8>]

    init(_ program: SummaryProgram) {
        self.program = program
        lots = KeyNumbers(possible: program.lotKey.count)
        standings = KeyNumbers(possible: program.standingKey?.count ?? 1)
        counts = Array(repeating: [], count: program.conditions.count + 1)
        cells = Array(repeating: [], count: program.sums.count)
        extremes = cells.map { _ in [] }
        uppers = cells.map { _ in [] }
        missing = cells.map { _ in [] }
        leftOut = cells.map { _ in [] }
        standingCounts = cells.map { _ in [] }
        unsure = Array(repeating: 0, count: program.filters.count)
        unsureOfText = Array(repeating: 0, count: program.textCount)
        tests = program.conditions.map { _ in .allocate(capacity: Self.blockRows) }
    }

    deinit {
        for buffer in [alive, other] + tests { buffer.deallocate() }
        for buffer in [kept, counted, chosen, countedLots, chosenLots, countedStandings, chosenStandings] {
            buffer.deallocate()
        }
        keys.deallocate()
    }

    /// Begins to list the rows of another stretch.
    func begin(chunk: Int) {
        if program.listsRows { listed.append(ListedRows(chunk: chunk)) }
    }

    /// Takes in the rows from `start`, at most ``blockRows``.
    func add(from start: Int, count: Int) {
        let filtered = filter(start, count)
        guard filtered.kept > 0 || filtered.unsure > 0 else { return }
        for (number, condition) in program.conditions.enumerated() {
            condition.test.evaluate(from: start, into: .init(rebasing: tests[number][..<count]))
        }
        if filtered.unsure > 0 { countUnsure(count, filtered.unsure) }
        guard filtered.kept > 0 else { return }
        tellUnsureParts(start, count, filtered.kept)
        let total = chooseCounted(start, filtered.kept)
        guard total > 0 else { return }
        let rows = UnsafeBufferPointer(rebasing: counted[..<total])
        tellApart(rows)
        grow()
        for number in 0...program.conditions.count { addUp(number, start, total) }
        if program.listsRows { list(start, total) }
    }

    /// Fills ``countedLots`` and ``countedStandings``.
    private func tellApart(_ rows: UnsafeBufferPointer<Int32>) {
        let keys = UnsafeMutableBufferPointer(rebasing: keys[..<rows.count])
        let lotsOfRows = UnsafeMutableBufferPointer(rebasing: countedLots[..<rows.count])
        guard let standingKey = program.standingKey else {
            if program.lotKey.digits.isEmpty {
                lotsOfRows.update(repeating: 0)
                if firstRows.isEmpty { _ = lot(of: rows[0]) }
            } else {
                program.lotKey.keys(of: rows, into: keys)
                lots.number(.init(keys), into: lotsOfRows, isNew: { firstRows.append(rows[$0]) })
            }
            return
        }
        standingKey.keys(of: rows, into: keys)
        let standingsOfRows = UnsafeMutableBufferPointer(rebasing: countedStandings[..<rows.count])
        var new = 0
        standings.number(
            .init(keys), into: standingsOfRows,
            isNew: {
                chosen[new] = rows[$0]
                new &+= 1
            })
        if new > 0 { addLots(of: .init(rebasing: chosen[..<new]), keys) }
        lotOfStanding.withUnsafeBufferPointer { lotOfStanding in
            for index in 0..<rows.count { lotsOfRows[index] = lotOfStanding[Int(standingsOfRows[index])] }
        }
    }

    /// Appends the lots of rows whose standings are new.
    private func addLots(of rows: UnsafeBufferPointer<Int32>, _ keys: UnsafeMutableBufferPointer<UInt64>) {
        let keys = UnsafeMutableBufferPointer(rebasing: keys[..<rows.count])
        let lotsOfRows = UnsafeMutableBufferPointer(rebasing: chosenLots[..<rows.count])
        program.lotKey.keys(of: rows, into: keys)
        lots.number(.init(keys), into: lotsOfRows, isNew: { firstRows.append(rows[$0]) })
        lotOfStanding.append(contentsOf: lotsOfRows)
    }

    private func lot(of row: Int32) -> Int {
        let lot = lots.number(of: program.lotKey.key(of: row))
        if lot == firstRows.count { firstRows.append(row) }
        return lot
    }

    // MARK: Which rows

    /// Fills ``kept`` with the rows that all filters keep, and ``alive`` with what the last said of those that the
    /// others keep; how many are kept, and for how many that last one was unknown.
    private func filter(_ start: Int, _ count: Int) -> (kept: Int, unsure: Int) {
        guard let first = program.filters.first else {
            for row in 0..<count { kept[row] = Int32(truncatingIfNeeded: start &+ row) }
            return (count, 0)
        }
        if program.filters.count == 1, case .found(let found, sentences: nil) = first {
            // They are known already, and none is unsure.
            var kept = 0
            found.eachRow(in: start..<(start &+ count)) {
                self.kept[kept] = Int32(truncatingIfNeeded: $0)
                kept &+= 1
            }
            return (kept, 0)
        }
        let mask = UnsafeMutableBufferPointer(rebasing: alive[..<count])
        first.evaluate(from: start, into: mask)
        for (number, filter) in program.filters.enumerated().dropFirst() {
            let next = UnsafeMutableBufferPointer(rebasing: other[..<count])
            filter.evaluate(from: start, into: next)
            var unknown = 0
            for row in 0..<count {
                unknown &+= mask[row] == TruthBits.unknown ? 1 : 0
                mask[row] = mask[row] == TruthBits.yes ? next[row] : TruthBits.no
            }
            unsure[number - 1] += unknown
        }
        var kept = 0
        var unknown = 0
        for row in 0..<count {
            self.kept[kept] = Int32(truncatingIfNeeded: start &+ row)
            let truth = mask[row]
            kept &+= Int(truncatingIfNeeded: truth >> 1)
            unknown &+= truth == TruthBits.unknown ? 1 : 0
        }
        return (kept, unknown)
    }

    /// Counts the rows for which the last filter was unknown and that an aggregate could have taken.
    private func countUnsure(_ count: Int, _ unsureCount: Int) {
        guard let last = unsure.indices.last else { return }
        if program.countsEveryRow {
            unsure[last] += unsureCount
            return
        }
        var unknown = 0
        for row in 0..<count where alive[row] == TruthBits.unknown {
            if tests.contains(where: { $0[row] != TruthBits.no }) { unknown += 1 }
        }
        unsure[last] += unknown
    }

    /// Counts, by text, the parts of conditions that were unknown for rows that are kept.
    private func tellUnsureParts(_ start: Int, _ count: Int, _ keptCount: Int) {
        var told: [Int: Set<Int>] = [:]
        for (number, condition) in program.conditions.enumerated() {
            var unknown: [Int] = []
            for index in 0..<keptCount {
                let row = Int(kept[index]) - start
                if tests[number][row] == TruthBits.unknown { unknown.append(row) }
            }
            guard !unknown.isEmpty else { continue }
            for (position, part) in condition.parts.enumerated() {
                part.test.evaluate(from: start, into: .init(rebasing: other[..<count]))
                let rows = unknown.filter { other[$0] == TruthBits.unknown }
                guard !rows.isEmpty else { continue }
                unsureParts.insert([number, position])
                told[part.text, default: []].formUnion(rows)
            }
        }
        for (text, rows) in told { unsureOfText[text] += rows.count }
    }

    /// Fills ``counted`` with the rows that are kept and count.
    private func chooseCounted(_ start: Int, _ keptCount: Int) -> Int {
        if program.countsEveryRow || program.listsEveryRow {
            for index in 0..<keptCount { counted[index] = kept[index] }
            return keptCount
        }
        var total = 0
        for index in 0..<keptCount {
            let row = kept[index]
            counted[total] = row
            var counts: UInt8 = 0
            for test in tests { counts |= test[Int(row) &- start] >> 1 }
            total &+= Int(counts)
        }
        return total
    }
}
