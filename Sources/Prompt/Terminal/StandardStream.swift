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
        text.withUTF8 { bytes in
            guard let base = bytes.baseAddress else { return }
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
                    return
                }
            }
        }
    }
}
