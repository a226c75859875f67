import Messages
import VietnameseText

extension Scanner {
    /// A number, or a period with a hyphen. What looks like a number written the Vietnamese way, a
    /// date or a range with a hyphen is an error that offers what was meant: reading `50.000` as 50
    /// without a word would be worst.
    mutating func scanNumber() -> Token.Kind {
        let start = offset
        skipDigits()
        let whole = SourceSpan(start, offset)
        if whole.end - whole.start == 4, let period = scanPeriod(from: start) { return period }

        var groups: [SourceSpan] = []
        var signs: [UInt8] = []
        while source[offset] == UInt8(ascii: ".") || source[offset] == UInt8(ascii: ","), source.isDigit(offset + 1) {
            signs.append(source[offset])
            offset += 1
            let from = offset
            skipDigits()
            groups.append(SourceSpan(from, offset))
        }
        let span = SourceSpan(start, offset)
        if signs.isEmpty, let date = dateWithSlashes(from: whole) {
            offset = date.end
            reportDate(date)
            return .period
        }
        if signs.contains(UInt8(ascii: ",")) {
            reportComma(span, whole, groups, signs)
        } else if signs.count > 1 {
            reportPoints(span, whole, groups)
        } else if signs.count == 1, isGrouped(whole, groups) {
            reportGroups(span, whole, groups)
        } else if let flaw = underscoreFlaw(span) {
            report(
                .malformedNumber, .underscoreMisplaced, SourceSpan(flaw, flaw + 1),
                help: .write(form: plainDigits(span)))
        } else {
            checkHyphen(span)
        }
        return .number
    }

    /// Digits and `_`.
    private mutating func skipDigits() {
        while source.isDigit(offset) || source[offset] == UInt8(ascii: "_") { offset += 1 }
    }

    private func plainDigits(_ span: SourceSpan) -> String {
        String(decoding: source[span].filter { $0 != UInt8(ascii: "_") }, as: UTF8.self)
    }

    private func underscoreFlaw(_ span: SourceSpan) -> Int? {
        (span.start..<span.end).first {
            source[$0] == UInt8(ascii: "_") && !(source.isDigit($0 - 1) && source.isDigit($0 + 1))
        }
    }

    /// Whether points stand as they do between groups of thousands: one to three digits that do not
    /// begin with a nought, then three after each point.
    private func isGrouped(_ whole: SourceSpan, _ groups: some Collection<SourceSpan>) -> Bool {
        whole.end - whole.start <= 3 && source[whole.start] != UInt8(ascii: "0")
            && groups.allSatisfy { $0.end - $0.start == 3 }
    }

    private mutating func reportGroups(_ span: SourceSpan, _ whole: SourceSpan, _ groups: [SourceSpan]) {
        let digits = ([whole] + groups).map(plainDigits).joined()
        let typed = source.text(span)
        let decimal: [Message] = groups.count == 1 ? [.threeDecimals(form: typed + "0")] : []
        let underscored = ([whole] + groups).map(plainDigits).joined(separator: "_")
        diagnostics.append(
            Diagnostic(
                .groupedNumber, .groupedNumber(typed: typed, digits: digits), at: span,
                notes: [.pointIsDecimal],
                help: [.writeEither(first: digits, second: underscored)] + decimal))
    }

    private mutating func reportPoints(_ span: SourceSpan, _ whole: SourceSpan, _ groups: [SourceSpan]) {
        if isGrouped(whole, groups) { return reportGroups(span, whole, groups) }
        let parts = ([whole] + groups).map(plainDigits)
        var help = Message.onePointAtMost
        if parts.count == 3, let year = Int(parts[2]), let month = Int(parts[1]), let day = Int(parts[0]),
            let date = CalendarDay(year: year, month: month, day: day)
        {
            help = .dayIs(form: date.description)
        }
        report(.malformedNumber, .notANumber(typed: source.text(span)), span, help: help)
    }

    private mutating func reportComma(
        _ span: SourceSpan, _ whole: SourceSpan, _ groups: [SourceSpan], _ signs: [UInt8]
    ) {
        let parts = [whole] + groups
        let typed = source.text(span)
        let help: [Message]
        if signs.count == 1 {
            // With three digits behind the point it would be taken for a group; a nought more is none.
            let zero = isGrouped(whole, groups) ? "0" : ""
            var ways: [Message] = [.forTheDecimal(form: "\(plainDigits(whole)).\(plainDigits(groups[0]))\(zero)")]
            if isGrouped(whole, groups) {
                ways.append(.forTheWholeNumber(form: parts.map(plainDigits).joined()))
            }
            help = ways + [.forTwoNumbers(form: parts.map(source.text).joined(separator: ", "))]
        } else if signs.last == UInt8(ascii: ","), !signs.dropLast().contains(UInt8(ascii: ",")),
            isGrouped(whole, groups.dropLast())
        {
            let number = parts.dropLast().map(plainDigits).joined() + "." + plainDigits(groups[groups.count - 1])
            help = [.write(form: number)]
        } else {
            let values = typed.split(separator: ",").joined(separator: ", ")
            help = [.forSeveralNumbers(form: values)]
        }
        diagnostics.append(
            Diagnostic(
                .decimalComma, .commaInNumber(typed: typed), at: span,
                notes: [.commaInNumberNote],
                help: help))
    }

