import Figures
import VietnameseText

/// What readings say, as arrays: the tables that all relations are made from.
struct BaseTables: Sendable {
    var documents = Documents()
    var sentences = Sentences()
    var figures = Figures()
    var claims = Claims()
    var coverage = Coverage()
    /// Looks phrases up in the sentences of the file that these tables were opened from; nil without one.
    var search: CorpusSearch?
    /// Reads the facts that a corpus file keeps; nil where there are others by now, or none are kept.
    var keptFacts: (@Sendable () -> Facts?)?
    private var placeIDs = PlaceMemo()

    struct Documents: Sendable {
        @Loadable var document = CodedColumn()
        @Loadable var title = CodedColumn()
        @Loadable var source = CodedColumn()
        @Loadable var url = CodedColumn()
        @Loadable var folder = CodedColumn()
        @Loadable var path = CodedColumn()
        @Loadable var place = PlaceColumn()
        @Loadable var date = DateColumn()
        @Loadable var period = PeriodColumn()
        var count = 0

        mutating func visit(_ visitor: inout some StoredColumnVisitor) throws {
            try visitor.visit("documents.document", &_document)
            try visitor.visit("documents.title", &_title)
            try visitor.visit("documents.source", &_source)
            try visitor.visit("documents.url", &_url)
            try visitor.visit("documents.folder", &_folder)
            try visitor.visit("documents.path", &_path)
            try visitor.visit("documents.place", &_place)
            try visitor.visit("documents.date", &_date)
            try visitor.visit("documents.period", &_period)
        }
    }

    struct Sentences: Sendable {
        var text = SentenceTexts()
        /// By which the corpus file has them; unlike their rows these stay.
        @Loadable var id: [Int64] = []
        @Loadable var document: [Int32] = []
        @Loadable var line = WholeColumn()
        /// Bytes of the article's original.
        @Loadable var start: [Int64] = []
        @Loadable var end: [Int64] = []
        @Loadable var topics = SetColumn()
        @Loadable var place = PlaceColumn()
        var count = 0

        mutating func visit(_ visitor: inout some StoredColumnVisitor) throws {
            try visitor.visit("sentences.id", &_id)
            try visitor.visit("sentences.document", &_document)
            try visitor.visit("sentences.line", &_line)
            try visitor.visit("sentences.start", &_start)
            try visitor.visit("sentences.end", &_end)
            try visitor.visit("sentences.topics", &_topics)
            try visitor.visit("sentences.place", &_place)
        }
    }

    struct Figures: Sendable {
        @Loadable var document: [Int32] = []
        /// A row of ``Sentences``; -1 where the reading names none that it has.
        @Loadable var sentence: [Int32] = []
        @Loadable var line = WholeColumn()
        @Loadable var start = WholeColumn()
        @Loadable var end = WholeColumn()
        @Loadable var text = CodedColumn()
        /// With qualifier and unit, as the text has it.
        @Loadable var mention = CodedColumn()
        @Loadable var value = DecimalColumn()
        @Loadable var of = DecimalColumn()
        @Loadable var high = DecimalColumn()
        /// Kind, unit, status, change and role.
        @Loadable var profile = ProfileColumn()
        @Loadable var qualifier: [UInt8] = []
        @Loadable var place = PlaceColumn()
        @Loadable var body = CodedColumn()
        @Loadable var period = PeriodColumn()
        @Loadable var base = CodedColumn()
        /// 1 for true.
        @Loadable var cumulative: [UInt8] = []
        @Loadable var placeFrom = CodedColumn()
        @Loadable var periodFrom = CodedColumn()
        @Loadable var topics = SetColumn()
        var count = 0

        var kind: ProfileColumn.View { profile.kind }
        var unit: ProfileColumn.View { profile.unit }
        var status: ProfileColumn.View { profile.status }
        var change: ProfileColumn.View { profile.change }
        var role: ProfileColumn.View { profile.role }

        mutating func visit(_ visitor: inout some StoredColumnVisitor) throws {
            try visitor.visit("figures.document", &_document)
            try visitor.visit("figures.sentence", &_sentence)
            try visitor.visit("figures.line", &_line)
            try visitor.visit("figures.start", &_start)
            try visitor.visit("figures.end", &_end)
            try visitor.visit("figures.text", &_text)
            try visitor.visit("figures.mention", &_mention)
            try visitor.visit("figures.value", &_value)
            try visitor.visit("figures.of", &_of)
            try visitor.visit("figures.high", &_high)
            try visitor.visit("figures.profile", &_profile)
            try visitor.visit("figures.qualifier", &_qualifier)
            try visitor.visit("figures.place", &_place)
            try visitor.visit("figures.body", &_body)
            try visitor.visit("figures.period", &_period)
            try visitor.visit("figures.base", &_base)
            try visitor.visit("figures.cumulative", &_cumulative)
            try visitor.visit("figures.placeFrom", &_placeFrom)
            try visitor.visit("figures.periodFrom", &_periodFrom)
            try visitor.visit("figures.topics", &_topics)
        }
    }

