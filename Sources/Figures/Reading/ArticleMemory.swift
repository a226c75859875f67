/// Memory for what is made of an article while it is read, given back all at once at its end: a request costs next to
/// nothing, and what lies in it is copied about without any count of references.
final class ArticleMemory: @unchecked Sendable {
    private var blocks: [UnsafeMutableRawPointer] = []
    private var next = UnsafeMutableRawPointer(bitPattern: 16)
    private var left = 0

    private static let blockSize = 1 << 16
    private static let alignment = 16

    deinit { for block in blocks { block.deallocate() } }

    /// Room for a number of values, all one.
    func take<Value: BitwiseCopyable>(_ count: Int, of value: Value) -> UnsafeMutablePointer<Value> {
        let memory = take(count, of: Value.self)
        memory.initialize(repeating: value, count: count)
        return memory
    }

    /// Room for a number of values, which are not set yet.
    func take<Value: BitwiseCopyable>(_ count: Int, of type: Value.Type) -> UnsafeMutablePointer<Value> {
        take(bytes: count * MemoryLayout<Value>.stride).bindMemory(to: Value.self, capacity: count)
    }

    /// Room for twice a number of values, of which the first half is set to these.
    func more<Value: BitwiseCopyable>(
        _ values: UnsafeMutablePointer<Value>, of count: Int
    ) -> UnsafeMutablePointer<Value> {
        let memory = take(count * 2, of: Value.self)
        memory.initialize(from: values, count: count)
        return memory
    }

    private func take(bytes: Int) -> UnsafeMutableRawPointer {
        let size = (bytes + Self.alignment - 1) & ~(Self.alignment - 1)
        if size <= left, let memory = next {
            next = memory + size
            left -= size
            return memory
        }
        let block = UnsafeMutableRawPointer.allocate(
            byteCount: max(size, Self.blockSize), alignment: Self.alignment)
        blocks.append(block)
        next = block + size
        left = max(size, Self.blockSize) - size
        return block
    }
}
