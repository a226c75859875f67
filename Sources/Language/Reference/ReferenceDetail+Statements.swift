extension Reference {
    static let statementDetails: [String: ReferenceDetail] = [
        "statement load": ReferenceDetail(
            .detailLoad,
            "load \"sample/tables/par-index-2022.csv\" as figures\npar_score by place where year = 2022"),
        "statement use": ReferenceDetail(
            .detailUse,
            "use \"scripts/claims.chiso\""),
        "statement expect": ReferenceDetail(
            .detailExpect,
            "expect (count() from conflicts) = 0", "expect (par_rank where place = \"Bến Tre\" and year = 2017) < 60"),
        "statement why": ReferenceDetail(
            .detailWhy,
            "why par_rank where place = \"Bến Tre\"",
            "why savings / time_cut_files by year where tuyen_quang and year = 2023"),
        "statement why not": ReferenceDetail(
            .detailWhyNot,
            "why not \"17/18\" in online_share"),
        "statement describe": ReferenceDetail(
            .detailDescribe,
            "describe savings", "describe claims", "describe only"),
        "statement sql": ReferenceDetail(
            .detailSql,
            "describe sql"),
    ]

    static let definitionDetails: [String: ReferenceDetail] = [
        "definition topic": ReferenceDetail(
            .detailTopic,
            "topic staff \"Người\": \"biên chế\", \"giảm * hợp đồng\"\nfacts | where topics has staff | select place, stated"
        ),
        "definition unit": ReferenceDetail(
            .detailUnit,
            "unit task \"nhiệm vụ\": \"nhiệm vụ\", \"nội dung\"\nsum(value) by place where unit = task and kind = count and level"
        ),
        "definition filter": ReferenceDetail(
            .detailFilter,
            "filter big(n): value > n and kind = count\nfacts | where big(20000) | select place, stated"),
        "definition indicator": ReferenceDetail(
            .detailIndicator,
            "indicator answered \"Kiến nghị được trả lời\" in %: sum(value) / sum(of) where topics has proposals and kind = ratio\nanswered by place, year",
            "indicator top(k) \"Cao nhất\": max(value) where kind = k and level\ntop(rank) by place"),
        "definition let": ReferenceDetail(
            .detailLet,
            "let ranks: facts | where kind = rank and status = actual\nranks | where year = 2017 | select place, value"),
    ]
}