    struct Claims: Sendable {
        @Loadable var document: [Int32] = []
        @Loadable var line = WholeColumn()
        @Loadable var place = PlaceColumn()
        @Loadable var relation = CodedColumn()
        @Loadable var stated = CodedColumn()
        @Loadable var computed = CodedColumn()
        @Loadable var verdict = CodedColumn()
        @Loadable var reason = CodedColumn()
        /// Rows of ``Figures``, the stated one first.
        @Loadable var figures = ListColumn()
        var count = 0

        mutating func visit(_ visitor: inout some StoredColumnVisitor) throws {
            try visitor.visit("claims.document", &_document)
            try visitor.visit("claims.line", &_line)
            try visitor.visit("claims.place", &_place)
            try visitor.visit("claims.relation", &_relation)
            try visitor.visit("claims.stated", &_stated)
            try visitor.visit("claims.computed", &_computed)
            try visitor.visit("claims.verdict", &_verdict)
            try visitor.visit("claims.reason", &_reason)
            try visitor.visit("claims.figures", &_figures)
        }
    }

    struct Coverage: Sendable {
        @Loadable var document: [Int32] = []
        @Loadable var line = WholeColumn()
        @Loadable var text = CodedColumn()
        @Loadable var why = CodedColumn()
        var count = 0

        mutating func visit(_ visitor: inout some StoredColumnVisitor) throws {
            try visitor.visit("coverage.document", &_document)
            try visitor.visit("coverage.line", &_line)
            try visitor.visit("coverage.text", &_text)
            try visitor.visit("coverage.why", &_why)
        }
    }
}

extension BaseTables {
    mutating func append(_ reading: ArticleReading) {
        keptFacts = nil
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
            coverage.count += 1
        }
    }

    private mutating func append(_ document: ArticleReading.Document) {
        documents.document.append(document.document)
        documents.title.append(document.title)
        documents.source.append(document.source)
        documents.url.append(document.url)
        documents.folder.append(document.folder)
        documents.path.append(document.path)
        let day = document.period?.end ?? document.date
        documents.place.append(name: document.place, id: placeIDs.id(of: document.place, on: day))
        documents.date.append(document.date)
        documents.period.append(document.period)
        documents.count += 1
    }

    private mutating func append(_ sentence: ArticleReading.Sentence, _ document: Int32, on day: CalendarDay?) {
        sentences.text.append(sentence.text)
        sentences.id.append((sentences.id.last ?? 0) + 1)
        sentences.document.append(document)
        sentences.line.append(sentence.line)
        sentences.start.append(Int64(sentence.span.lowerBound))
        sentences.end.append(Int64(sentence.span.upperBound))
        sentences.topics.append(sentence.topics)
        sentences.count += 1
        sentences.place.append(name: sentence.place, id: placeIDs.id(of: sentence.place, on: day))
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
        figures.profile.append(
            kind: figure.kind.rawValue, unit: figure.unit, status: figure.status.rawValue,
            change: figure.change?.rawValue, role: figure.role.rawValue)
        figures.qualifier.append(QuantityColumn.code(of: figure.qualifier))
        figures.place.append(name: figure.place, id: figure.placeID)
        figures.body.append(figure.body)
        figures.period.append(figure.period)
        figures.base.append(figure.base)
        figures.cumulative.append(figure.cumulative ? 1 : 0)
        figures.count += 1
        figures.placeFrom.append(figure.placeFrom?.rawValue)
        figures.periodFrom.append(figure.periodFrom?.rawValue)
        figures.topics.append(figure.topics)
    }

    private mutating func append(_ claim: ArticleReading.Claim, _ document: Int32, _ figures: Range<Int>) {
        claims.document.append(document)
        claims.line.append(claim.line)
        claims.place.append(
            name: claim.place, id: placeIDs.id(of: claim.place, on: documents.date[Int(document)]))
        claims.relation.append(claim.relation.rawValue)
        claims.stated.append(claim.stated)
        claims.computed.append(claim.computed)
        claims.verdict.append(claim.verdict.rawValue)
        claims.reason.append(claim.reason)
        claims.figures.append(
            claim.figures.filter { $0 >= 0 && $0 < figures.count }
                .map { Int32(truncatingIfNeeded: figures.lowerBound + $0) })
        claims.count += 1
    }
}
