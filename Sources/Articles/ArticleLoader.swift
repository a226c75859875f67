import VietnameseText

/// Finds articles in files, folders and streams.
///
/// Text files are one article each; a folder gives its files, in the order of their paths; a JSON-lines
/// file gives one article a line; a page of HTML gives its article. What cannot be read is a
/// ``LoadProblem``, and the rest is loaded.
public struct ArticleLoader: Sendable {
    /// An article larger than this is not read, but told as a problem.
    public var largestArticle = 64 << 20

    public init() {}

    /// What loading meets, in order.
    public enum Item: Sendable {
        case article(Article)
        case problem(LoadProblem)
    }

    /// Loads paths one article at a time, each passed to a body, which returns false to stop.
    public func load(_ paths: [String], _ body: (Item) -> Bool) {
    }

    /// All articles of some paths and the problems met.
    public func load(_ paths: [String]) -> (articles: [Article], problems: [LoadProblem]) {
        var articles: [Article] = []
        var problems: [LoadProblem] = []
        load(paths) { item in
            switch item {
            case .article(let article): articles.append(article)
            case .problem(let problem): problems.append(problem)
            }
            return true
        }
        return (articles, problems)
    }

    /// JSON lines (`{"id","text"[,"title","date","url"]}`) from an open file, such as standard input (0), one
    /// at a time in memory that does not grow with the stream.
    public func loadLines(descriptor: Int32, name: String, _ body: (Item) -> Bool) {
    }

    /// The files that some paths name, in order, each with the folder it was found in: for readers that load
    /// files on several threads.
    public func files(_ paths: [String]) -> (files: [File], problems: [LoadProblem]) { ([], []) }

    public struct File: Sendable, Hashable {
        public var path: String
        /// The folder given by the user in which it was found, as given; empty where none.
        public var folder: String
    }

    /// The articles of one file, as ``load(_:_:)`` gives them.
    public func load(_ file: File, _ body: (Item) -> Bool) {}

    /// The article of a text that is at hand, its lines' roles found.
    public static func article(
        document: String, text: [UInt8], path: String? = nil, folder: String = "", title: String? = nil,
        date: CalendarDay? = nil, url: String? = nil
    ) -> Article {
        Article(document: document, original: text, text: NormalisedText(utf8: text), lines: [])
    }
}
