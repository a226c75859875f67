/// Gives each key that occurs a small number, in the order in which they come.
///
/// Where there can be few keys a table tells the number of each. Else keys are hashed: a table for millions of keys,
/// of which some thousands occur, would cost more memory pages than it saves steps.
final class KeyNumbers {
    private static let largestTable: UInt64 = 1 << 15

    private(set) var keys: [UInt64] = []
    /// Key → number + 1; empty where keys are hashed.
    private var table: [UInt32] = []
    /// At the place that a key hashes to, or at the next free one; as many as a power of two.
    private var slots: [Slot] = []

    private struct Slot {
        var key: UInt64 = 0
        /// Number + 1; 0 where it is free.
        var number: UInt32 = 0
    }

    init(possible: UInt64) {
        if possible <= Self.largestTable {
            table = [UInt32](repeating: 0, count: max(Int(possible), 1))
        } else {
            slots = [Slot](repeating: Slot(), count: 1 << 14)
        }
    }

    /// Puts the number of each key into `numbers`, new ones for keys that are new.
    func number(
        _ given: UnsafeBufferPointer<UInt64>, into numbers: UnsafeMutableBufferPointer<Int32>,
        isNew: (_ index: Int) -> Void
    ) {
        var start = 0
        while start < given.count {
            start = table.isEmpty ? hashed(given, start, numbers) : looked(given, start, numbers)
            guard start < given.count else { return }
            numbers[start] = Int32(truncatingIfNeeded: add(given[start]))
            isNew(start)
            start &+= 1
        }
    }

    func number(of key: UInt64) -> Int {
        var number: Int32 = -1
        withUnsafePointer(to: key) { key in
            withUnsafeMutablePointer(to: &number) { number in
                self.number(
                    UnsafeBufferPointer(start: key, count: 1),
                    into: UnsafeMutableBufferPointer(start: number, count: 1),
                    isNew: { _ in })
            }
        }
        return Int(number)
    }

    /// Puts the numbers of keys that are known; where the first is that is not.
    private func looked(
        _ given: UnsafeBufferPointer<UInt64>, _ start: Int, _ numbers: UnsafeMutableBufferPointer<Int32>
    ) -> Int {
        table.withUnsafeBufferPointer { table in
            for index in start..<given.count {
                let known = table[Int(truncatingIfNeeded: given[index])]
                if known == 0 { return index }
                numbers[index] = Int32(bitPattern: known &- 1)
            }
            return given.count
        }
    }

    private func hashed(
        _ given: UnsafeBufferPointer<UInt64>, _ start: Int, _ numbers: UnsafeMutableBufferPointer<Int32>
    ) -> Int {
        slots.withUnsafeBufferPointer { slots in
            let last = slots.count &- 1
            for index in start..<given.count {
                let key = given[index]
                var place = Self.place(key) & last
                while slots[place].number != 0, slots[place].key != key { place = (place &+ 1) & last }
                if slots[place].number == 0 { return index }
                numbers[index] = Int32(bitPattern: slots[place].number &- 1)
            }
            return given.count
        }
    }

    /// Adds a key that is not there; its number.
    private func add(_ key: UInt64) -> Int {
        keys.append(key)
        let number = UInt32(truncatingIfNeeded: keys.count)
        if table.isEmpty {
            if keys.count &* 2 > slots.count { grow() }
            put(key, number)
        } else {
            table[Int(truncatingIfNeeded: key)] = number
        }
        return keys.count &- 1
    }

    private func put(_ key: UInt64, _ number: UInt32) {
        let last = slots.count &- 1
        var place = Self.place(key) & last
        while slots[place].number != 0 { place = (place &+ 1) & last }
        slots[place] = Slot(key: key, number: number)
    }

    private static func place(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32)
    }

    private func grow() {
        let before = slots
        slots = [Slot](repeating: Slot(), count: before.count * 4)
        for slot in before where slot.number != 0 { put(slot.key, slot.number) }
    }
}
