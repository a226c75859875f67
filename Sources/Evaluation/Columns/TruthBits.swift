/// Truths as bits, so that `and` and `or` of many rows are those of bytes: no 0, unknown 1, yes 3.
enum TruthBits {
    static let no: UInt8 = 0
    static let unknown: UInt8 = 1
    static let yes: UInt8 = 3

    static func not(_ bits: UInt8) -> UInt8 { bits == unknown ? unknown : yes - bits }
}

extension Truth {
    var bits: UInt8 {
        switch self {
        case .no: TruthBits.no
        case .unknown: TruthBits.unknown
        case .yes: TruthBits.yes
        }
    }
}
