import Synchronization

/// A column of a base table that is in memory, or is read when it is first asked for.
@propertyWrapper
struct Loadable<Value: Sendable>: Sendable {
    private var held: Value
    private var later: Later<Value>?

    init(wrappedValue: Value) { held = wrappedValue }

    /// - Parameters:
    ///   - empty: What stands in until it is read.
    ///   - load: Reads it; called once.
    init(_ empty: Value, load: @escaping @Sendable () -> Value) {
        held = empty
        later = Later(load)
    }

    var wrappedValue: Value {
        get { later?.value ?? held }
        _modify {
            if let later {
                held = later.value
                self.later = nil
            }
            yield &held
        }
    }
}

/// A value that is made when it is first asked for, once, whichever thread asks.
public final class Later<Value: Sendable>: Sendable {
    private let made = Mutex<Value?>(nil)
    private let make: @Sendable () -> Value

    public init(_ make: @escaping @Sendable () -> Value) { self.make = make }

    public var value: Value {
        made.withLock { known in
            if let known { return known }
            let value = make()
            known = value
            return value
        }
    }
}
