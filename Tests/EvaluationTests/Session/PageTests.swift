import Corpus
import Language
import Testing

@testable import Evaluation

/// Each page of a code that checking or running finds has a program that fails with it, and the same mended.
@Suite struct PageTests {
    static let pages = DiagnosticPage.all.filter { $0.code.number >= 100 && !$0.failing.isEmpty }

    @Test(arguments: pages.map(\.code.text))
    func failingProgramGivesItsCode(_ code: String) throws {
        let page = try #require(DiagnosticPage.named(code))
        let session = Session(corpus: SampleCorpus.sample)
        #expect(session.errorCodes(page.failing) == [page.code.number])
    }

    @Test(arguments: pages.map(\.code.text))
    func mendedProgramRuns(_ code: String) throws {
        let page = try #require(DiagnosticPage.named(code))
        let session = Session(corpus: SampleCorpus.sample)
        #expect(session.errorCodes(page.mended) == [])
    }
}
