import Figures
import VietnameseText

/// What readings say, as arrays: the tables that all relations are made from.
struct BaseTables: Sendable {
    var documents = Documents()
    var sentences = Sentences()
    var figures = Figures()
    var claims = Claims()
    var coverage = Coverage()

    struct Documents: Sendable {
        var document = CodedColumn()
        var title = CodedColumn()
        var source = CodedColumn()
        var url = CodedColumn()
        var folder = CodedColumn()
        var path = CodedColumn()
        var place = PlaceColumn()
        var date = DateColumn()
        var period = PeriodColumn()
        /// Where the sentences and figures of document d start; one more entry than documents.
        var firstSentence: [Int32] = [0]
        var firstFigure: [Int32] = [0]
        var count: Int { document.codes.count }
    }

    struct Sentences: Sendable {
        /// Each in one line; most occur once, so no dictionary.
        var text: [String] = []
        var document: [Int32] = []
        var line = WholeColumn()
        /// Bytes of the article's original.
        var start: [Int64] = []
        var end: [Int64] = []
        var topics = SetColumn()
        var place = PlaceColumn()
        var count: Int { text.count }
    }

    struct Figures: Sendable {
        var document: [Int32] = []
        /// A row of ``Sentences``; -1 where the reading names none that it has.
        var sentence: [Int32] = []
        var line = WholeColumn()
        var start = WholeColumn()
        var end = WholeColumn()
        var text = CodedColumn()
        /// With qualifier and unit, as the text has it.
        var mention = CodedColumn()
        var value = DecimalColumn()
        var of = DecimalColumn()
        var high = DecimalColumn()
        var kind = CodedColumn()
        var qualifier: [UInt8] = []
        var unit = CodedColumn()
        var place = PlaceColumn()
        var body = CodedColumn()
        var period = PeriodColumn()
        var status = CodedColumn()
        var change = CodedColumn()
        var role = CodedColumn()
        var base = CodedColumn()
        var cumulative: [Bool] = []
        var placeFrom = CodedColumn()
        var periodFrom = CodedColumn()
        var topics = SetColumn()
        var count: Int { document.count }
    }

    struct Claims: Sendable {
        var document: [Int32] = []
        var line = WholeColumn()
        var place = PlaceColumn()
        var relation = CodedColumn()
        var stated = CodedColumn()
        var computed = CodedColumn()
        var verdict = CodedColumn()
        var reason = CodedColumn()
        /// The figures of claim c are `figures[starts[c]..<starts[c + 1]]`, the stated one first.
        var starts: [Int32] = [0]
        var figures: [Int32] = []
        var count: Int { document.count }
    }

    struct Coverage: Sendable {
        var document: [Int32] = []
        var line = WholeColumn()
        var text = CodedColumn()
        var why = CodedColumn()
        var count: Int { document.count }
    }
}

extension BaseTables {
    mutating func append(_ reading: ArticleReading) {
        let document = Int32(truncatingIfNeeded: documents.count)
        let firstSentence = sentences.count
        let firstFigure = figures.count
        append(reading.document)
        for sentence in reading.sentences { append(sentence, document, on: reading.document.date) }
        for figure in reading.figures {
            let sentence =
                reading.sentences.indices.contains(figure.sentence)
                ? Int32(truncatingIfNeeded: firstSentence + figure.sentence) : -1
            append(figure, document, sentence)
        }
        for claim in reading.claims { append(claim, document, firstFigure..<figures.count) }
        for number in reading.setAside {
            coverage.document.append(document)
            coverage.line.append(number.line)
            coverage.text.append(number.text)
            coverage.why.append(number.why.rawValue)
        }
        documents.firstSentence.append(Int32(truncatingIfNeeded: sentences.count))
        documents.firstFigure.append(Int32(truncatingIfNeeded: figures.count))
    }

    private mutating func append(_ document: ArticleReading.Document) {
        documents.document.append(document.document)
        documents.title.append(document.title)
        documents.source.append(document.source)
        documents.url.append(document.url)
        documents.folder.append(document.folder)
        documents.path.append(document.path)
        documents.place.append(name: document.place, id: nil, on: document.period?.end ?? document.date)
        documents.date.append(document.date)
        documents.period.append(document.period)
    }

    private mutating func append(_ sentence: ArticleReading.Sentence, _ document: Int32, on day: CalendarDay?) {
        sentences.text.append(sentence.text)
        sentences.document.append(document)
        sentences.line.append(sentence.line)
        sentences.start.append(Int64(sentence.span.lowerBound))
        sentences.end.append(Int64(sentence.span.upperBound))
        sentences.topics.append(sentence.topics)
        sentences.place.append(name: sentence.place, id: nil, on: day)
    }

    private mutating func append(_ figure: Figure, _ document: Int32, _ sentence: Int32) {
        figures.document.append(document)
        figures.sentence.append(sentence)
        figures.line.append(figure.line)
        figures.start.append(figure.span.lowerBound)
        figures.end.append(figure.span.upperBound)
        figures.text.append(figure.text)
        figures.mention.append(figure.mention)
        figures.value.append(figure.value)
        figures.of.append(figure.of)
        figures.high.append(figure.high)
        figures.kind.append(figure.kind.rawValue)
        figures.qualifier.append(QuantityColumn.code(of: figure.qualifier))
        figures.unit.append(figure.unit)
        figures.place.append(name: figure.place, id: figure.placeID)
        figures.body.append(figure.body)
        figures.period.append(figure.period)
        figures.status.append(figure.status.rawValue)
        figures.change.append(figure.change?.rawValue)
        figures.role.append(figure.role.rawValue)
        figures.base.append(figure.base)
        figures.cumulative.append(figure.cumulative)
        figures.placeFrom.append(figure.placeFrom?.rawValue)
        figures.periodFrom.append(figure.periodFrom?.rawValue)
        figures.topics.append(figure.topics)
    }

    private mutating func append(_ claim: ArticleReading.Claim, _ document: Int32, _ figures: Range<Int>) {
        claims.document.append(document)
        claims.line.append(claim.line)
        claims.place.append(name: claim.place, id: nil, on: documents.date[Int(document)])
        claims.relation.append(claim.relation.rawValue)
        claims.stated.append(claim.stated)
        claims.computed.append(claim.computed)
        claims.verdict.append(claim.verdict.rawValue)
        claims.reason.append(claim.reason)
        for figure in claim.figures where figure >= 0 && figure < figures.count {
            claims.figures.append(Int32(truncatingIfNeeded: figures.lowerBound + figure))
        }
        claims.starts.append(Int32(truncatingIfNeeded: claims.figures.count))
    }
}
