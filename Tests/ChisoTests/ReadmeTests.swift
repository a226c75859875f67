import Testing

/// The transcripts of the README are what the program says: each entry is asked again, on `sample/`.
@Suite struct ReadmeTests {
    struct Transcript: CustomTestStringConvertible, Sendable {
        var entries: [(entry: String, output: String)]
        var testDescription: String { entries.first?.entry ?? "" }
    }

    /// The blocks of the README that begin with an entry at the prompt.
    static let transcripts: [Transcript] = {
        guard let bytes = try? TemporaryFolder.read(Program.packageFolder + "/README.md") else { return [] }
        var transcripts: [Transcript] = []
        for block in String(decoding: bytes, as: UTF8.self).split(separator: "```text\n").dropFirst() {
            guard let end = block.firstRange(of: "\n```") else { continue }
            var entries: [(entry: String, output: String)] = []
            for line in block[..<end.lowerBound].split(separator: "\n", omittingEmptySubsequences: false) {
                if line.hasPrefix("chiso> ") {
                    entries.append((String(line.dropFirst(7)), ""))
                } else if !entries.isEmpty {
                    entries[entries.count - 1].output += line + "\n"
                }
            }
            if !entries.isEmpty { transcripts.append(Transcript(entries: entries)) }
        }
        return transcripts
    }()

    @Test("A transcript is what the program answers", arguments: transcripts)
    func answers(transcript: Transcript) throws {
        let folder = try TemporaryFolder()
        var before: [String] = []
        for (entry, output) in transcript.entries {
            let program = (before + [entry]).joined(separator: "\n")
            let run = try Program.run(
                ["--width", "100", "-c", program, Program.packageFolder + "/sample"], in: folder)
            #expect(run.status == 0)
            #expect(Self.trimmed(run.outputText) == Self.trimmed(output))
            // A definition says nothing, and holds for the entries after it.
            if output.allSatisfy(\.isWhitespace) { before.append(entry) }
        }
    }

    @Test("The README has transcripts")
    func hasTranscripts() { #expect(Self.transcripts.count >= 5) }

    private static func trimmed(_ text: String) -> String {
        var text = text
        while text.last?.isNewline ?? false { text.removeLast() }
        return text
    }
}
