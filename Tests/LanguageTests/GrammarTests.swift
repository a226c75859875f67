import Foundation
import Grammar
import SeededRandom
import Testing

@testable import Language

/// The parser and a second recogniser, which interprets `grammar/chiso.ebnf` and shares no code
/// with it, agree on what is a program.
@Suite struct GrammarTests {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static let grammar: Grammar = {
        do {
            return try Grammar(String(contentsOf: root.appending(path: "grammar/chiso.ebnf"), encoding: .utf8))
        } catch {
            Issue.record("the grammar cannot be read: \(error)")
            return Grammar(productions: [])
        }
    }()

    static let recogniser = Recogniser(grammar)

    /// How many times the usual number of random programs is tried: `CHISO_FUZZ=100 swift test …`.
    static let effort = UInt64(ProcessInfo.processInfo.environment["CHISO_FUZZ"] ?? "") ?? 1

    static func parserAccepts(_ source: String) -> Bool { parse(source).diagnostics.isEmpty }

    @Test(arguments: ConformanceCases.accepted)
    func bothAccept(_ source: String) {
        #expect(Self.parserAccepts(source))
        #expect(Self.recogniser.accepts(source))
    }

    @Test(arguments: ConformanceCases.rejected)
    func bothReject(_ source: String) {
        #expect(!Self.parserAccepts(source))
        #expect(!Self.recogniser.accepts(source))
    }

    @Test(
        arguments: DiagnosticPage.all.filter { $0.code.number < 100 && $0.code.number != 28 && $0.code.number != 9 }
            .map(\.code.number))
    func bothTakeTheExamplesOfThePagesAlike(_ number: Int) throws {
        let page = try #require(DiagnosticPage.named("\(number)"))
        #expect(!Self.recogniser.accepts(page.failing))
        #expect(Self.recogniser.accepts(page.mended))
    }

