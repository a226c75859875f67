import Messages

extension Parser {
    /// What to do where a word of another language stands; nil where it is none.
    var foreignWordHint: Message? {
        guard kind == .name, word == nil else { return nil }
        switch source.text(span).lowercased() {
        case "group": return .groupByKeys
        case "order": return .sortInStage(key: "value desc")
        case "having": return .havingHelp
        case "limit", "top", "head": return .takeInStage
        case "between": return .write(form: "year in 2016..2020")
        case "like", "ilike", "contains": return .likeHelp
        case "null", "none", "nil", "na": return .comparedWithMissingHelp
        case "then", "when", "case": return .write(form: "if(CONDITION, x, y)")
        case "for", "if", "with": return .conditionsBehindWhere
        case "equals", "is_equal", "bằng": return .write(form: "=")
        case "và": return .write(form: "and")
        case "hoặc": return .write(form: "or")
        default: return nil
        }
    }

    /// How to mend a statement behind whose end something stands.
    var leftOverHelp: [Message] {
        if let hint = foreignWordHint { return [hint] }
        if !indentationHelp.isEmpty { return indentationHelp }
        if index == statementStart + 1 {
            if source.text(tokens[statementStart].span).lowercased() == "if" {
                return [.choiceTakesBrackets]
            }
            if let word = tokens[statementStart].keyword, Self.stageWords.contains(word) {
                return [.stageBehindQuery(stage: word.rawValue)]
            }
            if tokens[statementStart].kind == .name, tokens[index..<statementEnd].contains(where: { $0.kind == .colon })
            {
                return [.definitionWords]
            }
        }
        let before = tokens[max(index - 1, 0)]
        switch (before.kind, kind) {
        case (.number, .number):
            return [.noBlankInNumber]
        case (.name, .number) where calendarHelp(before) != nil: return [calendarHelp(before) ?? missingSignHelp]
        case (.number, .name) where stageWord == .take, (.name, .name) where stageWord == .take && takesCount:
            return [.takeHasNumberAlone]
        case (_, .percent):
            return [before.kind == .percent ? .percentOnce : .percentBehindNumber]
        case (.name, .name) where isMoney(before) && isMoney(tokens[index]):
            return [.unitOnce(word: source.text(span))]
        case (.text, .text):
            return [.divideTexts]
        case (.name, .name) where index > 1 && tokens[index - 2].kind == .number:
            return [.quoteUnit]
        case (.name, .name) where index > 1 && tokens[index - 2].kind == .equal:
            return [.quoteText(text: source.text(before.span) + " " + source.text(span))]
        case (_, .comma): return commaHelp
        case (_, .reserved) where tokens[statementStart].keyword == .expect && tokens[statementStart].isKeyword:
            return [.queryTakesBrackets(word: source.text(span))]
        case (_, .reserved) where word == .where || word == .by || word == .from:
            return [.whereBehindStage]
        case (_, .equal) where stageWord == .join:
            return [.joinKeysAlone]
        case (_, .equal), (_, .less), (_, .greater), (_, .lessOrEqual), (_, .greaterOrEqual), (_, .unequal):
            return [.bracketComparison]
        case _ where stageWord == .plot:
            return [.plotForms]
        case (.text, _) where stageWord == .export:
            return [.addReplace]
        case _ where before.keyword.map(Self.stageWords.contains) ?? false && !before.isKeyword:
            return [.stageBehindPipe(stage: source.text(before.span))]
        case (_, .name):
            if let word, Self.stageWords.contains(word) { return [.stageBehindPipe(stage: word.rawValue)] }
            if word == .asc || word == .desc { return [.sortInStage(key: "… " + source.text(span))] }
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
    private func calendarHelp(_ word: Token) -> Message? {
        switch source.text(word.span).lowercased() {
        case "năm", "nam": .yearAlone
        case "tháng", "thang": .monthBehindYear
        case "quý", "quy": .quarterBehindYear
        case "ngày", "ngay": .yearFirst
        default: nil
        }
    }

    private var missingSignHelp: Message {
        stageWord == .where ? .joinWithAndOr : .signMissing
    }

    private var commaHelp: [Message] {
        switch stageWord {
        case .pivot: return [.onePivotKey]
        case .where:
            // `in "a", "b"` forgot its brackets.
            let isList = index > 1 && tokens[index - 2].keyword == .in
            return [isList ? .listTakesBrackets : .joinWithAnd]
        default: return [.joinWithAndOrList, .askedBeforeClauses]
        }
    }

    /// How to mend a place where a value is missing.
    var operandHelp: [Message] {
        if let hint = foreignWordHint { return [hint] }
        let before = index > 0 ? tokens[index - 1] : tokens[index]
        switch kind {
        case .reserved where index == statementStart && word == .where:
            return [.queryBegins]
        case .reserved where word == .by && before.keyword == .sort:
            return [.leaveByOut]
        case .reserved where word == .by && before.keyword == .summarize:
            return [.aggregateFirst]
        case .reserved where before.kind == .comma:
            return [.leaveCommaOut(word: source.text(span))]
        case .equal, .unequal: return [.comparisonIs]
        case .times where before.kind == .open: return [.timesMultiplies]
        case .times, .over: return [.betweenValues(sign: source.text(span))]
        case .plus: return [.plusBetween]
        default: return []
        }
    }

    /// How to mend a condition that stands where it takes brackets.
    func bareConditionHelp(_ condition: String, sign: Keyword?) -> [Message] {
        if sign == .in, tokens[statementStart].keyword == .indicator {
            return [.indicatorUnitFirst]
        }
        var help = [Message.write(form: "(\(condition))")]
        if sign == .and { help.append(.severalColumns) }
        return help
    }
}
