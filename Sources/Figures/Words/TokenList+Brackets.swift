import VietnameseText

extension TokenList {
    /// The bracket that opens around a token and does not close before it, looked for back to a first token; nil outside.
    func bracket(around token: Int, from first: Int) -> Int? {
        var depth = 0
        var index = token
        while index > first {
            index -= 1
            let token = self[index]
            if token.isWord { continue }
            if token.isMark(")") { depth += 1 }
            if token.isMark("(") {
                if depth == 0 { return index }
                depth -= 1
            }
        }
        return nil
    }

    /// The tokens of a range but for the brackets that open in it and what they hold.
    func outsideBrackets(_ range: Range<Int>) -> [Int] {
        var depth = 0
        return range.filter { index in
            if self[index].isMark("(") { depth += 1 }
            defer { if self[index].isMark(")"), depth > 0 { depth -= 1 } }
            return depth == 0
        }
    }
}
