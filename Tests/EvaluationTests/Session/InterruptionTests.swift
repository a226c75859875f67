import Corpus
import Evaluation
import Foundation
import Language
import Synchronization
import Testing

/// A query that runs can be ended from another thread, and the session goes on.
@Suite struct InterruptionTests {
    /// Each would run for a very long time over ever more rows: a join of everything on one key, asked again and
    /// again by a script.
    static let program = String(
        repeating: "n = count(distinct sentence) by document, line from figures | sort n desc\n", count: 100_000)

    @Test func aRunningProgramEnds() {
        let session = Session(corpus: SampleCorpus.sample)
        let interruption = session.interruption
        let hasBegun = Atomic<Bool>(false)
        let stopper = Thread {
            while !hasBegun.load(ordering: .relaxed) { usleep(1000) }
            interruption.request()
        }
        stopper.start()
        var tables = 0
        var codes: [Int] = []
        session.run(Self.program) { outcome in
            hasBegun.store(true, ordering: .relaxed)
            switch outcome {
            case .table: tables += 1
            case .diagnostics(let found): codes += found.map(\.code.number)
            default: break
            }
        }
        #expect(tables > 0 && tables < 100_000)
        // Between two statements it just ends; within one, it says so.
        #expect(codes == [200] || codes.isEmpty)
        // Whoever asks next is answered.
        interruption.clear()
        #expect(session.rows("n = count() from documents") == [["10"]])
    }

    @Test(arguments: [
        "count() by place", "facts | where value > 1", "why par_score by place", "why not \"một cửa\" in par_score",
        "figures | sort value", "expect (count() from facts) > 1", "load \"articles\"", "facts | distinct place",
        "n = count() by place, year | pivot year", "par_score by place | join (par_rank by place) on place",
    ])
    func whatIsStoppedSaysSo(_ program: String) {
        let session = Session(corpus: SampleCorpus.sample)
        session.interruption.request()
        #expect(session.errorCodes(program) == [200])
        session.interruption.clear()
        #expect(session.errorCodes("n = count()") == [])
    }
}
