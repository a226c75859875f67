// Writes one Swift file in which every given table is a string constant, so that the program
// carries its vocabulary within itself and needs no file at run time.
//
// usage: EmbedTablesTool OUTPUT.swift ENUM-NAME TABLE…

import Foundation

/// The name of the constant for a table: its file name without ending, as one Swift word.
func constantName(of path: String) -> String {
    let stem = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
    let words = stem.split(whereSeparator: { !$0.isLetter && !$0.isNumber })
    let tail = words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }
    return ([words.first.map(String.init) ?? "table"] + tail).joined()
}

let arguments = CommandLine.arguments
guard arguments.count >= 3 else {
    FileHandle.standardError.write(Data("usage: EmbedTablesTool OUTPUT.swift ENUM-NAME TABLE…\n".utf8))
    exit(2)
}
var source = "// Made from the tables by the build; do not edit.\nenum \(arguments[2]) {\n"
for path in arguments.dropFirst(3).sorted() {
    do {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        source += "    static let \(constantName(of: path)): StaticString = ####\"\"\"\n\(text)\n\"\"\"####\n"
    } catch {
        FileHandle.standardError.write(Data("cannot read \(path): \(error)\n".utf8))
        exit(1)
    }
}
source += "}\n"
do {
    try source.write(toFile: arguments[1], atomically: true, encoding: .utf8)
} catch {
    FileHandle.standardError.write(Data("cannot write \(arguments[1]): \(error)\n".utf8))
    exit(1)
}