    @Test func bothAcceptTheShippedScripts() throws {
        let folder = Self.root.appending(path: "scripts").resolvingSymlinksInPath()
        let scripts = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "chiso" }
        #expect(!scripts.isEmpty)
        for script in scripts {
            let source = try String(contentsOf: script, encoding: .utf8)
            #expect(Self.parserAccepts(source), "\(script.lastPathComponent)")
            #expect(Self.recogniser.accepts(source), "\(script.lastPathComponent)")
        }
    }

    /// Every entry of the manual and every program of the tests in the language.
    @Test func bothAgreeOnTheManualAndTheTestPrograms() throws {
        var sources: [String] = []
        for file in try Self.files("docs/manual", ending: ".md") {
            var entry: String?
            for line in file.split(separator: "\n") {
                if line.hasPrefix("   ... ") {
                    entry? += "\n" + line.dropFirst(7)
                } else {
                    if let entry { sources.append(entry) }
                    entry = line.hasPrefix("chiso> ") ? String(line.dropFirst(7)) : nil
                }
            }
            if let entry { sources.append(entry) }
        }
        for file in try Self.files("Tests/ProgramTests/Programs", ending: ".chiso") {
            sources += file.components(separatedBy: "\n---\n").map { chunk in
                chunk.split(separator: "\n").prefix { !$0.hasPrefix("=>") }.filter { !$0.hasPrefix("@") }
                    .joined(separator: "\n")
            }
        }
        #expect(sources.count > 200)
        for source in sources where Self.isWithinBounds(source) {
            #expect(Self.parserAccepts(source) == Self.recogniser.accepts(source), "\(source)")
        }
    }

    private static func files(_ folder: String, ending: String) throws -> [String] {
        let place = root.appending(path: folder)
        let names = FileManager.default.enumerator(atPath: place.path())?.compactMap { $0 as? String } ?? []
        return try names.filter { $0.hasSuffix(ending) }.map {
            try String(contentsOf: place.appending(path: $0), encoding: .utf8)
        }
    }

    /// Sentences made from the grammar, as they are and with tokens dropped, doubled and swapped.
    @Test(arguments: 0..<20 * effort)
    func bothAgreeOnSentencesAndTheirMutants(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let generator = SentenceGenerator(Self.grammar)
        var accepted = 0
        for _ in 0..<20 {
            let tokens = generator.tokens(
                of: "Statement", depth: Int.random(in: 16...30, using: &random), using: &random)
            guard tokens.count < 80 else { continue }
            for variant in [tokens] + (0..<4).map({ _ in Self.mutant(tokens, &random) }) {
                let source = Self.joined(variant, &random)
                guard Self.isWithinBounds(source) else { continue }
                let isProgram = Self.parserAccepts(source)
                if isProgram { accepted += 1 }
                #expect(isProgram == Self.recogniser.accepts(source), "\(source)")
            }
        }
        #expect(accepted > 0)
    }

    /// Programs with bytes changed, so that the tokens are held against each other too.
    @Test(arguments: 0..<10 * effort)
    func bothAgreeOnBrokenBytes(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed &+ 1000)
        for _ in 0..<60 {
            let source = RobustnessTests.mutant(&random)
            guard Self.isWithinBounds(source) else { continue }
            #expect(Self.parserAccepts(source) == Self.recogniser.accepts(source), "\(source)")
        }
    }

    /// The grammar has no bounds on how deep a program is nested and how large a number is.
    private static func isWithinBounds(_ source: String) -> Bool {
        !parse(source).diagnostics.contains { $0.code == .nestedTooDeeply || $0.code == .numberTooLarge }
    }

    private static func mutant(_ tokens: [String], _ random: inout SeededGenerator) -> [String] {
        var tokens = tokens
        guard let index = tokens.indices.randomElement(using: &random) else { return tokens }
        switch Int.random(in: 0..<3, using: &random) {
        case 0: tokens.remove(at: index)
        case 1: tokens.insert(tokens[index], at: index)
        default: if let other = tokens.indices.randomElement(using: &random) { tokens.swapAt(index, other) }
        }
        return tokens
    }

    /// Tokens with blanks between, and now and then a line end with or without indentation.
    private static func joined(_ tokens: [String], _ random: inout SeededGenerator) -> String {
        var source = ""
        for token in tokens {
            if !source.isEmpty {
                switch Int.random(in: 0..<24, using: &random) {
                case 0: source += "\n  "
                case 1: source += "\n"
                case 2: source += " # note\n    "
                default: source += " "
                }
            }
            source += token
        }
        return source
    }

    /// Every production decides a case: without it, one that is accepted is not, or one that is
    /// rejected is accepted.
    @Test(arguments: grammar.productions.map(\.name).filter { !["Program", "Token", "Trivia"].contains($0) })
    func everyProductionDecidesACase(_ name: String) {
        let without = Recogniser(Self.grammar, without: name)
        let decides =
            ConformanceCases.accepted.contains { !without.accepts($0) }
            || ConformanceCases.rejected.contains { without.accepts($0) }
        #expect(decides)
    }

    @Test func theWordsBehindANumberAreThoseOfTheGrammar() throws {
        guard case .choice(let words)? = Self.grammar.production("ScaleWord")?.rule else {
            Issue.record("ScaleWord is no choice")
            return
        }
        let literals = words.compactMap { if case .literal(let text) = $0 { text } else { nil } }
        #expect(Set(literals) == Set(ScaleWord.factors.keys))
    }
}

/// What is made from the grammar is made from the grammar as it stands: `swift run chiso-grammar`
/// makes it anew.
@Suite struct GrammarArtefactTests {
    @Test(arguments: Artefact.all(of: GrammarTests.grammar).map(\.path))
    func isNotStale(_ path: String) throws {
        let artefact = try #require(Artefact.all(of: GrammarTests.grammar).first { $0.path == path })
        let file = try String(contentsOf: GrammarTests.root.appending(path: path), encoding: .utf8)
        #expect(file == artefact.text, "run `swift run chiso-grammar`")
    }

    @Test func noDiagramIsLeftOver() throws {
        let folder = GrammarTests.root.appending(path: "grammar/diagrams").resolvingSymlinksInPath()
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        let names = Set(files.map { $0.deletingPathExtension().lastPathComponent })
        #expect(names == Set(GrammarTests.grammar.productions.map(\.name)))
    }

    @Test func theEditorGrammarIsJSON() throws {
        let data = try Data(contentsOf: GrammarTests.root.appending(path: "grammar/chiso.tmLanguage.json"))
        let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let patterns = try #require(object["patterns"] as? [[String: String]])
        for pattern in patterns {
            let match = try #require(pattern["match"])
            _ = try NSRegularExpression(pattern: match)
        }
    }
}
