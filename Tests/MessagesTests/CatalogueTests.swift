import Foundation
import MessageCatalogue
import Testing

/// The catalogue as it is: complete in both languages, and agreeing with the code that takes from it.
@Suite struct CatalogueTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static let targets: [String] = {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: root.path() + "messages")) ?? []
        return files.filter { $0.hasSuffix(".tsv") }.map { String($0.dropLast(4)) }.sorted()
    }()

    private static func table(_ target: String) throws -> MessageTable {
        MessageTable(try String(contentsOf: root.appending(path: "messages/\(target).tsv"), encoding: .utf8))
    }

    /// The sources of a target, by path.
    private static func sources(_ target: String) throws -> [(path: String, text: String)] {
        let folder = root.appending(path: "Sources/\(target)")
        let paths = try #require(FileManager.default.enumerator(atPath: folder.path())).compactMap { $0 as? String }
        return try paths.filter { $0.hasSuffix(".swift") }.sorted().map { path in
            (path, try String(contentsOf: folder.appending(path: path), encoding: .utf8))
        }
    }

    @Test func everyTargetThatSpeaksHasItsTable() {
        #expect(
            Self.targets == ["Articles", "Clients", "Corpus", "Evaluation", "Figures", "Language", "Prompt", "chiso"])
    }

    /// Neither language lacks an entry, and the places of the two agree.
    @Test(arguments: targets)
    func noTableHasAProblem(_ target: String) throws {
        let table = try Self.table(target)
        #expect(table.problems == [])
        #expect(!table.entries.isEmpty)
    }

    /// The other way round the compiler checks: an entry that is not there is no member of `Message`.
    @Test(arguments: targets)
    func everyEntryIsUsed(_ target: String) throws {
        let code = try Self.sources(target).map(\.text).joined(separator: "\n")
        var words: Set<Substring> = []
        for part in code.split(separator: ".").dropFirst() {
            words.insert(part.prefix { $0.isLetter || $0.isNumber })
        }
        let unused = try Self.table(target).entries.map(\.key).filter { !words.contains(Substring($0)) }
        #expect(unused == [])
    }

    /// One English text has one Vietnamese one, wherever it is said.
    @Test func wordsAreTheSameEverywhere() throws {
        var known: [String: String] = [:]
        for target in Self.targets {
            for entry in try Self.table(target).entries {
                let earlier = known.updateValue(entry.vietnamese, forKey: entry.english)
                #expect(earlier == nil || earlier == entry.vietnamese, "\(target): \(entry.key)")
            }
        }
    }

    /// What stands in backquotes is the language's: both texts show the same, but for words in capitals that
    /// stand for something (`NAME`, `TÊN`).
    @Test(arguments: targets)
    func programsWithinTextsAreTheSame(_ target: String) throws {
        func programs(_ text: String) -> [String] {
            let parts = text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
            return parts.filter { $0.offset % 2 == 1 }.map { part in
                let words = part.element.split(separator: " ").filter { word in
                    !word.contains(where: \.isUppercase) && !word.contains("\"")
                }
                return words.joined(separator: " ")
            }.filter { !$0.isEmpty }.sorted()
        }
        for entry in try Self.table(target).entries {
            #expect(
                Set(programs(entry.vietnamese)).isSuperset(of: programs(entry.english)), "\(target): \(entry.key)")
        }
    }

    /// Vietnamese is written composed (NFC), with no blank at an end, and says something of its own.
    @Test(arguments: targets)
    func vietnameseIsWrittenWell(_ target: String) throws {
        for entry in try Self.table(target).entries {
            let text = entry.vietnamese
            #expect(
                Array(text.unicodeScalars) == Array(text.precomposedStringWithCanonicalMapping.unicodeScalars),
                "\(target): \(entry.key)")
            #expect(!text.hasPrefix(" ") || entry.english.hasPrefix(" "), "\(target): \(entry.key)")
            #expect(
                !text.hasSuffix(" ") && !text.contains("  ") || entry.english.contains("  "), "\(target): \(entry.key)")
        }
    }

    // MARK: Words that are not in the catalogue

    /// Sources that hold programs as examples, which are the same in every language.
    private static let examples: Set<String> = [
        "Check/Builtin.swift", "Reference/Reference.swift", "Reference/ReferenceDetail+Statements.swift",
        "Reference/ReferenceDetail+Stages.swift", "Reference/ReferenceDetail+Functions.swift",
        "Commands/HelpText.swift",
        "Diagnostics/CheckPages.swift", "Diagnostics/RunPages.swift",
        "Diagnostics/ScanAndParsePages.swift",
    ]

    /// What reads as English words and is said to nobody: conditions of the language, names of bodies, uses of tables.
    private static let allowed: [String: Set<String>] = [
        "Corpus": ["thanh tra chính phủ"],
        "Evaluation": ["change is missing", "unit is missing", "kind = score and unit is missing"],
        "Figures": ["before named year", "historic new year"],
    ]

    /// A text of three English words in a row is said to someone, and belongs into the catalogue.
    @Test(arguments: targets)
    func nothingIsSaidPastTheCatalogue(_ target: String) throws {
        var said: [String] = []
        for (path, text) in try Self.sources(target) where !Self.examples.contains(path) {
            for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                let code = line.drop { $0 == " " }
                if code.hasPrefix("//") { continue }
                for literal in code.matches(of: /"((?:[^"\\]|\\.)*)"/).map({ String($0.1) }) {
                    guard literal.contains(/[a-z]{2,} [a-z]{2,} [a-z]{2,}/), !literal.hasPrefix("<") else { continue }
                    if Self.allowed[target]?.contains(literal) ?? false { continue }
                    said.append("Sources/\(target)/\(path):\(number + 1): \(literal)")
                }
            }
        }
        #expect(said == [])
    }
}
