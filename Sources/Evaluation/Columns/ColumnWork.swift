import Dispatch
import Foundation
import Synchronization

/// Work over the rows of a relation, stretch after stretch, on as many threads as there are cores.
enum ColumnWork {
    /// The results of the threads that worked; nil where it was interrupted.
    ///
    /// - Parameters:
    ///   - chunkRows: How many rows a thread takes at once.
    ///   - make: Makes what one thread keeps.
    ///   - work: Takes in a stretch of rows, given its number.
    static func run<State: AnyObject>(
        rows: Int, at chunkRows: Int, interruption: Interruption, make: @escaping () -> State,
        work: @escaping (State, _ chunk: Int, Range<Int>) -> Void
    ) -> [State]? {
        let chunks = (rows + chunkRows - 1) / chunkRows
        let threads = max(1, min(chunks, ProcessInfo.processInfo.activeProcessorCount))
        let next = Atomic<Int>(0)
        let states = (0..<threads).map { _ in Confined(make()) }
        let work = Confined(work)
        let body: @Sendable (Int) -> Void = { thread in
            while !interruption.isRequested {
                let chunk = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard chunk < chunks else { return }
                work.value(states[thread].value, chunk, (chunk * chunkRows)..<min(rows, (chunk + 1) * chunkRows))
            }
        }
        if threads == 1 { body(0) } else { DispatchQueue.concurrentPerform(iterations: threads, execute: body) }
        return interruption.isRequested ? nil : states.map(\.value)
    }
}

/// What one thread after another uses, never two at once.
private struct Confined<Value>: @unchecked Sendable {
    let value: Value
    init(_ value: Value) { self.value = value }
}
