import VietnameseText

/// What a word does to the numbers beside it; the uses of the table `claim-words`.
enum ClaimUse: String, Sendable, CaseIterable {
    /// `chiếm` before a percentage; `trong tổng số` between a part and its whole; `tỷ lệ này` for what was spoken of.
    case share
    case outOf = "out of"
    /// `trong` and nothing else between a share and its whole.
    case ofWhole = "of whole"
    case thisShare = "this share"
    /// `gồm`: all parts follow; `trong đó`: some do; `còn lại`: the last does.
    case all, some, rest
    /// `với`: parts may follow.
    case into
    /// `trong` right before a total: what follows is of it.
    case inside
    /// Numbers in words, which no figure tells of.
    case spelled
    /// `hoặc`: one or the other, and not both.
    case either
    /// `còn`: what is left of a whole.
    case still
    /// `riêng`: the sentence goes on about a part.
    case among
    case total, each
    /// `từ … lên …`, `tăng`, `giảm`, `so với`, `chênh lệch`, `gấp`.
    case from, to, up, down, compared, against, apart, times
    /// `tương đương`: the same amount once more, in another unit.
    case equals
    /// `bằng`: what stands before is such a share of what follows.
    case makes
    case target, exceed
    case late
    case onTime = "on time"
}

/// The words that tie numbers together.
struct ClaimWords: Sendable {
    private var tables: [PhraseTable<Bool>]
    /// Nouns of which one is what the other is not, folded.
    private(set) var complements: [Set<String>] = []
    /// First words of units that are not added up, folded.
    private(set) var unadded: Set<String> = []
    let and: Symbol

    init(_ lexicon: inout Lexicon, extra: ExtraVocabulary = ExtraVocabulary()) {
        tables = Array(repeating: PhraseTable<Bool>(), count: ClaimUse.allCases.count)
        and = lexicon.intern("và")
        let own = extra.rows("claim-words").map { (phrase: $0.first ?? "", value: $0.dropFirst().first ?? "") }
        let rows = WordTable(.plain(.unused), EmbeddedTables.claimWords).rows + own
        for row in rows {
            if row.value == "complement" {
                complements.append(Set(row.phrase.split(separator: "|").map { foldKey(String($0)) }))
                continue
            }
            if row.value == "unadded" {
                unadded.insert(foldKey(row.phrase))
                continue
            }
            guard let use = ClaimUse(rawValue: row.value), let index = ClaimUse.allCases.firstIndex(of: use) else {
                continue
            }
            tables[index].insert(row.phrase, true, &lexicon)
        }
    }

    subscript(use: ClaimUse) -> PhraseTable<Bool> {
        guard let index = ClaimUse.allCases.firstIndex(of: use) else { return PhraseTable() }
        return tables[index]
    }
}
