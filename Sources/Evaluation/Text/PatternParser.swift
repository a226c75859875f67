import Messages

/// Reads a regular expression.
struct PatternParser {
    private let scalars: [Unicode.Scalar]
    private var position = 0
    private var depth = 0

    init(_ pattern: String) { scalars = Array(pattern.unicodeScalars) }

    typealias Problem = TextPattern.Problem
    typealias CharacterSet = TextPattern.CharacterSet

    mutating func parse() throws(Problem) -> PatternTree {
        let tree = try choice()
        if position < scalars.count { throw Problem(reason: .closesNothing) }
        return tree
    }

    private var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard next == scalar else { return false }
        position += 1
        return true
    }

    private mutating func choice() throws(Problem) -> PatternTree {
        depth += 1
        defer { depth -= 1 }
        guard depth < 100 else { throw Problem(reason: .patternTooDeep) }
        var parts = [try sequence()]
        while take("|") { parts.append(try sequence()) }
        return parts.count == 1 ? parts[0] : .choice(parts)
    }

    private mutating func sequence() throws(Problem) -> PatternTree {
        var parts: [PatternTree] = []
        while let scalar = next, scalar != "|", scalar != ")" { parts.append(try repeated()) }
        return .sequence(parts)
    }

    private mutating func repeated() throws(Problem) -> PatternTree {
        var tree = try atom()
        while let scalar = next {
            switch scalar {
            case "*": tree = .repeated(tree, 0, nil)
            case "+": tree = .repeated(tree, 1, nil)
            case "?": tree = .repeated(tree, 0, 1)
            case "{":
                guard let (low, high, end) = counts() else { return tree }
                guard low <= 1000, high ?? 0 <= 1000, high.map({ $0 >= low }) ?? true else {
                    throw Problem(reason: .badCount)
                }
                tree = .repeated(tree, low, high)
                position = end - 1
            default: return tree
            }
            position += 1
            // Whether it takes much or little does not matter to whether it is found.
            _ = take("?")
        }
        return tree
    }

    /// `{2}`, `{2,}`, `{2,5}` at the present place; nil where the brace stands for itself.
    private func counts() -> (low: Int, high: Int?, end: Int)? {
        guard let close = scalars[position...].firstIndex(of: "}") else { return nil }
        let inner = String(String.UnicodeScalarView(scalars[(position + 1)..<close]))
        let parts = inner.split(separator: ",", omittingEmptySubsequences: false)
        guard let first = parts.first, let low = Int(first), parts.count <= 2 else { return nil }
        guard let second = parts.dropFirst().first else { return (low, low, close + 1) }
        if second.isEmpty { return (low, nil, close + 1) }
        return Int(second).map { (low, $0, close + 1) }
    }

    private mutating func atom() throws(Problem) -> PatternTree {
        guard let scalar = next else { return .empty }
        position += 1
        switch scalar {
        case ".": return .one(CharacterSet(ranges: [10...10], isNegated: true))
        case "^": return .start
        case "$": return .end
        case "(":
            if take("?") {
                guard take(":") else { throw Problem(reason: .noLookAround) }
            }
            let tree = try choice()
            guard take(")") else { throw Problem(reason: .groupNotClosed) }
            return tree
        case "[": return .one(try bracketed())
        case "*", "+", "?": throw Problem(reason: .repeatsNothing(sign: String(scalar)))
        case "\\": return try escaped()
        default: return .one(Self.only(scalar))
        }
    }

    private static func only(_ scalar: Unicode.Scalar) -> CharacterSet {
        CharacterSet(ranges: [scalar.value...scalar.value])
    }

    private mutating func escaped() throws(Problem) -> PatternTree {
        guard let scalar = next else { throw Problem(reason: .endsInBackslash) }
        position += 1
        if scalar == "b" { return .boundary(true) }
        if scalar == "B" { return .boundary(false) }
        if ("1"..."9").contains(scalar) { throw Problem(reason: .noBackReferences) }
        if let set = Self.named(scalar) { return .one(set) }
        return .one(Self.only(Self.control(scalar)))
    }

    private static func control(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case "n": "\n"
        case "t": "\t"
        default: scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
        }
    }

    /// `\d`, `\w`, `\s` and their opposites `\D`, `\W`, `\S`.
    private static func named(_ scalar: Unicode.Scalar) -> CharacterSet? {
        switch scalar {
        case "d": CharacterSet(ranges: [48...57])
        case "s": CharacterSet(ranges: [9...13, 32...32, 0xA0...0xA0])
        // Letters of the Latin blocks that Vietnamese and its neighbours use, combining marks among them.
        case "w":
            CharacterSet(ranges: [48...57, 95...95, 97...122, 0xC0...0x24F, 0x300...0x36F, 0x1E00...0x1EFF])
        case "D": named("d")?.opposite
        case "S": named("s")?.opposite
        case "W": named("w")?.opposite
        default: nil
        }
    }

    private mutating func bracketed() throws(Problem) -> CharacterSet {
        var set = CharacterSet()
        set.isNegated = take("^")
        var isFirst = true
        while let scalar = next {
            position += 1
            if scalar == "]", !isFirst { return set }
            isFirst = false
            var low = scalar
            if scalar == "\\" {
                guard let escaped = next else { break }
                position += 1
                if let named = Self.named(escaped) {
                    set.ranges += named.ranges
                    continue
                }
                low = Self.control(escaped)
            }
            if next == "-", position + 1 < scalars.count, scalars[position + 1] != "]" {
                position += 1
                let high = scalars[position]
                position += 1
                guard high.value >= low.value else { throw Problem(reason: .rangeBackwards) }
                set.ranges.append(low.value...high.value)
            } else {
                set.ranges.append(low.value...low.value)
            }
        }
        throw Problem(reason: .classNotClosed)
    }
}

extension TextPattern.CharacterSet {
    /// The scalars between its ranges, which are in order.
    fileprivate var opposite: TextPattern.CharacterSet {
        var between: [ClosedRange<UInt32>] = []
        var from: UInt32 = 0
        for range in ranges {
            if range.lowerBound > from { between.append(from...(range.lowerBound - 1)) }
            from = range.upperBound + 1
        }
        between.append(from...0x10FFFF)
        return TextPattern.CharacterSet(ranges: between)
    }
}
