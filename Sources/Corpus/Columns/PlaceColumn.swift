import Figures
import VietnameseText

/// Places by identity: two rows are of one place when their codes are equal, whatever the name.
public struct PlaceColumn: Sendable {
    /// One for each row, into ``identities``; ``TextDictionary/missing`` where there is none.
    public internal(set) var codes: Codes
    /// Code → place.
    public internal(set) var identities: [Place]
    private var codesOfIDs: [String: Int32]

    /// A place as it was at a time; a name alone is not an identity.
    public struct Place: Sendable, Hashable {
        /// `lao-cai`, `lao-cai@2025-07`.
        public var id: String
        /// The official name, which several identities may share (`Lào Cai`).
        public var name: String

        /// The name that tells it from its namesakes in results: `Lào Cai`, `Lào Cai (từ 2025-07)`.
        public var label: String

        public init(id: String, name: String, label: String) {
            self.id = id
            self.name = name
            self.label = label
        }
    }

    public init() {
        codes = Codes()
        identities = []
        codesOfIDs = [:]
    }

    public subscript(row: Int) -> Place? { codes.indices.contains(row) ? place(ofCode: codes[row]) : nil }

    public func place(ofCode code: Int32) -> Place? {
        code >= 0 && Int(code) < identities.count ? identities[Int(code)] : nil
    }

    /// Where no identity is given, the one that bore the name on a day; a place that no table knows is
    /// identified by its name.
    mutating func append(name: String?, id: String?, on day: CalendarDay? = nil) {
        guard let name else {
            codes.append(TextDictionary.missing)
            return
        }
        let known = id == nil ? PlaceTable.shipped.identity(of: name, on: day) : nil
        let id = id ?? known?.id ?? name
        if let code = codesOfIDs[id] {
            codes.append(code)
            return
        }
        append(place: Place(id: id, name: name, label: PlaceTable.shipped.place(id)?.displayName ?? name))
    }

    /// A place of which all is known; the first of an identity gives it its name.
    mutating func append(place: Place) {
        if let code = codesOfIDs[place.id] {
            codes.append(code)
            return
        }
        let code = Int32(truncatingIfNeeded: identities.count)
        identities.append(place)
        codesOfIDs[place.id] = code
        codes.append(code)
    }

    func gathering(_ rows: [Int32]) -> PlaceColumn {
        var result = self
        result.codes = codes.gathering(rows)
        return result
    }

    /// One row for a missing place, then one for each that occurs, in the order of their codes.
    var distinct: PlaceColumn {
        var result = self
        result.codes = Codes(-1..<Int32(truncatingIfNeeded: identities.count))
        return result
    }

    /// What identifies each.
    var ids: CodedColumn { CodedColumn(codes: codes, dictionary: TextDictionary(identities.map(\.id))) }
}
