import Dispatch
import Evaluation
import Messages
import Subprocess
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

#if canImport(System)
    import System
#else
    import SystemPackage
#endif

/// A client that runs: what is said to it, and what it says, for a thread that waits.
final class ClientProcess: Sendable {
    /// What came from the client so far and was not taken yet.
    private struct Heard {
        var output: [UInt8] = []
        var error: [UInt8] = []
        /// Set once it has ended and all that it said is here.
        var end: End?
    }

    enum End: Sendable {
        /// Ended by itself.
        case exited(status: Int32)
        /// Ended by a signal.
        case killed(signal: Int32)
        /// Never ran.
        case notStarted(Reason)
        case stopped
    }

    enum Reason: Sendable { case notFound, other(String) }

    private let heard = Mutex(Heard())
    private let news = DispatchSemaphore(value: 0)
    private let input: AsyncStream<[UInt8]>.Continuation
    private let task = Mutex<Task<Void, Never>?>(nil)

    /// How much of what a client says on standard error is kept.
    private static let keptError = 1 << 16

    init(_ words: CommandWords) {
        let (stream, continuation) = AsyncStream<[UInt8]>.makeStream()
        input = continuation
        let running = Task.detached(executorPreference: ClientThreads.shared) { [self] in await run(words, stream) }
        task.withLock { $0 = running }
    }

    private func run(_ words: CommandWords, _ stream: AsyncStream<[UInt8]>) async {
        let executable: Executable = words.program.contains("/") ? .path(FilePath(words.program)) : .name(words.program)
        do {
            let result = try await Subprocess.run(
                executable, arguments: Arguments(words.arguments), input: .inputWriter, output: .sequence,
                error: .sequence
            ) { execution in
                let (output, error, writer) = (
                    execution.standardOutput, execution.standardError, execution.standardInputWriter
                )
                try await withThrowingTaskGroup(of: Void.self) { group in
                    group.addTask {
                        for try await buffer in output {
                            self.take { $0.output += buffer.withUnsafeBytes { Array($0) } }
                        }
                    }
                    group.addTask {
                        for try await buffer in error {
                            self.take { heard in
                                heard.error += buffer.withUnsafeBytes { Array($0) }
                                if heard.error.count > Self.keptError {
                                    heard.error.removeFirst(heard.error.count - Self.keptError)
                                }
                            }
                        }
                    }
                    group.addTask {
                        // A client that has ended takes nothing more; how it ended is told below.
                        do {
                            for await bytes in stream { _ = try await writer.write(bytes) }
                        } catch {}
                        try? await writer.finish()
                    }
                    // What it says ends with it; then nothing more need be said to it.
                    _ = try await group.next()
                    _ = try await group.next()
                    self.input.finish()
                    try await group.waitForAll()
                }
            }
            switch result.terminationStatus {
            case .exited(let status): take { $0.end = .exited(status: Int32(status)) }
            case .signaled(let signal): take { $0.end = .killed(signal: Int32(signal)) }
            }
        } catch let error as SubprocessError {
            let reason: Reason = error.code == .executableNotFound ? .notFound : .other("\(error)")
            take { $0.end = Task.isCancelled ? .stopped : .notStarted(reason) }
        } catch {
            take { $0.end = Task.isCancelled ? .stopped : .notStarted(.other("\(error)")) }
        }
    }

    private func take(_ change: (inout Heard) -> Void) {
        heard.withLock { change(&$0) }
        news.signal()
    }

    // MARK: For the thread that asks

    func say(_ text: String) { input.yield(Array(text.utf8)) }

    /// Nothing more will be said.
    func endInput() { input.finish() }

    /// Ends it at once.
    func stop() {
        input.finish()
        task.withLock { $0?.cancel() }
    }

    /// Waits for news, but not long.
    ///
    /// - Returns: What came on standard output since the last time, and how it ended, if it has.
    func listen() -> (output: [UInt8], end: End?) {
        _ = news.wait(timeout: .now() + .milliseconds(50))
        return heard.withLock { heard in
            defer { heard.output = [] }
            return (heard.output, heard.end)
        }
    }

    /// What it said on standard error, line by line, and takes it.
    func complaints() -> [String] {
        let bytes = heard.withLock { heard in
            defer { heard.error = [] }
            return heard.error
        }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }
}

/// Where clients are listened to: threads of their own, since those that all tasks share may all be waiting for what a
/// client says.
private final class ClientThreads: TaskExecutor {
    static let shared = ClientThreads()
    private let queue = DispatchQueue(label: "chiso.clients", attributes: .concurrent)

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async {
            // A client that has ended takes nothing more: writing to it fails, and must not end chiso.
            var pipe = sigset_t()
            sigemptyset(&pipe)
            sigaddset(&pipe, SIGPIPE)
            var before = sigset_t()
            pthread_sigmask(SIG_BLOCK, &pipe, &before)
            job.runSynchronously(on: self.asUnownedTaskExecutor())
            // What waited of it is taken, so that it does not come when the thread goes on to other work.
            var none = timespec()
            while sigtimedwait(&pipe, nil, &none) == SIGPIPE {}
            pthread_sigmask(SIG_SETMASK, &before, nil)
        }
    }
}
