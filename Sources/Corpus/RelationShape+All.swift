import Figures

extension RelationShape {
    /// Every relation that a corpus has, in the order in which they are listed.
    static let all: [RelationShape] = [
        documents, sentences, figures, facts, claims, conflicts, coverage, places,
    ]

    static let documents = RelationShape(
        name: "documents", row: "an article",
        columns: [
            .init("document", .text, "the file's name, or the id of a JSON line"),
            .init("title", .text, "the headline"),
            .init("source", .text, "the outlet"),
            .init("date", .date, "the day it appeared"),
            .init("year", .whole, "the year of its date"),
            .init("place", .place, "the place that the article as a whole is about"),
            .init("period", .period, "the period that the article as a whole reports"),
            .init("figures", .whole, "how many figures were read from it"),
            .init("url", .text, "its address"),
            .init("folder", .text, "the folder, as given, that it was found in"),
        ])

    static let sentences = RelationShape(
        name: "sentences", row: "a sentence",
        columns: [
            .init("document", .text, "the article that it stands in"),
            .init("line", .whole, "the line that it starts on, from 1"),
            .init("sentence", .text, "the sentence, in one line"),
            .init("topics", .set, "the topics that it speaks of"),
            .init("figures", .whole, "how many figures stand in it"),
            .init("place", .place, "the place that it is about"),
            .init("date", .date, "the day the article appeared"),
        ])

    static let figures = RelationShape(
        name: "figures", row: "a figure as one article states it",
        columns: [
            .init("document", .text, "the article that it stands in"),
            .init("line", .whole, "the line that it stands on, from 1"),
            .init("start", .whole, "the first byte of the number in the file"),
            .init("end", .whole, "the byte behind the number in the file"),
            .init("text", .text, "the number as printed"),
        ] + stated + [
            .init("place_from", .symbol(inheritance), "from where its place was taken"),
            .init("period_from", .symbol(inheritance), "from where its period was taken"),
            .init("sentence", .text, "the sentence that it stands in"),
            .init("source", .text, "the outlet"),
            .init("date", .date, "the day the article appeared"),
            .init("folder", .text, "the folder, as given, that the article was found in"),
        ])

    static let facts = RelationShape(
        name: "facts", row: "figures that say the same, once",
        columns: stated + [
            .init("sources", .whole, "how many documents state it"),
            .init("outlets", .whole, "how many outlets state it"),
            .init("first_seen", .date, "the earliest date of its documents"),
            .init("last_seen", .date, "the latest date of its documents"),
            .init("part", .truth, "whether a sum that a text states, and that is consistent, names it as an addend"),
        ])

    static let claims = RelationShape(
        name: "claims", row: "arithmetic that a text states",
        columns: [
            .init("document", .text, "the article that it stands in"),
            .init("line", .whole, "the line that it stands on, from 1"),
            .init("place", .place, "the place that it is about"),
            .init("relation", .symbol(ArticleReading.Claim.Relation.allCases.map(\.rawValue)), "what is claimed"),
            .init("stated", .text, "what the text states"),
            .init("computed", .text, "what its numbers give"),
            .init(
                "verdict", .symbol(ArticleReading.Claim.Verdict.allCases.map(\.rawValue)), "whether the two fit"),
            .init("reason", .text, "why, in words"),
        ])

    static let conflicts = RelationShape(
        name: "conflicts", row: "a fact that another document's fact contradicts",
        columns: [.init("conflict", .whole, "the number of the conflict; its facts share it")]
            + facts.columns + [.init("document", .text, "the document that states it first")])

    static let coverage = RelationShape(
        name: "coverage", row: "a number that was not read as a figure",
        columns: [
            .init("document", .text, "the article that it stands in"),
            .init("line", .whole, "the line that it stands on, from 1"),
            .init("text", .text, "the number as printed"),
            .init(
                "why", .symbol(ArticleReading.SetAside.Reason.allCases.map(\.rawValue)), "as what it was set aside"),
        ])

    static let places = RelationShape(
        name: "places", row: "a place",
        columns: [
            .init("place_id", .text, "what identifies it; a name may be that of several"),
            .init("name", .text, "its official name"),
            .init("code", .text, "its official code"),
            .init("level", .symbol(placeLevels), "what sort of place it is"),
            .init("valid_from", .date, "the first day of this identity"),
            .init("valid_until", .date, "the last day of this identity"),
            .init("merged_into", .text, "the place_id that it became part of"),
        ])

    static let placeLevels = ["country", "province", "ministry", "foreign"]
    private static let inheritance = Figure.Inheritance.allCases.map(\.rawValue)

    /// What a figure and a fact both say.
    private static let stated: [Column] = [
        .init("stated", .text, "the number in words of the text, with qualifier and unit"),
        .init("value", .quantity, "the number in plain units; the first of a ratio or a range"),
        .init("of", .quantity, "what it is out of, for a ratio or a rank"),
        .init("high", .quantity, "the second number of a range"),
        .init("rate", .quantity, "in %: value / of for a ratio, or the percentage itself"),
        .init("low", .quantity, "the lower end of what the number may be"),
        .init("high_bound", .quantity, "the upper end of what the number may be"),
        .init("kind", .symbol(Figure.Kind.allCases.map(\.rawValue)), "what sort of number it is"),
        .init("qualifier", .symbol(Figure.Qualifier.allCases.map(\.rawValue)), "how exactly it is meant"),
        .init("unit", .text, "what is counted, as the text has it"),
        .init("place", .place, "the province-level place or country that it is about"),
        .init("place_id", .text, "what identifies the place"),
        .init("place_level", .symbol(placeLevels), "what sort of place it is"),
        .init("body", .text, "the organisation or lower place that it is about"),
        .init("period", .period, "the span of time that it is stated for"),
        .init("year", .whole, "the year that its period lies within or ends in"),
        .init("status", .symbol(Figure.Status.allCases.map(\.rawValue)), "whether it is so, or is planned or required"),
        .init(
            "change", .symbol(Figure.Change.allCases.map(\.rawValue)), "which way it changed, for an amount of change"),
        .init("role", .symbol(Figure.Role.allCases.map(\.rawValue)), "level, change, difference or threshold"),
        .init("base", .text, "what a percentage or ratio is of"),
        .init("cumulative", .truth, "whether it counts up to now over a longer time"),
        .init("topic", .text, "the nearest topic"),
        .init("topics", .set, "the topics that its clause speaks of, nearest first"),
    ]
}
