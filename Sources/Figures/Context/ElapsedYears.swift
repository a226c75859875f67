import VietnameseText

/// Finds the year that a text tells by what has passed since something began: `sau 10 năm mở rộng địa giới hành chính`
/// beside `Ngày 29/5/2008, … thông qua nghị quyết điều chỉnh địa giới hành chính` is told in 2018.
struct ElapsedYears {
    let text: ArticleText
    let times: BySentence<TimeExpression>
    let words: ContextWords

    /// So many words behind the years can name what they have passed since.
    private static let name = 8
    /// So many words that follow on each other are the same in both names; two may be by chance.
    private static let same = 3
    private static let most = 30

    /// The years that the text so tells, one for each length whose beginning is dated.
    func years() -> [Int] {
        var found: [Int] = []
        for index in text.sought {
            guard let (count, name) = length(at: index), let year = beginning(name) else { continue }
            found.append(year + count)
        }
        return found
    }

    /// `sau gần 10 năm thực hiện …`: the years, and the words behind them.
    private func length(at index: Int) -> (count: Int, name: Range<Int>)? {
        guard word(index) == words.sau else { return nil }
        let number = [words.gần, words.hơn, words.khoảng].contains(word(index + 1)) ? index + 2 : index + 1
        guard word(number + 1) == words.năm, text.tokens.indices.contains(number + 2),
            let count = text.tokens[number].isDigits
                ? text.tokens[number].symbol.digitsValue : words.numbers[word(number)],
            (1...Self.most).contains(count)
        else { return nil }
        let rest = number + 2..<min(number + 2 + Self.name, text.tokens.count)
        let end = rest.first { !text.tokens[$0].isWord && !text.tokens[$0].isDigits } ?? rest.upperBound
        return (count, rest.lowerBound..<end)
    }

    /// The year in which the text tells that what is named began; nil where it tells none.
    private func beginning(_ name: Range<Int>) -> Int? {
        guard name.count >= Self.same else { return nil }
        for index in times.indices where !times.isEmpty(index) {
            let sentence = text.sentences[index].tokens
            guard !sentence.contains(name.lowerBound) else { continue }
            for time in times[index] where !time.isComparison && !time.isPlan {
                guard let year = time.years.first, time.years.allSatisfy({ $0 == year }),
                    time.isDocument || words.beginnings.stand(in: sentence, of: text.tokens), shares(name, sentence)
                else { continue }
                return year
            }
        }
        return nil
    }

    private func shares(_ name: Range<Int>, _ sentence: Range<Int>) -> Bool {
        name.dropLast(Self.same - 1).contains { first in
            sentence.dropLast(Self.same - 1).contains { other in
                (0..<Self.same).allSatisfy { word(first + $0) == word(other + $0) && word(first + $0) != .unknown }
            }
        }
    }

    private func word(_ index: Int) -> Symbol {
        text.tokens.indices.contains(index) ? text.tokens[index].symbol : .unknown
    }
}
