/// A table of the vocabulary: phrases, one a line, some with a value after a tab; `#` begins a comment.
struct WordTable: Sendable {
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
    static var shipped: [WordTable] {
        typealias Tables = EmbeddedTables
        return [
            WordTable(.plain(.unit), Tables.units),
            WordTable(.plain(.unitModifier), Tables.unitModifiers),
            WordTable(.plain(.unitEnd), Tables.unitEnds),
            WordTable(.families, Tables.unitFamilies),
            WordTable(.number(.scale), Tables.scales),
            WordTable(.plain(.scaleException), Tables.scaleExceptions),
            WordTable(.qualifier(.qualifierBefore), Tables.qualifiersBefore),
            WordTable(.qualifier(.qualifierAfter), Tables.qualifiersAfter),
            WordTable(.plain(.qualifierException), Tables.qualifierExceptions),
            WordTable(.text(.currency), Tables.currencies),
            WordTable(.plain(.moneyWord), Tables.moneyWords),
            WordTable(.text(.duration), Tables.durations),
            WordTable(.plain(.durationWord), Tables.durationWords),
            WordTable(.either(.farDurationWord, .unused, "far"), Tables.durationWords),
            WordTable(.plain(.periodBefore), Tables.periodWordsBefore),
            WordTable(.plain(.periodAfter), Tables.periodWordsAfter),
            WordTable(.text(.label), Tables.labels),
            WordTable(.plain(.labelException), Tables.labelExceptions),
            WordTable(.plain(.dateWord), Tables.dateWords),
            WordTable(.either(.increase, .decrease, "increase"), Tables.changes),
            WordTable(.plain(.level), Tables.levels),
            WordTable(.plain(.filler), Tables.statusFillers),
            WordTable(.plain(.difference), Tables.differences),
            WordTable(.plain(.comparisonTime), Tables.comparisonTimes),
            WordTable(.either(.weakTarget, .target, "weak"), Tables.targets),
            WordTable(.plain(.targetEnd), Tables.targetEnds),
            WordTable(.either(.rankGroup, .rank, "at_most"), Tables.rankWords),
            WordTable(.plain(.score), Tables.scoreWords),
            WordTable(.plain(.threshold), Tables.thresholds),
            WordTable(.plain(.cumulative), Tables.cumulative),
            WordTable(.plain(.part), Tables.partWords),
            WordTable(.either(.resultHeading, .targetHeading, "result"), Tables.targetHeadings),
            WordTable(.either(.changeUp, .changeDown, "increase"), Tables.changeSubjects),
            WordTable(.plain(.shortPeriod), Tables.shortPeriodWords),
            WordTable(.plain(.onUnit), Tables.onUnits),
            WordTable(.plain(.countNoun), Tables.countNouns),
            WordTable(.plain(.leading), Tables.leadingWords),
            WordTable(.plain(.labelAfter), Tables.labelWordsAfter),
        ]
    }
}
