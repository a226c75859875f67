import Glibc
import Synchronization
import Testing

@testable import Corpus

@Suite struct OrderedWorkTests {
    /// Pieces that take unequal time still come out in order, on one thread and on several.
    @Test(arguments: [1, 2, 5])
    func keepsTheOrder(workers: Int) {
        var results: [Int] = []
        let ended = OrderedWork(workers: workers).run(
            feed: { post in for number in 0..<500 where !post(number) { return } },
            work: { number in
                var sum = 0
                for step in 0..<(number % 7 * 1000) { sum &+= step % 3 }
                return sum < 0 ? -1 : number * 2
            },
            deliver: {
                results.append($0)
                return true
            })
        #expect(ended)
        #expect(results == (0..<500).map { $0 * 2 })
    }

    @Test func nothingGivesNothing() {
        let ended = OrderedWork(workers: 2).run(
            feed: { (_: (Int) -> Bool) in }, work: { $0 }, deliver: { _ in false })
        #expect(ended)
    }

    @Test func stopsWhenToldTo() {
        var taken = 0
        let ended = OrderedWork(workers: 2).run(
            feed: { post in for number in 0..<Int.max where !post(number) { return } }, work: { $0 },
            deliver: { _ in
                taken += 1
                return taken < 10
            })
        #expect(!ended)
        #expect(taken == 10)
    }

    /// A stream without end is not fetched further than the window ahead of what was handed on.
    @Test func fetchesNoFurtherThanTheWindow() {
        let work = OrderedWork(workers: 3)
        var fetched = 0
        var delivered = 0
        var furthest = 0
        work.run(
            feed: { post in
                for number in 1...1000 {
                    fetched += 1
                    furthest = max(furthest, fetched - delivered)
                    guard post(number) else { return }
                }
            }, work: { $0 },
            deliver: { _ in
                delivered += 1
                return true
            })
        #expect(delivered == 1000)
        #expect(furthest <= work.window + 1)
    }

    /// Who stops it does not wait for a piece that goes on: this one does so until after the end.
    @Test(.timeLimit(.minutes(1)))
    func leavesPiecesUnderWayBehind() {
        let flags = Flags()
        let ended = OrderedWork(workers: 2, isStopped: { flags.hasBegun.load(ordering: .acquiring) }).run(
            feed: { post in for number in 0..<100 where !post(number) { return } },
            work: { (number: Int) in
                flags.hasBegun.store(true, ordering: .releasing)
                while !flags.mayEnd.load(ordering: .acquiring) { sched_yield() }
                return number
            },
            deliver: { _ in true })
        flags.mayEnd.store(true, ordering: .releasing)
        #expect(!ended)
    }

    private final class Flags: Sendable {
        let hasBegun = Atomic<Bool>(false)
        let mayEnd = Atomic<Bool>(false)
    }
}
