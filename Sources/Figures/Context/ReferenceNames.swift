/// What the references of an article say in words: the names of its areas and bodies, and the places that these may lie in.
///
/// References have numbers and pointers into it instead of strings and lists of their own: they are copied about at every
/// sentence, which counts no references so.
final class ReferenceNames {
    private var names: [String] = []
    private let memory: ArticleMemory

    /// - Parameter memory: The article's, where the lists lie.
    init(_ memory: ArticleMemory) { self.memory = memory }

    /// The number of a name, by which it is found again.
    ///
    /// Names that are written alike may have several.
    struct Name: BitwiseCopyable, Sendable { fileprivate let index: Int }

    /// A name told from others by its bytes: all are normalised already, which comparing strings would see to again.
    struct Key: Hashable {
        let name: String

        init(_ name: String) { self.name = name }

        static func == (one: Key, other: Key) -> Bool {
            guard one.name.utf8.count == other.name.utf8.count else { return false }
            let areEqual = one.name.utf8.withContiguousStorageIfAvailable { one in
                other.name.utf8.withContiguousStorageIfAvailable { one.elementsEqual($0) }
            }
            return (areEqual ?? nil) ?? one.name.utf8.elementsEqual(other.name.utf8)
        }

        func hash(into hasher: inout Hasher) {
            let isDone: Void? = name.utf8.withContiguousStorageIfAvailable { bytes in
                hasher.combine(bytes: UnsafeRawBufferPointer(bytes))
            }
            if isDone == nil { for byte in name.utf8 { hasher.combine(byte) } }
        }
    }

    /// Places by their groups.
    typealias Groups = UnsafeBufferPointer<Int>

    func add(_ name: String) -> Name {
        names.append(name)
        return Name(index: names.count - 1)
    }

    subscript(name: Name) -> String { names[name.index] }

    /// Whether two names are written alike, or there is neither.
    func areSame(_ one: Name?, _ other: Name?) -> Bool {
        guard let one, let other else { return one == nil && other == nil }
        return one.index == other.index || Key(names[one.index]) == Key(names[other.index])
    }

    func groups(_ groups: [Int]) -> Groups {
        guard !groups.isEmpty else { return Self.noGroups }
        let list = memory.take(groups.count, of: Int.self)
        list.initialize(from: groups, count: groups.count)
        return Groups(start: list, count: groups.count)
    }

    static var noGroups: Groups { Groups(start: nil, count: 0) }
}
