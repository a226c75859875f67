import Messages

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Finds the files that paths name: folders are searched to their depth, in the order of names.
struct FileFinder {
    private(set) var files: [ArticleLoader.File] = []
    private(set) var problems: [LoadProblem] = []
    /// What was met already; one file or folder reached on two ways is read once.
    private var seen: Set<Identity> = []
    /// The folders that the search stands in, to tell a loop from a second way.
    private var inside: [Identity] = []

    private struct Identity: Hashable {
        let device: UInt64
        let file: UInt64
    }

    mutating func find(_ path: String) {
        let before = files.count
        let problemsBefore = problems.count
        guard let (identity, kind) = look(path) else { return }
        if kind == .folder {
            search(path, identity, root: path)
            if files.count == before, problems.count == problemsBefore {
                problems.append(
                    LoadProblem(
                        path: path, kind: .noArticles, severity: .error, message: .noArticlesHere,
                        help: .articleNames))
            }
        } else {
            add(path, identity, folder: "")
        }
    }

    private enum Kind { case file, folder }

    private mutating func look(_ path: String) -> (Identity, Kind)? {
        var status = stat()
        guard stat(path, &status) == 0 else {
            problems.append(Self.problem(path, errno))
            return nil
        }
        let identity = Identity(device: UInt64(truncatingIfNeeded: status.st_dev), file: UInt64(status.st_ino))
        return (identity, status.st_mode & S_IFMT == S_IFDIR ? .folder : .file)
    }

    private mutating func add(_ path: String, _ identity: Identity, folder: String) {
        guard seen.insert(identity).inserted else { return }
        files.append(ArticleLoader.File(path: path, folder: folder))
    }

    private mutating func search(_ path: String, _ identity: Identity, root: String) {
        if inside.contains(identity) {
            problems.append(
                LoadProblem(
                    path: path, kind: .loop, severity: .warning,
                    message: .linkToHolder))
            return
        }
        guard seen.insert(identity).inserted else { return }
        guard inside.count < 256 else {
            problems.append(
                LoadProblem(
                    path: path, kind: .unreadable, severity: .warning,
                    message: .foldersTooDeep,
                    help: .nameInnerFolder))
            return
        }
        guard let stream = opendir(path) else {
            problems.append(Self.problem(path, errno))
            return
        }
        var names: [[UInt8]] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: UInt8.self, capacity: 256) { bytes in
                    Array(
                        UnsafeBufferPointer(
                            start: bytes, count: strnlen(UnsafePointer<CChar>(OpaquePointer(bytes)), 256)))
                }
            }
            if name.first != UInt8(ascii: ".") { names.append(name) }
        }
        closedir(stream)
        inside.append(identity)
        let prefix = path.hasSuffix("/") ? path : path + "/"
        for name in names.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            let child = prefix + String(decoding: name, as: UTF8.self)
            guard let (identity, kind) = look(child) else { continue }
            if kind == .folder {
                search(child, identity, root: root)
            } else {
                switch FileKind.ofName(child) {
                case .article: add(child, identity, folder: root)
                case .document(let sort):
                    problems.append(
                        LoadProblem(
                            path: child, kind: .binary, severity: .warning, message: .sortIsNotRead(sort: sort),
                            help: .saveAsText))
                case .other: break
                }
            }
        }
        inside.removeLast()
    }

    static func problem(_ path: String, _ code: Int32) -> LoadProblem {
        switch code {
        case ENOENT, ENOTDIR:
            LoadProblem(
                path: path, kind: .missing, severity: .error, message: .noSuchFile,
                help: .checkPath)
        case ELOOP:
            LoadProblem(
                path: path, kind: .loop, severity: .error, message: .linkToItself,
                help: .mendLink)
        case EACCES, EPERM:
            LoadProblem(
                path: path, kind: .unreadable, severity: .error, message: .notPermitted,
                help: .checkPermissions)
        default:
            LoadProblem(
                path: path, kind: .unreadable, severity: .error,
                message: .cannotBeRead(reason: String(cString: strerror(code))))
        }
    }
}

/// What a file in a folder is by its name.
enum FileKind: Equatable {
    case article
    /// A document in a form that is not read, with its name for people.
    case document(Message)
    case other

    static func ofName(_ path: String) -> FileKind {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return .article }
        switch name[name.index(after: dot)...].lowercased() {
        case "txt", "text", "md", "html", "htm", "xhtml", "jsonl", "ndjson", "json": return .article
        case "pdf": return .document(.aPDF)
        case "doc", "docx", "odt", "rtf": return .document(.aDocument)
        case "xls", "xlsx", "ods": return .document(.aSpreadsheet)
        default: return .other
        }
    }
}
