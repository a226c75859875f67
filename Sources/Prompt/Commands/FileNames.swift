import Evaluation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Names of files, for completion.
enum FileNames {
    /// The files and folders that a path's beginning could become; folders end in `/`.
    static func completions(of begun: String) -> [Completion] {
        let slash = begun.lastIndex(of: "/")
        let folder = slash.map { String(begun[...$0]) } ?? ""
        let name = slash.map { String(begun[begun.index(after: $0)...]) } ?? begun
        let opened = opendir(folder.isEmpty ? "." : folder.hasPrefix("~/") ? home + folder.dropFirst() : folder)
        guard let opened else { return [] }
        defer { closedir(opened) }
        var found: [Completion] = []
        while let entry = readdir(opened) {
            let capacity = MemoryLayout.size(ofValue: entry.pointee.d_name)
            let file = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: capacity) { String(cString: $0) }
            }
            guard file.hasPrefix(name), !file.hasPrefix(".") || name.hasPrefix(".") else { continue }
            guard file != ".", file != "..", !file.contains(" ") else { continue }
            let isFolder = entry.pointee.d_type == UInt8(DT_DIR)
            found.append(Completion(folder + file + (isFolder ? "/" : ""), .value))
        }
        return found.sorted { $0.text < $1.text }
    }

    private static var home: String { Terminal.environment("HOME") ?? "" }

    /// A path with `~` at its beginning written out.
    static func expanded(_ path: String) -> String {
        path == "~" ? home : path.hasPrefix("~/") ? home + path.dropFirst() : path
    }
}
