#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Gives each key that occurs a small number, in the order in which they come.
///
/// Where there can be few keys a table tells the number of each; it is zeros at first, which cost nothing before
/// they are touched. Else keys are hashed.
final class KeyNumbers {
    private static let largestTable: UInt64 = 1 << 22

    private(set) var keys: [UInt64] = []
    /// Key → number + 1.
    private let table: UnsafeMutablePointer<UInt32>?
    /// Number + 1 at the place that a key hashes to, or at the next free one; as many as a power of two.
    private var hashed: [UInt32]

    init(possible: UInt64) {
        if possible <= Self.largestTable,
            let zeros = calloc(max(Int(possible), 1), MemoryLayout<UInt32>.stride)
        {
            table = zeros.bindMemory(to: UInt32.self, capacity: max(Int(possible), 1))
            hashed = []
        } else {
            table = nil
            hashed = [UInt32](repeating: 0, count: 1 << 12)
        }
    }

    deinit { free(table) }

    /// Puts the number of each key into `numbers`, new ones for keys that are new.
    func number(
        _ given: UnsafeBufferPointer<UInt64>, into numbers: UnsafeMutableBufferPointer<Int32>,
        isNew: (_ index: Int) -> Void
    ) {
        for index in 0..<given.count {
            let key = given[index]
            if let table {
                let known = table[Int(truncatingIfNeeded: key)]
                if known != 0 {
                    numbers[index] = Int32(bitPattern: known &- 1)
                    continue
                }
                keys.append(key)
                table[Int(truncatingIfNeeded: key)] = UInt32(truncatingIfNeeded: keys.count)
                numbers[index] = Int32(truncatingIfNeeded: keys.count &- 1)
                isNew(index)
            } else {
                let before = keys.count
                numbers[index] = Int32(truncatingIfNeeded: hash(key))
                if keys.count > before { isNew(index) }
            }
        }
    }

    func number(of key: UInt64) -> Int {
        guard let table else { return hash(key) }
        let known = table[Int(truncatingIfNeeded: key)]
        if known != 0 { return Int(known) - 1 }
        keys.append(key)
        table[Int(truncatingIfNeeded: key)] = UInt32(truncatingIfNeeded: keys.count)
        return keys.count - 1
    }

    private func hash(_ key: UInt64) -> Int {
        if keys.count &* 2 >= hashed.count { grow() }
        let last = hashed.count &- 1
        var place = Self.place(key) & last
        while true {
            let known = hashed[place]
            if known == 0 { break }
            if keys[Int(known) &- 1] == key { return Int(known) &- 1 }
            place = (place &+ 1) & last
        }
        keys.append(key)
        hashed[place] = UInt32(truncatingIfNeeded: keys.count)
        return keys.count &- 1
    }

    private static func place(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20)
    }

    private func grow() {
        hashed = [UInt32](repeating: 0, count: hashed.count * 4)
        let last = hashed.count - 1
        for (number, key) in keys.enumerated() {
            var place = Self.place(key) & last
            while hashed[place] != 0 { place = (place + 1) & last }
            hashed[place] = UInt32(truncatingIfNeeded: number + 1)
        }
    }
}
