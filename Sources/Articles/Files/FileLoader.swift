import VietnameseText

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The articles of one file.
struct FileLoader {
    let file: ArticleLoader.File
    let limit: Int
    let pages: PageVocabulary

    /// False where the body stopped it.
    func load(_ body: (ArticleLoader.Item) -> Bool) -> Bool {
        if file.holdsLines { return loadLines(body) }
        let bytes: [UInt8]
        do throws(ByteSource.Failure) { bytes = try ByteSource.read(file.path, limit: limit) } catch {
            return body(.problem(Self.problem(file.path, error, limit)))
        }
        if HtmlArticle.isHtml(bytes, name: name) { return body(html(bytes)) }
        let decoded = TextEncoding.decode(bytes, path: file.path)
        for problem in decoded.problems where !body(.problem(problem)) { return false }
        guard let text = decoded.text else { return true }
        let article = ArticleLoader.article(
            document: name, text: text, path: file.path, folder: file.folder, pages: pages)
        let invalid = article.text.invalidBytes
        if let problem = TextEncoding.problem(invalidBytes: invalid, in: text, path: file.path) {
            guard body(.problem(problem)) else { return false }
        }
        return body(.article(article))
    }

    private var name: String { file.path.split(separator: "/").last.map(String.init) ?? file.path }

    private func html(_ bytes: [UInt8]) -> ArticleLoader.Item {
        guard bytes.contains(where: { $0 > 0x20 }) else { return .problem(TextEncoding.empty(file.path)) }
        let bytes = Utf16Text.decode(bytes) ?? bytes
        guard let article = HtmlArticle.read(bytes, document: name, path: file.path, folder: file.folder, pages: pages)
        else {
            return .problem(
                LoadProblem(
                    path: file.path, kind: .empty, severity: .error, message: .noTextInPage,
                    help: .saveArticleText))
        }
        if let problem = TextEncoding.legacy(article.text.bytes, file.path) { return .problem(problem) }
        return .article(article)
    }

    private func loadLines(_ body: (ArticleLoader.Item) -> Bool) -> Bool {
        let descriptor = open(file.path, O_RDONLY)
        guard descriptor >= 0 else { return body(.problem(FileFinder.problem(file.path, errno))) }
        defer { close(descriptor) }
        var stream = LineStream(limit: limit) { () throws(ByteSource.Failure) in
            try ByteSource.chunk(descriptor, 1 << 18)
        }
        let loader = JsonLinesLoader(name: file.path, path: file.path, folder: file.folder, limit: limit, pages: pages)
        var isEmpty = true
        let finished = loader.load(&stream) { item in
            isEmpty = false
            return body(item)
        }
        if finished, isEmpty { return body(.problem(TextEncoding.empty(file.path))) }
        return finished
    }

    static func problem(_ path: String, _ failure: ByteSource.Failure, _ limit: Int) -> LoadProblem {
        switch failure {
        case .system(let code): FileFinder.problem(path, code)
        case .tooLarge:
            LoadProblem(
                path: path, kind: .tooLarge, severity: .error,
                message: .tooLarge(megabytes: limit >> 20),
                help: .splitIt)
        }
    }
}
