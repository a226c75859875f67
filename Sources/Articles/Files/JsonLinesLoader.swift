import Messages
import VietnameseText

/// Articles from JSON lines, one at a time.
struct JsonLinesLoader {
    /// What problems call the stream.
    let name: String
    let path: String?
    let folder: String
    let limit: Int
    let pages: PageVocabulary

    func load(_ stream: inout LineStream, _ body: (ArticleLoader.Item) -> Bool) -> Bool {
        var goesOn = true
        let report = { (problem: LoadProblem) in goesOn = body(.problem(problem)) }
        let finished = lines(&stream, problem: report) { line, number in
            guard goesOn else { return false }
            if let item = item(line, number) { goesOn = body(item) }
            return goesOn
        }
        return finished && goesOn
    }

    /// The lines as they stand; false where the body stopped them.
    func lines(
        _ stream: inout LineStream, problem: (LoadProblem) -> Void, _ body: ([UInt8], Int) -> Bool
    ) -> Bool {
        while true {
            do throws(ByteSource.Failure) {
                guard let line = try stream.line() else { return true }
                switch line {
                case .bytes(let bytes): if !body(bytes, stream.number) { return false }
                case .tooLong: problem(tooLong(stream.number))
                }
            } catch {
                problem(FileLoader.problem(name, error, limit))
                return true
            }
        }
    }

    private func tooLong(_ number: Int) -> LoadProblem {
        LoadProblem(
            path: name, line: number, kind: .tooLarge, severity: .warning,
            message: .lineTooLong(megabytes: limit >> 20),
            help: .oneArticleALine)
    }

    /// The article of a line, or what is wrong with it; nil for a blank line.
    func item(_ line: [UInt8], _ number: Int) -> ArticleLoader.Item? {
        var line = line
        if number == 1, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
        guard line.contains(where: { $0 > 0x20 }) else { return nil }
        let fields: JsonLine
        do throws(JsonLine.Failure) { fields = try JsonLine(line) } catch {
            return notUTF8(line, number)
                ?? .problem(bad(number, .noJsonObject(problem: error.message, byte: error.column)))
        }
        guard let text = fields.fields["text"] else {
            return notUTF8(line, number) ?? .problem(bad(number, .noText))
        }
        let article = ArticleLoader.article(
            document: fields.string("id") ?? "\(name):\(number)", text: text, path: path, folder: folder,
            title: fields.string("title"), date: fields.string("date").flatMap { CalendarDay(given: $0) },
            url: fields.string("url"), pages: pages
        )
        // Most of the line is the text, which was gone through as it was normalised.
        let passed = article.text.invalidBytes == 0 ? fields.text ?? 0..<0 : 0..<0
        let isUTF8 = Self.isUTF8(line[..<passed.lowerBound]) && Self.isUTF8(line[passed.upperBound...])
        return isUTF8 ? .article(article) : notUTF8(line, number) ?? .article(article)
    }

    private static func isUTF8(_ bytes: ArraySlice<UInt8>) -> Bool { (try? UTF8Span(validating: bytes.span)) != nil }

    /// What to tell of a line that is not UTF-8; nil for one that is.
    private func notUTF8(_ line: [UInt8], _ number: Int) -> ArticleLoader.Item? {
        Self.firstByteOutsideUTF8(line).map { .problem(bad(number, .lineNotUTF8(byte: $0))) }
    }

    /// Where a line stops to be UTF-8, from 1; nil where it is.
    private static func firstByteOutsideUTF8(_ line: [UInt8]) -> Int? {
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: line.span)
            return nil
        } catch {
            return error.byteOffsets.lowerBound + 1
        }
    }

    private func bad(_ number: Int, _ message: Message) -> LoadProblem {
        LoadProblem(
            path: name, line: number, kind: .badLine, severity: .warning, message: message,
            help: .lineForm)
    }
}
