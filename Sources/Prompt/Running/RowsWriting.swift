import Articles
import Corpus
import Evaluation
import Figures
import Messages

/// Writes the rows of a relation for an engine to standard output: of a corpus file as it is, of articles as they
/// are read, in memory that does not grow with them; facts and conflicts alone hang on all articles at once.
public struct RowsWriting {
    public var rows: EngineRows
    public var language: MessageLanguage
    /// Whether what is passed over is a failure.
    public var isStrict = false
    /// Takes what is written; false where no more can be.
    public var output: ([UInt8]) -> Bool = { StandardStream.output.write($0) }
    public var error: (String) -> Void = { StandardStream.error.write($0) }

    public init(rows: EngineRows, language: MessageLanguage) {
        self.rows = rows
        self.language = language
    }

    /// Writes the rows of what is under the paths; without one, of the JSON lines of standard input.
    public func run(_ paths: [String], _ reader: @autoclosure () -> ArticleReader, extra: ExtraVocabulary) -> ExitStatus
    {
        if rows.table.name == "places" { return write(Corpus()) }
        let needsAll = ["facts", "conflicts"].contains(rows.table.name)
        guard needsAll || paths.contains(where: CorpusFile.isLikely) else { return stream(paths, reader()) }
        let reading = CorpusReading.read(
            paths.isEmpty ? ["-"] : paths, topics: StandardScript.topics, extra: extra, line: ProgressLine(language))
        for problem in reading.problems { error(problem.text(in: language) + "\n") }
        if reading.isFailure || (isStrict && !reading.problems.isEmpty) { return .failed }
        let status = write(reading.corpus)
        guard let problem = reading.corpus.problem else { return status }
        error(problem.text(in: language) + "\n")
        return .failed
    }

    private func write(_ corpus: Corpus) -> ExitStatus {
        var bytes: [UInt8] = []
        let outcome = rows.write(corpus, to: &bytes) { full in
            defer { full.removeAll(keepingCapacity: true) }
            return output(full)
        }
        guard let outcome, output(bytes) else { return unwritable() }
        for row in outcome.tooLarge { tell(tooLarge: row) }
        return outcome.tooLarge.isEmpty ? .success : .failed
    }

    private func stream(_ paths: [String], _ articleReader: ArticleReader) -> ExitStatus {
        let rows = rows
        let isStream = paths.isEmpty || paths == ["-"]
        let input = isStream ? CorpusReader.Input.lines(descriptor: 0, name: "-") : .paths(paths)
        var bytes: [UInt8] = []
        var next = EngineRows.Place()
        var tally = ReadingTally(isStream: isStream)
        var tooLarge: [Int] = []
        var isWritten = true
        CorpusReader(reader: articleReader).each(
            input, rows.table.name == "figures" ? .figures : .everything,
            make: { _, reading in
                var lines: [UInt8] = []
                let outcome = rows.write(Corpus(readings: [reading]), hasFacts: false, numbered: false, to: &lines)
                return (lines, outcome)
            },
            deliver: { item, _ in
                switch item {
                case .read(let (lines, outcome)):
                    tally.takeArticle()
                    tooLarge += (outcome?.tooLarge ?? []).map { next.row + $0 }
                    rows.number(lines, outcome, from: &next, to: &bytes)
                    if bytes.count > 1 << 16 {
                        isWritten = output(bytes)
                        bytes.removeAll(keepingCapacity: true)
                    }
                case .problem(let problem):
                    tally.take(problem)
                    error(problem.text(in: language) + "\n")
                }
                return isWritten
            })
        guard isWritten, output(bytes) else { return unwritable() }
        for row in tooLarge { tell(tooLarge: row) }
        if let message = tally.message { error(message.text(in: language) + "\n") }
        return tooLarge.isEmpty ? tally.status(isStrict: isStrict) : .failed
    }

    private func tell(tooLarge row: Int) {
        error(Message.numberTooLargeForEngine(row: row, relation: rows.table.name).text(in: language) + "\n")
    }

    private func unwritable() -> ExitStatus {
        error(Message.rowsUnwritable.text(in: language) + "\n")
        return .failed
    }
}
