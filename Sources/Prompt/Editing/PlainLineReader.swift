/// Reads entries where nothing can be drawn over (`TERM=dumb`): the terminal itself edits each line,
/// and an entry goes on, with a prompt of its own, until it is complete.
final class PlainLineReader {
    var isComplete: (String) -> Bool = { _ in true }
    private let input: TerminalInput
    private var pending: [UInt8] = []

    init(input: TerminalInput) { self.input = input }

    func readEntry(prompt: String) -> Entry {
        StandardStream.output.write(prompt)
        var entry = ""
        while true {
            switch readLine() {
            case .text(let line):
                let isBlank = line.allSatisfy(\.isWhitespace)
                entry += entry.isEmpty ? line : "\n" + line
                if isBlank || isComplete(entry) { return .text(Composition.composed(entry)) }
                StandardStream.output.write("   ... ")
            case .interrupted:
                StandardStream.output.write("\n")
                return .interrupted
            case .end: return entry.isEmpty ? .end : .text(entry)
            }
        }
    }

    private func readLine() -> Entry {
        while true {
            if let end = pending.firstIndex(of: 0x0A) {
                let line = String(decoding: pending[..<end], as: UTF8.self)
                pending.removeSubrange(...end)
                return .text(line)
            }
            switch input.next() {
            case .bytes(let bytes): pending += bytes
            case .interrupted:
                pending = []
                return .interrupted
            case .end:
                guard !pending.isEmpty else { return .end }
                defer { pending = [] }
                return .text(String(decoding: pending, as: UTF8.self))
            case .quiet, .resized, .stopped: continue
            }
        }
    }
}
