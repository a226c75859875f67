extension Reference {
    static let stageDetails: [String: ReferenceDetail] = [
        "stage where": ReferenceDetail(
            .detailWhere,
            "facts | where kind = rank and year = 2017 | select place, stated"),
        "stage select": ReferenceDetail(
            .detailSelect,
            "facts | where kind = rank | take 3 | select place, year, better = (value < 40)"),
        "stage summarize": ReferenceDetail(
            .detailSummarize,
            "places | summarize n = count(), oldest = min(valid_from) by level"),
        "stage sort": ReferenceDetail(
            .detailSort,
            "par_score by place where year is known | sort par_score desc"),
        "stage take": ReferenceDetail(
            .detailTake,
            "facts | where kind = score | sort value desc | take 1 by year | select year, place, value"),
        "stage distinct": ReferenceDetail(
            .detailDistinct,
            "facts | where place_level = province | distinct place | take 3"),
        "stage pivot": ReferenceDetail(
            .detailPivot,
            "par_score by place, year where year in 2017..2019 | pivot year"),
        "stage join": ReferenceDetail(
            .detailJoin,
            "par_score by place where year = 2017 | join (par_rank by place where year = 2017) on place"),
        "stage plot": ReferenceDetail(
            .detailPlot,
            "par_score by place where year is known | sort par_score desc | plot bar"),
        "stage cite": ReferenceDetail(
            .detailCite,
            "par_score by place where year = 2017 | cite"),
        "stage export": ReferenceDetail(
            .detailExport,
            "par_score by place | export \"scores.csv\"", "par_score by place | export \"scores.csv\" replace"),
    ]
}
