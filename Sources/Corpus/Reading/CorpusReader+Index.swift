import Articles
import Figures

extension CorpusReader {
    /// What reading files gives an indexer, in order.
    enum FileItem: Sendable {
        case read(ArticleReading, SearchRuns, fingerprint: Int64?)
        /// A line that is known by its fingerprint, and so was not read.
        case known(Int64)
        case problem(LoadProblem)
    }

    /// A file to read, with the fingerprints of those of its lines that need not be read.
    struct FileToRead: Sendable {
        var file: ArticleLoader.File
        var known: Set<Int64>
        /// In bytes.
        var size = 0
    }

    /// Reads files; of a file of lines only those whose fingerprints are not known.
    ///
    /// - Parameter deliver: Takes each item with the number of its file among those given.
    /// - Returns: Whether it ran to the end.
    func eachOf(_ files: [FileToRead], deliver: (FileItem, Int, Progress) -> Bool) -> Bool {
        let reader = reader
        let loader = loader
        var progress = Progress()
        progress.files = files.count
        progress.size = files.reduce(0) { $0 + $1.size }
        return OrderedWork(workers: workers, isStopped: isStopped).run(
            feed: { post in
                withoutActuallyEscaping(post) { post in
                    for (number, file) in files.enumerated()
                    where !feed(file.file, { post(FilePiece(file: number, piece: $0)) }) { return }
                }
            },
            work: { (work: FilePiece) in
                var done = FileItems(file: work.file)
                switch work.piece {
                case .file: done.size = files[work.file].size
                case .lines(let lines): done.size = lines.size + lines.lines.count
                case .problems: break
                }
                work.piece.articles(loader, known: files[work.file].known) { item, fingerprint in
                    switch item {
                    case nil: if let fingerprint { done.items.append(.known(fingerprint)) }
                    case .problem(let problem)?: done.items.append(.problem(problem))
                    case .article(let article)?:
                        done.bytes += article.original.count
                        let reading = reader.read(article)
                        done.items.append(.read(reading, SearchRuns(reading.sentences), fingerprint: fingerprint))
                    }
                }
                return done
            },
            deliver: { done in
                progress.bytes += done.bytes
                progress.done = min(progress.done + done.size, progress.size)
                progress.filesDone = done.file
                return done.items.allSatisfy { item in
                    if case .read(let reading, _, _) = item {
                        progress.articles += 1
                        progress.figures += reading.figures.count
                    }
                    return deliver(item, done.file, progress)
                }
            })
    }

    private struct FilePiece: Sendable {
        var file: Int
        var piece: Piece
    }

    private struct FileItems: Sendable {
        var file: Int
        var items: [FileItem] = []
        var bytes = 0
        /// Of what was gone through.
        var size = 0
    }
}
