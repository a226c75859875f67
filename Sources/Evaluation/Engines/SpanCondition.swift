import Language
import VietnameseText

/// Conditions of a column that is a span of time: a period, a day, or a year.
///
/// Days are whole numbers; a start that is not said lies below all of them and an end that is not said above, so that
/// most conditions need not ask for it.
struct SpanCondition {
    private let start: SQLTerm
    private let end: SQLTerm
    private let known: SQLCondition
    private let isYear: Bool

    init?(_ name: String, _ type: ValueType, _ compiler: ConditionCompiler) {
        guard let known = compiler.known(name) else { return nil }
        self.known = known
        switch type {
        case .period:
            guard let start = compiler.column(name, .start), let end = compiler.column(name, .end) else { return nil }
            (self.start, self.end, isYear) = (start, end, false)
        case .date:
            guard let day = compiler.column(name, .day) else { return nil }
            (start, end, isYear) = (day, day, false)
        case .number, .whole:
            guard name == "year", let year = compiler.column(name, .value) else { return nil }
            (start, end, isYear) = (year, year, true)
        default: return nil
        }
    }

    func within(_ span: Period) -> SQLTruth {
        var parts: [SQLCondition] = []
        if let first = span.start { parts.append(starts(.greaterOrEqual, first)) }
        if let last = span.end { parts.append(ends(.lessOrEqual, last)) }
        return SQLTruth(.all(parts), where: known)
    }

    func overlaps(_ span: Period) -> SQLTruth {
        var parts: [SQLCondition] = []
        if let first = span.start { parts.append(ends(.greaterOrEqual, first)) }
        if let last = span.end { parts.append(starts(.lessOrEqual, last)) }
        return SQLTruth(.all(parts), where: known)
    }

    func compare(_ comparison: Expression.Comparison, _ span: Period) -> SQLTruth? {
        switch comparison {
        case .equal: return SQLTruth(isSame(span), where: known)
        case .unequal: return SQLTruth(isSame(span), where: known).negated
        case .less: return before(span)
        case .greater: return behind(span)
        case .lessOrEqual:
            guard let last = span.end else { return SQLTruth(isTrue: .all([known, isSame(span)]), isFalse: .no) }
            return SQLTruth(
                isTrue: .all([known, .any([isSame(span), ends(.lessOrEqual, last)])]),
                isFalse: .all([known, isSame(span).opposite, hasEnd, ends(.greater, last)]))
        case .greaterOrEqual:
            guard let first = span.start else { return SQLTruth(isTrue: .all([known, isSame(span)]), isFalse: .no) }
            return SQLTruth(
                isTrue: .all([known, .any([isSame(span), starts(.greaterOrEqual, first)])]),
                isFalse: .all([known, isSame(span).opposite, hasStart, starts(.less, first)]))
        }
    }

    /// It ends before the span starts.
    private func before(_ span: Period) -> SQLTruth {
        guard let first = span.start else {
            guard let last = span.end else { return .unknown }
            return SQLTruth(isTrue: .no, isFalse: .all([known, hasEnd, ends(.greaterOrEqual, last)]))
        }
        return SQLTruth(
            isTrue: .all([known, ends(.less, first)]),
            isFalse: .all([
                known,
                .any([
                    .all([hasEnd, ends(.greaterOrEqual, first)]),
                    .all([hasEnd.opposite, starts(.greaterOrEqual, first)]),
                ]),
            ]))
    }

    /// It starts after the span ends.
    private func behind(_ span: Period) -> SQLTruth {
        guard let last = span.end else {
            guard let first = span.start else { return .unknown }
            return SQLTruth(isTrue: .no, isFalse: .all([known, hasStart, starts(.lessOrEqual, first)]))
        }
        return SQLTruth(
            isTrue: .all([known, starts(.greater, last)]),
            isFalse: .all([
                known,
                .any([
                    .all([hasStart, starts(.lessOrEqual, last)]),
                    .all([hasStart.opposite, ends(.lessOrEqual, last)]),
                ]),
            ]))
    }

    private func isSame(_ span: Period) -> SQLCondition {
        if isYear {
            // Only a whole year is one.
            guard span.grain == .year, let year = span.start?.year else { return .no }
            return .compare(start, .equal, .number(Int64(year)))
        }
        return .all([
            .compare(start, .equal, .number(Int64(span.start?.number ?? EngineTables.openStart))),
            .compare(end, .equal, .number(Int64(span.end?.number ?? EngineTables.openEnd))),
        ])
    }

    private var hasStart: SQLCondition {
        isYear ? .yes : .compare(start, .unequal, .number(Int64(EngineTables.openStart)))
    }

    private var hasEnd: SQLCondition {
        isYear ? .yes : .compare(end, .unequal, .number(Int64(EngineTables.openEnd)))
    }

    private func starts(_ comparison: SQLCondition.Comparison, _ day: CalendarDay) -> SQLCondition {
        guard isYear else { return .compare(start, comparison, .number(Int64(day.number))) }
        // The first of January of a year, beside a day of another.
        let isFirst = day == CalendarDay(year: day.year, month: 1, day: 1)
        let year = SQLTerm.number(Int64(day.year))
        switch comparison {
        case .less: return .compare(start, isFirst ? .less : .lessOrEqual, year)
        case .greaterOrEqual: return .compare(start, isFirst ? .greaterOrEqual : .greater, year)
        // The first itself is not above itself, nor is any before it.
        case .greater: return .compare(start, .greater, year)
        case .lessOrEqual: return .compare(start, .lessOrEqual, year)
        case .equal: return isFirst ? .compare(start, .equal, year) : .no
        case .unequal: return isFirst ? .compare(start, .unequal, year) : .yes
        }
    }

    private func ends(_ comparison: SQLCondition.Comparison, _ day: CalendarDay) -> SQLCondition {
        guard isYear else { return .compare(end, comparison, .number(Int64(day.number))) }
        // The last of December of a year, beside a day of another.
        let isLast = day == CalendarDay(year: day.year, month: 12, day: 31)
        let year = SQLTerm.number(Int64(day.year))
        switch comparison {
        case .less: return .compare(end, .less, year)
        case .greaterOrEqual: return .compare(end, .greaterOrEqual, year)
        case .greater: return .compare(end, isLast ? .greater : .greaterOrEqual, year)
        case .lessOrEqual: return .compare(end, isLast ? .lessOrEqual : .less, year)
        case .equal: return isLast ? .compare(end, .equal, year) : .no
        case .unequal: return isLast ? .compare(end, .unequal, year) : .yes
        }
    }
}
