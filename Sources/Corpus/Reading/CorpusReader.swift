import Articles
import Figures

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Reads many articles on all cores, in their order, with no more of them in memory than are being worked on.
public struct CorpusReader: Sendable {
    public var reader: ArticleReader
    public var loader: ArticleLoader
    /// How many threads read; as many as the process has cores unless told otherwise.
    public var workers: Int
    /// Looked at while reading; true ends it at once.
    public var isStopped: @Sendable () -> Bool = { false }

    public init(reader: ArticleReader, loader: ArticleLoader? = nil, workers: Int? = nil) {
        self.reader = reader
        self.loader = loader ?? ArticleLoader(pages: reader.pages)
        self.workers = workers ?? OrderedWork.cores
    }

    /// Where articles come from.
    public enum Input: Sendable {
        /// Files and folders, as the user gave them.
        case paths([String])
        /// JSON lines from an open file, with the name that problems call it by.
        case lines(descriptor: Int32, name: String)
    }

    /// What reading gives for an article, in order.
    public enum Item<Output: Sendable>: Sendable {
        case read(Output)
        case problem(LoadProblem)
    }

    /// How far reading has come.
    public struct Progress: Sendable {
        public var articles = 0
        public var figures = 0
        /// Bytes of the articles as they are on disk.
        public var bytes = 0
        /// How many files there are and how many are done; 0 for a stream.
        public var files = 0
        public var filesDone = 0
        /// Bytes of the files that are to be gone through, and of those how many have been, read or known; 0 for a
        /// stream.
        public var size = 0
        public var done = 0

        public init() {}
    }

    /// Reads articles and makes something of each.
    ///
    /// - Parameters:
    ///   - extent: How much of each reading is wanted.
    ///   - make: Makes what is wanted of an article and its reading; called from several threads at once.
    ///   - deliver: Takes each in order, on the calling thread; false stops the reading.
    /// - Returns: Whether it ran to the end.
    @discardableResult
    public func each<Output: Sendable>(
        _ input: Input, _ extent: ArticleReader.Extent = .everything,
        make: @escaping @Sendable (Article, ArticleReading) -> Output,
        deliver: (Item<Output>, Progress) -> Bool
    ) -> Bool {
        let reader = reader
        let loader = loader
        var progress = Progress()
        var fileCount = 0
        return OrderedWork(workers: workers, isStopped: isStopped).run(
            feed: { post in
                switch input {
                case .paths(let paths):
                    let (files, problems) = loader.files(paths)
                    fileCount = files.count
                    guard problems.isEmpty || post(.problems(problems)) else { return }
                    for file in files where !feed(file, post) { return }
                case .lines(let descriptor, let name):
                    _ = feedLines(descriptor, Piece.Lines(name: name), post)
                }
            },
            work: { (piece: Piece) in
                var done = Done<Output>()
                piece.articles(loader) { item, _ in
                    switch item {
                    case nil: break
                    case .problem(let problem)?: done.items.append(.problem(problem))
                    case .article(let article)?:
                        let reading = reader.read(article, extent)
                        done.progress.articles += 1
                        done.progress.figures += reading.figures.count
                        done.progress.bytes += article.original.count
                        done.items.append(.read(make(article, reading)))
                    }
                }
                done.progress.filesDone = piece.endsFile ? 1 : 0
                return done
            },
            deliver: { done in
                progress.articles += done.progress.articles
                progress.figures += done.progress.figures
                progress.bytes += done.progress.bytes
                progress.filesDone += done.progress.filesDone
                progress.files = fileCount
                return done.items.allSatisfy { deliver($0, progress) }
            })
    }

    /// The readings of all articles of some paths, and the problems met.
    ///
    /// - Parameter progress: Told after each article; false stops, and what was read by then is given.
    public func read(
        _ paths: [String], progress: (Progress) -> Bool = { _ in true }
    ) -> (readings: [ArticleReading], problems: [LoadProblem]) {
        var readings: [ArticleReading] = []
        var problems: [LoadProblem] = []
        each(
            .paths(paths), make: { $1 },
            deliver: { item, state in
                switch item {
                case .read(let reading): readings.append(reading)
                case .problem(let problem): problems.append(problem)
                }
                return progress(state)
            })
        return (readings, problems)
    }

    private struct Done<Output: Sendable>: Sendable {
        var items: [Item<Output>] = []
        var progress = Progress()
    }
}

extension CorpusReader {
    /// Bytes of lines that go to a thread at once: enough that handing over costs nothing, few enough that
    /// all threads have work.
    private static let pieceSize = 1 << 17

    /// False where it was stopped.
    func feed(_ file: ArticleLoader.File, _ post: (Piece) -> Bool) -> Bool {
        // A file of lines is cut up, so that one large file keeps all cores busy; one that cannot be opened
        // is told by the loader.
        let descriptor = file.holdsLines ? open(file.path, O_RDONLY) : -1
        guard descriptor >= 0 else { return post(.file(file)) }
        defer { close(descriptor) }
        return feedLines(descriptor, Piece.Lines(name: file.path, path: file.path, folder: file.folder), post)
    }

    private func feedLines(_ descriptor: Int32, _ empty: Piece.Lines, _ post: (Piece) -> Bool) -> Bool {
        withoutActuallyEscaping(post) { feedEscapingLines(descriptor, empty, $0) }
    }

    private func feedEscapingLines(
        _ descriptor: Int32, _ empty: Piece.Lines, _ post: @escaping (Piece) -> Bool
    ) -> Bool {
        var piece = empty
        var goesOn = true
        let finished = loader.lines(
            descriptor: descriptor, name: empty.name,
            problem: { problem in
                // What came before it is told before it.
                goesOn = goesOn && post(.lines(piece)) && post(.problems([problem]))
                piece = empty
            },
            { bytes, number in
                guard goesOn else { return false }
                piece.lines.append((bytes, number))
                piece.size += bytes.count
                if piece.size >= Self.pieceSize {
                    goesOn = post(.lines(piece))
                    piece = empty
                }
                return goesOn
            })
        guard finished, goesOn else { return false }
        piece.isLast = true
        return post(.lines(piece))
    }
}
