import Figures
import VietnameseText

/// Figures that say the same, gathered: the rows of `facts`.
struct Facts: Sendable {
    /// The figures of fact f are `figures[starts[f]..<starts[f + 1]]`: those that state it as it is shown,
    /// in the order in which they were read, then those that state it loosely.
    var starts: [Int32]
    var figures: [Int32]
    /// Whether a consistent sum names it as an addend.
    var isPart: [Bool]

    var count: Int { starts.count - 1 }

    func sources(_ fact: Int) -> ArraySlice<Int32> { figures[Int(starts[fact])..<Int(starts[fact + 1])] }

    /// Whether fact after fact is figure after figure.
    var isInFigures: Bool { figures.indices.allSatisfy { Int(figures[$0]) == $0 } }

    /// The figure by which each fact is shown.
    var shown: [Int32] { (0..<count).map { figures[Int(starts[$0])] } }

    init(_ base: BaseTables) {
        let contexts = base.factContexts()
        var groups = Self.grouped(base, contexts)
        Self.joinLoose(&groups, base, contexts)
        starts = [0]
        figures = []
        figures.reserveCapacity(contexts.count)
        for group in groups where !group.isEmpty {
            figures.append(contentsOf: group)
            starts.append(Int32(truncatingIfNeeded: figures.count))
        }
        let addends = base.addends()
        isPart = []
        isPart = (0..<count).map { sources($0).contains { addends[Int($0)] } }
    }

    /// As a corpus file keeps them.
    init(starts: [Int32], figures: [Int32], isPart: [Bool]) {
        self.starts = starts
        self.figures = figures
        self.isPart = isPart
    }

    /// Figures with the same key together, in the order in which each key was first read.
    private static func grouped(_ base: BaseTables, _ contexts: [FactContext]) -> [[Int32]] {
        var groups: [[Int32]] = []
        var groupOfKey: [FactKey: Int] = [:]
        groupOfKey.reserveCapacity(contexts.count)
        var numbers = NumberCodes()
        for (row, context) in contexts.enumerated() {
            guard let value = base.figures.value[row] else { continue }
            let key = FactKey(context: context, value: numbers.code(value), qualifier: base.figures.qualifier[row])
            if let group = groupOfKey[key] {
                groups[group].append(Int32(truncatingIfNeeded: row))
            } else {
                groupOfKey[key] = groups.count
                groups.append([Int32(truncatingIfNeeded: row)])
            }
        }
        return groups
    }

    /// Makes a loosely stated group a source of the one exact group that it can be; where there are
    /// several or none it stays by itself.
    private static func joinLoose(_ groups: inout [[Int32]], _ base: BaseTables, _ contexts: [FactContext]) {
        let exact = QuantityColumn.code(of: .exact)
        let looseGroups = groups.indices.filter { index in
            groups[index].first.map { base.figures.qualifier[Int($0)] != exact } ?? false
        }
        // Few figures are stated loosely, so that only their contexts are worth the room.
        let wanted = Set(looseGroups.compactMap { groups[$0].first.map { contexts[Int($0)] } })
        var exactGroups: [FactContext: [Int]] = [:]
        for (index, group) in groups.enumerated() {
            guard let first = group.first.map(Int.init), base.figures.qualifier[first] == exact,
                wanted.contains(contexts[first])
            else { continue }
            exactGroups[contexts[first], default: []].append(index)
        }
        for index in looseGroups {
            guard let first = groups[index].first.map(Int.init), let stated = base.figures.value[first],
                let candidates = exactGroups[contexts[first]]
            else { continue }
            let qualifier = QuantityColumn.qualifiers[Int(base.figures.qualifier[first])]
            let fitting = candidates.filter { candidate in
                guard let row = groups[candidate].first, let value = base.figures.value[Int(row)] else { return false }
                return Rounding.gives(stated, qualifier, from: value)
            }
            guard fitting.count == 1, let target = fitting.first else { continue }
            groups[target].append(contentsOf: groups[index])
            groups[index] = []
        }
    }
}

extension BaseTables {
    /// For each figure, whether a consistent sum that a text states names it as an addend.
    func addends() -> [Bool] {
        var result = [Bool](repeating: false, count: figures.count)
        for claim in 0..<claims.count
        where claims.relation[claim] == ArticleReading.Claim.Relation.sum.rawValue
            && claims.verdict[claim] == ArticleReading.Claim.Verdict.consistent.rawValue
        {
            // The first is the sum itself.
            for figure in claims.figures[claim].dropFirst() where result.indices.contains(Int(figure)) {
                result[Int(figure)] = true
            }
        }
        return result
    }
}
