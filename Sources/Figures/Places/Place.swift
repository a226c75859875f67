import VietnameseText

/// A place that figures are about, as one identity: Lào Cai until 30 June 2025 and Lào Cai since 1 July
/// 2025 are two.
public struct Place: Sendable, Hashable {
    /// `lao-cai`, `lao-cai@2025-07`, `viet-nam`, `nhat-ban`.
    public var id: String
    /// The official name without `tỉnh` or `thành phố`, the latest where it was renamed (`Huế`).
    public var name: String
    /// The General Statistics Office's code of a province (`10`), an ISO 3166 code of a country; empty where none.
    public var code: String
    public var level: Level
    /// Whether it is a centrally run city (`thành phố`), not a `tỉnh`.
    public var isCity: Bool
    /// The first day of this identity; nil where it lies before what the table knows.
    public var validFrom: CalendarDay?
    /// The last day of this identity; nil where it still stands.
    public var validUntil: CalendarDay?
    /// The identity that it was merged into.
    public var mergedInto: String?
    /// Its names in order of time; one, except where it was renamed.
    public var names: [Name]
    /// Other ways to write it.
    public var aliases: [String]

    public enum Level: String, Sendable, CaseIterable { case country, province, foreign }

    /// A name and the days on which the place bore it.
    public struct Name: Sendable, Hashable {
        public var name: String
        public var from: CalendarDay?
        public var until: CalendarDay?
    }

    /// Whether the identity stood on a day.
    public func isValid(on day: CalendarDay) -> Bool {
        if let validFrom, day < validFrom { return false }
        if let validUntil, day > validUntil { return false }
        return true
    }

    /// The official name that it bore on a day; the latest where the day is not known.
    public func name(on day: CalendarDay?) -> String {
        guard let day else { return name }
        return names.last { $0.from.map { $0 <= day } ?? true }?.name ?? name
    }

    /// The name that tells it from other identities of the name: `Lào Cai`, `Lào Cai (từ 2025-07)`.
    public var displayName: String {
        guard id.utf8.contains(UInt8(ascii: "@")) else { return name }
        if let validFrom { return "\(name) (từ \(validFrom.description.dropLast(3)))" }
        if let validUntil { return "\(name) (đến \(validUntil.description.dropLast(3)))" }
        return name
    }
}
