import Figures

/// The articles that a session asks about, and the relations made from them.
public struct Corpus: Sendable {
    public private(set) var readings: [ArticleReading]

    public init(readings: [ArticleReading] = []) { self.readings = readings }
}
