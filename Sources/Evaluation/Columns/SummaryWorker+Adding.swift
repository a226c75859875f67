import Corpus
import Figures

extension SummaryWorker {
    /// Makes room for the lots and standings that are known.
    func grow() {
        let total = lots.keys.count
        if counts[0].count < total {
            let room = max(total, counts[0].count * 2, 64)
            for index in counts.indices {
                counts[index].append(contentsOf: repeatElement(0, count: room - counts[index].count))
            }
            for (index, sum) in program.sums.enumerated() {
                cells[index].append(contentsOf: repeatElement(SumCell(), count: room * 8 - cells[index].count))
                missing[index].append(contentsOf: repeatElement(0, count: room - missing[index].count))
                uppers[index].append(contentsOf: repeatElement(UpperCell(), count: room - uppers[index].count))
                guard sum.needsExtremes else { continue }
                extremes[index].append(
                    contentsOf: repeatElement(ExtremeCell(), count: room * 8 - extremes[index].count))
            }
        }
        for (index, sum) in program.sums.enumerated()
        where sum.needsStandings && standingCounts[index].count < standings.keys.count {
            let room = max(standings.keys.count, standingCounts[index].count * 2, 256)
            standingCounts[index].append(contentsOf: repeatElement(0, count: room - standingCounts[index].count))
        }
    }

    /// Rows that count, with the lot and, where these are told apart, the standing of each.
    private struct Chosen {
        var rows: UnsafeBufferPointer<Int32>
        var lots: UnsafeBufferPointer<Int32>
        var standings: UnsafeBufferPointer<Int32>
    }

    /// Adds up what counts for a condition, or for all rows where the number is that behind the last.
    func addUp(_ number: Int, _ start: Int, _ total: Int) {
        let isForAll = number == program.conditions.count
        if isForAll, !program.countsEveryRow { return }
        var chosen = Chosen(
            rows: .init(rebasing: counted[..<total]), lots: .init(rebasing: countedLots[..<total]),
            standings: .init(rebasing: countedStandings[..<total]))
        if !isForAll, program.countsEveryRow || program.listsEveryRow || program.conditions.count > 1 {
            chosen = choose(tests[number], start, total)
        }
        counts[number].withUnsafeMutableBufferPointer { counts in
            if program.lotKey.digits.isEmpty {
                counts[0] &+= UInt32(truncatingIfNeeded: chosen.rows.count)
            } else {
                for lot in chosen.lots { counts[Int(lot)] &+= 1 }
            }
        }
        for (index, sum) in program.sums.enumerated() where sum.condition ?? program.conditions.count == number {
            add(index, sum, chosen)
        }
    }

    /// Those of the counted rows for which a condition holds.
    private func choose(_ test: UnsafeMutableBufferPointer<UInt8>, _ start: Int, _ total: Int) -> Chosen {
        let hasStandings = program.standingKey != nil
        var count = 0
        for index in 0..<total {
            let row = counted[index]
            chosen[count] = row
            chosenLots[count] = countedLots[index]
            if hasStandings { chosenStandings[count] = countedStandings[index] }
            count &+= Int(truncatingIfNeeded: test[Int(row) &- start] >> 1)
        }
        return Chosen(
            rows: .init(rebasing: chosen[..<count]), lots: .init(rebasing: chosenLots[..<count]),
            standings: .init(rebasing: chosenStandings[..<count]))
    }

    private func add(_ index: Int, _ sum: SummaryProgram.Sum, _ chosen: Chosen) {
        cells[index].withUnsafeMutableBufferPointer { cells in
            standingCounts[index].withUnsafeMutableBufferPointer { standingCounts in
                sum.numbers.values.scaled.withUnsafeBufferPointer { values in
                    sum.numbers.qualifierCodes.withUnsafeBufferPointer { qualifiers in
                        extremes[index].withUnsafeMutableBufferPointer { extremes in
                            add(index, sum, chosen, cells, extremes, standingCounts, values, qualifiers)
                        }
                    }
                }
            }
        }
    }

    @inline(__always)
    private func add(
        _ index: Int, _ sum: SummaryProgram.Sum, _ chosen: Chosen, _ cells: UnsafeMutableBufferPointer<SumCell>,
        _ extremes: UnsafeMutableBufferPointer<ExtremeCell>, _ standingCounts: UnsafeMutableBufferPointer<UInt32>,
        _ values: UnsafeBufferPointer<Int64>,
        _ qualifiers: UnsafeBufferPointer<UInt8>
    ) {
        let between = QuantityColumn.code(of: .between)
        let (needsExtremes, needsStandings) = (sum.needsExtremes, sum.needsStandings)
        for position in 0..<chosen.rows.count {
            let row = chosen.rows[position]
            let lot = Int(chosen.lots[position])
            let number = values[Int(row)]
            let qualifier = qualifiers.isEmpty ? 0 : qualifiers[Int(row)]
            if number <= DecimalColumn.wide || qualifier == between {
                guard takesIn(number, qualifier == between, row, lot, index, sum) else { continue }
            }
            let cell = lot &* 8 &+ Int(qualifier & 7)
            cells[cell].sum &+= Int128(number)
            cells[cell].count &+= 1
            cells[cell].negative &+= UInt32(truncatingIfNeeded: UInt64(bitPattern: number) >> 63)
            cells[cell].row = row
            if needsStandings { standingCounts[Int(chosen.standings[position])] &+= 1 }
            if needsExtremes {
                extremes[cell].least = min(extremes[cell].least, number)
                extremes[cell].greatest = max(extremes[cell].greatest, number)
            }
        }
    }

    /// Whether a number that is missing, of many digits, or a range is added up with the others; what is not is kept
    /// by itself.
    private func takesIn(
        _ number: Int64, _ isRange: Bool, _ row: Int32, _ lot: Int, _ index: Int, _ sum: SummaryProgram.Sum
    ) -> Bool {
        if number == DecimalColumn.missing {
            missing[index][lot] &+= 1
            return false
        }
        let end = isRange ? sum.numbers.upper.scaledNumber(Int(row)) : DecimalColumn.missing
        // A number of many digits is added by itself, and a range whose ends count.
        guard number != DecimalColumn.wide, end != DecimalColumn.wide, !sum.needsExtremes else {
            leftOut[index].append((row, Int32(truncatingIfNeeded: lot)))
            return false
        }
        if end == DecimalColumn.missing {
            uppers[index][lot].ownSum &+= Int128(number)
        } else {
            uppers[index][lot].sum &+= Int128(end)
        }
        return true
    }

    func list(_ start: Int, _ total: Int) {
        guard let last = listed.indices.last else { return }
        for index in 0..<total {
            let row = counted[index]
            var bits: UInt64 = 0
            for (number, test) in tests.enumerated() where test[Int(row) - start] == TruthBits.yes {
                bits |= 1 << UInt64(number)
            }
            listed[last].rows.append(row)
            listed[last].lots.append(countedLots[index])
            listed[last].bits.append(bits)
        }
    }
}
