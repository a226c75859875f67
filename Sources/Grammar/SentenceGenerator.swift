/// Makes random programs from the grammar, so that the parser meets what nobody would think of.
/// What `! A` excludes is not looked at: a sentence need not be a program.
public struct SentenceGenerator {
    private let rules: [String: Grammar.Rule]
    private let heights: [String: Int]

    /// What stands for the tokens of each kind.
    public var words = [
        "place", "value", "tỷ_lệ", "par_score", "x", "figures", "unit", "line", "desc", "else", "take", "nghìn",
    ]
    public var quotedNames = ["`where`", "`tỷ lệ`"]
    public var cells = ["_[3].sentence", "_[1]", "_[2].`tỷ lệ`"]
    public var numbers = ["0", "5", "50_000", "75.28", "2016", "2024"]
    public var periods = ["2017-H1", "2017-05", "2017-05-30"]
    public var texts = ["\"Lào Cai\"", "\"a \"\"b\"\"\"", "“một cửa”", "'x'"]

    public init(_ grammar: Grammar) {
        rules = Dictionary(grammar.productions.map { ($0.name, $0.rule) }, uniquingKeysWith: { first, _ in first })
        heights = Self.heights(rules)
    }

    /// The tokens of a random sentence of a production, nested about `depth` deep.
    public func tokens(
        of production: String, depth: Int = 24, using random: inout some RandomNumberGenerator
    ) -> [String] {
        var output: [String] = []
        write(.name(production), depth, &output, &random)
        return output
    }

    private func write(
        _ rule: Grammar.Rule, _ depth: Int, _ output: inout [String], _ random: inout some RandomNumberGenerator
    ) {
        switch rule {
        case .literal(let text): output.append(text)
        case .special(let text):
            if text == "a whole number" { output.append(String(Int.random(in: 1...20, using: &random))) }
        case .name(let name): write(name, depth, &output, &random)
        case .sequence(let rules): for rule in rules { write(rule, depth, &output, &random) }
        case .choice(let rules):
            let fitting = rules.filter { height($0) < depth }
            let lowest = rules.min { height($0) < height($1) }
            if let choice = fitting.randomElement(using: &random) ?? lowest { write(choice, depth, &output, &random) }
        case .option(let rule):
            if height(rule) < depth, Bool.random(using: &random) { write(rule, depth, &output, &random) }
        case .repetition(let rule):
            while height(rule) < depth, Int.random(in: 0..<3, using: &random) == 0 {
                write(rule, depth, &output, &random)
            }
        case .not: break
        }
    }

    private func write(
        _ name: String, _ depth: Int, _ output: inout [String], _ random: inout some RandomNumberGenerator
    ) {
        let pool: [String]?
        switch name {
        case "Word": pool = words
        case "QuotedName": pool = quotedNames
        case "Cell": pool = cells
        case "Number": pool = numbers
        case "Period": pool = periods
        case "Text": pool = texts
        default: pool = nil
        }
        if let pool {
            if let token = pool.randomElement(using: &random) { output.append(token) }
        } else if let rule = rules[name] {
            write(rule, depth - 1, &output, &random)
        }
    }

    private func height(_ rule: Grammar.Rule) -> Int { Self.height(rule, heights) }

    private static func height(_ rule: Grammar.Rule, _ heights: [String: Int]) -> Int {
        switch rule {
        case .literal, .special, .not, .option, .repetition: 0
        case .name(let name): heights[name] ?? 1000
        case .sequence(let rules): rules.map { height($0, heights) }.max() ?? 0
        case .choice(let rules): rules.map { height($0, heights) }.min() ?? 0
        }
    }

    /// How deep each production must at least be nested.
    private static func heights(_ rules: [String: Grammar.Rule]) -> [String: Int] {
        var heights = ["Word": 0, "QuotedName": 0, "Cell": 0, "Number": 0, "Period": 0, "Text": 0]
        var changed = true
        while changed {
            changed = false
            for (name, rule) in rules {
                let height = height(rule, heights) + 1
                if height < heights[name] ?? 1000 {
                    heights[name] = height
                    changed = true
                }
            }
        }
        return heights
    }
}
