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
    struct Name: BitwiseCopyable, Sendable { fileprivate let index: Int }

    /// Places by their groups.
    typealias Groups = UnsafeBufferPointer<Int>

    func add(_ name: String) -> Name {
        names.append(name)
        return Name(index: names.count - 1)
    }

    subscript(name: Name) -> String { names[name.index] }

    func groups(_ groups: [Int]) -> Groups {
        guard !groups.isEmpty else { return Self.noGroups }
        let list = memory.take(groups.count, of: Int.self)
        list.initialize(from: groups, count: groups.count)
        return Groups(start: list, count: groups.count)
    }

    static var noGroups: Groups { Groups(start: nil, count: 0) }
}
