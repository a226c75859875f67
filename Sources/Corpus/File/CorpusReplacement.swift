import GRDB
import Messages

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A new corpus file in the making beside the one that it will replace.
///
/// The file of before is never touched: the new one takes its name in one step when it is whole. So whoever is
/// killed leaves the old or the new, and whoever reads goes on reading the one that it opened. The new file is
/// also the lock: who holds it is the one writer.
final class CorpusReplacement {
    let path: String
    private let partial: String
    private let descriptor: Int32
    private var isDone = false

    init(_ path: String) throws(CorpusFileProblem) {
        self.path = path
        partial = path + ".partial"
        while true {
            let descriptor = open(partial, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
            guard descriptor >= 0 else { throw Self.problem(path, errno) }
            guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
                close(descriptor)
                throw .busy(path)
            }
            // Another may have put its file in place between our opening and locking it; then the file that
            // we hold is that corpus, and must not be touched.
            if Self.isSame(descriptor, partial) {
                self.descriptor = descriptor
                break
            }
            close(descriptor)
        }
        // What a killed writer left.
        guard ftruncate(descriptor, 0) == 0 else { throw Self.problem(path, errno) }
        unlink(partial + "-journal")
    }

    private static func isSame(_ descriptor: Int32, _ path: String) -> Bool {
        var open = stat()
        var named = stat()
        return fstat(descriptor, &open) == 0 && stat(path, &named) == 0 && open.st_ino == named.st_ino
            && open.st_dev == named.st_dev
    }

    /// Begins with what the corpus holds now; false where there is none yet.
    func copyEarlier() throws(CorpusFileProblem) -> Bool {
        let earlier = open(path, O_RDONLY | O_CLOEXEC)
        guard earlier >= 0 else {
            if errno == ENOENT { return false }
            throw Self.problem(path, errno)
        }
        defer { close(earlier) }
        var buffer = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            let count = buffer.withUnsafeMutableBytes { read(earlier, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw Self.problem(path, errno) }
            if count == 0 { return true }
            var written = 0
            while written < count {
                let step = buffer.withUnsafeBytes { bytes in
                    Self.writeSome(descriptor, bytes.baseAddress.map { $0 + written }, count - written)
                }
                if step < 0, errno == EINTR { continue }
                guard step > 0 else { throw Self.problem(path, errno) }
                written += step
            }
        }
    }

    private static func writeSome(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
        #if canImport(Darwin)
            Darwin.write(descriptor, bytes, count)
        #elseif canImport(Musl)
            Musl.write(descriptor, bytes, count)
        #else
            Glibc.write(descriptor, bytes, count)
        #endif
    }

    /// Changes the new file; nothing of it is seen before ``putInPlace()``.
    func write(_ body: (Database) throws -> Void) throws(CorpusFileProblem) {
        do {
            var configuration = Configuration()
            configuration.label = "chiso index"
            configuration.prepareDatabase { db in
                // A file that is thrown away when anything goes wrong needs no journal.
                try db.execute(sql: "PRAGMA journal_mode = OFF")
                try db.execute(sql: "PRAGMA synchronous = OFF")
            }
            let queue = try DatabaseQueue(path: partial, configuration: configuration)
            try queue.write(body)
            try queue.close()
        } catch { throw CorpusFileProblem(path, error) }
    }

    /// Gives the new file the name of the corpus.
    func putInPlace() throws(CorpusFileProblem) {
        guard fsync(descriptor) == 0, rename(partial, path) == 0 else { throw Self.problem(path, errno) }
        isDone = true
        close(descriptor)
    }

    /// Throws the new file away, unless it is in place.
    func abandon() {
        guard !isDone else { return }
        isDone = true
        unlink(partial)
        close(descriptor)
    }

    private static func problem(_ path: String, _ code: Int32) -> CorpusFileProblem {
        switch code {
        case ENOSPC, EDQUOT, EFBIG:
            CorpusFileProblem(
                path, .diskFull, .noRoom, help: .makeRoom)
        case EACCES, EPERM, EROFS:
            CorpusFileProblem(
                path, .unwritable, .mayNotBeWritten, help: .checkOwner)
        case ENOENT, ENOTDIR:
            CorpusFileProblem(path, .unwritable, .noFolder, help: .makeFolder)
        case EISDIR:
            CorpusFileProblem(path, .unwritable, .isFolder, help: .nameAFile)
        default:
            CorpusFileProblem(path, .unwritable, .cannotBeWritten(reason: String(cString: strerror(code))))
        }
    }
}
