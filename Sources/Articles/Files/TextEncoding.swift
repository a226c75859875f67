/// Tells what the bytes of a file are, and gives them as UTF-8 where that can be done.
enum TextEncoding {
    struct Decoded {
        /// UTF-8, or nearly; nil where it is no text.
        var text: [UInt8]?
        var problems: [LoadProblem] = []
    }

    static func empty(_ path: String) -> LoadProblem {
        LoadProblem(path: path, kind: .empty, severity: .error, message: "it is empty")
    }

    static func decode(_ bytes: [UInt8], path: String) -> Decoded {
        guard bytes.contains(where: { $0 > 0x20 }) else { return Decoded(problems: [empty(path)]) }
        return Decoded(text: bytes)
    }
}
