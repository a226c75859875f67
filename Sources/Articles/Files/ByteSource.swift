#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Reads the bytes of files and streams, never more than was asked for.
enum ByteSource {
    enum Failure: Error {
        case system(Int32)
        /// Larger than the limit.
        case tooLarge
    }

    /// All bytes of a file of at most `limit` bytes.
    static func read(_ path: String, limit: Int) throws(Failure) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_NONBLOCK)
        guard descriptor >= 0 else { throw .system(errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .system(errno) }
        guard status.st_mode & S_IFMT != S_IFDIR else { throw .system(EISDIR) }
        let size = Int(status.st_size)
        guard size <= limit else { throw .tooLarge }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size + 1)
        while true {
            let chunk = try chunk(descriptor, max(size + 1 - bytes.count, 1 << 16))
            if chunk.isEmpty { return bytes }
            bytes.append(contentsOf: chunk)
            guard bytes.count <= limit else { throw .tooLarge }
        }
    }

    /// The next bytes of an open file, at most `count`; empty at its end.
    static func chunk(_ descriptor: Int32, _ count: Int) throws(Failure) -> [UInt8] {
        var failure: Int32 = 0
        let chunk = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            repeat {
                #if canImport(Darwin)
                    let got = Darwin.read(descriptor, buffer.baseAddress, count)
                #elseif canImport(Musl)
                    let got = Musl.read(descriptor, buffer.baseAddress, count)
                #else
                    let got = Glibc.read(descriptor, buffer.baseAddress, count)
                #endif
                filled = max(got, 0)
                failure = got < 0 ? errno : 0
            } while failure == EINTR
        }
        if failure != 0 { throw .system(failure) }
        return chunk
    }
}

/// Cuts a stream of bytes into lines in memory bounded by the longest line that is allowed.
struct LineStream {
    private let next: () throws(ByteSource.Failure) -> [UInt8]
    private let limit: Int
    /// Arrays and objects over several lines come as lines too.
    private var objects = JsonObjectSource()
    private var buffer: [UInt8] = []
    private var position = 0
    private var atEnd = false
    /// The number of the line given last, from 1.
    private(set) var number = 0

    init(limit: Int, next: @escaping () throws(ByteSource.Failure) -> [UInt8]) {
        self.limit = limit
        self.next = next
    }

    enum Line {
        case bytes([UInt8])
        /// Longer than allowed, and passed over.
        case tooLong
    }

    /// The next line without its end; nil at the end of the stream.
    mutating func line() throws(ByteSource.Failure) -> Line? {
        var searched = position
        var isTooLong = false
        while true {
            if let end = newline(from: searched) {
                let line = buffer[position..<end]
                position = end + 1
                number += 1
                return isTooLong ? .tooLong : .bytes(Array(line))
            }
            if atEnd {
                guard position < buffer.count || isTooLong else { return nil }
                let line = buffer[position...]
                position = buffer.count
                number += 1
                return isTooLong ? .tooLong : .bytes(Array(line))
            }
            if buffer.count - position > limit {
                isTooLong = true
                position = buffer.count
            }
            buffer.removeFirst(position)
            position = 0
            searched = buffer.count
            let chunk = try next()
            if chunk.isEmpty { atEnd = true }
            buffer.append(contentsOf: objects.lines(of: chunk))
        }
    }

    private func newline(from start: Int) -> Int? {
        buffer.withUnsafeBytes { bytes in
            guard start < bytes.count, let base = bytes.baseAddress,
                let found = memchr(base + start, 0x0A, bytes.count - start)
            else { return nil }
            return UnsafeRawPointer(found) - base
        }
    }
}
