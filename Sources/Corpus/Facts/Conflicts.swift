import Figures
import VietnameseText

/// Facts from different documents that contradict each other: one indicator would take them for one
/// value, and no number is both.
///
/// A text rarely names what it counts in full, so that two numbers with equal attributes are as a rule two
/// things. Only these are taken for one value: levels with all attributes known, of which every document states
/// but one, and that are a place's score or rank in an index, which it has once, or stand in the same words.
struct Conflicts: Sendable {
    /// Rows of `facts`, those of one conflict together.
    var facts: [Int] = []
    /// The number of the conflict of each, from 1.
    var numbers: [Int64] = []

    /// What an indicator tells apart.
    private struct Subject: Hashable {
        var context: FactContext
        var base: Int32
    }

    init(_ all: Facts, _ tables: BaseTables) {
        let contexts = tables.factContexts()
        let bases = tables.figures.base.foldedCodes()
        var order: [Subject] = []
        var groups: [Subject: [Int]] = [:]
        for fact in 0..<all.count where !all.isPart[fact] {
            let figure = Int(all.figures[Int(all.starts[fact])])
            var context = contexts[figure]
            guard Self.isComparable(context, tables, figure) else { continue }
            context.high = NumberCodes.missing
            let subject = Subject(context: context, base: bases[figure])
            if groups[subject] == nil { order.append(subject) }
            groups[subject, default: []].append(fact)
        }
        let wordings = FactWordings(all, tables)
        for subject in order {
            guard let group = groups[subject], group.count > 1, Self.isOneADocument(group, all, tables) else {
                continue
            }
            let contradicting = group.filter { fact in
                group.contains { $0 != fact && !Self.meet(fact, $0, all, tables) && wordings.isOneThing(fact, $0) }
            }
            guard !contradicting.isEmpty else { continue }
            let number = (numbers.last ?? 0) + 1
            facts.append(contentsOf: contradicting)
            numbers.append(contentsOf: contradicting.map { _ in number })
        }
    }

    private static func isComparable(_ context: FactContext, _ tables: BaseTables, _ figure: Int) -> Bool {
        context.scope == -1 && context.topic != TextDictionary.missing
            && tables.figures.role[figure] == Figure.Role.level.rawValue
    }

    /// Whether no document states two of the facts: where one does, they are different things.
    private static func isOneADocument(_ group: [Int], _ all: Facts, _ tables: BaseTables) -> Bool {
        var seen: Set<Int32> = []
        for fact in group {
            for document in Set(tables.documents(of: all, fact)) where !seen.insert(document).inserted { return false }
        }
        return true
    }

    private static func meet(_ one: Int, _ other: Int, _ all: Facts, _ tables: BaseTables) -> Bool {
        guard let a = tables.interval(Int(all.figures[Int(all.starts[one])])),
            let b = tables.interval(Int(all.figures[Int(all.starts[other])]))
        else { return true }
        return !a.intersection(b).isEmpty
    }
}
