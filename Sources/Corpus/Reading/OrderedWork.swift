#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Works on a stream of pieces on several threads and hands the results on in the pieces' order, with no
/// more than a window of them in memory.
///
/// The calling thread fetches pieces and takes results; only the work itself is spread.
struct OrderedWork: Sendable {
    /// How many threads work.
    var workers: Int
    /// How many pieces may be fetched and not yet handed on.
    var window: Int

    init(workers: Int = OrderedWork.cores) {
        self.workers = max(1, workers)
        window = max(1, workers) * 4
    }

    /// How many cores the machine gives this process.
    static var cores: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

    /// - Parameters:
    ///   - next: Fetches a piece; nil when there are no more.
    ///   - work: Called from several threads at once.
    ///   - deliver: Takes a result; false stops all, and what is not delivered by then is dropped.
    /// - Returns: Whether it ran to the end.
    @discardableResult
    func run<Piece: Sendable, Result: Sendable>(
        next: () -> Piece?, work: @escaping @Sendable (Piece) -> Result, deliver: (Result) -> Bool
    ) -> Bool {
        let board = Board<Piece, Result>()
        var threads: [pthread_t] = []
        defer {
            board.close()
            for thread in threads { pthread_join(thread, nil) }
        }
        var fetched = 0
        var delivered = 0
        var isAtEnd = false
        while true {
            while !isAtEnd, fetched - delivered < window {
                guard let piece = next() else {
                    isAtEnd = true
                    break
                }
                // A single piece, one short article, needs no thread beside this one.
                if threads.count < workers, fetched >= threads.count, let thread = Self.start({ board.work(work) }) {
                    threads.append(thread)
                }
                if threads.isEmpty {
                    guard deliver(work(piece)) else { return false }
                    continue
                }
                board.post(piece, number: fetched)
                fetched += 1
            }
            guard delivered < fetched else { return true }
            guard deliver(board.take(delivered)) else { return false }
            delivered += 1
        }
    }

    /// Starts a thread; nil where the system gives none.
    private static func start(_ body: @escaping @Sendable () -> Void) -> pthread_t? {
        let box = Unmanaged.passRetained(Body(run: body))
        #if canImport(Darwin)
            var thread: pthread_t?
            let status = pthread_create(&thread, nil, { threadBody($0) }, box.toOpaque())
        #else
            var thread = pthread_t()
            let status = pthread_create(&thread, nil, { $0.flatMap { threadBody($0) } }, box.toOpaque())
        #endif
        guard status == 0 else {
            box.release()
            return nil
        }
        return thread
    }
}

private final class Body: Sendable {
    let run: @Sendable () -> Void
    init(run: @escaping @Sendable () -> Void) { self.run = run }
}

private func threadBody(_ box: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
    Unmanaged<Body>.fromOpaque(box).takeRetainedValue().run()
    return nil
}

/// Where pieces wait for a worker and results for their turn. All that changes is guarded by the mutex.
private final class Board<Piece: Sendable, Result: Sendable>: @unchecked Sendable {
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let pieceCame = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private let resultCame = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private var pieces: [(number: Int, piece: Piece)] = []
    private var results: [Int: Result] = [:]
    private var isClosed = false

    init() {
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(pieceCame, nil)
        pthread_cond_init(resultCame, nil)
    }

    deinit {
        pthread_mutex_destroy(mutex)
        pthread_cond_destroy(pieceCame)
        pthread_cond_destroy(resultCame)
        mutex.deallocate()
        pieceCame.deallocate()
        resultCame.deallocate()
    }

    func post(_ piece: Piece, number: Int) {
        pthread_mutex_lock(mutex)
        pieces.append((number, piece))
        pthread_cond_signal(pieceCame)
        pthread_mutex_unlock(mutex)
    }

    /// Waits for the result of a piece that was posted.
    func take(_ number: Int) -> Result {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        while true {
            if let result = results.removeValue(forKey: number) { return result }
            pthread_cond_wait(resultCame, mutex)
        }
    }

    /// Lets the workers end after what they are at.
    func close() {
        pthread_mutex_lock(mutex)
        isClosed = true
        pieces.removeAll()
        pthread_cond_broadcast(pieceCame)
        pthread_mutex_unlock(mutex)
    }

    /// What each worker runs: pieces in order, until the board is closed.
    func work(_ body: @Sendable (Piece) -> Result) {
        while let (number, piece) = nextPiece() {
            let result = body(piece)
            pthread_mutex_lock(mutex)
            results[number] = result
            pthread_cond_signal(resultCame)
            pthread_mutex_unlock(mutex)
        }
    }

    private func nextPiece() -> (number: Int, piece: Piece)? {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        while pieces.isEmpty {
            if isClosed { return nil }
            pthread_cond_wait(pieceCame, mutex)
        }
        return pieces.removeFirst()
    }
}
