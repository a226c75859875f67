import VietnameseText

/// Finds articles in files, folders and streams.
///
/// Text files are one article each; a folder gives its files, in the order of their paths; a JSON-lines
/// file gives one article a line, and one that holds an array, or objects over several lines, an article an object; a page of HTML gives its article. What cannot be read is a
/// ``LoadProblem``, and the rest is loaded.
public struct ArticleLoader: Sendable {
    /// An article larger than this many bytes is not read, but told as a problem.
    public var largestArticle = 64 << 20

    /// What lines of pages say.
    let pages: PageVocabulary

    public init(pages: PageVocabulary = .shared) { self.pages = pages }

    /// What loading meets, in order.
    public enum Item: Sendable {
        case article(Article)
        case problem(LoadProblem)
    }

    /// A file that holds one or more articles.
    public struct File: Sendable, Hashable {
        public var path: String
        /// The folder given by the user in which it was found, as given; empty where none.
        public var folder: String

        public init(path: String, folder: String = "") {
            self.path = path
            self.folder = folder
        }

        /// Whether it is a file of JSON lines, by its name.
        public var holdsLines: Bool {
            let name = path.lowercased()
            return name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson") || name.hasSuffix(".json")
        }
    }

    /// The files that some paths name, in order, each with the folder it was found in: for readers that load
    /// files on several threads.
    ///
    /// Folders are searched to their depth in the order of names; hidden files are passed over; a file
    /// reached on two ways is given once.
    public func files(_ paths: [String]) -> (files: [File], problems: [LoadProblem]) {
        var finder = FileFinder()
        for path in paths { finder.find(path) }
        return (finder.files, finder.problems)
    }

    /// Loads paths one article at a time, each passed to a body, which returns false to stop.
    public func load(_ paths: [String], _ body: (Item) -> Bool) {
        let (files, problems) = files(paths)
        for problem in problems where !body(.problem(problem)) { return }
        for file in files where !load(file, body) { return }
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

    /// The articles of one file, each passed to a body, which returns false to stop; false where it did.
    @discardableResult
    public func load(_ file: File, _ body: (Item) -> Bool) -> Bool {
        FileLoader(file: file, limit: largestArticle, pages: pages).load(body)
    }

    /// JSON lines (`{"id","text"[,"title","date","url"]}`) from an open file, such as standard input (0), one
    /// at a time in memory that does not grow with the stream; false where the body stopped it.
    ///
    /// Offsets of an article's figures are into the UTF-8 of its `text`.
    @discardableResult
    public func loadLines(descriptor: Int32, name: String, _ body: (Item) -> Bool) -> Bool {
        var stream = LineStream(limit: largestArticle) { () throws(ByteSource.Failure) in
            try ByteSource.chunk(descriptor, 1 << 16)
        }
        return JsonLinesLoader(name: name, path: nil, folder: "", limit: largestArticle, pages: pages).load(
            &stream, body)
    }

    /// The lines of an open file, for readers that take them apart on several threads with
    /// ``article(jsonLine:number:name:)``: each with its number from 1, in memory that does not grow with the
    /// stream. A line longer than ``largestArticle`` is told as a problem.
    @discardableResult
    public func lines(
        descriptor: Int32, name: String, problem: (LoadProblem) -> Void,
        _ body: (_ line: [UInt8], _ number: Int) -> Bool
    ) -> Bool {
        var stream = LineStream(limit: largestArticle) { () throws(ByteSource.Failure) in
            try ByteSource.chunk(descriptor, 1 << 20)
        }
        return JsonLinesLoader(name: name, path: nil, folder: "", limit: largestArticle, pages: pages)
            .lines(&stream, problem: problem, body)
    }

    /// The article of one JSON line, for readers that take lines apart on several threads.
    ///
    /// - Parameters:
    ///   - line: The bytes of the line, without its end.
    ///   - number: Its number in the stream, from 1, for problems.
    ///   - name: The stream's name, for problems.
    /// - Returns: The article or the problem; nil for a blank line.
    public func article(jsonLine line: [UInt8], number: Int, name: String) -> Item? {
        JsonLinesLoader(name: name, path: nil, folder: "", limit: .max, pages: pages).item(line, number)
    }

    /// The text of a file of any other sort, such as a table, as UTF-8; nil where it is none. The same is told of it
    /// as of an article's file.
    public func text(of path: String) -> (text: [UInt8]?, problems: [LoadProblem]) {
        do throws(ByteSource.Failure) {
            let decoded = TextEncoding.decode(try ByteSource.read(path, limit: largestArticle), path: path)
            return (decoded.text, decoded.problems)
        } catch {
            return (nil, [FileLoader.problem(path, error, largestArticle)])
        }
    }

    /// The article of a text that is at hand, its lines' roles found.
    public static func article(
        document: String, text: [UInt8], path: String? = nil, folder: String = "", title: String? = nil,
        date: CalendarDay? = nil, url: String? = nil, pages: PageVocabulary = .shared
    ) -> Article {
        let normalised = NormalisedText(utf8: text)
        let page = PageReader.read(normalised, pages)
        var article = Article(
            document: document, path: path, folder: folder, original: text, text: normalised,
            title: title ?? page.title, url: url, givenDate: date, lines: page.lines)
        article.outletMark = page.outletMark
        return article
    }
}
