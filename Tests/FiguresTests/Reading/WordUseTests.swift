import Testing

@testable import Figures

/// The uses of phrases, as a sentence notes them.
@Suite struct WordUseTests {
    /// A sentence notes its uses in 64 bits; one more use than that would be no use at all.
    @Test func everyUseHasItsOwnBit() {
        let bits = WordUse.allCases.map { WordUses($0).rawValue }
        #expect(bits.allSatisfy { $0.nonzeroBitCount == 1 })
        #expect(Set(bits).count == bits.count)
    }
}
