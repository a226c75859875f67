import Testing

@testable import Figures

/// Words that a user adds to the reader's tables.
@Suite struct ExtraVocabularyTests {
    @Test("A unit and a currency of one's own")
    func words() {
        let extra = ExtraVocabulary("# mine\nunits\tlượt giao dịch điện tử\ncurrencies\tvàng\tXAU\n")
        #expect(extra.problems.isEmpty)
        #expect(extra.count == 2)
        let reader = ArticleReader(topics: TopicSet([]), extra: extra)
        let figures = reader.read(Phrase.article("có 15 lượt giao dịch điện tử được chia thưởng, trị giá 5 vàng"))
            .figures
        #expect(figures.map(Phrase.describe) == ["15 count [lượt giao dịch điện tử]", "5 money [XAU]"])
    }

    @Test("Bad lines are told and left out")
    func problems() {
        let extra = ExtraVocabulary("nouns\tthủ tục\nunits\n\nunits\tđầu việc\n")
        #expect(extra.problems.map(\.line) == [1, 2])
        #expect(
            extra.problems.first?.message.text(in: .english).contains("there is no table nouns; the tables are") == true
        )
        #expect(extra.count == 1)
    }
}
