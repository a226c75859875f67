import Articles
import VietnameseText

@testable import Figures

/// A short text as the tests write it and what the reader makes of its numbers.
enum Phrase {
    static let reader = ArticleReader(topics: TopicSet([]))

    /// An article of lines, all of one role.
    static func article(_ text: String, role: Article.Role = .body, document: String = "phrase.txt") -> Article {
        let original = Array(text.utf8)
        let normalised = NormalisedText(utf8: original)
        var lines: [Article.Line] = []
        var start = 0
        for (index, byte) in normalised.bytes.enumerated() where byte == 0x0A {
            lines.append(.init(range: start..<index, number: lines.count + 1, role: start == index ? .blank : role))
            start = index + 1
        }
        if start < normalised.bytes.count {
            lines.append(.init(range: start..<normalised.bytes.count, number: lines.count + 1, role: role))
        }
        return Article(document: document, original: original, text: normalised, lines: lines)
    }

    /// The figures of a text, one after the other, as ``describe(_:)`` writes them.
    static func figures(_ text: String) -> String {
        reader.read(article(text)).figures.map(describe).joined(separator: "; ")
    }

    /// What was set aside of a text, and why: `30/5 date; 57 document number`.
    static func aside(_ text: String) -> String {
        reader.read(article(text)).setAside.map { "\($0.text) \($0.why.rawValue)" }.joined(separator: "; ")
    }

    /// A figure's own attributes in one line, what is usual left out: `27400 count over [hồ sơ]`,
    /// `52/63 rank`, `30..60 percent between target`.
    static func describe(_ figure: Figure) -> String {
        var words = [figure.value.description]
        if let of = figure.of { words[0] += "/\(of)" }
        if let high = figure.high { words[0] += "..\(high)" }
        words.append(figure.kind.rawValue)
        if figure.qualifier != .exact { words.append(figure.qualifier.rawValue) }
        if let unit = figure.unit, unit != "%" { words.append("[\(unit)]") }
        if figure.status == .target { words.append("target") }
        if let change = figure.change { words.append(change.rawValue) }
        if figure.role == .difference || figure.role == .threshold { words.append(figure.role.rawValue) }
        if figure.cumulative { words.append("cumulative") }
        return words.joined(separator: " ")
    }
}
