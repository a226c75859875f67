import VietnameseText

/// Finds the New Years that a text names by stem and branch (`Tết Mậu Tuất`): names that come round every sixty years.
///
/// Source: the sexagenary cycle of the Vietnamese calendar; `Giáp Tý` was 1984.
struct LunarYears {
    let text: ArticleText
    let words: ContextWords

    /// Years of the reform, and of the web's outlets: one turn of the cycle.
    private static let turn = 1995...2054
    /// `Tết Nguyên đán Mậu Tuất`: so many words before the name.
    private static let reach = 4

    /// The years, in the order of the text.
    func years() -> [Int] {
        var found: [Int] = []
        let tokens = text.tokens
        for index in text.sought where index < tokens.count - 1 {
            guard let stem = words.stems[tokens[index].symbol],
                let branch = words.branchesOfCycle[tokens[index + 1].symbol],
                tokens[index].isCapitalised, tokens[index + 1].isCapitalised,
                (max(0, index - Self.reach)..<index).contains(where: {
                    words.beforeNamedYear.contains(tokens[$0].symbol)
                }),
                // A New Year that history knows by its name is of an earlier turn.
                !words.historicNewYears.contains(tokens[index].symbol, tokens[index + 1].symbol),
                let year = Self.turn.first(where: { ($0 - 4) % 10 == stem && ($0 - 4) % 12 == branch })
            else { continue }
            // `Tết Mậu Thân 1968`
            if index + 2 < tokens.count, tokens[index + 2].isDigits, tokens[index + 2].count == 4,
                tokens[index + 2].symbol.digitsValue != year
            {
                continue
            }
            found.append(year)
        }
        return found
    }
}
