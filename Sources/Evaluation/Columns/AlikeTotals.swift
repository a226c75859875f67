import Corpus
import Figures
import VietnameseText

/// What was added up by fine key, put together by group and by what makes rows alike, as partial results.
struct AlikeTotals {
    private let scale: Int
    private let function: Aggregate
    /// Raw code of a profile → kind.
    private let kinds: [AlikeKind]
    /// Raw code of a profile → which of the different kinds.
    private let kindNumbers: [Int]
    private let kindCount: Int
    private var positions: [Int: Int] = [:]
    private var totals: [Total] = []

    private struct Total {
        var group: Int
        var kind: AlikeKind
        var profile: Int
        var cells = [SumCell](repeating: SumCell(), count: 8)
        var extremes = [ExtremeCell](repeating: ExtremeCell(), count: 8)
        var standings: [Standing: Int] = [:]
    }

    init(_ sum: SummaryProgram.Sum, _ function: Aggregate, _ compiler: ColumnCompiler) {
        scale = sum.numbers.values.scale
        self.function = function
        kinds = compiler.kinds(of: sum.numbers)?.kinds ?? []
        var numbers: [AlikeKind: Int] = [:]
        kindNumbers = kinds.map { kind in
            let number = numbers[kind] ?? numbers.count
            numbers[kind] = number
            return number
        }
        kindCount = max(numbers.count, 1)
    }

    /// Takes in the cells of a fine key, one for each qualifier.
    mutating func add(
        group: Int, profile: Int, cells: ArraySlice<SumCell>, extremes: ArraySlice<ExtremeCell>, standing: Standing?
    ) {
        let known = cells.reduce(0) { $0 + Int($1.count) }
        guard known > 0, kinds.indices.contains(profile) else { return }
        let key = group * kindCount + kindNumbers[profile]
        let position = positions[key] ?? totals.count
        if position == totals.count {
            positions[key] = position
            totals.append(Total(group: group, kind: kinds[profile], profile: profile))
        } else if totals[position].profile != profile {
            totals[position].profile = profile
            totals[position].kind.unit = totals[position].kind.unit.merged(with: kinds[profile].unit)
        }
        for (qualifier, cell) in cells.enumerated() where cell.count > 0 {
            totals[position].cells[qualifier].sum &+= cell.sum
            totals[position].cells[qualifier].count &+= cell.count
            totals[position].cells[qualifier].negative &+= cell.negative
            totals[position].cells[qualifier].row = cell.row
        }
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
                add(total.cells[code], qualifier, &partial)
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

    private func add(_ cell: SumCell, _ qualifier: Figure.Qualifier, _ partial: inout Partial) {
        let count = Int(cell.count)
        partial.rows += count
        partial.signed += Int(cell.negative)
        let sum = ExactTotal(sum: ExactDecimal(coefficient: cell.sum, scale: scale))
        partial.stated.merge(sum)
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
