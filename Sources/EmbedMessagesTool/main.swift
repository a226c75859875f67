// Writes one Swift file with a member of `Message` for each entry of a file of the catalogue. Where a language
// lacks an entry, or the places of an entry do not agree, it says so and the build fails.
//
// usage: EmbedMessagesTool OUTPUT.swift TABLE.tsv

import Foundation
import MessageCatalogue

let arguments = CommandLine.arguments
guard arguments.count == 3 else {
    FileHandle.standardError.write(Data("usage: EmbedMessagesTool OUTPUT.swift TABLE.tsv\n".utf8))
    exit(2)
}
do {
    let path = arguments[2]
    let table = MessageTable(try String(contentsOfFile: path, encoding: .utf8))
    for problem in table.problems { FileHandle.standardError.write(Data("\(path):\(problem)\n".utf8)) }
    guard table.problems.isEmpty else { exit(1) }
    let name = "messages/" + URL(fileURLWithPath: path).lastPathComponent
    try table.swiftSource(from: name).write(toFile: arguments[1], atomically: true, encoding: .utf8)
} catch {
    FileHandle.standardError.write(Data("\(error)\n".utf8))
    exit(1)
}
