#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Standard output or standard error, written whole: without a buffer of its own, so that what is
/// shown keeps its order whoever writes.
public struct StandardStream: Sendable {
    public static let output = StandardStream(descriptor: 1)
    public static let error = StandardStream(descriptor: 2)

    let descriptor: Int32

    public func write(_ text: String) {
        var text = text
        text.withUTF8 { _ = write(UnsafeRawBufferPointer($0)) }
    }

    /// False where not all could be written, as on a full disk.
    public func write(_ bytes: [UInt8]) -> Bool { bytes.withUnsafeBytes { write($0) } }

    private func write(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard let base = bytes.baseAddress else { return true }
        var written = 0
        while written < bytes.count {
            #if canImport(Darwin)
                let count = Darwin.write(descriptor, base + written, bytes.count - written)
            #elseif canImport(Musl)
                let count = Musl.write(descriptor, base + written, bytes.count - written)
            #else
                let count = Glibc.write(descriptor, base + written, bytes.count - written)
            #endif
            if count > 0 {
                written += count
            } else if errno != EINTR && errno != EAGAIN {
                return false
            }
        }
        return true
    }
}
