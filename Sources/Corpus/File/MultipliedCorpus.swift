import Figures
import Foundation
import VietnameseText

/// A corpus made larger by its own figures, told again of other places and of other years, so that speed can be
/// measured at a size. Nothing that an article says: only for measuring.
package enum MultipliedCorpus {
    /// Writes a corpus file with so many figures; its documents, sentences and plain tables are those of another.
    package static func write(_ rowCount: Int, of path: String, to output: String) throws {
        try? FileManager.default.removeItem(atPath: output)
        try FileManager.default.copyItem(atPath: path, toPath: output)
        var base = try BaseTables(try OpenCorpus(path))
        try base.multiplyFigures(to: rowCount)
        let target = try CorpusReplacement(output)
        defer { target.abandon() }
        _ = try target.copyEarlier()
        try target.write { db in
            var store = ColumnStore(db: db)
            try base.visitAll(&store)
            let facts = Facts(base)
            try store.store(facts)
            for (key, count) in [("figures", base.figures.count), ("facts", facts.count)] {
                try db.execute(
                    sql: "INSERT OR REPLACE INTO corpus (key, value) VALUES (?, ?)", arguments: [key, "\(count)"])
            }
        }
        try target.putInPlace()
    }
}

extension BaseTables {
    fileprivate mutating func multiplyFigures(to rowCount: Int) throws {
        let count = figures.count
        guard count > 0 else { return }
        keptFacts = nil
        let rows = (0..<rowCount).map { Int32(truncatingIfNeeded: $0 % count) }
        let (places, periods) = (figures.place, figures.period)
        var gatherer = RowGatherer(rows: rows)
        try figures.visit(&gatherer)
        figures.count = rowCount
        // A corpus made smaller has not all figures that claims are about.
        claims.figures = claims.figures.renumbered((0..<Int32(count)).map { $0 < rowCount ? $0 : -1 })
        // Copy c tells of the province c further on, and of as many years before as it takes for another pair.
        let provinces = places.identities.filter { PlaceTable.shipped.place($0.id)?.level == .province }
        let positions = Dictionary(uniqueKeysWithValues: provinces.enumerated().map { ($1.id, $0) })
        var newPlaces = PlaceColumn()
        var newPeriods = PeriodColumn()
        for row in 0..<rowCount {
            let copy = row / count
            let place = places[row % count]
            if let place, let position = positions[place.id], !provinces.isEmpty {
                let other = provinces[(position + copy) % provinces.count]
                newPlaces.append(name: other.name, id: other.id)
            } else {
                newPlaces.append(name: place?.name, id: place?.id)
            }
            newPeriods.append(periods[row % count].map { $0.shifted(years: -(copy % 12)) })
        }
        figures.place = newPlaces
        figures.period = newPeriods
    }
}

extension Period {
    fileprivate func shifted(years: Int) -> Period {
        func shifted(_ day: CalendarDay?) -> CalendarDay? {
            guard let day else { return nil }
            let (year, month, number) = day.parts
            return CalendarDay(
                year: year + years, month: month,
                day: min(number, CalendarDay.length(ofMonth: month, year: year + years)))
        }
        return Period(start: shifted(start), end: shifted(end)) ?? self
    }
}

private struct RowGatherer: StoredColumnVisitor {
    let rows: [Int32]

    mutating func visit<Values: StorableColumn & Sendable>(_ name: String, _ column: inout Loadable<Values>) throws {
        column = Loadable(wrappedValue: column.wrappedValue.gathering(rows))
    }
}
