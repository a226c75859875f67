import VietnameseText

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
        /// Words of two syllables.
        case compounds

        var isOfPhrases: Bool {
            if case .compounds = self { return false }
            return true
        }
    }

    var content: Content
    var rows: [(phrase: String, value: String)]

    init(_ content: Content, rows: [(phrase: String, value: String)]) {
        self.content = content
        self.rows = rows
    }

    init(_ content: Content, _ text: StaticString) {
        var rows: [(phrase: String, value: String)] = []
        text.withUTF8Buffer { text in
            TableText.eachLine(of: text) { line in
                let (phrase, value) = TableText.firstCell(of: line)
                if !phrase.isEmpty { rows.append((String(phrase), String(value))) }
            }
        }
        self.init(content, rows: rows)
    }

    /// The tables that come with the program: the name of each file, what it holds, and its text.
    static var files: [(name: String, content: Content, text: StaticString)] {
        typealias Tables = EmbeddedTables
        return [
            ("units", .plain(.unit), Tables.units),
            ("unit-modifiers", .plain(.unitModifier), Tables.unitModifiers),
            ("unit-ends", .plain(.unitEnd), Tables.unitEnds),
            ("unit-families", .families, Tables.unitFamilies),
            ("compounds", .compounds, Tables.compounds),
            ("scales", .number(.scale), Tables.scales),
            ("scale-exceptions", .plain(.scaleException), Tables.scaleExceptions),
            ("qualifiers-before", .qualifier(.qualifierBefore), Tables.qualifiersBefore),
            ("qualifiers-after", .qualifier(.qualifierAfter), Tables.qualifiersAfter),
            ("qualifier-exceptions", .plain(.qualifierException), Tables.qualifierExceptions),
            ("currencies", .text(.currency), Tables.currencies),
            ("money-words", .plain(.moneyWord), Tables.moneyWords),
            ("durations", .text(.duration), Tables.durations),
            ("duration-words", .plain(.durationWord), Tables.durationWords),
            ("duration-words", .either(.farDurationWord, .unused, "far"), Tables.durationWords),
            ("period-words-before", .plain(.periodBefore), Tables.periodWordsBefore),
            ("period-words-after", .plain(.periodAfter), Tables.periodWordsAfter),
            ("labels", .text(.label), Tables.labels),
            ("label-exceptions", .plain(.labelException), Tables.labelExceptions),
            ("date-words", .plain(.dateWord), Tables.dateWords),
            ("changes", .either(.increase, .decrease, "increase"), Tables.changes),
            ("levels", .plain(.level), Tables.levels),
            ("status-fillers", .plain(.filler), Tables.statusFillers),
            ("differences", .plain(.difference), Tables.differences),
            ("comparison-times", .plain(.comparisonTime), Tables.comparisonTimes),
            ("targets", .either(.weakTarget, .target, "weak"), Tables.targets),
            ("proposals", .plain(.proposal), Tables.proposals),
            ("target-ends", .plain(.targetEnd), Tables.targetEnds),
            ("rank-words", .either(.rankGroup, .rank, "at_most"), Tables.rankWords),
            ("score-words", .plain(.score), Tables.scoreWords),
            ("thresholds", .plain(.threshold), Tables.thresholds),
            ("cumulative", .plain(.cumulative), Tables.cumulative),
            ("part-words", .plain(.part), Tables.partWords),
            ("target-headings", .either(.resultHeading, .targetHeading, "result"), Tables.targetHeadings),
            ("change-subjects", .either(.changeUp, .changeDown, "increase"), Tables.changeSubjects),
            ("short-period-words", .plain(.shortPeriod), Tables.shortPeriodWords),
            ("on-units", .plain(.onUnit), Tables.onUnits),
            ("count-nouns", .plain(.countNoun), Tables.countNouns),
            ("leading-words", .plain(.leading), Tables.leadingWords),
            ("label-words-after", .plain(.labelAfter), Tables.labelWordsAfter),
            ("scope-words", .plain(.scope), Tables.scopeWords),
            ("rank-moves", .either(.rankUp, .rankDown, "up"), Tables.rankMoves),
        ]
    }

    /// Those of phrases that say something; of the words of two syllables, see ``Compounds``.
    static var shipped: [WordTable] {
        files.compactMap { $0.content.isOfPhrases ? WordTable($0.content, $0.text) : nil }
    }
}
