import VietnameseText

/// Finds a phrase in a text, whole syllables, whatever the case and the place of the tone marks; a phrase
/// typed without any marks also finds words that have them.
struct PhraseSearch {
    private let phrase: [UInt8]
    private let isPlain: Bool
    private let text: String

    init(_ phrase: String) {
        text = phrase
        let key = ComparisonText.key(phrase)
        isPlain = ComparisonText.plain(phrase) == key
        self.phrase = Array(key.utf8)
    }

    func isFound(in text: String) -> Bool {
        guard !phrase.isEmpty else { return false }
        let bytes = Array((isPlain ? ComparisonText.plain(text) : ComparisonText.key(text)).utf8)
        guard bytes.count >= phrase.count else { return false }
        for start in 0...(bytes.count - phrase.count) {
            guard bytes[start] == phrase[0], bytes[start..<(start + phrase.count)].elementsEqual(phrase),
                !Self.isLetter(bytes, before: start), !Self.isLetter(bytes, at: start + phrase.count)
            else { continue }
            return true
        }
        return false
    }

    func truth(_ value: Value) -> Truth {
        switch value {
        case .missing: return .unknown
        case .set(let words): return Truth(words.contains(text))
        case .list(let values): return Truth(values.contains { isFound(in: $0.shown) })
        default: return Truth(isFound(in: value.shown))
        }
    }

    private static func isLetter(_ bytes: [UInt8], before index: Int) -> Bool {
        guard index > 0 else { return false }
        let byte = bytes[index - 1]
        // The last byte of general punctuation (“ ” – …), which starts with E2 80.
        if byte >= 0x80, index >= 3, bytes[index - 3] == 0xE2, bytes[index - 2] == 0x80 { return false }
        return isLetter(byte)
    }

    private static func isLetter(_ bytes: [UInt8], at index: Int) -> Bool {
        guard index < bytes.count else { return false }
        if bytes[index] == 0xE2, index + 1 < bytes.count, bytes[index + 1] == 0x80 { return false }
        return isLetter(bytes[index])
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (48...57).contains(byte) || (97...122).contains(byte) || (65...90).contains(byte)
    }
}
