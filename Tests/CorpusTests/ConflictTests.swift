import Figures
import Testing

@testable import Corpus

/// Which numbers of several documents contradict each other.
@Suite struct ConflictTests {
    private func conflicts(_ builders: [ReadingBuilder]) throws -> Int {
        let table = try #require(Corpus(readings: builders.map(\.reading)).relation("conflicts"))
        return table.rowCount
    }

    private func document(
        _ name: String, _ sentence: String, _ text: String, _ value: String, _ change: (inout Figure) -> Void = { _ in }
    ) throws -> ReadingBuilder {
        try ReadingBuilder(name).sentence(sentence).figure(text, value, .count, "hồ sơ", change)
    }

    @Test func twoNumbersInTheSameWordsContradict() throws {
        let one = try document("a", "Trong năm, toàn tỉnh tiếp nhận tổng cộng 500 hồ sơ về đất đai.", "500", "500")
        let two = try document("b", "Năm qua, toàn tỉnh tiếp nhận tổng cộng 700 hồ sơ về đất đai.", "700", "700")
        #expect(try conflicts([one, two]) == 2)
    }

    @Test func twoNumbersInOtherWordsAreTwoThings() throws {
        let one = try document("a", "Trung tâm huyện Bát Xát giải quyết 500 hồ sơ về đất đai.", "500", "500")
        let two = try document("b", "Công an các xã làm xong 700 hồ sơ cấp căn cước.", "700", "700")
        #expect(try conflicts([one, two]) == 0)
    }

    @Test func whatMeetsDoesNotContradict() throws {
        let one = try document("a", "Toàn tỉnh tiếp nhận tổng cộng hơn 500 hồ sơ về đất đai.", "500", "500") {
            $0.qualifier = .over
        }
        let two = try document("b", "Toàn tỉnh tiếp nhận tổng cộng 700 hồ sơ về đất đai.", "700", "700")
        #expect(try conflicts([one, two]) == 0)
    }

    @Test("Of an index a place has one score, in whatever words")
    func scores() throws {
        let builders = try [("a", "Tỉnh đạt 75,28 điểm.", "75,28", "75.28"), ("b", "Chỉ số là 74,1.", "74,1", "74.1")]
            .map {
                try ReadingBuilder($0.0).sentence($0.1).figure($0.2, $0.3, .score, "điểm") { $0.topics = ["par_index"] }
            }
        #expect(try conflicts(builders) == 2)
    }
}
