import Testing

@testable import Language

/// Programs and their trees, in the short form of ``TreeText``.
@Suite struct ParserTests {
    @Test(arguments: [
        // Binding, loosest first: or, and, not, comparison, else, range, sum, product, minus.
        ("x where a or b and not c = d", "ask x where (or a (and b (not (= c d))))"),
        ("x where a and b and c", "ask x where (and (and a b) c)"),
        ("x where a or b or c or d", "ask x where (or (or a b) (or c d))"),
        ("a - b - c * d / e", "ask (- (- a b) (/ (* c d) e))"),
        ("a else b else c", "ask (else (else a b) c)"),
        ("a / b else 0 > 5", "ask (> (else (/ a b) 0) 5)"),
        ("-a * -b", "ask (* (neg a) (neg b))"),
        ("x in a..b + 1", "ask (in x a..(+ b 1))"),
        ("(a)", "ask (a)"),
        ("((a + b)) * c", "ask (* (((+ a b))) c)"),
        // Comparisons.
        ("a = b", "ask a:=b"),
        ("x where a = 1 and b != 2 and c < 3", "ask x where (and (and (= a 1) (!= b 2)) (< c 3))"),
        ("x where a >= 1 or b <= 2", "ask x where (or (>= a 1) (<= b 2))"),
        ("x where kind in (count, ratio)", "ask x where (in kind [count ratio])"),
        ("x where kind not in (count)", "ask x where (not-in kind [count])"),
        ("x where year in (2016..2018, 2020)", "ask x where (in year [2016..2018 2020])"),
        ("x where period in 2017-H1", "ask x where (in period <2017-H1>)"),
        ("x where topics has one_stop", "ask x where (has topics one_stop)"),
        ("x where stated matches \"^[0-9]+$\"", "ask x where (matches stated \"^[0-9]+$\")"),
        ("x where period overlaps 2017-05", "ask x where (overlaps period <2017-05>)"),
        ("x where body is missing", "ask x where (missing body)"),
        ("x where body is known", "ask x where (known body)"),
        ("x where body is not missing", "ask x where (known body)"),
        ("x where body is not known", "ask x where (missing body)"),
        // Calls.
        ("count()", "ask count()"),
        ("count(distinct place)", "ask count(distinct place)"),
        ("count(distinct)", "ask count(distinct)"),
        ("if(status = target, value, missing)", "ask if((= status target), value, missing)"),
        ("since(2016)", "ask since(2016)"),
        // Words of the language as names, where they can be no keyword.
        ("figures | select unit, line, take, on", "figures | select unit, line, take, on"),
        ("unit, kind from figures", "ask unit, kind from figures"),
        ("topic by place", "ask topic by place"),
        ("load | take 5", "load | take 5"),
        ("`where` by `tỷ lệ`", "ask where by tỷ lệ"),
        ("describe else", "(describe else)"),
        // Cells of the last result.
        ("_[3].sentence", "ask _[3].sentence"), ("_[1].`tỷ lệ` + 1", "ask (+ _[1].tỷ lệ 1)"), ("_[2]", "ask _[2]"),
        ("_ | take 1", "_ | take 1"), ("x in _[1].a..5", "ask (in x _[1].a..5)"),
        // Vietnamese names, in NFC whatever the source has.
        ("tỷ_lệ by nơi", "ask tỷ_lệ by nơi"),
        ("ty\u{309}_le\u{323}\u{302} by no\u{31B}i", "ask tỷ_lệ by nơi"),
    ])
    func expressions(_ source: String, _ tree: String) { #expect(TreeText.of(source) == tree) }

    @Test(arguments: [
        ("50000", "50000"), ("50_000", "50000"), ("75.28", "75.28"), ("0.125", "0.125"), ("12345.678", "12345.678"),
        ("50.0000", "50"), ("007", "7"),
        ("50 nghìn", "50000"), ("1.5 triệu", "1500000"), ("3 nghìn tỷ", "3000000000000"), ("2 tỉ", "2000000000"),
        ("60 tỷ đồng", "60000000000_VND"), ("5 VND", "5_VND"), ("5 USD", "5_USD"),
        ("80%", "80_%"), ("80 %", "80_%"), ("5 điểm", "5_điểm"), ("5 điểm %", "5_điểm%"),
        ("30 ngày", "30_ngày"), ("30ngày", "30_ngày"), ("50 \"lượt hồ sơ\"", "50_lượt hồ sơ"),
        ("50 nghìn \"lượt hồ sơ\"", "50000_lượt hồ sơ"), ("3 procedure", "3_procedure"), ("3 `where`", "3_where"),
        ("2017-H1", "<2017-H1>"), ("2017-h2", "<2017-H2>"), ("2017-Q3", "<2017-Q3>"), ("2017–05", "<2017-05>"),
        ("2017-05-30", "<2017-05-30>"), ("2023-01..2023-09", "<2023-01..2023-09>"), ("2023-04..", "<2023-04..>"),
        ("..2023-04", "<..2023-04>"), ("2022..2023-06", "<2022-01..2023-06>"),
        ("2016..2020", "2016..2020"), ("2015..", "2015.."), ("..2021", "..2021"), ("2017 - 05", "(- 2017 5)"),
        ("x - 1", "(- x 1)"), ("x-1", "(- x 1)"),
        ("\"a\"", "\"a\""), ("\"a \"\"b\"\" c\"", "\"a \"b\" c\""), ("'a \"b\"'", "\"a \"b\"\""),
        ("“Lào Cai”", "\"Lào Cai\""), ("\"Lào Cai”", "\"Lào Cai\""), ("‘a’", "\"a\""), ("«a»", "\"a\""),
        ("\"đề án “một cửa”\"", "\"đề án “một cửa”\""), ("\"\"", "\"\""), ("\"\\d+\"", "\"\\d+\""),
        ("true", "true"), ("missing", "missing"),
    ])
    func values(_ source: String, _ tree: String) { #expect(TreeText.of("let v: " + source) == "(let v \(tree))") }

    @Test(arguments: [
        ("a\u{A0}≥\u{202F}5", "ask (>= a 5)"), ("a ≤ b", "ask (<= a b)"), ("a ≠ b", "ask (!= a b)"),
        ("a – b", "ask (- a b)"), ("a − b × c ÷ d", "ask (- a (/ (* b c) d))"), ("\u{FEFF}a", "a"),
    ])
    func signsOfDocuments(_ source: String, _ tree: String) { #expect(TreeText.of(source) == tree) }

    @Test(arguments: [
        ("figures", "figures"),
        ("a by b where c from d", "ask a by b where c from d"),
        ("a from d where c by b", "ask a by b where c from d"),
        ("(a, b by c) | take 1", "{ask a, b by c} | take 1"),
        ("(a where b)", "{ask a where b}"),
        ("(a where b) / (c where d) by e", "ask (/ {ask a where b} {ask c where d}) by e"),
        ("(facts | where a | summarize sum(b)) + 1", "ask (+ {facts | where a | summarize sum(b)} 1)"),
        ("n = count(), sum(value) by y = year", "ask n:=count(), sum(value) by y:=year"),
        (
            "f | where a | select b, c = d | distinct | distinct b",
            "f | where a | select b, c:=d | distinct | distinct b"
        ),
        ("f | summarize s = sum(v) by p, q", "f | summarize s:=sum(v) by p, q"),
        ("f | sort a desc, b asc, c", "f | sort a desc, b, c"),
        ("f | take 1_000 by p", "f | take 1000 by p"),
        ("f | pivot year | plot | plot bar | plot line | cite", "f | pivot year | plot | plot bar | plot line | cite"),
        ("f | join g on a, b", "f | join {g} on a, b"),
        ("f | join n = count() by a from g on a", "f | join {ask n:=count() by a from g} on a"),
        ("f | join (g | take 1) on a | cite", "f | join {g | take 1} on a | cite"),
        ("f | export \"a.csv\" | export \"b.md\" replace", "f | export a.csv | export b.md replace"),
        ("| sort a", "(go on | sort a)"),
    ])
    func queries(_ source: String, _ tree: String) { #expect(TreeText.of(source) == tree) }

    @Test(arguments: [
        ("load \"a b\"", "(load a b)"), ("load \"a\" as figures", "(load a as figures)"),
        ("use \"s.chiso\"", "(use s.chiso)"),
        ("expect count() = 2", "(expect (= count() 2))"),
        ("why a by b where c", "(why ask a by b where c)"), ("why f | take 1", "(why f | take 1)"),
        ("why not \"52/63\" in par_rank", "(whynot \"52/63\" par_rank)"), ("why not a", "(why ask (not a))"),
        ("describe place", "(describe place)"), ("sql a by b", "(sql ask a by b)"),
        ("topic t: \"a\", \"b\"", "(topic t \"a\" \"b\")"), ("unit u \"L\": \"a\"", "(unit u \"L\" \"a\")"),
        ("filter f: a = b", "(filter f (= a b))"),
        ("filter f(x, y) \"L\": a in x..y", "(filter f [x y] \"L\" (in a x..y))"),
        ("indicator i: sum(a)", "(indicator i ask sum(a))"),
        (
            "indicator i(y) \"L\" in điểm %: sum(a) where b = y from c",
            "(indicator i [y] \"L\" in điểm% ask sum(a) where (= b y) from c)"
        ),
        ("indicator i in VND/\"hồ sơ\": a / b", "(indicator i in VND/hồ sơ ask (/ a b))"),
        ("let l: 5", "(let l 5)"), ("let l: a", "(let l a)"), ("let l: a = b", "(let l (= a b))"),
        ("let l: sum(a) where b", "(let l ask sum(a) where b)"), ("let l: f | take 2", "(let l f | take 2)"),
        ("let unit: 5", "(let unit 5)"), ("topic topic: \"x\"", "(topic topic \"x\")"),
    ])
    func statements(_ source: String, _ tree: String) { #expect(TreeText.of(source) == tree) }
}
