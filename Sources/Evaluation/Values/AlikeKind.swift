import Figures
import VietnameseText

/// What makes rows alike, so that an aggregate may take them together: unit (or its family), status, change
/// and role.
public struct AlikeKind: Hashable, Sendable {
    public var unit: Unit
    public var status: Figure.Status
    public var change: Figure.Change?
    public var role: Figure.Role

    public init(
        unit: Unit, status: Figure.Status = .actual, change: Figure.Change? = nil, role: Figure.Role = .level
    ) {
        self.unit = unit
        self.status = status
        self.change = change
        self.role = role
    }

    public static func == (left: AlikeKind, right: AlikeKind) -> Bool {
        left.status == right.status && left.change == right.change && left.role == right.role
            && left.unit.isAlike(right.unit)
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(unit.key)
        hasher.combine(status)
        hasher.combine(change)
        hasher.combine(role)
    }
}

/// Of what a row tells, as far as a sum must know: place, period, and whether a text's sum names it as an addend.
public struct Standing: Hashable, Sendable {
    public var place: ShownPlace?
    public var period: Period?
    public var isPart: Bool

    public init(place: ShownPlace? = nil, period: Period? = nil, isPart: Bool = false) {
        self.place = place
        self.period = period
        self.isPart = isPart
    }
}
