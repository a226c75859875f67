import Corpus
import Figures
import VietnameseText

/// What was added up by fine key, put together by group and by what makes rows alike, as partial results.
struct AlikeTotals {
    private let scale: Int
    private let upperScale: Int
    private let function: Aggregate
    /// Raw code of a profile → kind.
    private let kind: (Int) -> AlikeKind
    /// Raw code of a profile → kind, and which of the different kinds it is, as far as they were met.
    private var kinds: [Int: (kind: AlikeKind, number: Int)] = [:]
    private var numbers: [AlikeKind: Int] = [:]
    private var positions: [Place: Int] = [:]
    private var totals: [Total] = []

    private struct Place: Hashable {
        var group: Int
        var kind: Int
    }

    private struct Total {
        var group: Int
        var kind: AlikeKind
        var profile: Int
        var cells = [SumCell](repeating: SumCell(), count: 8)
        var upper = UpperCell()
        var extremes = [ExtremeCell](repeating: ExtremeCell(), count: 8)
        var standings: [Standing: Int] = [:]
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

    /// Takes in the cells of a fine key, one for each qualifier.
    mutating func add(
        group: Int, profile: Int, cells: ArraySlice<SumCell>, upper: UpperCell, extremes: ArraySlice<ExtremeCell>,
        standing: Standing?
    ) {
        let known = cells.reduce(0) { $0 + Int($1.count) }
        guard known > 0 else { return }
        let (kind, kindNumber) = self.known(profile)
        let key = Place(group: group, kind: kindNumber)
        let position = positions[key] ?? totals.count
        if position == totals.count {
            positions[key] = position
            totals.append(Total(group: group, kind: kind, profile: profile))
        } else if totals[position].profile != profile {
            totals[position].profile = profile
            totals[position].kind.unit = totals[position].kind.unit.merged(with: kind.unit)
        }
        for (qualifier, cell) in cells.enumerated() where cell.count > 0 {
            totals[position].cells[qualifier].sum &+= cell.sum
            totals[position].cells[qualifier].count &+= cell.count
            totals[position].cells[qualifier].negative &+= cell.negative
            totals[position].cells[qualifier].row = cell.row
        }
        totals[position].upper.sum &+= upper.sum
        totals[position].upper.ownSum &+= upper.ownSum
        for (qualifier, cell) in extremes.enumerated() {
            let own = totals[position].extremes[qualifier]
            totals[position].extremes[qualifier].least = min(own.least, cell.least)
            totals[position].extremes[qualifier].greatest = max(own.greatest, cell.greatest)
        }
        if let standing { totals[position].standings[standing, default: 0] += known }
    }

    /// The partial results, with their groups.
    ///
    /// - Parameter single: Gives the value of a row, for a result that stands on it alone.
    func partials(_ single: (Int) -> RowValue) -> [(group: Int, partial: Partial)] {
        totals.map { total in
            var partial = Partial(kind: total.kind, for: function)
            partial.forms = .quantity
            partial.standings = total.standings
            for (code, qualifier) in QuantityColumn.qualifiers.enumerated() where total.cells[code].count > 0 {
                add(total.cells[code], total.upper, qualifier, &partial)
                guard function == .min || function == .max else { continue }
                for number in [total.extremes[code].least, total.extremes[code].greatest] {
                    guard let stated = ExactDecimal(coefficient: Int128(number), scale: scale) else { continue }
                    partial.extremes.add(
                        Quantity(stated, total.kind.unit, bounds: Interval(stated, qualifier)))
                }
            }
            if partial.known == 1, let row = total.cells.first(where: { $0.count == 1 })?.row {
                partial.first = single(Int(row))
                partial.last = partial.first
            }
            return (total.group, partial)
        }
    }

    private func add(_ cell: SumCell, _ upper: UpperCell, _ qualifier: Figure.Qualifier, _ partial: inout Partial) {
        let count = Int(cell.count)
        partial.rows += count
        partial.signed += Int(cell.negative)
        let sum = ExactTotal(sum: ExactDecimal(coefficient: cell.sum, scale: scale))
        partial.stated.merge(sum)
        if qualifier == .between {
            partial.low.total.merge(sum)
            partial.high.total.merge(ExactTotal(sum: ExactDecimal(coefficient: upper.sum, scale: upperScale)))
            partial.high.total.merge(ExactTotal(sum: ExactDecimal(coefficient: upper.ownSum, scale: scale)))
            return
        }
        // What one number of the qualifier has at each end, all have.
        let ends = Interval(.zero, qualifier)
        for (end, path) in [(ends.low, \Partial.low), (ends.high, \Partial.high)] {
            if let end {
                partial[keyPath: path].total.merge(sum)
                if end.isOpen { partial[keyPath: path].open += count }
            } else {
                partial[keyPath: path].absent += count
            }
        }
        if ends.low == nil, ends.high == nil { partial.about += count }
    }
}

/// Where and when the rows of a fine key stand.
struct FineStandings {
    private var places: FineKey.Digit?
    private var periods: FineKey.Digit?
    private var parts: FineKey.Digit?
    private var placeOfRaw: [ShownPlace?] = []
    private var periodOfRaw: [Period?] = []
    private var isPartOfRaw: [Bool] = []

    init(_ key: FineKey, _ compiler: ColumnCompiler) {
        func digit(_ name: String) -> (FineKey.Digit, Column)? {
            guard let facet = compiler.facet(name)?.facet, let column = facet.table.column(name),
                let digit = key.digits.first(where: { $0.codes.isSame(as: facet.codes) })
            else { return nil }
            return (digit, column)
        }
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
            isPartOfRaw = column
        }
    }

    func standing(of key: UInt64) -> Standing {
        Standing(
            place: places.flatMap { placeOfRaw[safe: $0.example(of: key)] ?? nil },
            period: periods.flatMap { periodOfRaw[safe: $0.example(of: key)] ?? nil },
            isPart: parts.flatMap { isPartOfRaw[safe: $0.example(of: key)] } ?? false)
    }
}
