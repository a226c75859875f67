/// Letters with marks that arrive as a letter and its marks apart (NFD, as macOS pastes file names),
/// put together as they arrive: the line editor counts scalars, and would break such a letter.
enum Composition {
    /// Whether the scalar is a mark that goes on the letter before it, in Vietnamese or another
    /// language of Latin letters.
    static func isMark(_ scalar: Unicode.Scalar) -> Bool { (0x0300...0x036F).contains(scalar.value) }

    /// The one scalar that means the same as the letter with the mark, if there is one.
    static func composed(_ letter: Unicode.Scalar, _ mark: Unicode.Scalar) -> Unicode.Scalar? {
        guard isMark(mark) else { return nil }
        var apart = String.UnicodeScalarView()
        apart.append(letter)
        apart.append(mark)
        // Swift compares strings by canonical equivalence, which is the very question.
        let sought = String(apart)
        return letters.first { String($0) == sought }
    }

    /// A text with every letter put together that has a scalar of its own.
    static func composed(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isMark) else { return text }
        var result: [Unicode.Scalar] = []
        for scalar in text.unicodeScalars {
            if let last = result.last, let whole = composed(last, scalar) {
                result[result.count - 1] = whole
            } else {
                result.append(scalar)
            }
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: result)
        return String(view)
    }

    /// Latin letters with marks: Latin-1, Latin Extended-A and -B, Latin Extended Additional.
    private static let letters: [Unicode.Scalar] = [0x00C0...0x024F, 0x1E00...0x1EFF].joined()
        .compactMap { Unicode.Scalar($0 as UInt32) }
}
