/// Places by identity: two rows are of one place when their codes are equal, whatever the name.
public struct PlaceColumn: Sendable {
    /// One for each row, into ``identities``; ``TextDictionary/missing`` where there is none.
    public internal(set) var codes: [Int32]
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
        public var label: String {
            guard let at = id.utf8.firstIndex(of: UInt8(ascii: "@")) else { return name }
            return "\(name) (từ \(id[id.utf8.index(after: at)...]))"
        }

        public init(id: String, name: String) {
            self.id = id
            self.name = name
        }
    }

    public init() {
        codes = []
        identities = []
        codesOfIDs = [:]
    }

    public subscript(row: Int) -> Place? { codes.indices.contains(row) ? place(ofCode: codes[row]) : nil }

    public func place(ofCode code: Int32) -> Place? {
        code >= 0 && Int(code) < identities.count ? identities[Int(code)] : nil
    }

    /// A place without an identity of its own (a foreign country, say) is identified by its name.
    mutating func append(name: String?, id: String?) {
        guard let name else {
            codes.append(TextDictionary.missing)
            return
        }
        let id = id ?? name
        if let code = codesOfIDs[id] {
            codes.append(code)
            return
        }
        let code = Int32(truncatingIfNeeded: identities.count)
        identities.append(Place(id: id, name: name))
        codesOfIDs[id] = code
        codes.append(code)
    }

    func gathering(_ rows: [Int32]) -> PlaceColumn {
        var result = self
        result.codes = rows.map { codes[Int($0)] }
        return result
    }
}
