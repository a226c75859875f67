import Corpus
import Language

/// A condition of the rows of a relation as a program over its columns, as far as it can be had so: the rest is asked
/// row by row of those rows alone that the program leaves.
struct ColumnFilter {
    /// The rows for which the condition holds, and those for which it is unknown.
    struct Found {
        var kept: [Int32] = []
        var unsure: [Int32] = []
    }

    private let context: RunContext
    private let rowCount: Int
    private let test: ColumnCondition
    /// For the rows that the program leaves; nil where it says all.
    private let rest: RowTruthOf?

    /// Nil where the rows must be gone through one by one.
    init?(_ condition: CheckedCondition, _ store: BaseStore, _ context: RunContext) throws(Diagnostic) {
        guard !context.columns.goesByRows, store.count < Int(Int32.max) else { return nil }
        self.context = context
        rowCount = store.count
        let compiler = ColumnCompiler(store, context)
        var parts: [ColumnCondition] = []
        var isWhole = true
        for part in condition.parts {
            if let test = try compiler.condition(part.expression) { parts.append(test) } else { isWhole = false }
        }
        // A part that may fail or leave a note must be asked of all rows.
        guard isWhole || (condition.expression.isQuiet && !parts.isEmpty) else { return nil }
        test = .all(parts)
        rest = isWhole ? nil : try RowCompiler(store: store, context: context).truth(condition.expression)
    }

    func run() throws(Diagnostic) -> Found {
        let test = test
        let found = ColumnWork.run(rows: rowCount, at: context.columns.rowsAtOnce, interruption: context.interruption) {
            FilterWorker()
        } work: { worker, chunk, rows in
            worker.add(rows, chunk, test)
        }
        guard let found else { throw RunProblem.interrupted }
        var result = Found()
        for stretch in found.flatMap(\.stretches).sorted(by: { $0.chunk < $1.chunk }) {
            result.kept += stretch.kept
            result.unsure += stretch.unsure
        }
        return try rest.map { rest throws(Diagnostic) in try tried(rest, result) } ?? result
    }

    private func tried(_ rest: RowTruthOf, _ left: Found) throws(Diagnostic) -> Found {
        var result = Found()
        for (index, row) in merged(left).enumerated() {
            try context.checkInterruption(index)
            switch try rest(Int(row)) {
            case .yes: result.kept.append(row)
            case .unknown: result.unsure.append(row)
            case .no: break
            }
        }
        return result
    }

    /// All rows that are left, in their order.
    private func merged(_ left: Found) -> [Int32] {
        left.unsure.isEmpty ? left.kept : (left.kept + left.unsure).sorted()
    }
}

/// Tells blocks of rows apart by a condition. Used by one thread at a time.
private final class FilterWorker {
    var stretches: [(chunk: Int, kept: [Int32], unsure: [Int32])] = []

    func add(_ rows: Range<Int>, _ chunk: Int, _ test: ColumnCondition) {
        var kept: [Int32] = []
        var unsure: [Int32] = []
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: SummaryWorker.blockRows) { truths in
            for start in stride(from: rows.lowerBound, to: rows.upperBound, by: SummaryWorker.blockRows) {
                let mask = UnsafeMutableBufferPointer(
                    rebasing: truths[..<min(SummaryWorker.blockRows, rows.upperBound - start)])
                test.evaluate(from: start, into: mask)
                for index in 0..<mask.count {
                    let truth = mask[index]
                    if truth == TruthBits.no { continue }
                    let row = Int32(truncatingIfNeeded: start &+ index)
                    if truth == TruthBits.yes { kept.append(row) } else { unsure.append(row) }
                }
            }
        }
        stretches.append((chunk, kept, unsure))
    }
}
