import Messages
import VietnameseText

/// Functions over all groups of a result, after each is folded.
public enum Across {
    /// Each value's part of the sum of all, in %. That it is a sum or a count is the checker's to know; the sum
    /// of percentages, scores and ranks is refused here.
    public static func share(_ values: [Value]) throws(ValueProblem) -> [Noted] {
        var total: Value?
        for value in values where !value.isMissing {
            if let unit = value.quantity?.unit, unit.isUnsummable {
                throw .notDefined(operation: "share", operands: [unit.message])
            }
            if let sum = total {
                total = try Value.arithmetic(sum, .plus, value).value
            } else {
                total = value
            }
        }
        var shares: [Noted] = []
        for value in values {
            guard let total, !value.isMissing else {
                shares.append(Noted(.missing))
                continue
            }
            let part = try Value.arithmetic(value, .over, total)
            shares.append(Noted(try part.value.converted(to: .percent), note: part.note))
        }
        return shares
    }

    /// The position of each by what is stated, 1 for the largest; equal numbers share one; missing has none.
    public static func rank(_ values: [Value]) -> [Noted] {
        let ordered = values.compactMap { $0.quantity?.stated }.sorted(by: >)
        var positions: [ExactDecimal: Int] = [:]
        for (index, number) in ordered.enumerated() where positions[number] == nil { positions[number] = index + 1 }
        return values.map { value in
            guard let stated = value.quantity?.stated, let position = positions[stated] else { return Noted(.missing) }
            return Noted(.quantity(Quantity(ExactDecimal(position), .rank)))
        }
    }

    /// What each group's value was in the adjoining period of equal length along the last key, which is a year
    /// or a period; `groups` gives each group's keys and value. A gap gives missing, with a note; so does a
    /// place that was not there before its merger, since keys are compared by identity.
    public static func previous(_ groups: [(keys: [Value], value: Value)]) -> [Noted] {
        var byKeys: [String: Value] = [:]
        var stems: [String: ShownPlace] = [:]
        for group in groups {
            byKeys[identity(group.keys)] = group.value
            if let place = place(group.keys) { stems[identity(group.keys, ofStem: true)] = place }
        }
        let oldest = earliest(groups)
        return groups.map { group in
            guard let last = group.keys.last, let before = previousKey(last) else { return Noted(.missing) }
            let keys = group.keys.dropLast() + [before]
            if let value = byKeys[identity(keys)] { return Noted(value) }
            let name = group.keys.dropLast().map(\.shown).joined(separator: ", ")
            if let place = place(group.keys), let other = stems[identity(keys, ofStem: true)], other != place {
                return Noted(.missing, note: .merger(from: other.name, to: place.name))
            }
            // The first period of a row of groups has none before it, which is no gap.
            guard let first = oldest[identity(Array(group.keys.dropLast()))], Value.sorts(first, before: last) else {
                return Noted(.missing)
            }
            return Noted(.missing, note: .gap(before, group: name.isEmpty ? nil : name))
        }
    }

    /// The value less that of the period before.
    public static func change(_ groups: [(keys: [Value], value: Value)]) throws(ValueProblem) -> [Noted] {
        var changes: [Noted] = []
        for (group, before) in zip(groups, previous(groups)) {
            let change = try Value.arithmetic(group.value, .minus, before.value)
            changes.append(Noted(change.value, note: before.note ?? change.note))
        }
        return changes
    }

    /// The change in % of the value of the period before.
    public static func growth(_ groups: [(keys: [Value], value: Value)]) throws(ValueProblem) -> [Noted] {
        var growths: [Noted] = []
        for (group, before) in zip(groups, previous(groups)) {
            // x / y - 1 rather than (x - y) / y: each number is taken once, so that the ends stay as narrow as
            // they are.
            let ratio = try Value.arithmetic(group.value, .over, before.value)
            let one = Value.quantity(Quantity(.one, .none))
            let growth = try Value.arithmetic(ratio.value, .minus, one).value.converted(to: .percent)
            growths.append(Noted(growth, note: before.note ?? ratio.note))
        }
        return growths
    }

    private static func previousKey(_ key: Value) -> Value? {
        switch key {
        case .year(let year), .whole(let year): year > 1 ? .year(year - 1) : nil
        case .period(let period): period.previous.map(Value.period)
        default: nil
        }
    }

    private static func place(_ keys: [Value]) -> ShownPlace? {
        for case .place(let place) in keys { return place }
        return nil
    }

    private static func identity(_ keys: some Sequence<Value>, ofStem: Bool = false) -> String {
        keys.map { key in
            if ofStem, case .place(let place) = key { return "@" + place.stem }
            return key.identity
        }.joined(separator: "\u{1f}")
    }

    private static func earliest(_ groups: [(keys: [Value], value: Value)]) -> [String: Value] {
        var earliest: [String: Value] = [:]
        for group in groups {
            guard let last = group.keys.last, !last.isMissing else { continue }
            let rest = identity(group.keys.dropLast())
            earliest[rest] = earliest[rest].map { Value.sorts(last, before: $0) ? last : $0 } ?? last
        }
        return earliest
    }
}
