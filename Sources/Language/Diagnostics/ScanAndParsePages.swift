import Messages

extension DiagnosticPage {
    static let scanAndParsePages: [DiagnosticPage] = scanPages + parsePages

    private static let scanPages: [DiagnosticPage] = [
        DiagnosticPage(
            .strayCharacter, .page1Title, .page1Text,
            failing: "par_score by place ★", mended: "par_score by place"),
        DiagnosticPage(
            .unclosedText, .page2Title, .page2Text,
            failing: "figures | where place = \"Lào Cai", mended: "figures | where place = \"Lào Cai\""),
        DiagnosticPage(
            .unclosedName, .page3Title, .page3Text,
            failing: "figures | select `place", mended: "figures | select `place`"),
        DiagnosticPage(
            .groupedNumber, .page4Title, .page4Text,
            failing: "figures | where value > 50.000", mended: "figures | where value > 50_000"),
        DiagnosticPage(
            .decimalComma, .page5Title, .page5Text,
            failing: "par_score where value > 75,28", mended: "par_score where value > 75.28"),
        DiagnosticPage(
            .malformedNumber, .page6Title, .page6Text,
            failing: "figures | where rate > .5", mended: "figures | where rate > 0.5"),
        DiagnosticPage(
            .noSuchPeriod, .page7Title, .page7Text,
            failing: "figures | where period = 2017-13", mended: "figures | where period = 2017-12"),
        DiagnosticPage(
            .hyphenBetweenNumbers, .page8Title, .page8Text,
            failing: "figures | where value in 30-60", mended: "figures | where value in 30..60"),
        DiagnosticPage(
            .numberTooLarge, .page9Title, .page9Text,
            failing: "figures | where value > 1000000000000000000000000000000000000000 tỷ",
            mended: "figures | where value > 1000 tỷ"),
        DiagnosticPage(
            .foreignSign, .page10Title, .page10Text,
            failing: "figures | where kind == rank", mended: "figures | where kind = rank"),
    ]

    private static let parsePages: [DiagnosticPage] = [
        DiagnosticPage(
            .unexpected, .page20Title, .page20Text,
            failing: "figures | where value > * 2", mended: "figures | where value > 2"),
        DiagnosticPage(
            .unfinished, .page21Title, .page21Text,
            failing: "filter since(y)", mended: "filter since(y): year >= y"),
        DiagnosticPage(
            .unclosedBracket, .page22Title, .page22Text,
            failing: "figures | where (value > 5 and kind = count",
            mended: "figures | where (value > 5 and kind = count)"),
        DiagnosticPage(
            .strayBracket, .page23Title, .page23Text,
            failing: "figures | where value > 5)", mended: "figures | where value > 5"),
        DiagnosticPage(
            .leftOver, .page24Title, .page24Text,
            failing: "figures where year = 2024 take 5", mended: "figures | where year = 2024 | take 5"),
        DiagnosticPage(
            .unknownStage, .page25Title, .page25Text,
            failing: "figures | filter kind = rank", mended: "figures | where kind = rank"),
        DiagnosticPage(
            .comparisonNeedsBrackets, .page26Title, .page26Text,
            failing: "figures | select place, value > 50", mended: "figures | select place, (value > 50)"),
        DiagnosticPage(
            .chainedComparison, .page27Title, .page27Text,
            failing: "figures | where 5 < value < 10", mended: "figures | where 5 < value and value < 10"),
        DiagnosticPage(
            .chainedRange, .page35Title, .page35Text,
            failing: "par_score where year in 2016..2018..2020", mended: "par_score where year in 2016..2020"),
        DiagnosticPage(
            .nestedTooDeeply, .page28Title, .page28Text,
            failing: "let x: \(String(repeating: "(", count: 70))1\(String(repeating: ")", count: 70))",
            mended: "let x: ((1))"),
        DiagnosticPage(
            .nameExpected, .page29Title, .page29Text,
            failing: "filter from: year = 2024", mended: "filter from_2024: year = 2024"),
        DiagnosticPage(
            .clauseTwice, .page30Title, .page30Text,
            failing: "par_score where lao_cai where year = 2024", mended: "par_score where lao_cai and year = 2024"),
        DiagnosticPage(
            .misplacedPart, .page31Title, .page31Text,
            failing: "indicator total: sum(value) by place", mended: "indicator total: sum(value)"),
        DiagnosticPage(
            .dotCommand, .page32Title, .page32Text,
            failing: "figures; .help", mended: "figures"),
        DiagnosticPage(
            .upperCaseWord, .page33Title, .page33Text,
            failing: "par_score WHERE lao_cai", mended: "par_score where lao_cai"),
        DiagnosticPage(
            .emptyBrackets, .page34Title, .page34Text,
            failing: "figures | where kind in ()", mended: "figures | where kind in (count, ratio)"),
    ]
}
