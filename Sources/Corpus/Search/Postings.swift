/// The places of one term, ascending, as bytes: each as how far it is behind the one before, seven bits a byte,
/// low bits first, the top bit set on all but the last byte.
enum Postings {
    @inline(__always)
    static func append(_ number: UInt32, to bytes: inout [UInt8]) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    struct Damage: Error {}

    /// Reads numbers one after the other.
    struct Reader {
        private let bytes: UnsafeBufferPointer<UInt8>
        private var index = 0

        init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

        var isAtEnd: Bool { index >= bytes.count }

        /// Nil at the end, and where the bytes break off.
        @inline(__always)
        mutating func next() -> UInt32? {
            guard index < bytes.count else { return nil }
            let byte = bytes[index]
            index += 1
            if byte < 0x80 { return UInt32(byte) }
            var number = UInt32(byte & 0x7F)
            var shift: UInt32 = 7
            while index < bytes.count, shift < 32 {
                let byte = bytes[index]
                index += 1
                number |= UInt32(byte & 0x7F) << shift
                if byte < 0x80 { return number }
                shift += 7
            }
            return nil
        }
    }

    /// Appends all places of a term, moved back by an offset within a phrase; what would lie before the beginning
    /// is left out.
    static func decode(_ bytes: UnsafeBufferPointer<UInt8>, movedBack offset: UInt32, into places: inout [UInt32]) {
        var reader = Reader(bytes)
        var place: UInt32 = 0
        while let step = reader.next() {
            place &+= step
            if place >= offset { places.append(place - offset) }
        }
    }

    /// Marks those of some ascending places that a term has at an offset behind them.
    static func mark(
        _ bytes: UnsafeBufferPointer<UInt8>, offset: UInt32, places: UnsafeBufferPointer<UInt32>,
        marks: UnsafeMutableBufferPointer<Bool>
    ) {
        guard let first = places.first else { return }
        var index = 0
        // Most places of a frequent term are before the one that is looked for: these are only added up.
        var wanted = first &+ offset
        var place: UInt32 = 0
        var position = 0
        while position < bytes.count {
            var step = UInt32(bytes[position])
            position &+= 1
            if step >= 0x80 {
                step &= 0x7F
                var shift: UInt32 = 7
                while position < bytes.count, shift < 32 {
                    let byte = bytes[position]
                    position &+= 1
                    step |= UInt32(byte & 0x7F) &<< shift
                    shift &+= 7
                    if byte < 0x80 { break }
                }
            }
            place &+= step
            if place < wanted { continue }
            while places[index] &+ offset < place {
                index &+= 1
                if index == places.count { return }
            }
            if places[index] &+ offset == place { marks[index] = true }
            wanted = places[index] &+ offset
            if wanted == place {
                index &+= 1
                if index == places.count { return }
                wanted = places[index] &+ offset
            }
        }
    }
}
