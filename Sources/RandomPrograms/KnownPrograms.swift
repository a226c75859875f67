import Foundation
import Language

/// The programs that the package has, to make others of.
package enum KnownPrograms {
    /// The programs of the tests in the language, without what they expect; those that show what messages mean; and the
    /// standard script.
    ///
    /// - Parameter package: The package's folder.
    package static func read(_ package: URL) throws -> [String] {
        let folder = package.appending(path: "Tests/ProgramTests/Programs")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        var programs: [String] = []
        for file in files.sorted(by: { $0.path < $1.path }) where file.pathExtension == "chiso" {
            for chunk in try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n---\n") {
                let lines = chunk.split(separator: "\n", omittingEmptySubsequences: false)
                    .prefix { !$0.hasPrefix("=>") }
                programs.append(lines.filter { !$0.hasPrefix("@") }.joined(separator: "\n"))
            }
        }
        let standard = try String(contentsOf: package.appending(path: "scripts/standard.chiso"), encoding: .utf8)
        return programs + DiagnosticPage.all.flatMap { [$0.failing, $0.mended] } + [standard]
    }
}
