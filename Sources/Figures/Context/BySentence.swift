/// Something found in each sentence of an article, all of it in one list: most sentences hold little, for which a list
/// of their own would cost more than what is in it.
struct BySentence<Element> {
    /// In order.
    private(set) var all: [Element] = []
    /// Where each sentence's part ends.
    private var ends: [Int] = []

    /// - Parameter capacity: How many sentences there will be, most with one thing or none.
    init(capacity: Int) {
        ends.reserveCapacity(capacity)
        all.reserveCapacity(capacity)
    }

    /// How many sentences there are.
    var count: Int { ends.count }
    var indices: Range<Int> { 0..<ends.count }

    subscript(sentence: Int) -> ArraySlice<Element> {
        all[(sentence > 0 ? ends[sentence - 1] : 0)..<ends[sentence]]
    }

    /// Whether a sentence holds nothing, as most do: asked before its part is taken.
    func isEmpty(_ sentence: Int) -> Bool { ends[sentence] == (sentence > 0 ? ends[sentence - 1] : 0) }

    /// Changes what was found, wherever it stands.
    mutating func change(_ body: (inout Element) -> Void) {
        for index in all.indices { body(&all[index]) }
    }

    /// Adds what the next sentence holds, and leaves the list empty for the one after.
    mutating func append(_ elements: inout [Element]) {
        if !elements.isEmpty {
            all.append(contentsOf: elements)
            elements.removeAll(keepingCapacity: true)
        }
        ends.append(all.count)
    }
}
