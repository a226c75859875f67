import Corpus
import Language
import Testing

@testable import Evaluation

/// Each page of a code that checking or running finds has a program that fails with it, and the same mended.
@Suite struct PageTests {
    static let pages = DiagnosticPage.all.filter { $0.code.number >= 100 }

    @Test(arguments: pages.map(\.code.text))
    func failingProgramGivesItsCode(_ code: String) throws {
        let page = try #require(DiagnosticPage.named(code))
        let found = try PageRun().findings(page.failing, interrupted: page.isOfInterruption, through: page.through)
        let errors = found.filter { $0.severity == .error }.map(\.code)
        let warnings = found.filter { $0.severity == .warning }.map(\.code)
        // A page of a warning may have an error beside it; that of an error has nothing else.
        #expect(warnings.isEmpty ? errors == [page.code] : warnings == [page.code])
    }

    @Test(arguments: pages.map(\.code.text))
    func mendedProgramRuns(_ code: String) throws {
        let page = try #require(DiagnosticPage.named(code))
        #expect(try PageRun().findings(page.mended).isEmpty)
    }

    @Test func everyPageHasBothPrograms() {
        for page in DiagnosticPage.all { #expect(!page.failing.isEmpty && !page.mended.isEmpty, "\(page.code.text)") }
    }
}
