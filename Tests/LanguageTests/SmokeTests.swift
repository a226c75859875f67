import Testing

@testable import Language

@Test(arguments: [
    #"topic one_stop "Một cửa": "một cửa", "một cửa liên thông", "bộ phận tiếp nhận và trả kết quả""#,
    #"unit procedure "thủ tục": "thủ tục hành chính", "TTHC", "thủ tục""#,
    "filter level: role = level and status = actual",
    "filter since(y): year >= y",
    "indicator one_stop_share \"Tỷ lệ\" in %:\n    sum(value) / sum(of) where topics has one_stop and kind = ratio and level",
    "indicator par_score \"Chỉ số CCHC\" in điểm:\n    only(value) where topics has par_index and kind in (score, percent) and level and body is missing",
    "let base_year: 2016",
    "let cut_2024: facts | where topics has staff_reduction and year = 2024",
    "figures | where place = \"lao cai\" and kind = rank | sort value | take 5",
    "facts | where topics has staff_reduction and not part | summarize total = sum(value), n = count() by place, year",
    "one_stop_share by unit where lao_cai",
    "par_score, par_rank by place, year where year in 2016..2024 | sort par_score desc | pivot year",
    "(par_score where lao_cai and year = 2016) - (par_score where place = \"Lạng Sơn\" and year = 2016)",
    "(savings where lao_cai and year = 2024) < (savings where lao_cai and year = 2022)",
    "claims | where verdict != consistent", "count() from conflicts", "count() where line > 42 from figures",
    "why par_rank where place = \"Lang Son\"", "facts | where value = 5062 | select period, unit, change, sources",
    "facts | take 3 by place\n| cite\n| export \"a.csv\" replace", "why not \"phrase\" in par_score",
    "load \"x\" as figures; use \"y\"; describe place; sql figures", "a | join (b | where x) on place, year | plot bar",
    "where_x by (value > 50 nghìn) where value ≥ 60 tỷ đồng and d in 2017-05..2017-09 or x in ..2021",
])
func examplesParse(_ source: String) {
    let program = parse(source)
    #expect(program.diagnostics.isEmpty)
    #expect(!program.isIncomplete)
}
