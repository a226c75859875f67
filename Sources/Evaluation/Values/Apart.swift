/// What takes room beside the sums of a ``Partial``, apart from it: most have none of it, and are copied a lot.
struct Apart: Hashable, Sendable {
    /// Changed only where nothing else holds it.
    final class Storage: Hashable, @unchecked Sendable {
        var extremes = Extremes()
        var distribution: [Quantity.Ends: Int] = [:]
        var distinct: [DistinctKey: RowValue] = [:]
        var standings: [Standing: Int] = [:]

        init() {}

        init(_ other: Storage) {
            extremes = other.extremes
            distribution = other.distribution
            distinct = other.distinct
            standings = other.standings
        }

        func merge(_ other: Storage) {
            extremes.merge(other.extremes)
            distribution.merge(other.distribution, uniquingKeysWith: +)
            distinct.merge(other.distinct) { RowValue.merged($0, $1) }
            standings.merge(other.standings, uniquingKeysWith: +)
        }

        static func == (left: Storage, right: Storage) -> Bool {
            left.extremes == right.extremes && left.distribution == right.distribution
                && left.distinct == right.distinct && left.standings == right.standings
        }

        func hash(into hasher: inout Hasher) {
            hasher.combine(extremes)
            hasher.combine(distribution)
            hasher.combine(distinct)
            hasher.combine(standings)
        }
    }

    /// What there is; nil where nothing was put in yet.
    private(set) var held: Storage?

    /// The same to be changed, made or copied where that is needed.
    var own: Storage {
        mutating get {
            if let held, isKnownUniquelyReferenced(&self.held) { return held }
            let own = held.map { Storage($0) } ?? Storage()
            held = own
            return own
        }
    }

    static func == (left: Apart, right: Apart) -> Bool { (left.held ?? Storage()) == (right.held ?? Storage()) }
    func hash(into hasher: inout Hasher) { hasher.combine(held ?? Storage()) }
}
