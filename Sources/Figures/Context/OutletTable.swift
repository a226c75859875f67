import VietnameseText

/// Newspapers and portals: how they sign, and the place that `tỉnh ta` is in them.
struct OutletTable: Sendable {
    struct Outlet: Sendable {
        var name: String
        /// Index of the place's group, nil for one that belongs to none.
        var group: Int?
    }

    let outlets: [Outlet]
    /// By the sign as written, and by its fold key for signs of more than one word or with a stop.
    private let bySign: [String: Int]
    private let byAddress: [(String, Int)]
    /// The words that signs begin with; whether any begins with something else.
    private let firstWords: Lexicon
    private let hasOtherStarts: Bool

    init(groupOfName: [String: Int], extra: ExtraVocabulary = ExtraVocabulary()) {
        var outlets: [Outlet] = []
        var bySign: [String: Int] = [:]
        var byAddress: [(String, Int)] = []
        var firstWords = Lexicon()
        var hasOtherStarts = false
        // The user's own come first, since a sign is whose it was first.
        let shipped = ColumnTable(EmbeddedTables.outlets)
        let own = shipped.adding(extra.rows("outlets")).rows.dropFirst(shipped.rows.count)
        for row in own + shipped.rows {
            let index = outlets.count
            outlets.append(Outlet(name: row["name"], group: groupOfName[foldKey(row["place"])]))
            for sign in [row["name"]] + row.list("signs") {
                if bySign[sign] == nil { bySign[sign] = index }
                let start = sign.prefix { $0.isLetter }
                if firstWords.intern(String(start)) == .unknown { hasOtherStarts = true }
                if bySign[foldKey(sign)] == nil, sign.utf8.count > 4 { bySign[foldKey(sign)] = index }
                if sign.hasSuffix(".vn") { byAddress.append((foldKey(sign), index)) }
            }
        }
        self.outlets = outlets
        self.bySign = bySign
        self.byAddress = byAddress
        self.firstWords = firstWords
        self.hasOtherStarts = hasOtherStarts
    }

    /// The outlet that signs so (`LCĐT`, `Báo Hà Giang điện tử`).
    func outlet(signed sign: String) -> Outlet? {
        var sign = Substring(sign)
        while let last = sign.last, " -.()/".contains(last) { sign.removeLast() }
        while let first = sign.first, " -.()/".contains(first) { sign.removeFirst() }
        let index = bySign[String(sign)] ?? bySign[foldKey(sign)]
        return index.map { outlets[$0] }
    }

    /// The outlet that signs so as some bytes of a text; most do not begin as any does, which is all that is looked at.
    func outlet(signed range: Range<Int>, of text: NormalisedText) -> Outlet? {
        var start = range.lowerBound
        while start < range.upperBound, Self.isFrame(text.bytes[start]) { start += 1 }
        guard start < range.upperBound,
            hasOtherStarts || firstWord(text, start..<range.upperBound, lexicon: firstWords) != .unknown
        else { return nil }
        return outlet(signed: text.string(range))
    }

    /// What may stand around a sign.
    private static func isFrame(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "("), UInt8(ascii: ")"),
            UInt8(ascii: "/"):
            true
        default: false
        }
    }

    /// The outlet of a page's address.
    func outlet(ofAddress url: String) -> Outlet? {
        let key = foldKey(url)
        var best: (String, Int)?
        for (address, index) in byAddress where key.contains(address) {
            if best.map({ address.utf8.count > $0.0.utf8.count }) ?? true { best = (address, index) }
        }
        return best.map { outlets[$0.1] }
    }
}
