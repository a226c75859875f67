import Synchronization

/// A wish to stop what runs now. One thread (or a signal handler) asks; the running query looks at
/// it after every few thousand rows and ends with a diagnostic.
public final class Interruption: Sendable {
    private let flag = Atomic<Bool>(false)

    public init() {}

    /// Safe from any thread and from a signal handler.
    public func request() { flag.store(true, ordering: .relaxed) }

    /// Before a new entry runs.
    public func clear() { flag.store(false, ordering: .relaxed) }

    public var isRequested: Bool { flag.load(ordering: .relaxed) }
}
