import Language
import Messages

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#endif

/// Writes results to files: a whole file or none, never over one that is there unless that was asked for. What
/// there is to say about a result goes with it: within the file where its format has room for words, else
/// beside it in a file of the same name and `.notes.txt`.
struct Export {
    let session: Session

    /// Formats that say the notes themselves.
    private static let formatsWithNotes: Set<String> = ["md", "svg"]

    func write(_ table: ResultTable, to path: String, replace: Bool, _ span: SourceSpan) throws(Diagnostic) {
        let format = path.split(separator: "/").last.flatMap { name in
            name.contains(".") ? name.split(separator: ".").last.map { $0.lowercased() } : nil
        }
        guard let format, let text = session.writeTable(table, format) else {
            throw RunProblem.export(
                path, .noFormat, span,
                help: [.formatEndings])
        }
        let target = session.path(path)
        let notesTarget = target + ".notes.txt"
        let notes =
            Self.formatsWithNotes.contains(format)
            ? "" : Note.messages(table.notes).map { $0.text(in: session.messageLanguage) + "\n" }.joined()
        do throws(WholeFile.Problem) {
            if !replace {
                for file in notes.isEmpty ? [target] : [target, notesTarget] { try WholeFile.checkFree(file) }
            }
            try WholeFile.write(text, to: target, replace: replace)
            if !notes.isEmpty {
                try WholeFile.write(notes, to: notesTarget, replace: replace)
            } else if replace, !Self.formatsWithNotes.contains(format) {
                // Notes of the result that was there say nothing of this one.
                WholeFile.remove(notesTarget)
            }
        } catch {
            let help: [Message] = error.isThere ? [.replaceHelp] : []
            throw RunProblem.export(path, error.reason, span, help: help)
        }
    }
}

/// Files that are written whole or not at all.
enum WholeFile {
    struct Problem: Error {
        var reason: Message
        /// Whether a file of the name stands in the way.
        var isThere = false

        static func system(_ number: Int32) -> Problem {
            Problem(
                reason: number == EEXIST ? .fileIsThere : Message(verbatim: String(cString: strerror(number))),
                isThere: number == EEXIST)
        }
    }

    /// Fails where something of that name is there.
    static func checkFree(_ path: String) throws(Problem) {
        if access(path, F_OK) == 0 {
            throw Problem(
                reason: .namedFileIsThere(name: path.split(separator: "/").last.map(String.init) ?? ""), isThere: true)
        }
    }

    /// Writes beside the target first, then gives the file its name, so that whoever looks sees the old file or
    /// the new one, and a full disk leaves the old one.
    static func write(_ text: String, to path: String, replace: Bool) throws(Problem) {
        let target = try resolved(path)
        let part = target + ".\(getpid()).part"
        guard let file = fopen(part, "wbx") else { throw .system(errno) }
        let bytes = Array(text.utf8)
        let written = fwrite(bytes, 1, bytes.count, file)
        let flushed = fflush(file)
        let failure = errno
        guard fclose(file) == 0, flushed == 0, written == bytes.count else {
            unlink(part)
            throw .system(failure == 0 ? EIO : failure)
        }
        guard replace else {
            // A link is refused where the name is taken, also by a file that appeared meanwhile.
            let linked = link(part, target)
            let failure = errno
            if linked != 0, failure == EPERM || failure == ENOTSUP || failure == EOPNOTSUPP {
                try checkFree(target)
                guard rename(part, target) == 0 else {
                    let failure = errno
                    unlink(part)
                    throw .system(failure)
                }
                return
            }
            unlink(part)
            if linked != 0 { throw .system(failure) }
            return
        }
        guard rename(part, target) == 0 else {
            let failure = errno
            unlink(part)
            throw .system(failure)
        }
    }

    static func remove(_ path: String) {
        var status = stat()
        if lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG { unlink(path) }
    }

    /// The file behind a link; refuses what is no plain file, since its place would be taken.
    private static func resolved(_ path: String) throws(Problem) -> String {
        var status = stat()
        guard stat(path, &status) == 0 else { return path }
        guard status.st_mode & S_IFMT == S_IFREG else { throw Problem(reason: .noPlainFile) }
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }
}
