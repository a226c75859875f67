/// Tokens of a text, seen in the memory of whoever cut them: a view that is copied and asked without any count
/// of references, since the readers' rules ask it at every word.
///
/// It is valid as long as the ``TokenCutter`` that it comes from has not cut more. Indices are checked.
public struct TokenList: RandomAccessCollection, @unchecked Sendable {
    @usableFromInline let base: UnsafePointer<Token>
    public let count: Int

    @inlinable
    init(base: UnsafePointer<Token>, count: Int) {
        self.base = base
        self.count = count
    }

    /// No token.
    public static let none = TokenList(base: UnsafePointer(UnsafeMutablePointer<Token>.allocate(capacity: 1)), count: 0)

    /// Where they lie, for who goes over all of them at once.
    public var memory: UnsafeBufferPointer<Token> { UnsafeBufferPointer(start: base, count: count) }

    @inlinable public var startIndex: Int { 0 }
    @inlinable public var endIndex: Int { count }

    @inlinable
    public subscript(index: Int) -> Token {
        @inline(__always)
        get {
            precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "no such token")
            return base[index]
        }
    }

    /// The first token of a kind in a range.
    @inlinable
    @inline(__always)
    public func first(_ kind: Token.Kind, in range: Range<Int>) -> Int? {
        precondition(range.lowerBound >= 0 && range.upperBound <= count, "no such tokens")
        var index = range.lowerBound
        while index < range.upperBound {
            if base[index].kind == kind { return index }
            index &+= 1
        }
        return nil
    }

    /// Some of the tokens, counted from 0.
    @inlinable
    public func part(_ range: Range<Int>) -> TokenList {
        precondition(range.lowerBound >= 0 && range.upperBound <= count, "no such tokens")
        return TokenList(base: base + range.lowerBound, count: range.count)
    }
}

/// Memory that values are put into by whoever has room made for them, such as the tokens of a text.
final class ValueStore<Value: BitwiseCopyable> {
    private var base: UnsafeMutablePointer<Value>
    private var capacity: Int
    private(set) var count = 0

    init(capacity: Int = 64) {
        self.capacity = Swift.max(16, capacity)
        base = .allocate(capacity: self.capacity)
    }

    deinit { base.deallocate() }

    /// The values; valid until the next one is added or the store is gone.
    var values: UnsafeBufferPointer<Value> { UnsafeBufferPointer(start: base, count: count) }

    /// Lets go of all values, and of memory for more than a number of them.
    func removeAll(keeping most: Int) {
        count = 0
        guard capacity > most else { return }
        base.deallocate()
        capacity = 64
        base = .allocate(capacity: capacity)
    }

    func removeLast(_ number: Int) { count -= Swift.min(Swift.max(0, number), count) }

    /// Where up to a number of values are put behind the last; ``add(_:)`` tells how many were.
    @inline(__always)
    func room(for most: Int) -> UnsafeMutablePointer<Value> {
        if count + most > capacity { grow(count + most) }
        return base + count
    }

    /// Takes a number of values that were put where room was made.
    func add(_ number: Int) {
        precondition(number >= 0 && count + number <= capacity, "no room was made for so many")
        count += number
    }

    private func grow(_ least: Int) {
        capacity = Swift.max(least, capacity * 2)
        let larger = UnsafeMutablePointer<Value>.allocate(capacity: capacity)
        larger.moveInitialize(from: base, count: count)
        base.deallocate()
        base = larger
    }
}

extension ValueStore<Token> {
    /// The tokens; valid until the next one is added or the store is gone.
    var list: TokenList {
        values.baseAddress.map { TokenList(base: $0, count: count) } ?? .none
    }
}

extension [Token] {
    /// Runs a body over the array's tokens as a list.
    @inlinable
    public func withList<Result>(_ body: (TokenList) throws -> Result) rethrows -> Result {
        try withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return try body(.none) }
            return try body(TokenList(base: base, count: buffer.count))
        }
    }
}
