import Figures
import VietnameseText

/// Whether two facts with equal attributes are about one thing, as far as the words around their numbers tell.
final class FactWordings {
    private let facts: Facts
    private let tables: BaseTables
    /// By figure: what was looked up.
    private var known: [Int: Set<String>?] = [:]

    /// How many words on either side of a number are looked at.
    private static let reach = 12
    /// Neighbouring words that must stand around both numbers: at least so many, and this part of the fewer.
    private static let leastShared = 4
    private static let leastPart = 0.4
    /// Topics of an index of which a place has one score and one rank at a time.
    private static let indices: Set<String> = ["par_index", "sipas", "papi", "pci", "service_index"]

    init(_ facts: Facts, _ tables: BaseTables) {
        self.facts = facts
        self.tables = tables
    }

    func isOneThing(_ one: Int, _ other: Int) -> Bool {
        let (a, b) = (figure(one), figure(other))
        if isOfIndex(a), isOfIndex(b) { return true }
        // A ready-made number has no words, and says what it is by its columns alone.
        guard let first = pairs(a), let second = pairs(b) else { return true }
        let shared = first.intersection(second).count
        let fewer = min(first.count, second.count)
        return shared >= Self.leastShared && Double(shared) >= Self.leastPart * Double(fewer)
    }

    private func figure(_ fact: Int) -> Int { Int(facts.figures[Int(facts.starts[fact])]) }

    private func isOfIndex(_ figure: Int) -> Bool {
        let kind = tables.figures.kind[figure]
        guard kind == Figure.Kind.score.rawValue || kind == Figure.Kind.rank.rawValue else { return false }
        let topic = tables.figures.topics.members(figure).first.flatMap { tables.figures.topics.dictionary[$0] }
        return topic.map { Self.indices.contains($0) } ?? false
    }

    /// The pairs of neighbouring words around a figure; nil where it stands in no sentence.
    private func pairs(_ figure: Int) -> Set<String>? {
        if let found = known[figure] { return found }
        let found = readPairs(figure)
        known[figure] = .some(found)
        return found
    }

    private func readPairs(_ figure: Int) -> Set<String>? {
        let row = Int(tables.figures.sentence[figure])
        guard row >= 0, let sentence = tables.sentences.text[row], !sentence.isEmpty else { return nil }
        let key = foldKey(sentence)
        let number = tables.figures.text[figure].map { foldKey($0) } ?? ""
        let at = number.isEmpty ? nil : key.firstRange(of: number)
        let before = Self.words(key[..<(at?.lowerBound ?? key.endIndex)]).suffix(Self.reach)
        let behind = Self.words(key[(at?.upperBound ?? key.endIndex)...]).prefix(Self.reach)
        let words = Array(before) + Array(behind)
        return Set(zip(words, words.dropFirst()).map { "\($0) \($1)" })
    }

    private static func words(_ text: Substring) -> [Substring] {
        text.split { !$0.isLetter }
    }
}
