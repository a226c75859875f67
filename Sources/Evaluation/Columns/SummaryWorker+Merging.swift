extension SummaryWorker {
    /// Takes in what another worker over the same program found.
    func merge(_ other: SummaryWorker) {
        var lotOfOther: [Int] = []
        lotOfOther.reserveCapacity(other.lots.keys.count)
        for (number, key) in other.lots.keys.enumerated() {
            let own = lots.number(of: key)
            if own == firstRows.count {
                firstRows.append(other.firstRows[number])
            } else {
                firstRows[own] = min(firstRows[own], other.firstRows[number])
            }
            lotOfOther.append(own)
        }
        let standingOfOther = mergeStandings(other, lotOfOther)
        grow()
        for (number, own) in lotOfOther.enumerated() {
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
        for index in standingCounts.indices where !other.standingCounts[index].isEmpty {
            for (number, own) in standingOfOther.enumerated() {
                standingCounts[index][own] &+= other.standingCounts[index][number]
            }
        }
        for index in leftOut.indices {
            leftOut[index] += other.leftOut[index].map { ($0.row, Int32(lotOfOther[Int($0.lot)])) }
        }
        for index in unsure.indices { unsure[index] += other.unsure[index] }
        for index in unsureOfText.indices { unsureOfText[index] += other.unsureOfText[index] }
        unsureParts.formUnion(other.unsureParts)
        listed += other.listed.map { rows in
            var rows = rows
            rows.lots = rows.lots.map { Int32(truncatingIfNeeded: lotOfOther[Int($0)]) }
            return rows
        }
    }

    /// The own number of each standing of another worker.
    private func mergeStandings(_ other: SummaryWorker, _ lotOfOther: [Int]) -> [Int] {
        var standingOfOther: [Int] = []
        standingOfOther.reserveCapacity(other.standings.keys.count)
        for (number, key) in other.standings.keys.enumerated() {
            let own = standings.number(of: key)
            if own == lotOfStanding.count {
                lotOfStanding.append(Int32(truncatingIfNeeded: lotOfOther[Int(other.lotOfStanding[number])]))
            }
            standingOfOther.append(own)
        }
        return standingOfOther
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