    /// A hyphen right behind a number and before another is a range in a document and a subtraction
    /// in a program: neither is guessed.
    private mutating func checkHyphen(_ span: SourceSpan) {
        let hyphen = hyphenLength(offset)
        guard hyphen > 0, source.isDigit(offset + hyphen) else { return }
        var end = offset + hyphen
        while source.isDigit(end) || source[end] == UInt8(ascii: "_") || source[end] == UInt8(ascii: ".") { end += 1 }
        let left = source.text(span)
        let right = source.text(SourceSpan(offset + hyphen, end))
        var help: [Message] = [.forTheRange(form: "\(left)..\(right)"), .toSubtract(form: "\(left) - \(right)")]
        var headline = Message.rangeOrSubtraction(form: "\(left)-\(right)")
        // `05-2017`, as documents write a month.
        if right.utf8.count == 4, let month = Int(left), (1...12).contains(month), let year = Int(right) {
            help.insert(.forTheMonth(form: "\(year)-\(month < 10 ? "0" : "")\(month)"), at: 0)
            headline = .monthOrRange(form: "\(left)-\(right)")
        }
        diagnostics.append(
            Diagnostic(.hyphenBetweenNumbers, headline, at: SourceSpan(span.start, end), help: help))
    }

    private func hyphenLength(_ offset: Int) -> Int {
        if source[offset] == UInt8(ascii: "-") { return 1 }
        guard let (scalar, length) = source.scalar(offset) else { return 0 }
        return ["–", "‐", "‑", "−"].contains(scalar) ? length : 0
    }

    /// A period that starts with the four digits just scanned, where a hyphen and more stand right
    /// behind them; nil where this is a number.
    private mutating func scanPeriod(from start: Int) -> Token.Kind? {
        let hyphen = hyphenLength(offset)
        let second = offset + hyphen
        let letter = source[second] & 0xDF
        let isNamed = (letter == UInt8(ascii: "H") || letter == UInt8(ascii: "Q")) && source.isDigit(second + 1)
        guard hyphen > 0, isNamed || source.isDigit(second) else { return nil }
        var end = isNamed ? second + 1 : second
        while source.isDigit(end) { end += 1 }
        var lengths = [end - second]
        if !isNamed, case let next = hyphenLength(end), next > 0, source.isDigit(end + next) {
            let from = end + next
            end = from
            while source.isDigit(end) { end += 1 }
            lengths.append(end - from)
        }
        let span = SourceSpan(start, end)
        if !isNamed, lengths == [4] { return nil }
        offset = end
        if Period(periodText(span)) == nil || source.namePart(end, first: false) > 0 {
            reportPeriod(span)
        }
        return .period
    }

    private mutating func reportPeriod(_ span: SourceSpan) {
        while case let length = source.namePart(offset, first: false), length > 0 { offset += length }
        let span = SourceSpan(span.start, offset)
        let typed = source.text(span)
        let parts = periodText(span).split(separator: "-").map { $0.utf8.count == 1 ? "0" + $0 : String($0) }
        var help = [Message.periodForms]
        if Period(parts.joined(separator: "-")) != nil {
            help.insert(.write(form: parts.joined(separator: "-")), at: 0)
        }
        diagnostics.append(
            Diagnostic(
                .noSuchPeriod, .noPeriod(typed: typed), at: span,
                notes: [.noPeriodNote],
                help: help))
    }

    /// `30/5/2017`, as documents write a day; nil for anything else.
    private func dateWithSlashes(from day: SourceSpan) -> SourceSpan? {
        var lengths = [day.end - day.start]
        var end = day.end
        while lengths.count < 3, source[end] == UInt8(ascii: "/"), source.isDigit(end + 1) {
            let start = end + 1
            end = start
            while source.isDigit(end) { end += 1 }
            lengths.append(end - start)
        }
        guard lengths.count == 3, lengths[0] <= 2, lengths[1] <= 2, lengths[2] == 4 else { return nil }
        return SourceSpan(day.start, end)
    }

    private mutating func reportDate(_ span: SourceSpan) {
        let parts = source.text(span).split(separator: "/").compactMap { Int($0) }
        let day = parts.count == 3 ? CalendarDay(year: parts[2], month: parts[1], day: parts[0]) : nil
        report(
            .noSuchPeriod, .twoDivisions(typed: source.text(span)), span,
            help: day.map { .forTheDay(form: $0.description) } ?? .dayIs(form: "2017-05-30"), .blanksToDivide)
    }

    private func periodText(_ span: SourceSpan) -> String { source.periodText(span) }
}

extension SourceBytes {
    /// A period's text with plain hyphens and capital letters, as `Period` reads it.
    func periodText(_ span: SourceSpan) -> String {
        var text = ""
        var offset = span.start
        while offset < span.end, let (scalar, length) = scalar(offset) {
            text += scalar.value < 0x80 ? String(scalar).uppercased() : "-"
            offset += length
        }
        return text
    }
}
