import Evaluation
import Foundation
import Language
import Testing

@testable import Prompt

/// Every entry in the manual is asked again, and must be answered as the page says; and the reference pages, which are
/// made from the tables that help and completion use, must be as those tables are now.
///
/// After an answer or a table was changed: `CHISO_RECORD=1 swift test --filter ManualTests`, then read the difference.
@Suite struct ManualTests {
    static let isRecording = ProcessInfo.processInfo.environment["CHISO_RECORD"] != nil

    /// Pages written by hand, relative to the manual's folder.
    /// The tour is typed at the prompt itself: TourTests.
    static let written = pages().filter { !$0.hasPrefix("reference/") && $0 != "tour.md" }

    private static func pages() -> [String] {
        let found = FileManager.default.enumerator(atPath: ManualPage.folder.path())?.compactMap { $0 as? String } ?? []
        return found.filter { $0.hasSuffix(".md") }.sorted()
    }

    @Test(arguments: written)
    func writtenPageIsAnsweredAsItSays(_ name: String) throws {
        var page = ManualPage(try Self.read(name))
        let answered = try page.answered()
        if Self.isRecording { try Self.write(answered, name) }
        #expect(Self.isRecording || page.text == answered, "\(name)")
        #expect(page.failed.isEmpty == !answered.contains("\nerror["), "\(name): \(page.failed)")
    }

    @Test(arguments: ManualReference.pages.map(\.path))
    func referencePageIsAsTheTable(_ name: String) throws {
        let made = try #require(ManualReference.pages.first { $0.path == name })
        var page = ManualPage(made.text)
        let answered = try page.answered()
        #expect(page.failed.isEmpty, "\(name)")
        if Self.isRecording { try Self.write(answered, name) }
        #expect(try Self.isRecording || Self.read(name) == answered, "\(name)")
    }

    /// The list of pages names each as the catalogue does, in both languages, and leaves none out.
    @Test func theListOfPagesIsAsTheCatalogue() throws {
        let rows = ManualEntry.all.map { page in
            "| [\(page.name.text(in: .english))](\(page.file)) | \(page.name.text(in: .vietnamese)) | "
                + "\(page.about.text(in: .english)) |"
        }
        #expect(
            try Self.read("README.md").split(separator: "\n").filter { $0.hasPrefix("| [") }.map(String.init) == rows)
        let listed = Set(ManualEntry.all.map(\.file))
        #expect(Self.pages().filter { !$0.hasPrefix("reference/") && $0 != "README.md" && !listed.contains($0) } == [])
    }

    @Test func noReferencePageIsLeftOver() {
        let made = Set(ManualReference.pages.map(\.path))
        #expect(Self.pages().filter { $0.hasPrefix("reference/") && !made.contains($0) } == [])
    }

    @Test func everyEntryOfTheTableHasDetailsAndAnExample() {
        for entry in Reference.entries {
            #expect(entry.details != nil && !entry.examples.isEmpty, "\(entry.kind.rawValue) \(entry.name)")
        }
        #expect(Reference.detailKeys == Set(Reference.entries.map(\.detailKey)))
    }

    /// The page on the sample articles tells of each by its number.
    @Test func everySampleArticleIsTold() throws {
        let page = try Self.read("sample.md")
        let folder = ManualPage.folder.deletingLastPathComponent().deletingLastPathComponent().appending(path: "sample")
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path()) {
            #expect(page.contains("\n| \(name.prefix { $0 != "-" })"), "\(name)")
        }
    }

    /// What stands behind a link is there.
    @Test(arguments: pages())
    func linksLeadSomewhere(_ name: String) throws {
        let text = try Self.read(name)
        let place = ManualPage.folder.appending(path: name).deletingLastPathComponent()
        for match in text.matches(of: /\]\(([^)#:]+)(#[^)]*)?\)/) {
            let target = place.appending(path: String(match.output.1)).standardizedFileURL
            #expect(FileManager.default.fileExists(atPath: target.path()), "\(name): \(match.output.1)")
        }
    }

    @Test func thereAreManyExamples() throws {
        let entries = try Self.pages().map { name in
            try Self.read(name).split(separator: "\n").count { $0.hasPrefix("chiso> ") || $0.hasPrefix("$ chiso") }
        }
        #expect(entries.reduce(0, +) > 120)
    }

    private static func read(_ name: String) throws -> String {
        try String(contentsOf: ManualPage.folder.appending(path: name), encoding: .utf8)
    }

    private static func write(_ text: String, _ name: String) throws {
        let file = ManualPage.folder.appending(path: name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: file, atomically: false, encoding: .utf8)
    }
}
