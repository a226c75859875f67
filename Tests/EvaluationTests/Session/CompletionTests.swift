import Evaluation
import Testing

/// What is offered at the end of an entry: some that must be there, and some that must not.
@Suite struct CompletionTests {
    struct Case: Sendable, CustomStringConvertible {
        var entry: String
        var offered: [String]
        var not: [String] = []
        var description: String { entry }
    }

    static let cases = [
        Case(entry: "facts | ", offered: ["where", "summarize", "pivot"], not: ["facts", "place"]),
        Case(entry: "facts | wh", offered: ["where"], not: ["select"]),
        Case(entry: "facts | where pl", offered: ["place", "place_level"], not: ["value"]),
        Case(entry: "facts | where kind = ", offered: ["ratio", "rank"], not: ["place"]),
        Case(entry: "facts | where kind in (rank, ", offered: ["score"]),
        Case(entry: "facts | where topics has one", offered: ["one_stop"], not: ["one_stop_share"]),
        Case(entry: "facts | where place = tuy", offered: ["\"Tuyên Quang\""]),
        Case(entry: "facts | where place = \"tuyen q", offered: ["\"Tuyên Quang\""], not: ["\"Bến Tre\""]),
        Case(entry: "par_sc", offered: ["par_score"], not: ["facts"]),
        Case(entry: "count() from doc", offered: ["documents"]),
        Case(entry: "documents | where ti", offered: ["title"], not: ["topics"]),
        Case(entry: "des", offered: ["describe"]),
    ]

    @Test(arguments: cases) func offers(_ example: Case) {
        let session = Session(corpus: SampleCorpus.sample)
        let found = session.completions(for: example.entry, at: example.entry.utf8.count).candidates.map(\.text)
        for text in example.offered { #expect(found.contains(text), "\(found.prefix(10))") }
        for text in example.not { #expect(!found.contains(text)) }
    }

    @Test func replacesWhatWasBegun() {
        let entry = "facts | where place = \"thừa th"
        let completions = Session().completions(for: entry, at: entry.utf8.count)
        #expect(completions.replaces == 22..<entry.utf8.count)
    }
}
