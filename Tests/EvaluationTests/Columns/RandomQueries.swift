import SeededRandom

/// Queries put together at random from what the language has, of which most mean something and some are refused.
struct RandomQueries {
    private var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    mutating func query() -> String {
        let relation = pick(["facts", "facts", "figures", "figures", "conflicts"])
        var query = relation
        for _ in 0..<number(0...2) { query += " | where " + condition(2) }
        let aggregates = (0..<number(1...3)).map { "a\($0) = " + aggregate(2) }.joined(separator: ", ")
        let keys = (0..<number(0...2)).map { "k\($0) = " + pick(Self.keys) }.joined(separator: ", ")
        if chance(8) { return (chance(2) ? "why " : "") + query + " | select place, period, value | take 5" }
        query += " | summarize " + aggregates + (keys.isEmpty ? "" : " by " + keys)
        if chance(5) { query += " | where a0 is known | take 3" }
        return (chance(4) ? "why " : "") + query
    }

    private static let keys = [
        "place", "year", "period", "unit", "kind", "status", "topic", "body", "topics", "place_level", "place_id",
        "sources", "value", "line", "part", "cumulative", "year + 1", "if(kind = rank, place, \"rest\")",
        "grain(period)",
    ]

    private static let atoms = [
        "place = \"lao cai\"", "place = \"Lào Cai\"", "place != \"Việt Nam\"", "place is missing", "year = 2022",
        "year >= 2022", "year in 2016..2022", "period in 2022", "period = 2022-H1", "period overlaps 2021..2022",
        "period < 2023", "kind in (count, ratio)", "kind = money", "status = actual", "role = level", "level",
        "change = decrease", "change is missing", "topics has savings", "topics has time_cut", "topic = dossiers",
        "unit = procedure", "unit = \"hồ sơ\"", "unit is missing", "body is missing", "body = \"huyện bát xát\"",
        "part", "cumulative", "qualifier = exact", "value > 18", "value <= 60 tỷ đồng", "value = 19", "18 < value",
        "value in 2..20", "rate > 80", "rate < 97.6%", "of = 19", "high is known", "low >= 18", "sources > 1",
        "outlets = 1", "date > 2020-01-01", "line > 4", "value + 1 > 19", "stated has \"34\"", "value > of",
        "sentence has \"34\"", "sentence has \"tiet kiem\"",
        "place_level = province", "base is known", "value > (max(value) where kind = rank)", "lao_cai", "since(2022)",
    ]

    private mutating func condition(_ depth: Int) -> String {
        guard depth > 0, chance(2) else { return pick(Self.atoms) }
        switch number(0...3) {
        case 0: return "not (" + condition(depth - 1) + ")"
        case 1: return "(" + condition(depth - 1) + " or " + condition(depth - 1) + ")"
        default: return "(" + condition(depth - 1) + " and " + condition(depth - 1) + ")"
        }
    }

    private mutating func aggregate(_ depth: Int) -> String {
        let argument = pick(["value", "value", "value", "of", "rate", "low", "high_bound", "sources", "value * 2"])
        let plain = pick([
            "count()", "sum(\(argument))", "mean(\(argument))", "min(\(argument))", "max(\(argument))",
            "median(\(argument))", "only(\(argument))", "first(\(argument))", "last(place)", "count(distinct place)",
            "list(unit)", "max(period)", "min(place)", "savings", "par_score", "one_stop_share", "count(value)",
            "only(place)",
        ])
        guard depth > 0 else { return plain }
        switch number(0...5) {
        case 0, 1: return "(" + plain + " where " + condition(1) + ")"
        case 2: return aggregate(0) + pick([" / ", " - ", " + "]) + aggregate(0)
        case 3: return "(" + plain + " where kind = money and role = level and status = actual)"
        default: return plain
        }
    }

    private mutating func pick(_ choices: [String]) -> String {
        choices[Int.random(in: 0..<choices.count, using: &random)]
    }

    private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    private mutating func chance(_ of: Int) -> Bool { Int.random(in: 0..<of, using: &random) == 0 }
}
