import Figures
import VietnameseText

extension Quantity {
    /// As a person reads it, without unit (but with the currency where a text's words have one): the words of a
    /// figure that nothing was combined with, else the number with `>`, `≥`, `<`, `≤`, `≈` and rounded outward.
    public var shownNumber: String {
        if let words { return words }
        if isAbout { return "≈ " + written(stated, .toNearestOrEven) }
        if isExact { return written(stated, .toNearestOrEven) }
        switch (bounds.low, bounds.high) {
        case (let low?, nil): return (low.isOpen ? "> " : "≥ ") + written(low.value, .down)
        case (nil, let high?): return (high.isOpen ? "< " : "≤ ") + written(high.value, .up)
        case (let low?, let high?): return written(low.value, .down) + "–" + written(high.value, .up)
        case (nil, nil): return written(stated, .toNearestOrEven)
        }
    }

    /// With its unit: `94,7%`, `5.062 biên chế`, `khoảng 60 tỷ đồng`.
    public var shown: String {
        guard !wordsHaveUnit, let name = unit.name else { return shownNumber }
        // A currency's code stands for itself; in Vietnamese its name is usual.
        return unit == .percent ? shownNumber + name : shownNumber + " " + name
    }

    /// Whether ``shownNumber`` says the unit already, as the words of an amount of money do.
    public var wordsHaveUnit: Bool {
        if words != nil, case .money = unit { return true }
        return false
    }

    /// How many digits a computed number is shown with behind the comma; nil where all of them are.
    ///
    /// Those of a text are all shown, and up to two always. What is longer, a quotient mostly, is cut to one digit for a
    /// percentage and to about four significant ones else.
    private func decimals(_ number: ExactDecimal) -> Int? {
        guard number.scale > 2, statedQualifier == nil else { return nil }
        if unit == .percent || unit == .percentPoints { return 1 }
        let size = number.magnitude
        if size >= ExactDecimal(1000) { return 0 }
        if size >= .hundred { return 1 }
        if size >= .one { return 2 }
        var digits = 3
        var scaled = size
        while digits < ExactDecimal.largestScale, let tenfold = scaled.multiplied(by: ExactDecimal(10)), tenfold < .one
        {
            scaled = tenfold
            digits += 1
        }
        return digits
    }

    private func written(_ number: ExactDecimal, _ rule: FloatingPointRoundingRule) -> String {
        guard let decimals = decimals(number) else { return number.vietnamese() }
        return number.rounded(to: decimals, rule).vietnamese(decimals: decimals)
    }
}

extension Quantity {
    /// The number a figure states, with its bounds and words.
    ///
    /// - Parameter words: as the text has it; else they are made from the parts, with the plainest word for
    ///   each qualifier.
    public init(
        figure value: ExactDecimal, _ qualifier: Figure.Qualifier, high: ExactDecimal? = nil, unit: Unit,
        words: String? = nil
    ) {
        let bounds = Interval(value, qualifier, high: qualifier == .between ? high : nil)
        self.init(
            value, unit, bounds: bounds, words: words ?? Self.words(value, qualifier, high: high, unit: unit),
            statedQualifier: qualifier)
    }

    /// `gần 50.000`, `khoảng 60 tỷ đồng`, `30 - 60`; nil for an exact number that is written the same way anyhow.
    static func words(
        _ value: ExactDecimal, _ qualifier: Figure.Qualifier, high: ExactDecimal?, unit: Unit
    ) -> String? {
        var number = value.vietnamese()
        if case .money(let code) = unit {
            let (scaled, scale) = moneyScale(value)
            number = [scaled.vietnamese(), scale, currencyWord(code)].compactMap { $0 }.joined(separator: " ")
        } else if qualifier == .exact {
            return value.scale > 2 ? number : nil
        }
        if qualifier == .between, let high {
            if case .money(let code) = unit {
                let (scaled, scale) = moneyScale(high)
                let upper = [scaled.vietnamese(), scale, currencyWord(code)].compactMap { $0 }.joined(separator: " ")
                return number + " - " + upper
            }
            return number + " - " + high.vietnamese()
        }
        return qualifier.word.map { $0 + " " + number } ?? number
    }

    /// Amounts of money in words: the largest scale that leaves no more than three digits behind the comma.
    private static func moneyScale(_ value: ExactDecimal) -> (ExactDecimal, String?) {
        for (power, word) in [(9, "tỷ"), (6, "triệu")] {
            var factor = ExactDecimal.one
            for _ in 0..<power { factor = factor.multiplied(by: ExactDecimal(10)) ?? factor }
            guard value.magnitude >= factor, let scaled = value.divided(by: factor), scaled.scale <= 3 else { continue }
            return (scaled, word)
        }
        return (value, nil)
    }

    private static func currencyWord(_ code: String) -> String { code == "VND" ? "đồng" : code }
}

extension Figure.Qualifier {
    /// The plainest Vietnamese word for it.
    var word: String? {
        switch self {
        case .exact, .between: nil
        case .about: "khoảng"
        case .nearly: "gần"
        case .over: "hơn"
        case .under: "dưới"
        case .atLeast: "ít nhất"
        case .atMost: "tối đa"
        }
    }
}
