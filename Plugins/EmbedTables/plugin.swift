import Foundation
import PackagePlugin

/// Turns the tables of a target (every `.tsv` in its `Vocabulary` folder) and, for the target that
/// reads programs, the shipped scripts into string constants of that target.
@main
struct EmbedTables: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
        let folder = target.directoryURL.appending(path: "Vocabulary")
        let scripts = context.package.directoryURL.appending(path: "scripts")
        let tables =
            try files(in: folder, ending: "tsv")
            + (target.name != "Evaluation" ? [] : files(in: scripts, ending: "chiso"))
        guard !tables.isEmpty else { return [] }
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedTables.swift")
        return [
            .buildCommand(
                displayName: "Embedding the tables of \(target.name)",
                executable: try context.tool(named: "EmbedTablesTool").url,
                arguments: [output.path(), "EmbeddedTables"] + tables.map { $0.path() },
                inputFiles: tables,
                outputFiles: [output]
            )
        ]
    }

    private func files(in folder: URL, ending: String) throws -> [URL] {
        guard FileManager.default.fileExists(atPath: folder.path()) else { return [] }
        return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == ending }
            .sorted { $0.path() < $1.path() }
    }
}
