import Articles
import VietnameseText

@testable import Figures

/// What the reader makes of a short article's places, bodies, times and topics, one figure after the other.
enum About {
    /// A title line, a blank line, then the text: as articles come.
    static func read(_ text: String, titled title: String? = nil, date: String? = nil) -> ArticleReading {
        let whole = title.map { "\($0)\n\n\(text)" } ?? text
        var article = Phrase.article(whole)
        if title != nil, !article.lines.isEmpty { article.lines[0].role = .title }
        article.givenDate = date.flatMap { CalendarDay(written: $0) }
        return Phrase.reader.read(article)
    }

    /// So many sentences that tell of no place and no time, with a gap around each: a space, or a line's end.
    static func asides(_ count: Int, _ gap: String) -> String {
        gap + String(repeating: "Người dân đến làm thủ tục rất đông." + gap, count: count)
    }

    /// `Lào Cai said; Việt Nam article; - -`.
    static func places(_ text: String, titled title: String? = nil) -> String {
        read(text, titled: title).figures.map { figure in
            "\(figure.place ?? "-") \(figure.placeFrom?.rawValue ?? "-")"
        }.joined(separator: "; ")
    }

    /// The places alone: `Lào Cai; Việt Nam; -`.
    static func names(_ text: String, titled title: String? = nil) -> String {
        read(text, titled: title).figures.map { $0.place ?? "-" }.joined(separator: "; ")
    }

    static func bodies(_ text: String, titled title: String? = nil) -> String {
        read(text, titled: title).figures.map { $0.body ?? "-" }.joined(separator: "; ")
    }

    /// `share consistent: 47% = 929 / 1.972`, one claim after the other.
    static func claims(_ text: String) -> String {
        read(text, date: "2017-07-05").claims
            .map { "\($0.relation.rawValue) \($0.verdict.rawValue): \($0.stated)" }.joined(separator: "; ")
    }

    /// The periods, for an article of a day: `2017-H1; ..2021; -`.
    static func periods(_ text: String, titled title: String? = nil, date: String? = "2017-07-05") -> String {
        read(text, titled: title, date: date).figures.map { $0.period?.description ?? "-" }.joined(separator: "; ")
    }
}
