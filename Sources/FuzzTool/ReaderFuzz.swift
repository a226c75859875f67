import Articles
import Corpus
import Dispatch
import Evaluation
import Figures
import Foundation
import SeededRandom
import Synchronization

/// Reads bytes that nobody would write, and holds what comes of them against what is promised of every reading.
///
/// The bytes at hand are in fuzz-last.bin, where a trap leaves them; what breaks a promise is kept beside it.
struct ReaderFuzz {
    private let reader = ArticleReader(topics: StandardScript.topics)
    private let mutator: ByteMutator
    private let folder: URL

    /// - Parameter corpus: A file of JSON lines to draw articles from, besides those of `sample`.
    init(root: URL, corpus: String?) {
        folder = root
        var articles: [[UInt8]] = []
        ArticleLoader().load([root.appending(path: "sample").path] + (corpus.map { [$0] } ?? [])) { item in
            if case .article(let article) = item { articles.append(article.original) }
            return articles.count < 20_000
        }
        mutator = ByteMutator(articles: articles)
    }

    /// Gives how many readings broke a promise.
    func run(seconds: UInt64, seed: UInt64) throws -> Int {
        var random = SeededGenerator(seed: seed)
        let file = folder.appending(path: "fuzz-last.bin")
        let started = Atomic<UInt64>(0)
        // Another thread ends what runs too long: nothing else would.
        Thread.detachNewThread {
            while true {
                Thread.sleep(forTimeInterval: 0.5)
                let since = started.load(ordering: .relaxed)
                if since > 0, DispatchTime.now().uptimeNanoseconds &- since > 10_000_000_000 {
                    fail("more than ten seconds: fuzz-last.bin")
                }
            }
        }
        var counts = (read: 0, figures: 0, bytes: 0, wrong: 0)
        let end = DispatchTime.now().uptimeNanoseconds + seconds * 1_000_000_000
        while DispatchTime.now().uptimeNanoseconds < end {
            let bytes = mutator.article(using: &random)
            try Data(bytes).write(to: file)
            started.store(DispatchTime.now().uptimeNanoseconds, ordering: .relaxed)
            let (broken, figures) = try read(bytes, using: &random)
            started.store(0, ordering: .relaxed)
            counts.read += 1
            counts.figures += figures
            counts.bytes += bytes.count
            guard let broken else { continue }
            counts.wrong += 1
            print("\(broken): fuzz-\(counts.wrong).bin")
            try Data(bytes).write(to: folder.appending(path: "fuzz-\(counts.wrong).bin"))
        }
        try? FileManager.default.removeItem(at: file)
        print(
            "\(counts.read) articles of \(counts.bytes) bytes with \(counts.figures) figures, \(counts.wrong) wrong")
        return counts.wrong
    }

    /// What is wrong with a reading of some bytes, nil where nothing is, and how many figures it has.
    private func read(_ bytes: [UInt8], using random: inout SeededGenerator) throws -> (broken: String?, figures: Int) {
        var article: Article?
        switch Int.random(in: 0..<8, using: &random) {
        case 0:
            // As a page, of which the text is made anew.
            let page = folder.appending(path: "fuzz-last.html")
            try Data("<html><title>Trang</title><body><p>".utf8 + bytes + "</p></body></html>".utf8).write(to: page)
            ArticleLoader().load(ArticleLoader.File(path: page.path)) { item in
                if case .article(let found) = item { article = found }
                return true
            }
            try FileManager.default.removeItem(at: page)
        case 1:
            // As a line that may be no JSON.
            let line = "{\"id\":\"a\",\"text\":\"".utf8 + bytes.filter { $0 != 0x0A } + "\"}".utf8
            if case .article(let found)? = ArticleLoader().article(jsonLine: Array(line), number: 2, name: "-") {
                article = found
            }
        default: article = ArticleLoader.article(document: "a", text: bytes)
        }
        guard let article else { return (nil, 0) }
        let whole = reader.read(article)
        let alone = reader.read(article, .figures)
        return (broken(whole, article) ?? differs(whole, alone) ?? unwritable(alone), whole.figures.count)
    }

    /// Offsets lie within the article, and give back what they are said to.
    private func broken(_ reading: ArticleReading, _ article: Article) -> String? {
        let bounds = 0...article.original.count
        func isIn(_ span: Range<Int>) -> Bool { bounds.contains(span.lowerBound) && bounds.contains(span.upperBound) }
        for figure in reading.figures {
            guard isIn(figure.span), !figure.span.isEmpty else { return "a figure out of bounds" }
            guard String(decoding: article.original[figure.span], as: UTF8.self) == figure.text else {
                return "a figure's text is not what stands there"
            }
            guard reading.sentences.indices.contains(figure.sentence) else { return "a figure without its sentence" }
            guard figure.line >= 1 else { return "a figure without its line" }
        }
        for sentence in reading.sentences where !isIn(sentence.span) { return "a sentence out of bounds" }
        for aside in reading.setAside where !isIn(aside.span) { return "a number set aside out of bounds" }
        for claim in reading.claims where !claim.figures.allSatisfy(reading.figures.indices.contains) {
            return "a claim without its figures"
        }
        return nil
    }

    /// The figures alone are the figures of the whole, but for what is left out.
    private func differs(_ whole: ArticleReading, _ alone: ArticleReading) -> String? {
        guard whole.figures.count == alone.figures.count else { return "other figures where only they are wanted" }
        for (one, other) in zip(whole.figures, alone.figures) {
            var plain = one
            plain.mention = nil
            plain.sentence = other.sentence
            guard plain == other, alone.sentences.indices.contains(other.sentence),
                whole.sentences[one.sentence].text == alone.sentences[other.sentence].text
            else { return "another figure where only they are wanted" }
        }
        return nil
    }

    private func unwritable(_ reading: ArticleReading) -> String? {
        var lines: [UInt8] = []
        FigureLines().write(reading, to: &lines)
        for line in lines.split(separator: 0x0A) {
            guard (try? JSONSerialization.jsonObject(with: Data(line))) != nil else { return "a line that is no JSON" }
        }
        return nil
    }
}
