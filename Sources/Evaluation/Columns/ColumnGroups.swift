import Corpus
import Language
import VietnameseText

/// The groups of a summary by columns, with what was added up.
struct ColumnGroups {
    private(set) var groupOfLot: [Int] = []
    /// In the order in which their first rows come.
    var groups: [GroupState] = []

    init(_ all: SummaryWorker, _ summary: ColumnSummary) {
        makeGroups(all, summary)
        for (number, slot) in summary.slots.enumerated() {
            switch slot {
            case .count: addCounts(number, summary, all)
            case .sum(let sum, let column): addSums(number, sum, column, all, summary)
            case .rows: break
            }
        }
    }

    private mutating func makeGroups(_ all: SummaryWorker, _ summary: ColumnSummary) {
        let lots = all.lots.keys
        let slots = summary.plan.slots.count
        groupOfLot = [Int](repeating: 0, count: lots.count)
        guard !summary.keys.isEmpty else {
            groups = [GroupState(keys: [], slots: slots)]
            return
        }
        let digits = summary.keys.map { summary.program.lotKey.digit(of: $0.facet.codes) }
        var known: [Int: Int] = [:]
        var firstRows: [Int32] = []
        for (lot, key) in lots.enumerated() {
            var identity = 0
            for (own, digit) in zip(summary.keys, digits) {
                identity = identity &* own.count &+ own.identities[digit?.example(of: key) ?? 0]
            }
            let group = known[identity] ?? firstRows.count
            if group == firstRows.count {
                known[identity] = group
                firstRows.append(all.firstRows[lot])
            } else {
                firstRows[group] = min(firstRows[group], all.firstRows[lot])
            }
            groupOfLot[lot] = group
        }
        let order = firstRows.indices.sorted { firstRows[$0] < firstRows[$1] }
        var positions = [Int](repeating: 0, count: order.count)
        for (position, group) in order.enumerated() { positions[group] = position }
        for lot in groupOfLot.indices { groupOfLot[lot] = positions[groupOfLot[lot]] }
        groups = [GroupState](repeating: GroupState(keys: [], slots: slots), count: order.count)
        for (position, group) in order.enumerated() {
            let row = Int(firstRows[group])
            groups[position].keys = summary.keys.map { $0.values[$0.facet.codes.raw(row)] }
        }
    }

    private mutating func addCounts(_ slot: Int, _ summary: ColumnSummary, _ all: SummaryWorker) {
        let condition = summary.plan.slots[slot].condition.flatMap { summary.conditionNumbers[$0] }
        let countOfLot = all.counts[condition ?? all.counts.count - 1]
        var counts = [Int](repeating: 0, count: groups.count)
        for (lot, group) in groupOfLot.enumerated() { counts[group] += Int(countOfLot[lot]) }
        for (group, count) in counts.enumerated() where count > 0 {
            var partial = Partial(for: .count)
            partial.rows = count
            groups[group].partials[slot] = [partial]
        }
    }

    private mutating func addSums(
        _ slot: Int, _ sum: Int, _ column: Int, _ all: SummaryWorker, _ summary: ColumnSummary
    ) {
        let function = summary.plan.slots[slot].function
        var totals = AlikeTotals(summary.program.sums[sum], function, summary.compiler)
        let profiles = (summary.compiler.facet("kind")?.facet).flatMap { summary.program.lotKey.digit(of: $0.codes) }
        let cells = all.cells[sum]
        let extremes = all.extremes[sum]
        var totalOfLot = [Int?](repeating: nil, count: groupOfLot.count)
        for (lot, key) in all.lots.keys.enumerated() {
            let group = groupOfLot[lot]
            let missing = Int(all.missing[sum][lot])
            if missing > 0 { groups[group].addMissing(missing, to: slot, function) }
            let eight = (lot * 8)..<(lot * 8 + 8)
            totalOfLot[lot] = totals.add(
                group: group, profile: profiles?.example(of: key) ?? 0, cells: cells[eight],
                upper: all.uppers[sum][lot], extremes: extremes.isEmpty ? [] : extremes[eight])
        }
        if let key = summary.program.standingKey, summary.program.sums[sum].needsStandings {
            let standings = LotStandings(key, summary.compiler)
            totals.add(standings.cells(all, sum, totalOfLot), standings.codes)
        }
        for (group, partial) in totals.partials({ row in
            RowValue(row: row, value: summary.store.value(column, row))
        }) {
            groups[group].partials[slot].append(partial)
        }
    }
}

/// Where and when the rows of each standing stand.
private struct LotStandings {
    let codes: StandingCodes
    private let places: RowKey.Digit?
    private let periods: RowKey.Digit?
    private let parts: RowKey.Digit?
    private let isPart: [Bool]

    init(_ key: RowKey, _ compiler: ColumnCompiler) {
        func digit(_ name: String) -> (RowKey.Digit, Column)? {
            guard let facet = compiler.facet(name)?.facet, let column = facet.table.column(name),
                let digit = key.digit(of: facet.codes)
            else { return nil }
            return (digit, column)
        }
        var (placeOfRaw, periodOfRaw) = ([ShownPlace?](), [Period?]())
        var (places, periods, parts) = (RowKey.Digit?.none, RowKey.Digit?.none, RowKey.Digit?.none)
        var isPart: [Bool] = []
        if let (digit, column) = digit("place"), case .place(let column) = column {
            places = digit
            placeOfRaw = column.codes.indices.map { column[$0].map(ShownPlace.init) }
        }
        if let (digit, column) = digit("period"), case .period(let column) = column {
            periods = digit
            periodOfRaw = column.codes.indices.map { column[$0] }
        }
        if let (digit, column) = digit("part"), case .truth(let column) = column {
            parts = digit
            isPart = column
        }
        codes = StandingCodes(places: placeOfRaw, periods: periodOfRaw)
        (self.places, self.periods, self.parts, self.isPart) = (places, periods, parts, isPart)
    }

    /// The standings of a sum, each with its total.
    func cells(
        _ all: SummaryWorker, _ sum: Int, _ totalOfLot: [Int?]
    ) -> [(total: Int, cell: CodedStandings.Cell)] {
        let counts = all.standingCounts[sum]
        var cells: [(total: Int, cell: CodedStandings.Cell)] = []
        cells.reserveCapacity(all.standings.keys.count)
        for (standing, key) in all.standings.keys.enumerated() where counts[standing] > 0 {
            guard let total = totalOfLot[Int(all.lotOfStanding[standing])] else { continue }
            // Without a digit, what is missing: raw code 0.
            cells.append(
                (
                    total,
                    CodedStandings.Cell(
                        place: UInt32(truncatingIfNeeded: places?.example(of: key) ?? 0),
                        period: UInt32(truncatingIfNeeded: periods?.example(of: key) ?? 0),
                        isPart: parts.flatMap { isPart[safe: $0.example(of: key)] } ?? false, count: counts[standing])
                ))
        }
        return cells
    }
}
