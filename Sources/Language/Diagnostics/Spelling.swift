import Messages
import VietnameseText

/// Finds what a misspelt name was meant to be, among names that are really there.
public enum Spelling {
    /// The candidates nearest to a name, best first, at most `limit`: by edit distance without marks
    /// and case (a swap of neighbours is one edit), then with them; within a third of the name's
    /// length. So `tinh` finds `tỉnh` before `tính_năng`, and `plase` finds `place`.
    public static func nearest(
        to name: String, among candidates: some Sequence<String>, limit: Int = 3
    ) -> [String] {
        let typed = Array(name.unicodeScalars.prefix(longest))
        let typedPlain = Array(plainKey(name).unicodeScalars.prefix(longest))
        let bound = typedPlain.count < 2 ? 0 : max(1, typedPlain.count / 3)
        var found: [(plain: Int, exact: Int, name: String)] = []
        for candidate in candidates where candidate != name && candidate.utf8.count <= longest * 4 {
            // Without marks a plain name is as long as it is.
            let length = candidate.utf8.count
            if abs(length - typedPlain.count) > bound, candidate.utf8.allSatisfy({ $0 < 0x80 }) { continue }
            let plain = Array(plainKey(candidate).unicodeScalars)
            guard let distance = distance(typedPlain, plain, atMost: bound) else { continue }
            let exact = self.distance(typed, Array(candidate.unicodeScalars), atMost: longest) ?? longest
            found.append((distance, exact, candidate))
        }
        found.sort { ($0.plain, $0.exact, $0.name) < ($1.plain, $1.exact, $1.name) }
        // What is clearly nearer stands alone.
        let best = found.first?.plain ?? 0
        var names: [String] = []
        for match in found where match.plain <= best + 1 && !(best == 0 && match.plain > 0) {
            if !names.contains(match.name) { names.append(match.name) }
        }
        return Array(names.prefix(limit))
    }

    /// ``did you mean `a` or `b`?``, or nil where nothing is near.
    public static func suggestion(for name: String, among candidates: some Sequence<String>) -> Message? {
        let names = nearest(to: name, among: candidates).map { "`\($0)`" }
        if names.isEmpty { return nil }
        return .didYouMean(names: Message.Argument.either(names.map(\.messageArgument)))
    }

    /// Longer names are compared by their beginning.
    private static let longest = 64

    /// How many scalars must be put in, left out, replaced, or swapped with their neighbour to make
    /// one of the other; nil where it is more than `bound`.
    static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], atMost bound: Int) -> Int? {
        guard abs(left.count - right.count) <= bound else { return nil }
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for (row, scalar) in left.enumerated() {
            var current = [row + 1]
            for (column, other) in right.enumerated() {
                var least = min(last[column] + (scalar == other ? 0 : 1), last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, scalar == right[column - 1], left[row - 1] == other {
                    least = min(least, beforeLast[column - 1] + 1)
                }
                current.append(least)
            }
            if current.allSatisfy({ $0 > bound }) { return nil }
            beforeLast = last
            last = current
        }
        guard let distance = last.last, distance <= bound else { return nil }
        return distance
    }
}
