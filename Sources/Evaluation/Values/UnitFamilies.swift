/// The `unit` definitions of a session: which ways of naming a unit are one.
///
/// A figure's unit is in a family when each of its parts (split at commas and `và`) begins with one of the
/// family's phrases, whole syllables; the longest phrase wins.
public struct UnitFamilies: Sendable {
    /// Phrases by their comparison text.
    private var phrases: [String: UnitFamily] = [:]
    private var families: [String: UnitFamily] = [:]
    /// The longest phrase, in syllables.
    private var longest = 0

    public init() {}

    /// A phrase that two families claim.
    public struct Clash: Error, Hashable, Sendable {
        public var phrase: String
        public var families: [String]
    }

    /// Adds a definition, or replaces the one of its name.
    ///
    /// - Throws: ``Clash`` where another family has one of the phrases; nothing is changed then.
    public mutating func define(_ family: UnitFamily, phrases texts: [String]) throws(Clash) {
        var next = phrases.filter { $0.value.name != family.name }
        for text in texts {
            let key = ComparisonText.key(text)
            if let other = next[key], other.name != family.name {
                throw Clash(phrase: text, families: [other.name, family.name].sorted())
            }
            next[key] = family
        }
        phrases = next
        families[family.name] = family
        longest = next.keys.map { Self.syllables($0).count }.max() ?? 0
    }

    public mutating func remove(_ name: String) {
        phrases = phrases.filter { $0.value.name != name }
        families[name] = nil
    }

    /// Whether both put every unit in a family of the same name, or in none.
    func assign(asDo other: UnitFamilies) -> Bool {
        phrases.count == other.phrases.count && phrases.allSatisfy { other.phrases[$0]?.name == $1.name }
    }

    public func named(_ name: String) -> UnitFamily? { families[name] }

    /// The family of a unit as a text has it; nil where a part is in none, or two parts in two.
    public func family(of unit: String) -> UnitFamily? {
        guard longest > 0 else { return nil }
        var found: UnitFamily?
        for part in Self.parts(ComparisonText.key(unit)) {
            guard let family = family(beginning: part), found == nil || found == family else { return nil }
            found = family
        }
        return found
    }

    private func family(beginning part: ArraySlice<Substring>) -> UnitFamily? {
        var length = min(longest, part.count)
        while length > 0 {
            if let family = phrases[part.prefix(length).joined(separator: " ")] { return family }
            length -= 1
        }
        return nil
    }

    /// `sở, ngành và huyện` → `sở`, `ngành`, `huyện`, each as syllables.
    private static func parts(_ key: String) -> [ArraySlice<Substring>] {
        var parts: [ArraySlice<Substring>] = []
        for piece in key.split(separator: ",") {
            parts += syllables(piece).split(separator: "và", omittingEmptySubsequences: true)
        }
        return parts
    }

    private static func syllables(_ text: some StringProtocol) -> [Substring] {
        text.split(whereSeparator: { $0 == " " || $0 == "\u{a0}" || $0 == "\t" || $0 == "\n" }).map { Substring($0) }
    }
}
