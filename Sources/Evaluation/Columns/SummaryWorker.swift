import Corpus
import Figures

/// Goes over blocks of rows and keeps exact partial results by fine key. Used by one thread at a time.
final class SummaryWorker: @unchecked Sendable {
    static let blockRows = 4096

    let program: SummaryProgram
    let numbers: KeyNumbers
    /// The first row of each fine key.
    private(set) var firstRows: [Int32] = []
    /// By condition, that of all rows last, how many rows each fine key has.
    private(set) var counts: [[UInt32]]
    /// By sum, eight cells a fine key, one for each qualifier.
    private(set) var cells: [[SumCell]]
    private(set) var extremes: [[ExtremeCell]]
    /// By sum, the upper ends of the ranges of each fine key.
    private(set) var uppers: [[UpperCell]]
    /// By sum, how many rows of each fine key have no number.
    private(set) var missing: [[UInt32]]
    /// By sum, rows whose numbers are left to be added one by one: ranges, and numbers of many digits.
    private(set) var leftOut: [[(row: Int32, key: Int32)]]
    /// By filter, rows for which it was unknown; of the last those that could have counted.
    private(set) var unsure: [Int]
    /// By text of a part of a condition, rows for which that left unknown whether they count.
    private(set) var unsureOfText: [Int]
    /// Of which conditions which parts did.
    private(set) var unsureParts: Set<[Int]> = []
    private(set) var listed: [ListedRows] = []

