import Clients
import Evaluation
import Foundation
import Language

/// Runs the programs of the explaining pages over the sample articles, in a folder of their own where what they
/// name is there: `readable` with an article, `some-unreadable` with one and a file that is none.
final class PageRun {
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "chiso-pages-\(UUID().uuidString)")
        let article = "Năm 2023, tỉnh Lào Cai đã giải quyết 5.062 hồ sơ của người dân.\n"
        for name in ["readable", "some-unreadable"] {
            let place = folder.appending(path: name)
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
            try article.write(to: place.appending(path: "a.txt"), atomically: false, encoding: .utf8)
        }
        try "".write(to: folder.appending(path: "some-unreadable/b.txt"), atomically: false, encoding: .utf8)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Everything that a program finds, warnings too.
    ///
    /// - Parameters:
    ///   - interrupted: whether somebody pressed Ctrl-C before it came to an end.
    ///   - through: the command of an engine's client that is asked.
    func findings(_ program: String, interrupted: Bool = false, through: String? = nil) -> [Diagnostic] {
        var options = Session.Options()
        options.folder = folder.path()
        let session = Session(corpus: SampleCorpus.sample, options: options)
        if interrupted { session.interruption.request() }
        session.engine = through.flatMap { try? EngineClient(.duckdb, through: $0) }
        return session.run(program).flatMap { outcome -> [Diagnostic] in
            if case .diagnostics(let found) = outcome { found } else { [] }
        }
    }

    /// A rendered message, the same wherever the folder is.
    func withoutFolder(_ message: String) -> String {
        let path = folder.path()
        return message.replacing(path.hasSuffix("/") ? path : path + "/", with: "")
    }
}

extension DiagnosticPage {
    /// Whether its failing program fails only when it is stopped.
    var isOfInterruption: Bool { code.number == 200 }

    /// The client through which its failing program fails.
    var through: String? { code.number == 216 ? "no-such-client" : nil }
}
