import Foundation

/// Where `scripts/test-engines` puts the engines, and what of them is there.
enum EngineTools {
    /// The folder of the Python environment that has DuckDB, chDB and Spark.
    static let folder: String = {
        let environment = ProcessInfo.processInfo.environment
        if let own = environment["CHISO_ENGINES"] { return own }
        let cache = environment["XDG_CACHE_HOME"] ?? (environment["HOME"] ?? "/root") + "/.cache"
        return cache + "/chiso/engines"
    }()

    /// A program of an engine; nil where it is not installed.
    static func program(_ name: String) -> String? {
        var folders = [folder + "/bin"]
        // Debian has PostgreSQL's server programs beside its libraries.
        for version in (13...20).reversed() { folders.append("/usr/lib/postgresql/\(version)/bin") }
        folders += (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
        folders += ["/usr/sbin", "/usr/bin"]
        return folders.map { $0 + "/" + name }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// Where programs are looked for: chiso, the engines, then all else.
    static let path =
        ([(chiso as NSString).deletingLastPathComponent, folder + "/bin"]
        + [ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "/usr/sbin"]).joined(separator: ":")

    /// A package of the Python environment.
    static func pythonPackage(_ name: String) -> String? {
        let library = folder + "/lib"
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: library)) ?? []
        return versions.map { "\(library)/\($0)/site-packages/\(name)" }
            .first { FileManager.default.fileExists(atPath: $0) }
    }

    /// The package's folder, for its scripts and what it ships.
    static let package = "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/")

    /// The built program, which stands beside the tests.
    static let chiso: String = {
        let own = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent().path
        // Swift Testing runs either the test bundle itself or a helper from the toolchain that loads it.
        let bundles = CommandLine.arguments.filter { $0.hasSuffix(".xctest") }
            .map { URL(fileURLWithPath: $0).deletingLastPathComponent().path }
        return ([own] + bundles).map { $0 + "/chiso" }.first { FileManager.default.isExecutableFile(atPath: $0) }
            ?? package + "/.build/debug/chiso"
    }()
}

/// What went wrong with an engine, in its own words.
struct EngineFailure: Error, CustomStringConvertible {
    var description: String
}
