import VietnameseText

/// Finds a phrase in a text, whole syllables, whatever the case and the place of the tone marks; a phrase
/// typed without any marks also finds words that have them.
public struct PhraseSearch: Sendable {
    /// As it was typed.
    public let text: String
    /// The phrase as texts are compared: lower case, the tone mark at its place, or without marks.
    let key: [UInt8]
    /// Whether it was typed without any marks, and so is looked for without regard to them.
    let isPlain: Bool

    public init(_ phrase: String) {
        text = phrase
        let key = foldKey(phrase)
        isPlain = plainKey(phrase) == key
        self.key = Array(key.utf8)
    }

    /// Whether a text holds the phrase; never where the phrase is empty.
    public func isFound(in text: String) -> Bool {
        guard let first = key.first else { return false }
        var folded = isPlain ? plainKey(text) : foldKey(text)
        return folded.withUTF8 { bytes in
            guard bytes.count >= key.count else { return false }
            for start in 0...(bytes.count - key.count) where bytes[start] == first {
                let end = start + key.count
                if bytes[start..<end].elementsEqual(key), !SearchTokens.isPart(bytes, before: start),
                    !SearchTokens.isPart(bytes, at: end)
                {
                    return true
                }
            }
            return false
        }
    }
}
