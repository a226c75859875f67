import Corpus

/// A condition of rows as a program over columns: what it comes to for a block of rows at a time, for any thread.
indirect enum ColumnCondition: Sendable {
    /// Alike for all rows.
    case constant(UInt8)
    /// What it is for each code of a facet, by ``Codes/raw(_:)``.
    case lookup(Codes, [UInt8])
    case number(NumberCondition)
    /// Whether the sentence of a row is among some that were found; the rows of sentences are their own.
    case found(RowSet, sentences: [Int32]?)
    case not(ColumnCondition)
    case and([ColumnCondition])
    case or([ColumnCondition])

    /// Puts the truths of the rows from `start` into `mask`, one byte a row.
    func evaluate(from start: Int, into mask: UnsafeMutableBufferPointer<UInt8>) {
        switch self {
        case .constant(let bits): mask.update(repeating: bits)
        case .lookup(let codes, let table):
            table.withUnsafeBufferPointer { table in
                switch codes.width {
                case 1: codes.bytes.withUnsafeBufferPointer { Self.look(up: $0, table, start, mask) }
                case 2: codes.shorts.withUnsafeBufferPointer { Self.look(up: $0, table, start, mask) }
                default: codes.words.withUnsafeBufferPointer { Self.look(up: $0, table, start, mask) }
                }
            }
        case .number(let condition): condition.evaluate(from: start, into: mask)
        case .found(let found, let sentences):
            guard let sentences else {
                mask.update(repeating: TruthBits.no)
                found.eachRow(in: start..<(start &+ mask.count)) { mask[$0 &- start] = TruthBits.yes }
                return
            }
            for row in 0..<mask.count {
                let sentence = Int(sentences[start &+ row])
                mask[row] = sentence < 0 ? TruthBits.unknown : found[sentence] ? TruthBits.yes : TruthBits.no
            }
        case .not(let inner):
            inner.evaluate(from: start, into: mask)
            for row in 0..<mask.count { mask[row] = TruthBits.not(mask[row]) }
        case .and(let parts):
            combine(parts, from: start, into: mask) { $0 & $1 }
        case .or(let parts):
            combine(parts, from: start, into: mask) { $0 | $1 }
        }
    }

    @inline(__always)
    private static func look<Raw: FixedWidthInteger>(
        up codes: UnsafeBufferPointer<Raw>, _ table: UnsafeBufferPointer<UInt8>, _ start: Int,
        _ mask: UnsafeMutableBufferPointer<UInt8>
    ) {
        for row in 0..<mask.count { mask[row] = table[Int(truncatingIfNeeded: codes[start &+ row])] }
    }

    @inline(__always)
    private func combine(
        _ parts: [ColumnCondition], from start: Int, into mask: UnsafeMutableBufferPointer<UInt8>,
        _ operation: (UInt8, UInt8) -> UInt8
    ) {
        guard let first = parts.first else { return }
        first.evaluate(from: start, into: mask)
        guard parts.count > 1 else { return }
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: mask.count) { other in
            for part in parts.dropFirst() {
                part.evaluate(from: start, into: other)
                for row in 0..<mask.count { mask[row] = operation(mask[row], other[row]) }
            }
        }
    }

    /// All of some conditions, with those that look up the same codes made one.
    static func all(_ parts: [ColumnCondition]) -> ColumnCondition { merged(parts, as: { .and($0) }, { $0 & $1 }) }

    /// Any of some conditions.
    static func any(_ parts: [ColumnCondition]) -> ColumnCondition { merged(parts, as: { .or($0) }, { $0 | $1 }) }

    private static func merged(
        _ parts: [ColumnCondition], as make: ([ColumnCondition]) -> ColumnCondition,
        _ operation: (UInt8, UInt8) -> UInt8
    ) -> ColumnCondition {
        var result: [ColumnCondition] = []
        for part in parts {
            guard case .lookup(let codes, let table) = part,
                let earlier = result.firstIndex(where: { $0.looksUp(codes) }),
                case .lookup(_, let known) = result[earlier], known.count == table.count
            else {
                result.append(part)
                continue
            }
            result[earlier] = .lookup(codes, zip(known, table).map(operation))
        }
        return result.count == 1 ? result[0] : make(result)
    }

    private func looksUp(_ codes: Codes) -> Bool {
        guard case .lookup(let own, _) = self else { return false }
        return own.isSame(as: codes)
    }

    /// The tables that all rows must pass, of those that look up some codes.
    func tables(of codes: Codes) -> [[UInt8]] {
        switch self {
        case .lookup(let own, let table): own.isSame(as: codes) ? [table] : []
        case .and(let parts): parts.flatMap { $0.tables(of: codes) }
        default: []
        }
    }

    /// Negated, a table by itself where it is one.
    var negated: ColumnCondition {
        switch self {
        case .constant(let bits): .constant(TruthBits.not(bits))
        case .lookup(let codes, let table): .lookup(codes, table.map(TruthBits.not))
        default: .not(self)
        }
    }
}

extension Codes {
    /// Whether these are the very same rows, as two columns of one facet are.
    func isSame(as other: Codes) -> Bool {
        guard width == other.width, count == other.count, rawBound == other.rawBound else { return false }
        switch width {
        case 1: return Self.share(bytes, other.bytes)
        case 2: return Self.share(shorts, other.shorts)
        default: return Self.share(words, other.words)
        }
    }

    private static func share<Raw>(_ one: [Raw], _ other: [Raw]) -> Bool {
        one.withUnsafeBufferPointer { a in other.withUnsafeBufferPointer { a.baseAddress == $0.baseAddress } }
    }
}
