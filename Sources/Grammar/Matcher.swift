/// What a grammar is matched against: the characters of a source, or its tokens.
protocol MatchInput {
    var count: Int { get }
    /// Where a literal that starts at a position ends; nil where it does not stand there.
    func literal(_ text: String, at position: Int) -> Int?
    /// Where what only words can say ends; nil where it does not stand there.
    func special(_ text: String, at position: Int) -> Int?
    /// Where a production that the input knows by itself ends; `.none` where it does not know it.
    func known(_ name: String, at position: Int) -> KnownMatch
}

enum KnownMatch {
    case unknown
    case fails
    case ends(Int)
}

/// Interprets a grammar by trying every way: for a production and a position, all the positions
/// where it may end. Slow, and with no choice that could be wrong.
struct Matcher<Input: MatchInput> {
    private let rules: [String: Grammar.Rule]
    private let input: Input
    private var memory: [Key: [Int]] = [:]

    private struct Key: Hashable {
        var name: String
        var position: Int
    }

    init(_ rules: [String: Grammar.Rule], _ input: Input) {
        self.rules = rules
        self.input = input
    }

    /// All the positions where a production that starts at a position may end, ascending.
    mutating func ends(_ name: String, at position: Int) -> [Int] {
        switch input.known(name, at: position) {
        case .fails: return []
        case .ends(let end): return [end]
        case .unknown: break
        }
        let key = Key(name: name, position: position)
        if let known = memory[key] { return known }
        let found = rules[name].map { ends($0, at: position) } ?? []
        memory[key] = found
        return found
    }

    private mutating func ends(_ rule: Grammar.Rule, at position: Int) -> [Int] {
        switch rule {
        case .literal(let text): return input.literal(text, at: position).map { [$0] } ?? []
        case .special(let text): return input.special(text, at: position).map { [$0] } ?? []
        case .name(let name): return ends(name, at: position)
        case .sequence(let rules):
            var reached = [position]
            for rule in rules {
                reached = following(rule, reached)
                if reached.isEmpty { return [] }
            }
            return reached
        case .choice(let rules): return unique(rules.flatMap { ends($0, at: position) })
        case .option(let rule): return unique([position] + ends(rule, at: position))
        case .repetition(let rule):
            var reached = Set([position])
            var latest = [position]
            while !latest.isEmpty {
                latest = following(rule, latest).filter { reached.insert($0).inserted }
            }
            return reached.sorted()
        case .not(let rule): return ends(rule, at: position).isEmpty ? [position] : []
        }
    }

    private mutating func following(_ rule: Grammar.Rule, _ positions: [Int]) -> [Int] {
        var reached: [Int] = []
        for position in positions { reached += ends(rule, at: position) }
        return unique(reached)
    }

    private func unique(_ positions: [Int]) -> [Int] {
        positions.count < 2 ? positions : Set(positions).sorted()
    }
}
