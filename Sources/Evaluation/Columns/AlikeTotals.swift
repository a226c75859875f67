import Corpus
import Figures
import VietnameseText

/// What was added up by lot, put together by group and by what makes rows alike, as partial results.
struct AlikeTotals {
    private let scale: Int
    private let upperScale: Int
    private let function: Aggregate
    /// Raw code of a profile → kind.
    private let kind: (Int) -> AlikeKind
    /// Raw code of a profile → kind, and which of the different kinds it is, as far as they were met.
    private var kinds: [Int: (kind: AlikeKind, number: Int)] = [:]
    private var numbers: [AlikeKind: Int] = [:]
    /// Group and number of the kind → total.
    private var positions: [Int: Int] = [:]
    private var totals: [Total] = []
    /// Eight of each total, one for each qualifier.
    private var cells: [SumCell] = []
    private var extremes: [ExtremeCell] = []

    private struct Total {
        var group: Int
        var kind: AlikeKind
        var profile: Int
        var upper = UpperCell()
        var standings: CodedStandings?
    }

    init(_ sum: SummaryProgram.Sum, _ function: Aggregate, _ compiler: ColumnCompiler) {
        scale = sum.numbers.values.scale
        upperScale = sum.numbers.upper.scale
        self.function = function
        kind = compiler.kind(of: sum.numbers) ?? { _ in AlikeKind(unit: .unnamed) }
    }

    private mutating func known(_ profile: Int) -> (kind: AlikeKind, number: Int) {
        if let known = kinds[profile] { return known }
        let own = kind(profile)
        let number = numbers[own] ?? numbers.count
        numbers[own] = number
        kinds[profile] = (own, number)
        return (own, number)
    }

    /// Takes in the cells of a lot, one for each qualifier.
    ///
    /// - Returns: Which total they came to; nil where there are no numbers.
    mutating func add(
        group: Int, profile: Int, cells added: ArraySlice<SumCell>, upper: UpperCell, extremes: ArraySlice<ExtremeCell>
    ) -> Int? {
        guard added.contains(where: { $0.count > 0 }) else { return nil }
        let (kind, kindNumber) = self.known(profile)
        let key = group << 32 | kindNumber
        let position = positions[key] ?? totals.count
        if position == totals.count {
            positions[key] = position
            totals.append(Total(group: group, kind: kind, profile: profile))
            cells.append(contentsOf: added)
            self.extremes.append(contentsOf: extremes)
            totals[position].upper = upper
            return position
        }
        if totals[position].profile != profile {
            totals[position].profile = profile
            totals[position].kind.unit = totals[position].kind.unit.merged(with: kind.unit)
        }
        for (own, cell) in zip((position * 8)..., added) where cell.count > 0 {
            cells[own].sum &+= cell.sum
            cells[own].count &+= cell.count
            cells[own].negative &+= cell.negative
            cells[own].row = cell.row
        }
        totals[position].upper.sum &+= upper.sum
        totals[position].upper.ownSum &+= upper.ownSum
        for (own, cell) in zip((position * 8)..., extremes) {
            self.extremes[own].least = min(self.extremes[own].least, cell.least)
            self.extremes[own].greatest = max(self.extremes[own].greatest, cell.greatest)
        }
        return position
    }

    /// Takes in where and when the rows of the totals stand.
    ///
    /// - Parameter standings: Each with its total.
    mutating func add(_ standings: [(total: Int, cell: CodedStandings.Cell)], _ codes: StandingCodes) {
        // By total, by counting.
        var ends = [Int](repeating: 0, count: totals.count + 1)
        for standing in standings { ends[standing.total + 1] += 1 }
        for index in ends.indices.dropFirst() { ends[index] += ends[index - 1] }
        guard let any = standings.first?.cell else { return }
        let starts = ends
        var sorted = [CodedStandings.Cell](repeating: any, count: standings.count)
        for standing in standings {
            sorted[ends[standing.total]] = standing.cell
            ends[standing.total] += 1
        }
        for index in totals.indices where starts[index] < ends[index] {
            totals[index].standings = CodedStandings(codes: codes, cells: sorted[starts[index]..<ends[index]])
        }
    }

    /// The partial results, with their groups.
    ///
    /// - Parameter single: Gives the value of a row, for a result that stands on it alone.
    func partials(_ single: (Int) -> RowValue) -> [(group: Int, partial: Partial)] {
        totals.indices.map { number in
            let total = totals[number]
            var partial = Partial(kind: total.kind, for: function)
            partial.forms = .quantity
            partial.codedStandings = total.standings
            let cells = cells[(number * 8)..<(number * 8 + 8)]
            addSums(cells, total.upper, &partial)
            if !extremes.isEmpty { addExtremes(number, cells, &partial) }
            if partial.known == 1, let row = cells.first(where: { $0.count == 1 })?.row {
                partial.first = single(Int(row))
                partial.last = partial.first
            }
            return (total.group, partial)
        }
    }

    /// What one number of each qualifier has at each end, all have.
    private static let ends = QuantityColumn.qualifiers.map { Interval(.zero, $0) }
    private static let between = QuantityColumn.code(of: .between)

    /// Whole numbers are added up, and only then made decimal ones.
    private func addSums(_ cells: ArraySlice<SumCell>, _ upper: UpperCell, _ partial: inout Partial) {
        var (stated, low, high): (Int128, Int128, Int128) = (0, 0, 0)
        for (code, cell) in cells.enumerated() where cell.count > 0 {
            let count = Int(cell.count)
            partial.rows += count
            partial.signed += Int(cell.negative)
            stated &+= cell.sum
            if code == Int(Self.between) {
                low &+= cell.sum
                high &+= upper.ownSum
                continue
            }
            let ends = Self.ends[code]
            if let end = ends.low {
                low &+= cell.sum
                if end.isOpen { partial.low.open += count }
            } else {
                partial.low.absent += count
            }
            if let end = ends.high {
                high &+= cell.sum
                if end.isOpen { partial.high.open += count }
            } else {
                partial.high.absent += count
            }
            if ends.low == nil, ends.high == nil { partial.about += count }
        }
        partial.stated = total(stated)
        partial.low.total = low == stated ? partial.stated : total(low)
        partial.high.total = high == stated ? partial.stated : total(high)
        if upper.sum != 0 {
            partial.high.total.merge(ExactTotal(sum: ExactDecimal(coefficient: upper.sum, scale: upperScale)))
        }
    }

    private func total(_ sum: Int128) -> ExactTotal { ExactTotal(sum: ExactDecimal(coefficient: sum, scale: scale)) }

    private func addExtremes(_ number: Int, _ cells: ArraySlice<SumCell>, _ partial: inout Partial) {
        guard let unit = partial.kind?.unit else { return }
        for (code, cell) in cells.enumerated() where cell.count > 0 {
            let ends = extremes[number * 8 + code]
            for number in [ends.least, ends.greatest] {
                guard let stated = ExactDecimal(coefficient: Int128(number), scale: scale) else { continue }
                partial.extremes.add(
                    Quantity(stated, unit, bounds: Interval(stated, QuantityColumn.qualifiers[code])))
            }
        }
    }
}
