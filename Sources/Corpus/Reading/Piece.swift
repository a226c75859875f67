import Articles

/// What one thread takes at once.
enum Piece: Sendable {
    case file(ArticleLoader.File)
    case lines(Lines)
    case problems([LoadProblem])

    struct Lines: Sendable {
        var name: String
        var path: String?
        var folder = ""
        var lines: [(bytes: [UInt8], number: Int)] = []
        var size = 0
        var isLast = false
    }

    var endsFile: Bool {
        switch self {
        case .file: true
        case .lines(let lines): lines.isLast
        case .problems: false
        }
    }

    /// - Parameters:
    ///   - known: Fingerprints of lines that need not be read; empty where none is asked for.
    ///   - body: Takes each article with its line's fingerprint, or the fingerprint alone of a known line.
    func articles(
        _ loader: ArticleLoader, known: Set<Int64>? = nil, _ body: (ArticleLoader.Item?, Int64?) -> Void
    ) {
        switch self {
        case .problems(let problems): for problem in problems { body(.problem(problem), nil) }
        case .file(let file):
            loader.load(file) { item in
                body(item, nil)
                return true
            }
        case .lines(let lines):
            for line in lines.lines {
                let fingerprint = known.map { _ in line.bytes.withUnsafeBytes { checksum($0) } }
                if let fingerprint, known?.contains(fingerprint) == true {
                    body(nil, fingerprint)
                    continue
                }
                switch loader.article(jsonLine: line.bytes, number: line.number, name: lines.name) {
                case nil: break
                case .problem(let problem)?: body(.problem(problem), nil)
                case .article(var article)?:
                    article.path = lines.path
                    article.folder = lines.folder
                    body(.article(article), fingerprint)
                }
            }
        }
    }
}
