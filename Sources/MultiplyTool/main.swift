// Makes the data that speed is measured with: a corpus multiplied to a number of figures, and the same rows as CSV
// for other engines.
//
// usage: chiso-multiply NEWS.chiso FIGURES OUT.chiso [OUT.csv]

import Corpus
import Foundation

let arguments = CommandLine.arguments.dropFirst()
guard arguments.count >= 3, let count = Int(arguments[2]) else {
    FileHandle.standardError.write(Data("usage: chiso-multiply NEWS.chiso FIGURES OUT.chiso [OUT.csv]\n".utf8))
    exit(64)
}

do {
    try MultipliedCorpus.write(count, of: arguments[1], to: arguments[3])
    if arguments.count > 3 { try FigureRowsAsText.write(try CorpusFile.open(arguments[3]), to: arguments[4]) }
} catch {
    FileHandle.standardError.write(Data("chiso-multiply: \(error)\n".utf8))
    exit(1)
}
