import Foundation
import GRDB
import SeededRandom
import Testing
import VietnameseText

@testable import Corpus

/// What the search index finds is what looking at every sentence finds.
@Suite final class SearchTests {
    private let folder: String

    init() throws {
        folder = NSTemporaryDirectory() + "chiso-search-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// A file with these sentences by id, and the search over it.
    private func search(_ sentences: [(id: Int64, text: String)], segmentSize: Int) throws -> CorpusSearch {
        let path = folder + "/\(UUID().uuidString).chiso"
        let queue = try DatabaseQueue(path: path)
        try queue.write { db in
            try CorpusSchema.create(db)
            try db.execute(sql: "INSERT INTO files VALUES (1, 'a', '', 0, 0)")
            try db.execute(sql: "INSERT INTO documents (id, file, document, folder) VALUES (1, 1, 'a', '')")
            // Each half by a writer of its own, as two runs of an indexer.
            for part in [sentences.prefix(sentences.count / 2), sentences.suffix(from: sentences.count / 2)] {
                let writer = try SearchWriter(db, segmentSize: segmentSize)
                for (id, text) in part {
                    try db.execute(
                        sql: "INSERT INTO sentences VALUES (?, 1, 1, ?, '', NULL)", arguments: [id, text])
                    try writer.add(text, id: id)
                }
                try writer.flush()
            }
        }
        try queue.close()
        let ids = sentences.map(\.id)
        return CorpusSearch(try OpenCorpus(path), sentences: ids.count, ids: Later { ids })
    }

    private static let syllables = [
        "thủ", "tục", "hành", "chính", "Thủ", "TỤC", "hòa", "hoà", "HOÀ", "thu", "thú", "thử", "hanh", "cải", "cách",
        "ủy", "uỷ", "ban", "06", "18h", "covid19", "h", "đ", "Đ", "d", "a\u{0301}", "́", "ß", "İ", "Ω", "²",
        "e\u{0323}\u{0302}",
    ]
    private static let gaps = [
        " ", " ", " ", " ", " ", " ", "  ", ", ", "-", "", "\u{00A0}", "\t", "…", " “", "” ", "(", ") ", ".", "/", "_",
        "\u{200B}",
        "\u{2009}", "·", "'", "%", "\u{1F600}", " – ",
    ]

    private func text(_ most: Int, _ random: inout SeededGenerator) -> String {
        var text = Bool.random(using: &random) ? "" : Self.gaps.randomElement(using: &random) ?? ""
        for _ in 0..<Int.random(in: 0...most, using: &random) {
            text += Self.syllables.randomElement(using: &random) ?? ""
            text += Self.gaps.randomElement(using: &random) ?? ""
        }
        return Int.random(in: 0..<4, using: &random) == 0 ? text : text.trimmingCharacters(in: .whitespaces)
    }

    @Test(arguments: 0..<12) func indexAndScanAgree(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        var id: Int64 = Int64.random(in: 1...5, using: &random)
        var sentences: [(id: Int64, text: String)] = []
        for _ in 0..<200 {
            sentences.append((id, text(12, &random)))
            // Some are gone.
            id += Int.random(in: 0..<10, using: &random) == 0 ? 3 : 1
        }
        let search = try search(sentences, segmentSize: [7, 60, 1 << 20][seed % 3])
        var found = 0
        for _ in 0..<300 {
            let phrase = PhraseSearch(text(3, &random))
            let rows = sentences.indices.filter { phrase.isFound(in: sentences[$0].text) }
            found += rows.count
            #expect(search.rows(phrase).rows.map { Int($0) } == rows, "\(phrase.text.debugDescription)")
        }
        #expect(found > 0)
    }

    /// The words of a phrase lead to every sentence in which it stands, whatever stands between them.
    @Test(arguments: 0..<4) func allWordsLeadToEverySentence(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed) + 100)
        let sentences = (0..<200).map { (id: Int64($0 + 1), text: text(8, &random)) }
        let search = try search(sentences, segmentSize: 100)
        for _ in 0..<100 {
            var words: [String] = []
            for _ in 0..<Int.random(in: 1...2, using: &random) {
                words.append(
                    foldKey(["thủ", "tục", "hòa", "h", "06", "covid", "đ"].randomElement(using: &random) ?? ""))
            }
            let rows = search.rows(withAll: words)
            for (row, sentence) in sentences.enumerated() {
                guard words.allSatisfy({ PhraseSearch($0).isWordFound(in: sentence.text) }) else { continue }
                #expect(rows[row], "\(words) in \(sentence.text.debugDescription)")
            }
        }
    }

    @Test(arguments: [
        ("thủ tục hành chính", "Cải cách THỦ TỤC HÀNH CHÍNH.", true),
        ("thu tuc", "cải cách thủ tục", true),
        ("thủ tuc", "cải cách thủ tục", false),
        ("thủ tục", "thủ, tục", false),
        ("hoà bình", "tỉnh Hòa Bình", true),
        ("hoà bình", "tỉnh Ho\u{0300}a Bi\u{0300}nh", true),
        ("tục", "tụcs", false),
        ("34.000 hồ sơ", "hơn 34.000 hồ sơ", true),
        ("4.000", "hơn 34.000 hồ sơ", false),
        ("97,6%", "đạt 97,6%.", true),
        ("%", "đạt 97,6%.", false),
        ("(", "đạt ( 97,6%).", true),
        ("", "đạt 97,6%.", false),
        ("“một cửa”", "cơ chế \"một cửa\" liên thông", true),
    ])
    func aPhraseStandsOnWholeSyllables(phrase: String, sentence: String, isFound: Bool) throws {
        let search = try search([(1, "Không có gì."), (2, sentence)], segmentSize: 1000)
        _ = search.rows(PhraseSearch(phrase))
        #expect(search.file.problem == nil)
        #expect(search.rows(PhraseSearch(phrase)).rows == (isFound ? [1] : []))
        #expect(PhraseSearch(phrase).isFound(in: sentence) == isFound)
    }

    /// Rows that were put in another order than the ids are still found.
    @Test func idsNeedNotBeInTheOrderOfTheRows() throws {
        let path = folder + "/order.chiso"
        let queue = try DatabaseQueue(path: path)
        try queue.write { db in
            try CorpusSchema.create(db)
            let writer = try SearchWriter(db)
            for (id, text) in [(5, "hồ sơ"), (6, "văn bản"), (8, "hồ sơ mới")] { try writer.add(text, id: Int64(id)) }
            try writer.flush()
        }
        try queue.close()
        let search = CorpusSearch(try OpenCorpus(path), sentences: 2, ids: Later { [8, 5] })
        #expect(search.rows(PhraseSearch("hồ sơ")).rows == [0, 1])
        #expect(search.rows(PhraseSearch("hồ sơ mới")).rows == [0])
        #expect(search.rows(PhraseSearch("văn bản")).rows == [])
    }

    /// Where most of the index is of sentences that are gone, it is made anew.
    @Test func aWornIndexIsMadeAnew() throws {
        let path = folder + "/worn.chiso"
        let queue = try DatabaseQueue(path: path)
        let places = try queue.write { db in
            try CorpusSchema.create(db)
            try db.execute(sql: "INSERT INTO files VALUES (1, 'a', '', 0, 0)")
            try db.execute(sql: "INSERT INTO documents (id, file, document, folder) VALUES (1, 1, 'a', '')")
            let writer = try SearchWriter(db)
            for id in 1...5000 {
                try writer.add("hồ sơ số \(id)", id: Int64(id))
                guard id % 5 == 0 else { continue }
                try db.execute(
                    sql: "INSERT INTO sentences VALUES (?, 1, 1, ?, '', NULL)", arguments: [id, "hồ sơ số \(id)"])
            }
            try writer.flush()
            let before = try Int.fetchOne(db, sql: "SELECT sum(places) FROM search_segments")
            try SearchWriter.rebuildIfWorn(db)
            return (before, try Int.fetchOne(db, sql: "SELECT sum(places) FROM search_segments"))
        }
        try queue.close()
        #expect(places.0 == 5000 * 5)
        #expect(places.1 == 1000 * 5)
        let ids = (1...1000).map { Int64($0 * 5) }
        let search = CorpusSearch(try OpenCorpus(path), sentences: 1000, ids: Later { ids })
        #expect(search.rows(PhraseSearch("số 1500")).rows == [299])
        #expect(search.rows(PhraseSearch("số 1501")).rows == [])
        #expect(search.rows(PhraseSearch("hồ sơ")).count == 1000)
    }

    /// A part of the index whose bytes changed is told, and does not pass as whole.
    @Test(arguments: [
        "UPDATE search_postings SET places = zeroblob(length(places))", "UPDATE search_segments SET lengths = x'01'",
    ])
    func damageIsTold(statement: String) throws {
        let path = folder + "/damaged.chiso"
        let queue = try DatabaseQueue(path: path)
        try queue.write { db in
            try CorpusSchema.create(db)
            let writer = try SearchWriter(db)
            try writer.add("hồ sơ và văn bản", id: 1)
            try writer.flush()
            try db.execute(sql: statement)
        }
        try queue.close()
        let file = try OpenCorpus(path)
        let search = CorpusSearch(file, sentences: 1, ids: Later { [1] })
        #expect(search.rows(PhraseSearch("hồ sơ")).rows == [])
        #expect(file.problem?.kind == .damaged)
    }
}

extension PhraseSearch {
    /// Whether the word stands in a text as one of the words that topics are made of.
    fileprivate func isWordFound(in text: String) -> Bool {
        var lexicon = Lexicon()
        let symbol = lexicon.intern(phrase: self.text).first
        var tokens: [Token] = []
        tokenise(NormalisedText(text), lexicon: lexicon, into: &tokens)
        return tokens.contains { $0.symbol == symbol }
    }
}
