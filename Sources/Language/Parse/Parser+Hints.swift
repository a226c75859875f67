extension Parser {
    /// What to do where a word of another language stands; nil where it is none.
    var foreignWordHint: String? {
        guard kind == .name, word == nil else { return nil }
        switch source.text(span).lowercased() {
        case "group": return "groups are made by keys: `… by place`"
        case "order": return "sort in a stage of its own: `| sort value desc`"
        case "having": return "behind `summarize`, write a stage of its own: `| where …`"
        case "limit", "top", "head": return "take the first rows in a stage of its own: `| take 10`"
        case "between": return "write `year in 2016..2020`"
        case "like", "ilike", "contains":
            return "write `has \"…\"` for a phrase, `matches \"…\"` for a regular expression"
        case "null", "none", "nil", "na": return "write `is missing` or `is known`"
        case "then", "when", "case": return "write `if(CONDITION, x, y)`"
        case "for", "if", "with": return "conditions stand behind `where`: `… where place = \"Lào Cai\"`"
        case "equals", "is_equal", "bằng": return "write `=`"
        case "và": return "write `and`"
        case "hoặc": return "write `or`"
        default: return nil
        }
    }

    /// How to mend a statement behind whose end something stands.
    var leftOverHelp: [String] {
        if let hint = foreignWordHint { return [hint] }
        if !indentationHelp.isEmpty { return indentationHelp }
        if index == statementStart + 1 {
            if source.text(tokens[statementStart].span).lowercased() == "if" {
                return ["a choice takes brackets: `if(CONDITION, x, y)`"]
            }
            if let word = tokens[statementStart].keyword, Self.stageWords.contains(word) {
                return ["a stage stands behind what it works on: `figures | \(word.rawValue) …`"]
            }
            if tokens[statementStart].kind == .name, tokens[index..<statementEnd].contains(where: { $0.kind == .colon })
            {
                return ["a definition begins with `topic`, `unit`, `filter`, `indicator` or `let`"]
            }
        }
        let before = tokens[max(index - 1, 0)]
        switch (before.kind, kind) {
        case (.number, .number):
            return ["groups of thousands take no blank: write `50000` or `50_000`"]
        case (.name, .number) where calendarHelp(before) != nil: return [calendarHelp(before) ?? missingSignHelp]
        case (.number, .name) where stageWord == .take, (.name, .name) where stageWord == .take && takesCount:
            return ["`take` has a number alone, and `by` where it is of each group: `| take 10 by place`"]
        case (_, .percent):
            return [before.kind == .percent ? "a unit stands once: `80%`" : "`%` stands behind a number: `80%`"]
        case (.name, .name) where isMoney(before) && isMoney(tokens[index]):
            return ["a unit stands once: leave `\(source.text(span))` out"]
        case (.text, .text):
            return ["divide texts by `,`"]
        case (.name, .name) where index > 1 && tokens[index - 2].kind == .number:
            return ["a unit of several words takes quotes: `30 \"ngày làm việc\"`"]
        case (.name, .name) where index > 1 && tokens[index - 2].kind == .equal:
            return ["a text takes quotes: `= \"\(source.text(before.span)) \(source.text(span))\"`"]
        case (_, .comma): return commaHelp
        case (_, .reserved) where tokens[statementStart].keyword == .expect && tokens[statementStart].isKeyword:
            return ["a query takes brackets here: `expect (… \(source.text(span)) …) = …`"]
        case (_, .reserved) where word == .where || word == .by || word == .from:
            return ["behind a stage, write `| where …`; `by`, `where` and `from` stand once each before the first `|`"]
        case (_, .equal) where stageWord == .join:
            return ["name the keys alone, as both sides call them: `on place, year`"]
        case (_, .equal), (_, .less), (_, .greater), (_, .lessOrEqual), (_, .greaterOrEqual), (_, .unequal):
            return ["put a comparison in brackets"]
        case _ where stageWord == .plot:
            return ["write `plot`, `plot bar` or `plot line`"]
        case (.text, _) where stageWord == .export:
            return ["to write over a file that is there, add `replace`: `| export \"a.csv\" replace`"]
        case _ where before.keyword.map(Self.stageWords.contains) ?? false && !before.isKeyword:
            return ["a stage stands behind `|`: `| \(source.text(before.span)) …`"]
        case (_, .name):
            if let word, Self.stageWords.contains(word) { return ["a stage stands behind `|`: `| \(word.rawValue) …`"] }
            if word == .asc || word == .desc { return ["sort in a stage of its own: `| sort … \(source.text(span))`"] }
            return [missingSignHelp]
        default: return [missingSignHelp]
        }
    }

    /// Whether the token before is what `take` would count: `take 10 rows`.
    private var takesCount: Bool { index > 1 && tokens[index - 2].keyword == .take }

    private func isMoney(_ token: Token) -> Bool {
        token.kind == .name && MoneyWord.codes[nameText(token)] != nil
    }

    /// How a time is written, where the word for it stands before a number: `năm 2017`.
    private func calendarHelp(_ word: Token) -> String? {
        switch source.text(word.span).lowercased() {
        case "năm", "nam": "a year is its number alone: `2017`"
        case "tháng", "thang": "a month is written behind its year: `2017-05`"
        case "quý", "quy": "a quarter is written behind its year: `2017-Q3`"
        case "ngày", "ngay": "a day is written year first: `2017-05-30`"
        default: nil
        }
    }

    private var missingSignHelp: String {
        stageWord == .where ? "join conditions with `and` or `or`" : "an operator or a comma may be missing before it"
    }

    private var commaHelp: [String] {
        switch stageWord {
        case .pivot: return ["a pivot has one key"]
        case .where:
            // `in "a", "b"` forgot its brackets.
            let isList = index > 1 && tokens[index - 2].keyword == .in
            return [isList ? "a list takes brackets: `in (a, b)`" : "join conditions with `and`"]
        default: return ["join conditions with `and`; a list behind `in` takes brackets"]
        }
    }

    /// How to mend a place where a value is missing.
    var operandHelp: [String] {
        if let hint = foreignWordHint { return [hint] }
        let before = index > 0 ? tokens[index - 1] : tokens[index]
        switch kind {
        case .reserved where index == statementStart && word == .where:
            return ["a query begins with what is asked for: `figures | where …`"]
        case .reserved where word == .by && before.keyword == .sort:
            return ["leave `by` out: `| sort value desc`"]
        case .reserved where word == .by && before.keyword == .summarize:
            return ["what is asked of each group comes first: `| summarize count() by place`"]
        case .reserved where before.kind == .comma:
            return ["leave the comma before `\(source.text(span))` out"]
        case .equal, .unequal: return ["a comparison is written `a = b`, with a value on either side"]
        case .times where before.kind == .open: return ["`*` multiplies; to count rows write `count()`"]
        case .times, .over: return ["`\(source.text(span))` stands between two values"]
        case .plus: return ["`+` stands between two values; a number takes none before it"]
        default: return []
        }
    }

    /// How to mend a condition that stands where it takes brackets.
    func bareConditionHelp(_ condition: String, sign: Keyword?) -> [String] {
        if sign == .in, tokens[statementStart].keyword == .indicator {
            return ["an indicator's unit stands before the colon: `indicator NAME in %: …`"]
        }
        var help = ["write `(\(condition))`"]
        if sign == .and { help.append("to give several columns, divide them by `,`") }
        return help
    }
}