    private let alive = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: blockRows)
    private let other = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: blockRows)
    /// Rows that the filters keep, rows that count, rows that count for one condition.
    private let kept = UnsafeMutableBufferPointer<Int32>.allocate(capacity: blockRows)
    private let counted = UnsafeMutableBufferPointer<Int32>.allocate(capacity: blockRows)
    private let chosen = UnsafeMutableBufferPointer<Int32>.allocate(capacity: blockRows)
    private let keys = UnsafeMutableBufferPointer<UInt64>.allocate(capacity: blockRows)
    private let countedKeys = UnsafeMutableBufferPointer<Int32>.allocate(capacity: blockRows)
    private let chosenKeys = UnsafeMutableBufferPointer<Int32>.allocate(capacity: blockRows)
    private let tests: [UnsafeMutableBufferPointer<UInt8>]

    init(_ program: SummaryProgram) {
        self.program = program
        numbers = KeyNumbers(possible: program.key.count)
        counts = Array(repeating: [], count: program.conditions.count + 1)
        cells = Array(repeating: [], count: program.sums.count)
        extremes = cells.map { _ in [] }
        uppers = cells.map { _ in [] }
        missing = cells.map { _ in [] }
        leftOut = cells.map { _ in [] }
        unsure = Array(repeating: 0, count: program.filters.count)
        unsureOfText = Array(repeating: 0, count: program.textCount)
        tests = program.conditions.map { _ in .allocate(capacity: Self.blockRows) }
    }

    deinit {
        for buffer in [alive, other] + tests { buffer.deallocate() }
        for buffer in [kept, counted, chosen, countedKeys, chosenKeys] { buffer.deallocate() }
        keys.deallocate()
    }

    /// Begins to list the rows of another stretch.
    func begin(chunk: Int) {
        if program.listsRows { listed.append(ListedRows(chunk: chunk)) }
    }

    /// Takes in the rows from `start`, at most ``blockRows``.
    func add(from start: Int, count: Int) {
        let filtered = filter(start, count)
        guard filtered.kept > 0 || filtered.mayBeUnsure else { return }
        for (number, condition) in program.conditions.enumerated() {
            condition.test.evaluate(from: start, into: .init(rebasing: tests[number][..<count]))
        }
        if filtered.mayBeUnsure { countUnsure(count) }
        guard filtered.kept > 0 else { return }
        tellUnsureParts(start, count, filtered.kept)
        let total = chooseCounted(start, filtered.kept)
        guard total > 0 else { return }
        let rows = UnsafeBufferPointer(rebasing: counted[..<total])
        program.key.keys(of: rows, into: .init(rebasing: keys[..<total]))
        numbers.number(
            .init(rebasing: keys[..<total]), into: .init(rebasing: countedKeys[..<total]),
            isNew: { firstRows.append(counted[$0]) })
        grow()
        for number in 0...program.conditions.count { addUp(number, start, total) }
        if program.listsRows { list(start, total) }
    }

    // MARK: Which rows

    /// Fills ``kept`` with the rows that all filters keep, and ``alive`` with what the last said of those that the
    /// others keep.
    private func filter(_ start: Int, _ count: Int) -> (kept: Int, mayBeUnsure: Bool) {
        guard let first = program.filters.first else {
            for row in 0..<count { kept[row] = Int32(truncatingIfNeeded: start &+ row) }
            return (count, false)
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
        return (kept, unknown > 0)
    }

    /// Counts the rows for which the last filter was unknown and that an aggregate could have taken.
    private func countUnsure(_ count: Int) {
        guard let last = unsure.indices.last else { return }
        var unknown = 0
        for row in 0..<count where alive[row] == TruthBits.unknown {
            if program.countsEveryRow || tests.contains(where: { $0[row] != TruthBits.no }) { unknown += 1 }
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

    // MARK: Adding up

    private func grow() {
        let total = numbers.keys.count
        guard counts[0].count < total else { return }
        let room = max(total, counts[0].count * 2, 256)
        for index in counts.indices {
            counts[index].append(contentsOf: repeatElement(0, count: room - counts[index].count))
        }
        for (index, sum) in program.sums.enumerated() {
            cells[index].append(contentsOf: repeatElement(SumCell(), count: room * 8 - cells[index].count))
            missing[index].append(contentsOf: repeatElement(0, count: room - missing[index].count))
            uppers[index].append(contentsOf: repeatElement(UpperCell(), count: room - uppers[index].count))
            guard sum.needsExtremes else { continue }
            extremes[index].append(contentsOf: repeatElement(ExtremeCell(), count: room * 8 - extremes[index].count))
        }
    }

    /// Adds up what counts for a condition, or for all rows where the number is that behind the last.
    private func addUp(_ number: Int, _ start: Int, _ total: Int) {
        let isForAll = number == program.conditions.count
        if isForAll, !program.countsEveryRow { return }
        var rows = UnsafeBufferPointer(rebasing: counted[..<total])
        var keys = UnsafeBufferPointer(rebasing: countedKeys[..<total])
        if !isForAll, program.countsEveryRow || program.listsEveryRow || program.conditions.count > 1 {
            let test = tests[number]
            var count = 0
            for index in 0..<total {
                let row = counted[index]
                chosen[count] = row
                chosenKeys[count] = countedKeys[index]
                count &+= Int(truncatingIfNeeded: test[Int(row) &- start] >> 1)
            }
            rows = UnsafeBufferPointer(rebasing: chosen[..<count])
            keys = UnsafeBufferPointer(rebasing: chosenKeys[..<count])
        }
        counts[number].withUnsafeMutableBufferPointer { counts in
            for key in keys { counts[Int(key)] &+= 1 }
        }
        for (index, sum) in program.sums.enumerated() where sum.condition ?? program.conditions.count == number {
            add(index, sum, rows, keys)
        }
    }

    private func add(
        _ index: Int, _ sum: SummaryProgram.Sum, _ rows: UnsafeBufferPointer<Int32>, _ keys: UnsafeBufferPointer<Int32>
    ) {
        let between = QuantityColumn.code(of: .between)
        let upper = sum.numbers.upper
        var aside: [(row: Int32, key: Int32)] = []
        cells[index].withUnsafeMutableBufferPointer { cells in
            missing[index].withUnsafeMutableBufferPointer { missing in
                extremes[index].withUnsafeMutableBufferPointer { extremes in
                    sum.numbers.values.scaled.withUnsafeBufferPointer { values in
                        sum.numbers.qualifierCodes.withUnsafeBufferPointer { qualifiers in
                            for position in 0..<rows.count {
                                let row = rows[position]
                                let key = keys[position]
                                let number = values[Int(row)]
                                let qualifier = qualifiers.isEmpty ? 0 : qualifiers[Int(row)]
                                if number <= DecimalColumn.wide || qualifier == between {
                                    if number == DecimalColumn.missing {
                                        missing[Int(key)] &+= 1
                                        continue
                                    }
                                    // A number of many digits is added by itself, and a range whose ends count.
                                    let end = upper.scaledNumber(Int(row))
                                    guard number != DecimalColumn.wide, end != DecimalColumn.wide, extremes.isEmpty
                                    else {
                                        aside.append((row, key))
                                        continue
                                    }
                                    if end == DecimalColumn.missing {
                                        uppers[index][Int(key)].ownSum &+= Int128(number)
                                    } else {
                                        uppers[index][Int(key)].sum &+= Int128(end)
                                    }
                                }
                                let cell = Int(key) &* 8 &+ Int(qualifier & 7)
                                cells[cell].sum &+= Int128(number)
                                cells[cell].count &+= 1
                                cells[cell].negative &+= UInt32(truncatingIfNeeded: UInt64(bitPattern: number) >> 63)
                                cells[cell].row = row
                                guard !extremes.isEmpty else { continue }
                                extremes[cell].least = min(extremes[cell].least, number)
                                extremes[cell].greatest = max(extremes[cell].greatest, number)
                            }
                        }
                    }
                }
            }
        }
        leftOut[index].append(contentsOf: aside)
    }

    private func list(_ start: Int, _ total: Int) {
        guard let last = listed.indices.last else { return }
        for index in 0..<total {
            let row = counted[index]
            var bits: UInt64 = 0
            for (number, test) in tests.enumerated() where test[Int(row) - start] == TruthBits.yes {
                bits |= 1 << UInt64(number)
            }
            listed[last].rows.append(row)
            listed[last].keys.append(countedKeys[index])
            listed[last].bits.append(bits)
        }
    }

    // MARK: Merging

    /// Takes in what another worker over the same program found.
    func merge(_ other: SummaryWorker) {
        var numberOfOther: [Int] = []
        numberOfOther.reserveCapacity(other.numbers.keys.count)
        for (number, key) in other.numbers.keys.enumerated() {
            let own = numbers.number(of: key)
            if own == firstRows.count {
                firstRows.append(other.firstRows[number])
            } else {
                firstRows[own] = min(firstRows[own], other.firstRows[number])
            }
            numberOfOther.append(own)
        }
        grow()
        for (number, own) in numberOfOther.enumerated() {
            for index in counts.indices { counts[index][own] &+= other.counts[index][number] }
            for index in cells.indices {
                missing[index][own] &+= other.missing[index][number]
                uppers[index][own].sum &+= other.uppers[index][number].sum
                uppers[index][own].ownSum &+= other.uppers[index][number].ownSum
                for qualifier in 0..<8 {
                    merge(other, index, from: number &* 8 &+ qualifier, to: own &* 8 &+ qualifier)
                }
            }
        }
        for index in leftOut.indices {
            leftOut[index] += other.leftOut[index].map { ($0.row, Int32(numberOfOther[Int($0.key)])) }
        }
        for index in unsure.indices { unsure[index] += other.unsure[index] }
        for index in unsureOfText.indices { unsureOfText[index] += other.unsureOfText[index] }
        unsureParts.formUnion(other.unsureParts)
        listed += other.listed.map { rows in
            var rows = rows
            rows.keys = rows.keys.map { Int32(truncatingIfNeeded: numberOfOther[Int($0)]) }
            return rows
        }
    }

    private func merge(_ other: SummaryWorker, _ index: Int, from: Int, to: Int) {
        let cell = other.cells[index][from]
        guard cell.count > 0 else { return }
        cells[index][to].sum &+= cell.sum
        cells[index][to].count &+= cell.count
        cells[index][to].negative &+= cell.negative
        cells[index][to].row = cell.row
        guard program.sums[index].needsExtremes else { return }
        let ends = other.extremes[index][from]
        extremes[index][to].least = min(extremes[index][to].least, ends.least)
        extremes[index][to].greatest = max(extremes[index][to].greatest, ends.greatest)
    }
}
