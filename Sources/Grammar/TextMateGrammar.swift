/// The grammar that editors colour programs by.
enum TextMateGrammar {
    static func text(_ grammar: Grammar) -> String {
        let definitions = ["Topic", "Unit", "Filter", "Indicator", "Let"].compactMap { first(grammar, $0) }
        let statements = ["Load", "Use", "Expect", "Why", "Describe", "Sql"].compactMap { first(grammar, $0) }
        let stages =
            [
                "WhereStage", "Select", "Summarize", "Sort", "Take", "Distinct", "Pivot", "Join", "Plot", "Cite",
                "Export",
            ]
            .compactMap { first(grammar, $0) }
        let constants = ["true", "false", "missing", "known"]
        let others = grammar.keywords.filter { word in
            !constants.contains(word) && !(definitions + statements + stages).contains(word)
                && ["as", "else", "overlaps", "asc", "desc", "on"].contains(word)
                || grammar.reserved.contains(word) && !constants.contains(word)
        }
        let start = "(?:^|;)\\\\s*"
        let patterns: [(name: String, match: String)] = [
            ("comment.line.number-sign.chiso", "#.*$"),
            ("string.quoted.double.chiso", "[\\\"“”„«»](?:[^\\\"“”„«»]|\\\"\\\")*[\\\"“”„«»]"),
            ("string.quoted.single.chiso", "['‘’](?:[^'‘’]|'')*['‘’]"),
            ("variable.other.quoted.chiso", "`[^`]*`"),
            ("keyword.control.definition.chiso", "\(start)(?:\(definitions.joined(separator: "|")))\\\\b"),
            ("keyword.control.statement.chiso", "\(start)(?:\(statements.joined(separator: "|")))\\\\b"),
            ("keyword.control.stage.chiso", "\\\\|\\\\s*(?:\(stages.joined(separator: "|")))\\\\b"),
            ("keyword.operator.word.chiso", "\\\\b(?:\(others.joined(separator: "|")))\\\\b"),
            ("constant.language.chiso", "\\\\b(?:\(constants.joined(separator: "|")))\\\\b"),
            ("constant.numeric.period.chiso", "\\\\b[0-9]{4}[-–](?:[HhQq][1-4]|[0-9]{2}(?:[-–][0-9]{2})?)\\\\b"),
            ("constant.numeric.chiso", "\\\\b[0-9][0-9_]*(?:\\\\.[0-9][0-9_]*)?"),
            ("keyword.other.unit.chiso", "\\\\b(?:\(grammar.literals(of: "ScaleWord").joined(separator: "|")))\\\\b"),
            ("entity.name.function.chiso", "[\\\\p{L}_][\\\\p{L}\\\\p{M}\\\\p{N}_]*(?=\\\\s*\\\\()"),
            ("keyword.operator.chiso", "\\\\.\\\\.|!=|<=|>=|[-+*/=<>|%≥≤≠–]"),
        ]
        let entries = patterns.map { "    { \"name\": \"\($0.name)\", \"match\": \"\($0.match)\" }" }
        return """
            {
              "$schema": "https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json",
              "comment": "Made from grammar/chiso.ebnf by `swift run chiso-grammar`; do not edit.",
              "name": "chiso",
              "scopeName": "source.chiso",
              "fileTypes": ["chiso"],
              "patterns": [
            \(entries.joined(separator: ",\n"))
              ]
            }

            """
    }

    /// The word that a production begins with.
    private static func first(_ grammar: Grammar, _ name: String) -> String? {
        guard let rule = grammar.production(name)?.rule else { return nil }
        switch rule {
        case .literal(let text): return text
        case .sequence(let rules):
            if case .literal(let text)? = rules.first { return text }
            return nil
        default: return nil
        }
    }
}
