/// A source with where its lines begin, found once: to count lines up to each of thousands of findings takes seconds.
public struct SourceLines: Sendable {
    let bytes: SourceBytes
    /// Ascending; the first is 0.
    private let starts: [Int]

    public init(_ source: String) {
        bytes = SourceBytes(source)
        var starts = [0]
        var offset = 0
        while offset < bytes.count {
            let end = bytes.lineEnd(offset)
            offset += max(end, 1)
            if end > 0 { starts.append(offset) }
        }
        self.starts = starts
    }

    /// The line that an offset is in, from 1, and where that begins.
    func line(at offset: Int) -> (number: Int, start: Int) {
        var (low, high) = (0, starts.count)
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? (low, starts[low - 1]) : (1, 0)
    }
}
