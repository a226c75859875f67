#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Where a person's own files are, by the XDG base directories.
enum UserFolders {
    /// What a program remembers between its runs: the history.
    static var state: String? { folder("XDG_STATE_HOME", ".local/state") }
    /// What a person made: definitions.
    static var data: String? { folder("XDG_DATA_HOME", ".local/share") }

    private static func folder(_ variable: String, _ underHome: String) -> String? {
        // The specification wants relative paths there to be ignored.
        if let set = Terminal.environment(variable), set.hasPrefix("/") { return set + "/chiso" }
        guard let home = Terminal.environment("HOME"), home.hasPrefix("/") else { return nil }
        return home + "/" + underHome + "/chiso"
    }

    /// Makes a folder and those above it, for this person only.
    static func make(_ path: String) {
        var partial = ""
        for part in path.split(separator: "/") {
            partial += "/" + part
            mkdir(partial, 0o700)
        }
    }
}

/// Small files read and written whole.
enum SmallFile {
    static func read(_ path: String) -> String? {
        guard let file = fopen(path, "rb") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = fread(&buffer, 1, buffer.count, file)
            guard count > 0 else { break }
            bytes.append(contentsOf: buffer[..<count])
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Replaces a file as a whole, so that whoever reads it finds the old text or the new.
    static func write(_ text: String, to path: String) -> Bool {
        let temporary = path + ".\(getpid()).new"
        guard let file = fopen(temporary, "wb") else { return false }
        let written = put(text, in: file)
        guard fclose(file) == 0, written, rename(temporary, path) == 0 else {
            unlink(temporary)
            return false
        }
        return true
    }

    /// Adds to a file's end in one go, so that two programs' lines do not mix.
    static func append(_ text: String, to path: String) -> Bool {
        let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        StandardStream(descriptor: descriptor).write(text)
        return true
    }

    private static func put(_ text: String, in file: UnsafeMutablePointer<FILE>) -> Bool {
        var text = text
        return text.withUTF8 { fwrite($0.baseAddress, 1, $0.count, file) == $0.count }
    }
}
