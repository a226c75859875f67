import Testing

@testable import Language

/// Every code of scanning and parsing has a page, whose example fails with that code alone, and
/// whose mended example parses.
@Suite struct DiagnosticPageTests {
    @Test(arguments: DiagnosticPage.scanAndParsePages.map { $0.code.number })
    func examplesFailAndAreMended(_ number: Int) throws {
        let page = try #require(DiagnosticPage.named("CS\(number)"))
        #expect(parse(page.failing).diagnostics.map { $0.code.text } == [page.code.text])
        #expect(parse(page.mended).diagnostics.isEmpty)
        #expect(!page.title.text(in: .english).isEmpty && !page.text.text(in: .english).isEmpty)
    }

    @Test func numbersAreGivenOnce() {
        #expect(Set(DiagnosticPage.all.map { $0.code.number }).count == DiagnosticPage.all.count)
    }

    @Test(arguments: ["CS0004", "cs4", "4", "cs0004"])
    func aPageIsFoundByItsCode(_ code: String) {
        #expect(DiagnosticPage.named(code)?.code.text == "CS0004")
    }

    @Test(arguments: ["", "CS", "CS9999", "four"])
    func thereIsNoPageForWhatIsNoCode(_ code: String) {
        #expect(DiagnosticPage.named(code) == nil)
    }
}
