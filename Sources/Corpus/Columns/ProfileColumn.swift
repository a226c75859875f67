/// What sort of number each figure is: kind, unit, status, change and role together, as codes of the different
/// combinations, since whatever asks for one of the five as a rule asks for others, and they are few.
struct ProfileColumn: Sendable {
    var codes = Codes()
    /// One row a combination.
    private(set) var kinds = CodedColumn()
    private(set) var units = CodedColumn()
    private(set) var statuses = CodedColumn()
    private(set) var changes = CodedColumn()
    private(set) var roles = CodedColumn()
    /// Made for the first combination that is added.
    private var codeOfProfile: [Profile: Int32]? = [:]

    private struct Profile: Hashable {
        var kind: String
        var unit: String?
        var status: String
        var change: String?
        var role: String
    }

    /// One of the five, row by row.
    struct View: Sendable {
        fileprivate let rows: Codes
        fileprivate let profiles: CodedColumn

        subscript(row: Int) -> String? { rows.indices.contains(row) ? profiles[Int(rows[row])] : nil }

        /// As a column of its own.
        var column: CodedColumn { CodedColumn(codes: codes, dictionary: profiles.dictionary) }
        var codes: Codes { rows.mapped([TextDictionary.missing] + profiles.codes) }
        func foldedCodes() -> Codes { rows.mapped([TextDictionary.missing] + profiles.foldedCodes()) }
    }

    var kind: View { View(rows: codes, profiles: kinds) }
    var unit: View { View(rows: codes, profiles: units) }
    var status: View { View(rows: codes, profiles: statuses) }
    var change: View { View(rows: codes, profiles: changes) }
    var role: View { View(rows: codes, profiles: roles) }

    /// How many combinations there are.
    var profileCount: Int { kinds.codes.count }

    mutating func append(kind: String, unit: String?, status: String, change: String?, role: String) {
        let profile = Profile(kind: kind, unit: unit, status: status, change: change, role: role)
        if codeOfProfile == nil {
            codeOfProfile = Dictionary(
                (0..<profileCount).map { row in
                    (
                        Profile(
                            kind: kinds[row] ?? "", unit: units[row], status: statuses[row] ?? "",
                            change: changes[row], role: roles[row] ?? ""), Int32(truncatingIfNeeded: row)
                    )
                }, uniquingKeysWith: { first, _ in first })
        }
        if let code = codeOfProfile?[profile] { return codes.append(code) }
        let code = Int32(truncatingIfNeeded: profileCount)
        kinds.append(kind)
        units.append(unit)
        statuses.append(status)
        changes.append(change)
        roles.append(role)
        codeOfProfile?[profile] = code
        codes.append(code)
    }

    func gathering(_ rows: [Int32]) -> ProfileColumn {
        var result = self
        result.codes = codes.gathering(rows)
        return result
    }

    /// The five columns with a row for none, which no figure is, and then one for each combination.
    var distinct: [String: CodedColumn] {
        let rows = Codes(-1..<Int32(truncatingIfNeeded: profileCount))
        return ["kind": kinds, "unit": units, "status": statuses, "change": changes, "role": roles].mapValues {
            column in
            CodedColumn(
                codes: rows.mapped([TextDictionary.missing] + column.codes), dictionary: column.dictionary)
        }
    }
}

extension ProfileColumn: StorableColumn {
    func write(to writer: inout ColumnWriter) {
        codes.write(to: &writer)
        for column in [kinds, units, statuses, changes, roles] { column.write(to: &writer) }
    }

    init(from bytes: inout ColumnBytes) throws(ColumnBytes.Damage) {
        let codes = try Codes(from: &bytes)
        kinds = try CodedColumn(from: &bytes)
        units = try CodedColumn(from: &bytes)
        statuses = try CodedColumn(from: &bytes)
        changes = try CodedColumn(from: &bytes)
        roles = try CodedColumn(from: &bytes)
        codeOfProfile = nil
        let count = kinds.codes.count
        for column in [units, statuses, changes, roles] where column.codes.count != count { throw ColumnBytes.Damage() }
        self.codes = try codes.checked(below: count)
    }

    var rowCount: Int { codes.count }
    static func blank(_ count: Int) -> ProfileColumn {
        var column = ProfileColumn()
        column.codes = .blank(count)
        return column
    }
}
