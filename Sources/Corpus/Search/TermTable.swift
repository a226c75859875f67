/// The ways in which texts write terms, each with a number, found by their bytes.
///
/// An open table over one array of bytes: an indexer asks it for every syllable that it reads.
struct TermTable {
    private var slots: [Slot]
    private var bytes: [UInt8] = []
    private var used = 0

    private struct Slot {
        var hash: UInt32 = 0
        var start: UInt32 = 0
        var length: UInt32 = 0
        /// ``none`` where the slot is free.
        var value: UInt32 = TermTable.none
    }

    /// What stands for a form that is not in the table; no number of a form.
    static let none: UInt32 = .max

    init() { slots = [Slot](repeating: Slot(), count: 1 << 15) }

    /// The number of a form; ``none`` where it is not there.
    @inline(__always)
    func value(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, hash: UInt32) -> UInt32 {
        let mask = slots.count - 1
        return slots.withUnsafeBufferPointer { slots in
            bytes.withUnsafeBufferPointer { bytes in
                var index = Int(hash) & mask
                while slots[index].value != Self.none {
                    let slot = slots[index]
                    if slot.hash == hash, Int(slot.length) == range.count,
                        Self.areSame(bytes, Int(slot.start), text, range)
                    {
                        return slot.value
                    }
                    index = (index + 1) & mask
                }
                return Self.none
            }
        }
    }

    /// Adds a form that is not there yet.
    mutating func insert(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, hash: UInt32, _ value: UInt32) {
        if used * 2 >= slots.count { grow() }
        let slot = Slot(
            hash: hash, start: UInt32(truncatingIfNeeded: bytes.count),
            length: UInt32(truncatingIfNeeded: range.count), value: value)
        bytes.append(contentsOf: text[range])
        put(slot)
        used += 1
    }

    private mutating func put(_ slot: Slot) {
        let mask = slots.count - 1
        var index = Int(slot.hash) & mask
        while slots[index].value != Self.none { index = (index + 1) & mask }
        slots[index] = slot
    }

    private mutating func grow() {
        let before = slots
        slots = [Slot](repeating: Slot(), count: before.count * 2)
        for slot in before where slot.value != Self.none { put(slot) }
    }

    @inline(__always)
    private static func areSame(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
    ) -> Bool {
        for offset in 0..<range.count where bytes[start + offset] != text[range.lowerBound + offset] { return false }
        return true
    }

    /// A number that tells forms apart, to look them up by.
    @inline(__always)
    static func hash(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt32 {
        var state: UInt64 = 0x9E37_79B9_7F4A_7C15
        for index in range { state = (state ^ UInt64(text[index])) &* 0x0000_0100_0000_01B3 }
        state ^= state >> 29
        return UInt32(truncatingIfNeeded: state &* 0xBF58_476D_1CE4_E5B9 >> 32)
    }
}
