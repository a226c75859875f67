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
    /// Looked at while a result is waited for: true ends the work at once, pieces under way left behind.
    var isStopped: @Sendable () -> Bool

    init(workers: Int = OrderedWork.cores, isStopped: @escaping @Sendable () -> Bool = { false }) {
        self.isStopped = isStopped
        self.workers = max(1, workers)
        window = max(1, workers) * 4
    }

    /// How many cores the machine gives this process.
    static var cores: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

    /// - Parameters:
    ///   - feed: Passes pieces to the function that it is given, until it has no more or is told false.
    ///   - work: Called from several threads at once.
    ///   - deliver: Takes a result; false stops all, and what is not delivered by then is dropped.
    /// - Returns: Whether it ran to the end.
    @discardableResult
    func run<Piece: Sendable, Result: Sendable>(
        feed: ((Piece) -> Bool) -> Void, work: @escaping @Sendable (Piece) -> Result, deliver: (Result) -> Bool
    ) -> Bool {
        withoutActuallyEscaping(deliver) { run(feed, work, $0) }
    }

    private func run<Piece: Sendable, Result: Sendable>(
        _ feed: ((Piece) -> Bool) -> Void, _ work: @escaping @Sendable (Piece) -> Result,
        _ deliver: @escaping (Result) -> Bool
    ) -> Bool {
        let board = Board<Piece, Result>()
        var threads: [pthread_t] = []
        var fetched = 0
        var delivered = 0
        var isStopped = false
        defer {
            board.close()
            // Who stopped it does not wait for a piece that may be long; its thread ends with it.
            for thread in threads {
                if isStopped { pthread_detach(thread) } else { pthread_join(thread, nil) }
            }
        }
        func take(waiting: Bool) -> Result? {
            let result = board.take(delivered, waiting: waiting, unless: self.isStopped)
            if result == nil, self.isStopped() { isStopped = true }
            return result
        }
        feed { piece in
            guard !isStopped else { return false }
            // One piece, a short article say, needs no more than one thread.
            if threads.count < workers, fetched >= threads.count, let thread = Self.start({ board.work(work) }) {
                threads.append(thread)
            }
            if threads.isEmpty {
                isStopped = !deliver(work(piece))
                return !isStopped
            }
            board.post(piece, number: fetched)
            fetched += 1
            while !isStopped, let result = take(waiting: fetched - delivered >= window) {
                delivered += 1
                isStopped = !deliver(result)
            }
            return !isStopped
        }
        while !isStopped, delivered < fetched, let result = take(waiting: true) {
            delivered += 1
            isStopped = !deliver(result)
        }
        return !isStopped
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

    /// The result of a piece that was posted; nil where it is not there yet and is not, or no longer, waited for.
    func take(_ number: Int, waiting: Bool, unless isStopped: () -> Bool) -> Result? {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        while true {
            if let result = results.removeValue(forKey: number) { return result }
            guard waiting, !isStopped() else { return nil }
            var moment = timespec()
            clock_gettime(CLOCK_REALTIME, &moment)
            moment.tv_nsec += 20_000_000
            if moment.tv_nsec >= 1_000_000_000 {
                moment.tv_sec += 1
                moment.tv_nsec -= 1_000_000_000
            }
            pthread_cond_timedwait(resultCame, mutex, &moment)
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
