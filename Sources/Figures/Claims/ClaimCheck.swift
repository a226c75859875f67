import VietnameseText

/// What the numbers say to an arithmetic statement.
struct ClaimCheck {
    /// The number that the text gives as the result.
    let stated: Figure
    let operands: [Figure]
    let formula: ClaimFormula

    struct Result {
        var verdict: ArticleReading.Claim.Verdict
        var computed: String
        var reason: String
        /// Whether an end of what was computed lies within a tenth of what is stated, or within its last printed place;
        /// so loose a bound as `≤ 100%` or `gần 30 lần` bears out anything.
        var isNear = true
    }

    func result() -> Result {
        let target = PrintedInterval(stated: stated, step: statedStep)
        let exact = formula.compute(operands.map { PrintedInterval($0) })
        let computed = words(exact)
        if exact.meets(target) {
            guard exact.low > 0 && exact.low.isFinite || exact.high.isFinite else {
                return Result(
                    verdict: .unchecked, computed: computed, reason: "không kiểm được: các số chỉ nêu khoảng chừng")
            }
            if exact.isExact, stated.qualifier != .about {
                return Result(
                    verdict: .consistent, computed: computed, reason: exactReason(exact),
                    isNear: stated.qualifier == .exact || isNear(exact))
            }
            return Result(
                verdict: .possible, computed: computed, reason: "có thể: số liệu chỉ cho biết \(computed)",
                isNear: isNear(exact))
        }
        let rounded = formula.compute(operands.map { PrintedInterval(rounded: $0) })
        if rounded.meets(formula.isLinear ? PrintedInterval(rounded: stated) : target) {
            let coarse = (operands + (formula.isLinear ? [stated] : [])).filter {
                PrintedInterval.roundingStep($0) > 1 || PrintedInterval.printedDecimals($0) > 0
            }
            let names = coarse.filter { $0.qualifier == .exact }.map(\.text)
            let list = (names.isEmpty ? coarse.map(\.text) : names).joined(separator: ", ")
            return Result(
                verdict: .possible, computed: computed,
                reason: "không thể nếu \(list) là số chính xác; có thể nếu đã làm tròn", isNear: isNear(exact))
        }
        return Result(
            verdict: .inconsistent, computed: computed,
            reason: "không khớp: tính ra \(computed), bài viết nêu \(Self.stated(stated))")
    }

    /// The last place that was rounded or cut to: none where a sum's or difference's sides are printed no finer.
    private var statedStep: Double {
        let step = PrintedInterval.printedStep(stated)
        guard formula.isLinear else { return step }
        let finest = operands.map { PrintedInterval.printedStep($0) }.min() ?? step
        return finest < step * 0.999 ? step : 0
    }

    private func isNear(_ interval: PrintedInterval) -> Bool {
        let value = stated.value.double
        return [interval.low, interval.high].contains { end in
            // `hơn 8 lần` is told of 8,8.
            end.isFinite && Swift.abs(end - value) <= max(Swift.abs(value) / 10, PrintedInterval.printedStep(stated))
        }
    }

    private func exactReason(_ exact: PrintedInterval) -> String {
        let decimals = PrintedInterval.printedDecimals(stated)
        let step = PrintedInterval.printedStep(stated)
        let gap = exact.low - stated.value.double
        if Swift.abs(gap) < PrintedInterval.margin * max(1, Swift.abs(exact.low)) { return "khớp" }
        if Swift.abs(gap) <= step / 2 + PrintedInterval.margin {
            return decimals == 0
                ? "khớp khi làm tròn đến hàng đơn vị" : "khớp khi làm tròn đến \(decimals) chữ số thập phân"
        }
        return "khớp khi bỏ bớt chữ số"
    }

    /// The computed interval in words and signs: `97,445%`, `≤ 97,445%`, `> 1.200`.
    private func words(_ interval: PrintedInterval) -> String {
        let decimals = max(PrintedInterval.printedDecimals(stated) + 2, stated.kind == .percent ? 2 : 0)
        let unit = stated.kind == .percent ? "%" : ""
        func text(_ value: Double) -> String { VietnameseNumber.text(value, decimals: decimals) + unit }
        if interval.isExact { return text(interval.low) }
        switch (interval.low.isFinite && interval.low > 0, interval.high.isFinite) {
        case (true, true): return "\(text(interval.low)) – \(text(interval.high))"
        case (true, false): return "≥ \(text(interval.low))"
        case (false, true): return "≤ \(text(interval.high))"
        case (false, false): return "không xác định"
        }
    }

    /// A figure as its text has it, with the sign of its qualifier.
    static func stated(_ figure: Figure) -> String {
        let sign: String
        switch figure.qualifier {
        case .exact, .between: sign = ""
        case .about: sign = "≈ "
        case .nearly, .under: sign = "< "
        case .over: sign = "> "
        case .atLeast: sign = "≥ "
        case .atMost: sign = "≤ "
        }
        // `423 trong tổng số 466` as `423/466`.
        if figure.kind == .ratio, let of = figure.of, !figure.text.utf8.contains(UInt8(ascii: "/")) {
            return sign
                + [figure.value, of].map { VietnameseNumber.text($0.double, decimals: 2) }.joined(separator: "/")
        }
        let isScaled = figure.value.double >= 1_000_000 && PrintedInterval.printedStep(figure) > 1
        let number =
            isScaled && figure.kind != .percent
            ? VietnameseNumber.text(figure.value.double, decimals: 0) : figure.text
        return sign + number + (figure.kind == .percent ? "%" : "")
    }
}

/// Numbers as Vietnamese writes them, for the words of claims.
enum VietnameseNumber {
    /// At most `decimals` digits behind the comma, zeros at the end left out, groups of three with points.
    static func text(_ value: Double, decimals: Int) -> String {
        guard value.isFinite, Swift.abs(value) < 1e15 else { return String(value) }
        var factor = 1.0
        for _ in 0..<decimals { factor *= 10 }
        let scaled = Int64((value * factor).rounded())
        let divisor = Int64(factor)
        let whole = Swift.abs(scaled) / max(divisor, 1)
        var behind = Swift.abs(scaled) % max(divisor, 1)
        var digits = decimals
        while digits > 0, behind % 10 == 0 {
            behind /= 10
            digits -= 1
        }
        var text = ""
        for (index, digit) in String(whole).reversed().enumerated() {
            if index > 0, index % 3 == 0 { text = "." + text }
            text = String(digit) + text
        }
        if digits > 0 {
            let tail = String(behind)
            text += "," + String(repeating: "0", count: max(0, digits - tail.utf8.count)) + tail
        }
        return (scaled < 0 ? "-" : "") + text
    }
}
