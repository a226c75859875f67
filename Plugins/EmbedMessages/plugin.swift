import Foundation
import PackagePlugin

/// Turns what a target says to people, `messages/TARGET.tsv`, into members of `Message` within that target.
@main
struct EmbedMessages: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
        let table = context.package.directoryURL.appending(path: "messages/\(target.name).tsv")
        let output = context.pluginWorkDirectoryURL.appending(path: "CatalogueMessages.swift")
        return [
            .buildCommand(
                displayName: "Embedding the messages of \(target.name)",
                executable: try context.tool(named: "EmbedMessagesTool").url,
                arguments: [output.path(), table.path()],
                inputFiles: [table],
                outputFiles: [output]
            )
        ]
    }
}
