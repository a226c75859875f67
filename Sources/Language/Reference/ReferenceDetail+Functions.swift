extension Reference {
    static let aggregateDetails: [String: ReferenceDetail] = [
        "aggregate count": ReferenceDetail(
            .detailCount,
            "count() by level from places", "names = count(distinct name) where level = province from places"),
        "aggregate sum": ReferenceDetail(
            .detailSum,
            "sum(value) by place where topics has legal_documents and kind = count and unit = legal_document and level"),
        "aggregate mean": ReferenceDetail(
            .detailMean,
            "mean(value) where kind = score and topics has par_index"),
        "aggregate median": ReferenceDetail(
            .detailMedian,
            "median(rate) where kind = ratio and topics has one_stop"),
        "aggregate min": ReferenceDetail(
            .detailMin,
            "best = min(value) by year where kind = rank and level and topics has par_index"),
        "aggregate max": ReferenceDetail(
            .detailMax,
            "latest = max(date) from documents"),
        "aggregate only": ReferenceDetail(
            .detailOnly,
            "only(value) by place where kind = rank and level and year = 2017"),
        "aggregate first": ReferenceDetail(
            .detailFirst,
            "first(stated) by place where kind = rank"),
        "aggregate last": ReferenceDetail(
            .detailLast,
            "last(stated) by place where kind = rank"),
        "aggregate list": ReferenceDetail(
            .detailList,
            "list(kind) by place where year = 2017 and place_level = province"),
        "along share": ReferenceDetail(
            .detailShare,
            "n = count(), part = share(count()) by level from places"),
        "along previous": ReferenceDetail(
            .detailPrevious,
            "n = count(), before = previous(count()) by year from documents"),
        "along change": ReferenceDetail(
            .detailChange,
            "n = count(), change = change(count()) by year from documents"),
        "along growth": ReferenceDetail(
            .detailGrowth,
            "n = count(), growth = growth(count()) by year where year <= 2021 from documents"),
        "along rank": ReferenceDetail(
            .detailRank,
            "par_score, rank(par_score) by place where year = 2017"),
    ]

    static let functionDetails: [String: ReferenceDetail] = [
        "function if": ReferenceDetail(
            .detailIf,
            "facts | where kind = rank | take 2 | select place, how = if(value <= 35, \"trên\", \"dưới\")"),
        "function round": ReferenceDetail(
            .detailRound,
            "x = round(75.2850, 2), y = round(2 / 3, 1)"),
        "function abs": ReferenceDetail(
            .detailAbs,
            "abs(75.28 - 77.41)"),
        "function low": ReferenceDetail(
            .detailLow,
            "facts | where qualifier in (over, nearly) and tuyen_quang | select stated, low(value), high(value)"),
        "function high": ReferenceDetail(
            .detailHigh,
            "facts | where qualifier in (nearly, at_most) and tuyen_quang | select stated, low(value), high(value)"),
        "function printed": ReferenceDetail(
            .detailPrinted,
            "facts | where topics has savings and kind = money and tuyen_quang | select stated, printed(value)"),
        "function start": ReferenceDetail(
            .detailStart,
            "facts | where period = 2018-H1 | take 1 | select period, start(period)"),
        "function end": ReferenceDetail(
            .detailEnd,
            "facts | where period = 2018-H1 | take 1 | select period, end(period)"),
        "function grain": ReferenceDetail(
            .detailGrain,
            "count() by g = grain(period) where place = \"Bến Tre\""),
        "function year": ReferenceDetail(
            .detailYear,
            "count() by y = year(date) from documents"),
        "function month": ReferenceDetail(
            .detailMonth,
            "count() by m = month(date) from documents"),
        "function lower": ReferenceDetail(
            .detailLower,
            "documents | take 1 | select lower(source)"),
        "function length": ReferenceDetail(
            .detailLength,
            "documents | take 2 | select title, length(title)"),
    ]
}
