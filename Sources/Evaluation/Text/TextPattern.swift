import Messages

/// A regular expression that is looked for in the lower-cased text, in time linear in the text: all ways
/// to match go on side by side, so that no pattern can make it hang.
///
/// `.` `[…]` `\d \w \s \b` and their opposites, `^ $`, `( )` `(?: )`, `|`, `* + ? {m,n}`. There are no
/// back-references and no look-around.
struct TextPattern {
    struct Problem: Error {
        var reason: Message
    }

    private let program: [Instruction]

    init(_ pattern: String) throws(Problem) {
        var parser = PatternParser(Self.folded(pattern))
        let tree = try parser.parse()
        var builder = PatternBuilder()
        try builder.add(tree)
        builder.program.append(.match)
        program = builder.program
    }

    /// The pattern as the lower-cased text is looked through for it; what stands behind a `\` stays, since
    /// `\S` is not `\s`.
    private static func folded(_ pattern: String) -> String {
        var result = ""
        var plain = ""
        var isEscaped = false
        for scalar in pattern.unicodeScalars {
            if isEscaped {
                result.unicodeScalars.append(scalar)
                isEscaped = false
            } else if scalar == "\\" {
                result += ComparisonText.key(plain) + "\\"
                plain = ""
                isEscaped = true
            } else {
                plain.unicodeScalars.append(scalar)
            }
        }
        return result + ComparisonText.key(plain)
    }

    enum Instruction {
        case one(CharacterSet)
        case split(Int, Int)
        case jump(Int)
        case start, end
        case boundary(Bool)
        case match
    }

    /// Which scalars may stand at a place.
    struct CharacterSet {
        var ranges: [ClosedRange<UInt32>] = []
        var isNegated = false

        func contains(_ scalar: UInt32) -> Bool {
            ranges.contains { $0.contains(scalar) } != isNegated
        }
    }

    func isFound(in text: String) -> Bool {
        let scalars = ComparisonText.key(text).unicodeScalars.map(\.value)
        var current = States(program.count)
        var next = States(program.count)
        for position in 0...scalars.count {
            // A match may begin anywhere.
            if add(0, position, scalars, &current) { return true }
            guard position < scalars.count else { break }
            next.removeAll()
            for state in current.order {
                if case .one(let set) = program[state], set.contains(scalars[position]),
                    add(state + 1, position + 1, scalars, &next)
                {
                    return true
                }
            }
            swap(&current, &next)
        }
        return false
    }

    /// Adds a state and all that follow it without taking a scalar; true where the match is complete.
    private func add(_ first: Int, _ position: Int, _ scalars: [UInt32], _ states: inout States) -> Bool {
        var open = [first]
        while let state = open.popLast() {
            guard states.insert(state) else { continue }
            switch program[state] {
            case .match: return true
            case .jump(let target): open.append(target)
            case .split(let one, let other):
                open.append(other)
                open.append(one)
            case .start: if position == 0 { open.append(state + 1) }
            case .end: if position == scalars.count { open.append(state + 1) }
            case .boundary(let wanted):
                let before = position > 0 && Self.isWord(scalars[position - 1])
                let after = position < scalars.count && Self.isWord(scalars[position])
                if (before != after) == wanted { open.append(state + 1) }
            case .one: break
            }
        }
        return false
    }

    static func isWord(_ scalar: UInt32) -> Bool {
        Unicode.Scalar(scalar)?.properties.isAlphabetic == true || (48...57).contains(scalar) || scalar == 95
    }

    /// States in the order in which they came, each once.
    private struct States {
        var order: [Int] = []
        private var isIn: [Bool]
        init(_ count: Int) { isIn = Array(repeating: false, count: count) }
        mutating func insert(_ state: Int) -> Bool {
            guard !isIn[state] else { return false }
            isIn[state] = true
            order.append(state)
            return true
        }
        mutating func removeAll() {
            for state in order { isIn[state] = false }
            order.removeAll(keepingCapacity: true)
        }
    }
}

/// A regular expression as a tree.
indirect enum PatternTree {
    case empty
    case one(TextPattern.CharacterSet)
    case start, end
    case boundary(Bool)
    case sequence([PatternTree])
    case choice([PatternTree])
    case repeated(PatternTree, Int, Int?)
}

/// Writes a tree out as instructions.
struct PatternBuilder {
    var program: [TextPattern.Instruction] = []
    private static let most = 10_000

    mutating func add(_ tree: PatternTree) throws(TextPattern.Problem) {
        guard program.count < Self.most else { throw TextPattern.Problem(reason: .patternTooLarge) }
        switch tree {
        case .empty: break
        case .one(let set): program.append(.one(set))
        case .start: program.append(.start)
        case .end: program.append(.end)
        case .boundary(let wanted): program.append(.boundary(wanted))
        case .sequence(let parts): for part in parts { try add(part) }
        case .choice(let parts): try addChoice(parts[...])
        case .repeated(let part, let low, let high):
            for _ in 0..<low { try add(part) }
            guard let high else {
                let split = program.count
                program.append(.match)
                try add(part)
                program.append(.jump(split))
                program[split] = .split(split + 1, program.count)
                return
            }
            var splits: [Int] = []
            for _ in low..<max(low, high) {
                splits.append(program.count)
                program.append(.match)
                try add(part)
            }
            for split in splits { program[split] = .split(split + 1, program.count) }
        }
    }

    private mutating func addChoice(_ parts: ArraySlice<PatternTree>) throws(TextPattern.Problem) {
        guard let first = parts.first else { return }
        guard parts.count > 1 else { return try add(first) }
        let split = program.count
        program.append(.match)
        try add(first)
        let jump = program.count
        program.append(.match)
        program[split] = .split(split + 1, program.count)
        try addChoice(parts.dropFirst())
        program[jump] = .jump(program.count)
    }
}
