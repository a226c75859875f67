import Grammar
import Language
import SeededRandom

/// Makes programs that nobody would write: from the grammar, and from known programs with tokens
/// and stages changed for those of others.
package struct ProgramMaker {
    /// Statements that parse, as the texts of their tokens.
    private let statements: [[String]]
    /// Tokens of each kind, so that one is replaced by another of its kind.
    private var pools: [Token.Kind: [String]] = [:]
    private let stages: [[String]]
    private let generator: SentenceGenerator

    /// - Parameters:
    ///   - programs: known programs; those that do not parse are made to, or left out.
    package init(_ grammar: Grammar, _ programs: [String]) {
        var statements: [[String]] = []
        var stages: [[String]] = []
        var pools: [Token.Kind: Set<String>] = [:]
        for program in programs {
            let parsed = parse(program)
            guard parsed.diagnostics.isEmpty else { continue }
            var current: [String] = []
            var stage: [String]?
            for token in parsed.tokens {
                if token.startsStatement || token.kind == .semicolon || token.kind == .end {
                    if !current.isEmpty { statements.append(current) }
                    if let stage { stages.append(stage) }
                    current = []
                    stage = nil
                }
                guard token.kind != .semicolon, token.kind != .end else { continue }
                let bytes = Array(program.utf8)[token.span.start..<token.span.end]
                let text = String(decoding: bytes, as: UTF8.self)
                if token.kind == .pipe {
                    if let stage { stages.append(stage) }
                    stage = []
                }
                stage?.append(text)
                current.append(text)
                if !token.isKeyword { pools[token.kind, default: []].insert(text) }
            }
        }
        // What writes and reads files stays out.
        let files: Set = ["export", "load", "use"]
        self.statements = statements.filter { files.isDisjoint(with: $0) }
        self.stages = stages.filter { files.isDisjoint(with: $0) }
        self.pools = pools.mapValues { $0.subtracting(files).sorted() }
        var generator = SentenceGenerator(grammar)
        generator.words += self.pools[.name] ?? []
        self.generator = generator
    }

    package func program(using random: inout SeededGenerator) -> String {
        let count = Int.random(in: 1...3, using: &random)
        return (0..<count).map { _ in statement(&random) }.joined(separator: "\n")
    }

    private func statement(_ random: inout SeededGenerator) -> String {
        guard Int.random(in: 0..<4, using: &random) > 0, var tokens = statements.randomElement(using: &random) else {
            let depth = Int.random(in: 16...26, using: &random)
            let tokens = generator.tokens(of: "Statement", depth: depth, using: &random)
            let files: Set = ["export", "load", "use"]
            return files.isDisjoint(with: tokens) ? tokens.prefix(300).joined(separator: " ") : "figures"
        }
        for _ in 0..<Int.random(in: 0...4, using: &random) { change(&tokens, &random) }
        return tokens.joined(separator: " ")
    }

    private func change(_ tokens: inout [String], _ random: inout SeededGenerator) {
        guard let index = tokens.indices.randomElement(using: &random) else { return }
        switch Int.random(in: 0..<12, using: &random) {
        case 0: tokens.remove(at: index)
        case 1: tokens.insert(tokens[index], at: index)
        case 2: if let other = tokens.indices.randomElement(using: &random) { tokens.swapAt(index, other) }
        case 3, 4, 5: if let stage = stages.randomElement(using: &random) { tokens += stage }
        case 6:
            // A condition or a value taken from elsewhere.
            if let other = statements.randomElement(using: &random),
                let from = other.indices.randomElement(using: &random)
            {
                tokens.insert(contentsOf: other[from..<min(other.count, from + 4)], at: index)
            }
        default:
            // A token of the same kind: the statement parses still, and may mean something else.
            let kind = parse(tokens[index]).tokens.first?.kind ?? .end
            if let other = pools[kind]?.randomElement(using: &random) { tokens[index] = other }
        }
    }
}
