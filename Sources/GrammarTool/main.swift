// Writes what is made from the grammar anew.
//
// usage: swift run chiso-grammar [FOLDER OF THE PACKAGE]

import Foundation
import Grammar

let root = URL(fileURLWithPath: CommandLine.arguments.dropFirst().first ?? ".")
do {
    let source = try String(contentsOf: root.appending(path: "grammar/chiso.ebnf"), encoding: .utf8)
    for artefact in try Artefact.all(of: Grammar(source)) {
        let file = root.appending(path: artefact.path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try artefact.text.write(to: file, atomically: true, encoding: .utf8)
        print(artefact.path)
    }
} catch {
    FileHandle.standardError.write(Data("the grammar cannot be turned into its artefacts: \(error)\n".utf8))
    exit(1)
}
