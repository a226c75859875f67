extension DiagnosticPage {
    static let scanAndParsePages: [DiagnosticPage] = scanPages + parsePages

    private static let scanPages: [DiagnosticPage] = [
        DiagnosticPage(
            .strayCharacter, "a character that is not part of the language",
            """
            Outside quotes a program is made of names, numbers, texts in quotes and the signs of the language. \
            Something else stands here, often pasted along from a document. Remove it, or put it in quotes where it \
            belongs to a text. Typographic quotes, no-break spaces and `≥ ≤ ≠ –` are read as their plain forms.
            """,
            failing: "par_score by place ★", mended: "par_score by place"),
        DiagnosticPage(
            .unclosedText, "a text that is not closed",
            """
            A text begins and ends with a quotation mark on one line. A quotation mark within a text is written twice.
            """,
            failing: "figures | where place = \"Lào Cai", mended: "figures | where place = \"Lào Cai\""),
        DiagnosticPage(
            .unclosedName, "a name in backquotes that is not closed",
            """
            Backquotes quote a name that would otherwise be a word of the language or hold other characters. It begins \
            and ends with a backquote on one line and is not empty.
            """,
            failing: "figures | select `place", mended: "figures | select `place`"),
        DiagnosticPage(
            .groupedNumber, "a number with points between groups of thousands",
            """
            Vietnamese texts write fifty thousand as 50.000. In a program the point is the decimal sign, and reading \
            50.000 as fifty without a word would be the worst that could happen. So a number with three digits behind \
            the point is not read at all: write 50000 or 50_000 for the whole number, 50.0000 for the decimal.
            """,
            failing: "figures | where value > 50.000", mended: "figures | where value > 50_000"),
        DiagnosticPage(
            .decimalComma, "a comma within a number",
            """
            Vietnamese texts write 75,28 where a program writes 75.28. A comma right behind a digit and before another \
            is not read as two values, since that would be wrong without a word: values in a list have a blank behind \
            the comma.
            """,
            failing: "par_score where value > 75,28", mended: "par_score where value > 75.28"),
        DiagnosticPage(
            .malformedNumber, "what begins as a number but is none",
            """
            A number is written with digits, `_` between two of them, and at most one point with digits on both sides. \
            A day is written 2017-05-30.
            """,
            failing: "figures | where rate > .5", mended: "figures | where rate > 0.5"),
        DiagnosticPage(
            .noSuchPeriod, "a period that does not exist",
            """
            Digits with a hyphen right behind a year are a period: a half 2017-H1, a quarter 2017-Q3, a month 2017-05, \
            a day 2017-05-30. This one is none of them, or there is no such month or day. A subtraction takes blanks.
            """,
            failing: "figures | where period = 2017-13", mended: "figures | where period = 2017-12"),
        DiagnosticPage(
            .hyphenBetweenNumbers, "a hyphen between two numbers",
            """
            Documents write a range as 30-60; a program could subtract. Neither is guessed: write 30..60 for the range \
            and 30 - 60, with blanks, for the difference.
            """,
            failing: "figures | where value in 30-60", mended: "figures | where value in 30..60"),
        DiagnosticPage(
            .numberTooLarge, "a number too large to be kept exactly",
            """
            Numbers are kept as the decimals that they are, with up to 38 digits, 18 of them behind the point.
            """,
            failing: "figures | where value > 1000000000000000000000000000000000000000 tỷ",
            mended: "figures | where value > 1000 tỷ"),
        DiagnosticPage(
            .foreignSign, "a sign of another language",
            """
            The signs of this language are + - * / = != < <= > >= % .. , : ; | and round brackets; conditions are \
            joined with the words and, or, not.
            """,
            failing: "figures | where kind == rank", mended: "figures | where kind = rank"),
    ]

    private static let parsePages: [DiagnosticPage] = [
        DiagnosticPage(
            .unexpected, "something else than what must stand there",
            """
            The statement is right up to here, but what stands here cannot go on with it. The message says what can.
            """,
            failing: "figures | where value > * 2", mended: "figures | where value > 2"),
        DiagnosticPage(
            .unfinished, "a statement that ends too early",
            """
            A statement ends at the end of its line. It goes on inside brackets, after an operator, `,`, `:` or `|` at \
            the end of a line, when the next line is indented deeper than its first line, and when the next line \
            starts with `|`.
            """,
            failing: "filter since(y)", mended: "filter since(y): year >= y"),
        DiagnosticPage(
            .unclosedBracket, "a bracket that is not closed",
            "Every `(` has its `)` in the same statement.",
            failing: "figures | where (value > 5 and kind = count",
            mended: "figures | where (value > 5 and kind = count)"),
        DiagnosticPage(
            .strayBracket, "a bracket that closes nothing",
            "Every `)` closes a `(` of the same statement.",
            failing: "figures | where value > 5)", mended: "figures | where value > 5"),
        DiagnosticPage(
            .leftOver, "something behind a whole statement",
            """
            What stands before could be a whole statement, and what stands here does not go on with it: an operator, a \
            comma or a `|` is missing, or a line is indented so that it goes on with the statement before it.
            """,
            failing: "figures where year = 2024 take 5", mended: "figures | where year = 2024 | take 5"),
        DiagnosticPage(
            .unknownStage, "a stage that there is not",
            """
            Behind `|` stands a stage: where, select, summarize, sort, take, distinct, pivot, join, plot, cite, export.
            """,
            failing: "figures | filter kind = rank", mended: "figures | where kind = rank"),
        DiagnosticPage(
            .comparisonNeedsBrackets, "a comparison that needs brackets",
            """
            In `select`, `summarize`, `sort` and behind `by`, `NAME = EXPRESSION` names a column. A comparison there, or \
            conditions joined with `and` and `or`, take brackets.
            """,
            failing: "figures | select place, value > 50", mended: "figures | select place, (value > 50)"),
        DiagnosticPage(
            .chainedComparison, "comparisons in a row",
            """
            A comparison has two sides. For a value between two others write `x in a..b`, or join two comparisons with \
            `and`.
            """,
            failing: "figures | where 5 < value < 10", mended: "figures | where 5 < value and value < 10"),
        DiagnosticPage(
            .chainedRange, "a range with more than two ends",
            "A range has a first and a last value, one of which may be left out: `2016..2020`, `2015..`, `..2021`.",
            failing: "par_score where year in 2016..2018..2020", mended: "par_score where year in 2016..2020"),
        DiagnosticPage(
            .nestedTooDeeply, "brackets nested too deeply",
            """
            Brackets may be nested 64 levels deep, and 256 operators may stand in a row. Name a part with `let`, \
            `filter` or `indicator` and use the name.
            """,
            failing: "let x: \(String(repeating: "(", count: 70))1\(String(repeating: ")", count: 70))",
            mended: "let x: ((1))"),
        DiagnosticPage(
            .nameExpected, "a word of the language where a name must stand",
            """
            and, or, not, true, false, missing, is, in, has, matches, by, where and from are never names, unless they \
            stand in backquotes.
            """,
            failing: "filter from: year = 2024", mended: "filter from_2024: year = 2024"),
        DiagnosticPage(
            .clauseTwice, "`by`, `where` or `from` twice",
            "A query has one `by`, one `where` and one `from` at most: join keys with commas and conditions with `and`.",
            failing: "par_score where lao_cai where year = 2024", mended: "par_score where lao_cai and year = 2024"),
        DiagnosticPage(
            .misplacedPart, "a part that this sort of definition does not have",
            """
            Parameters belong to filters and indicators, `in UNIT` to indicators. An indicator is one aggregate with its \
            condition, without keys and stages; a whole query is named with `let`.
            """,
            failing: "indicator total: sum(value) by place", mended: "indicator total: sum(value)"),
        DiagnosticPage(
            .dotCommand, "a command of the prompt in a program",
            "Commands that begin with a point are for the prompt, each on a line of its own.",
            failing: "figures; .help", mended: "figures"),
        DiagnosticPage(
            .upperCaseWord, "a word of the language in capitals",
            "The words of the language are written with small letters.",
            failing: "par_score WHERE lao_cai", mended: "par_score where lao_cai"),
        DiagnosticPage(
            .emptyBrackets, "brackets with nothing in them",
            "A list behind `in`, brackets around a value and brackets around parameters hold one thing at least.",
            failing: "figures | where kind in ()", mended: "figures | where kind in (count, ratio)"),
    ]
}
