/// A table of the vocabulary: phrases, one a line, some with a value after a tab; `#` begins a comment.
struct VocabularyTable: Sendable {
    /// What the phrases and values of a table are.
    enum Content: Sendable {
        case plain(WordUse)
        case number(WordUse)
        case text(WordUse)
        case qualifier(WordUse)
        /// The first use where the value is the word, else the other.
        case either(WordUse, WordUse, String)
        /// A row is a family of nouns, apart by `|`.
        case families
    }

    var content: Content
    var rows: [(phrase: String, value: String)]

    init(_ content: Content, _ text: String) {
        self.content = content
        rows = text.split(separator: "\n").compactMap { line in
            guard !line.hasPrefix("#"), !line.isEmpty else { return nil }
            let cells = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
            guard let phrase = cells.first, !phrase.isEmpty else { return nil }
            return (String(phrase), cells.count > 1 ? String(cells[1]) : "")
        }
    }

    init(_ content: Content, _ text: StaticString) {
        self.init(content, text.withUTF8Buffer { String(decoding: $0, as: UTF8.self) })
    }

    /// The tables that come with the program.
    static var shipped: [VocabularyTable] {
        typealias Tables = EmbeddedTables
        return [
            VocabularyTable(.plain(.unit), Tables.units),
            VocabularyTable(.plain(.unitModifier), Tables.unitModifiers),
            VocabularyTable(.plain(.unitEnd), Tables.unitEnds),
            VocabularyTable(.families, Tables.unitFamilies),
            VocabularyTable(.number(.scale), Tables.scales),
            VocabularyTable(.plain(.scaleException), Tables.scaleExceptions),
            VocabularyTable(.qualifier(.qualifierBefore), Tables.qualifiersBefore),
            VocabularyTable(.qualifier(.qualifierAfter), Tables.qualifiersAfter),
            VocabularyTable(.plain(.qualifierException), Tables.qualifierExceptions),
            VocabularyTable(.text(.currency), Tables.currencies),
            VocabularyTable(.plain(.moneyWord), Tables.moneyWords),
            VocabularyTable(.text(.duration), Tables.durations),
            VocabularyTable(.plain(.durationWord), Tables.durationWords),
            VocabularyTable(.plain(.periodBefore), Tables.periodWordsBefore),
            VocabularyTable(.plain(.periodAfter), Tables.periodWordsAfter),
            VocabularyTable(.text(.label), Tables.labels),
            VocabularyTable(.plain(.labelException), Tables.labelExceptions),
            VocabularyTable(.plain(.dateWord), Tables.dateWords),
            VocabularyTable(.either(.increase, .decrease, "increase"), Tables.changes),
            VocabularyTable(.plain(.level), Tables.levels),
            VocabularyTable(.plain(.filler), Tables.statusFillers),
            VocabularyTable(.plain(.difference), Tables.differences),
            VocabularyTable(.plain(.comparisonTime), Tables.comparisonTimes),
            VocabularyTable(.either(.weakTarget, .target, "weak"), Tables.targets),
            VocabularyTable(.plain(.targetEnd), Tables.targetEnds),
            VocabularyTable(.either(.rankGroup, .rank, "at_most"), Tables.rankWords),
            VocabularyTable(.plain(.score), Tables.scoreWords),
            VocabularyTable(.plain(.threshold), Tables.thresholds),
            VocabularyTable(.plain(.cumulative), Tables.cumulative),
            VocabularyTable(.plain(.part), Tables.partWords),
        ]
    }
}
