import VietnameseText

/// The distinct texts of a column, each with a small whole number, its code: a row keeps the code.
///
/// A condition on texts is tried once a text instead of once a row.
public struct TextDictionary: Sendable {
    /// Code → text.
    public private(set) var texts: [String]
    /// Text → code; made for the first text that is added, since most dictionaries are only read.
    private var codes: [String: Int32]?

    public init() {
        texts = []
        codes = [:]
    }

    /// The dictionary of these texts, in the order of their codes; none may stand twice.
    init(_ texts: [String]) {
        self.texts = texts
        codes = nil
    }

    public var count: Int { texts.count }

    /// The code of a missing text, and of one that the dictionary has not.
    public static let missing: Int32 = -1

    /// The code of a text, byte for byte; nil where no row has it.
    public func code(of text: String) -> Int32? {
        codes.map { $0[text] } ?? texts.firstIndex(of: text).map { Int32(truncatingIfNeeded: $0) }
    }

    /// The text of a code; nil for a code that is none, ``missing`` among them.
    public subscript(code: Int32) -> String? {
        code >= 0 && Int(code) < texts.count ? texts[Int(code)] : nil
    }

    /// The code of a text, a new one where it is not there yet; ``missing`` for nil.
    mutating func encode(_ text: String?) -> Int32 {
        guard let text else { return Self.missing }
        if codes == nil {
            codes = Dictionary(
                texts.enumerated().map { ($1, Int32(truncatingIfNeeded: $0)) }, uniquingKeysWith: { first, _ in first })
        }
        if let code = codes?[text] { return code }
        let code = Int32(truncatingIfNeeded: texts.count)
        texts.append(text)
        codes?[text] = code
        return code
    }

    /// Code → a code that texts share which are equal but for case, Unicode form and tone place.
    func foldedCodes() -> [Int32] {
        var folded = TextDictionary()
        return texts.map { folded.encode(foldKey($0)) }
    }
}
