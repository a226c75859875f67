import Figures
import Messages

extension RelationShape {
    /// Every relation that a corpus has, in the order in which they are listed.
    static let all: [RelationShape] = [
        documents, sentences, figures, facts, claims, conflicts, coverage, places,
    ]

    static let documents = RelationShape(
        name: "documents", row: .anArticle,
        columns: [
            .init("document", .text, .columnDocumentName),
            .init("title", .text, .columnHeadline),
            .init("source", .text, .columnOutlet),
            .init("date", .date, .columnDayOfArticle),
            .init("year", .whole, .columnYearOfDate),
            .init("place", .place, .columnPlaceOfArticle),
            .init("period", .period, .columnPeriodOfArticle),
            .init("figures", .whole, .columnFiguresRead),
            .init("url", .text, .columnAddress),
            .init("folder", .text, .columnFolder),
        ])

    static let sentences = RelationShape(
        name: "sentences", row: .aSentence,
        columns: [
            .init("document", .text, .columnArticleOf),
            .init("line", .whole, .columnStartLine),
            .init("sentence", .text, .columnSentenceText),
            .init("topics", .set, .columnTopicsOf),
            .init("figures", .whole, .columnFiguresIn),
            .init("place", .place, .columnPlaceOf),
            .init("date", .date, .columnDayOfItsArticle),
        ])

    static let figures = RelationShape(
        name: "figures", row: .aFigure,
        columns: [
            .init("document", .text, .columnArticleOf),
            .init("line", .whole, .columnLine),
            .init("start", .whole, .columnStartByte),
            .init("end", .whole, .columnEndByte),
            .init("text", .text, .columnPrintedNumber),
        ] + stated + [
            .init("place_from", .symbol(inheritance), .columnPlaceFrom),
            .init("period_from", .symbol(inheritance), .columnPeriodFrom),
            .init("sentence", .text, .columnSentenceOf),
            .init("source", .text, .columnOutlet),
            .init("date", .date, .columnDayOfItsArticle),
            .init("folder", .text, .columnArticleFolder),
        ])

    static let facts = RelationShape(
        name: "facts", row: .aFact,
        columns: stated + [
            .init("sources", .whole, .columnSourceCount),
            .init("outlets", .whole, .columnOutletCount),
            .init("first_seen", .date, .columnFirstSeen),
            .init("last_seen", .date, .columnLastSeen),
            .init("part", .truth, .columnIsPart),
        ])

    static let claims = RelationShape(
        name: "claims", row: .aClaim,
        columns: [
            .init("document", .text, .columnArticleOf),
            .init("line", .whole, .columnLine),
            .init("place", .place, .columnPlaceOf),
            .init("relation", .symbol(ArticleReading.Claim.Relation.allCases.map(\.rawValue)), .columnClaimed),
            .init("stated", .text, .columnStatedByText),
            .init("computed", .text, .columnComputed),
            .init(
                "verdict", .symbol(ArticleReading.Claim.Verdict.allCases.map(\.rawValue)), .columnVerdict),
            .init("reason", .text, .columnReason),
        ])

    static let conflicts = RelationShape(
        name: "conflicts", row: .aConflict,
        columns: [.init("conflict", .whole, .columnConflictNumber)]
            + facts.columns + [.init("document", .text, .columnFirstDocument)])

    static let coverage = RelationShape(
        name: "coverage", row: .aNumberLeftOut,
        columns: [
            .init("document", .text, .columnArticleOf),
            .init("line", .whole, .columnLine),
            .init("text", .text, .columnPrintedNumber),
            .init(
                "why", .symbol(ArticleReading.SetAside.Reason.allCases.map(\.rawValue)), .columnSetAsideAs),
        ])

    static let places = RelationShape(
        name: "places", row: .aPlace,
        columns: [
            .init("place_id", .text, .columnPlaceIdentity),
            .init("name", .text, .columnOfficialName),
            .init("code", .text, .columnOfficialCode),
            .init("level", .symbol(placeLevels), .columnPlaceLevel),
            .init("valid_from", .date, .columnValidFrom),
            .init("valid_until", .date, .columnValidUntil),
            .init("merged_into", .text, .columnMergedInto),
        ])

    static let placeLevels = ["country", "province", "ministry", "foreign"]
    private static let inheritance = Figure.Inheritance.allCases.map(\.rawValue)

    /// What a figure and a fact both say.
    private static let stated: [Column] = [
        .init("stated", .text, .columnStated),
        .init("value", .quantity, .columnValue),
        .init("of", .quantity, .columnOutOf),
        .init("high", .quantity, .columnHigh),
        .init("rate", .quantity, .columnRate),
        .init("low", .quantity, .columnLow),
        .init("high_bound", .quantity, .columnHighBound),
        .init("kind", .symbol(Figure.Kind.allCases.map(\.rawValue)), .columnKind),
        .init("qualifier", .symbol(Figure.Qualifier.allCases.map(\.rawValue)), .columnQualifier),
        .init("unit", .text, .columnUnit),
        .init("place", .place, .columnPlace),
        .init("place_id", .text, .columnPlaceId),
        .init("place_level", .symbol(placeLevels), .columnPlaceLevel),
        .init("body", .text, .columnBody),
        .init("period", .period, .columnPeriod),
        .init("year", .whole, .columnYear),
        .init("status", .symbol(Figure.Status.allCases.map(\.rawValue)), .columnStatus),
        .init(
            "change", .symbol(Figure.Change.allCases.map(\.rawValue)), .columnChange),
        .init("role", .symbol(Figure.Role.allCases.map(\.rawValue)), .columnRole),
        .init("base", .text, .columnBase),
        .init("cumulative", .truth, .columnCumulative),
        .init("topic", .text, .columnTopic),
        .init("topics", .set, .columnTopics),
    ]
}
