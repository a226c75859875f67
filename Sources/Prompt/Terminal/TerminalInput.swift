import CEditline

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What came from the terminal, or happened to it, while the prompt waited.
enum TerminalEvent {
    case bytes([UInt8])
    /// Nothing came for the time given.
    case quiet
    case interrupted, resized, stopped
    case end
}

/// Waits for bytes and for signals at once, so that neither is missed while the other is looked at.
struct TerminalInput {
    let descriptor: Int32
    /// Becomes readable when a signal came.
    let wake: Int32

    /// - Parameter milliseconds: how long to wait; negative: as long as it takes.
    func next(within milliseconds: Int32 = -1) -> TerminalEvent {
        while true {
            var watched = [
                pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
                pollfd(fd: wake, events: Int16(POLLIN), revents: 0),
            ]
            let ready = poll(&watched, nfds_t(watched.count), milliseconds)
            let signals = chiso_signals_take()
            if signals & UInt32(CHISO_INTERRUPTED) != 0 { return .interrupted }
            if signals & UInt32(CHISO_STOPPED) != 0 { return .stopped }
            if signals & UInt32(CHISO_RESIZED) != 0 { return .resized }
            if ready == 0 { return .quiet }
            if ready < 0 {
                if errno == EINTR { continue }
                return .end
            }
            guard watched[0].revents != 0 else { continue }
            var buffer = [UInt8](repeating: 0, count: 4096)
            let count = read(descriptor, &buffer, buffer.count)
            if count > 0 { return .bytes(Array(buffer.prefix(count))) }
            if count < 0 && (errno == EINTR || errno == EAGAIN) { continue }
            return .end
        }
    }
}
