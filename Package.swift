// swift-tools-version: 6.2
import PackageDescription

// The stages of the way from bytes to an answer, one target each; a target knows those before it
// and none after. README.md draws them.

// A reader of articles spends its time in small functions of the targets before it, asked at every word; the compiler
// makes them part of who asks only where it may look into other targets. That no two accesses to a class's variable
// overlap is checked while debug builds run, which all tests are, and not at each token once more in release builds.
let acrossTargets: [SwiftSetting] = [
    .unsafeFlags(
        ["-cross-module-optimization", "-enforce-exclusivity=unchecked"], .when(configuration: .release))
]

let package = Package(
    name: "chiso",
    products: [
        .executable(name: "chiso", targets: ["chiso"]),
        .library(name: "VietnameseText", targets: ["VietnameseText"]),
        .library(name: "Figures", targets: ["Articles", "Figures"]),
        .library(name: "Corpus", targets: ["Corpus"]),
        .library(name: "ChisoLanguage", targets: ["Language"]),
        .library(name: "ChisoEvaluation", targets: ["Evaluation"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    ],
    targets: [
        .target(name: "VietnameseText", dependencies: ["CSixteenBytes"], swiftSettings: acrossTargets),
        .target(name: "CSixteenBytes"),
        // What is said to people, as data; `messages` has the words, a file for each target that takes EmbedMessages.
        .target(name: "Messages"),
        .target(
            name: "Articles",
            dependencies: ["VietnameseText", "Messages", "CHtmlPage"],
            exclude: ["Vocabulary"],
            swiftSettings: acrossTargets,
            plugins: ["EmbedTables", "EmbedMessages"]
        ),
        .target(name: "CHtmlPage", dependencies: ["CLibXML2"]),
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev", "pkg-config"])]),
        .target(
            name: "Figures",
            dependencies: ["VietnameseText", "Messages", "Articles"],
            exclude: ["Vocabulary"],
            swiftSettings: acrossTargets,
            plugins: ["EmbedTables", "EmbedMessages"]
        ),
        .target(
            name: "Corpus",
            dependencies: [
                "VietnameseText", "Messages", "Articles", "Figures",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            swiftSettings: acrossTargets,
            plugins: ["EmbedMessages"]
        ),
        .target(name: "Language", dependencies: ["VietnameseText", "Messages"], plugins: ["EmbedMessages"]),
        .target(
            name: "Evaluation",
            dependencies: ["VietnameseText", "Messages", "Figures", "Corpus", "Language"],
            plugins: ["EmbedTables", "EmbedMessages"]
        ),
        // Other engines, asked through their own clients.
        .target(
            name: "Clients",
            dependencies: [
                "Messages", "Evaluation", .product(name: "Subprocess", package: "swift-subprocess"),
            ],
            plugins: ["EmbedMessages"]),
        .target(name: "CMemory"),
        .target(name: "CEditline", linkerSettings: [.linkedLibrary("edit")]),
        .target(
            name: "Prompt",
            dependencies: [
                "VietnameseText", "Messages", "Articles", "Figures", "Corpus", "Language", "Evaluation", "CEditline",
            ],
            plugins: ["EmbedMessages"]
        ),
        .executableTarget(
            name: "chiso",
            dependencies: [
                "Messages", "Prompt", "Clients", "CMemory",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            plugins: ["EmbedMessages"]
        ),
        // The grammar as an artefact: read, interpreted as a second recogniser, and turned into the keyword
        // table, the reference page and the editor grammar by `swift run chiso-grammar`.
        .target(name: "Grammar"),
        .executableTarget(name: "chiso-grammar", dependencies: ["Grammar"], path: "Sources/GrammarTool"),
        // What random tests and the fuzzer draw from.
        .target(name: "SeededRandom"),
        // Programs and articles that nobody would write.
        .target(name: "RandomPrograms", dependencies: ["Language", "Grammar", "SeededRandom"]),
        // Programs that nobody would write, through every stage: `swift run -c release chiso-fuzz 600`; and articles,
        // as bytes, through the reader: `swift run -c release chiso-fuzz reader 600`.
        .executableTarget(
            name: "chiso-fuzz",
            dependencies: [
                "Articles", "Figures", "Corpus", "Language", "Evaluation", "Grammar", "RandomPrograms", "SeededRandom",
            ],
            path: "Sources/FuzzTool"),
        // How long a key takes to the screen, over a pseudo-terminal: `swift run -c release chiso-keys`.
        .executableTarget(
            name: "chiso-keys", dependencies: ["CPseudoTerminal"], path: "Sources/KeyLatencyTool"),
        .target(name: "MessageCatalogue"),
        .executableTarget(name: "EmbedMessagesTool", dependencies: ["MessageCatalogue"]),
        .plugin(name: "EmbedMessages", capability: .buildTool(), dependencies: ["EmbedMessagesTool"]),
        // A corpus multiplied to a size that is to be measured, for `scripts/bench`.
        .executableTarget(
            name: "chiso-multiply", dependencies: ["VietnameseText", "Corpus"], path: "Sources/MultiplyTool"),
        .executableTarget(name: "EmbedTablesTool"),
        .plugin(name: "EmbedTables", capability: .buildTool(), dependencies: ["EmbedTablesTool"]),
        .testTarget(name: "VietnameseTextTests", dependencies: ["VietnameseText", "SeededRandom"]),
        .testTarget(name: "ArticlesTests", dependencies: ["VietnameseText", "Articles"]),
        .testTarget(name: "FiguresTests", dependencies: ["VietnameseText", "Articles", "Figures", "SeededRandom"]),
        .testTarget(name: "CorpusTests", dependencies: ["Corpus", "SeededRandom"]),
        .testTarget(name: "MessagesTests", dependencies: ["Messages", "MessageCatalogue"]),
        .testTarget(name: "LanguageTests", dependencies: ["Language", "Grammar", "SeededRandom"], exclude: ["Golden"]),
        .testTarget(
            name: "EvaluationTests", dependencies: ["Evaluation", "Clients", "SeededRandom"], exclude: ["Golden"]),
        .testTarget(name: "PromptTests", dependencies: ["Prompt"]),
        .testTarget(name: "ProgramTests", dependencies: ["Prompt"], exclude: ["Programs"]),
        .target(name: "CPseudoTerminal", path: "Tests/CPseudoTerminal"),
        // Programs that tests start.
        .target(name: "TestProcesses", dependencies: ["CPseudoTerminal"], path: "Tests/TestProcesses"),
        .testTarget(
            name: "ChisoTests",
            dependencies: [
                "Prompt", "chiso", "CPseudoTerminal", "TestProcesses", "SeededRandom",
                .product(name: "GRDB", package: "GRDB.swift"),
            ]),
        // The same on other engines, as far as these are installed: `scripts/test-engines` does that.
        .testTarget(
            name: "EngineTests",
            dependencies: [
                "Evaluation", "Prompt", "Clients", "chiso", "TestProcesses", "RandomPrograms", "Grammar",
                "SeededRandom",
            ],
            exclude: ["Support/chdb-client.py", "Programs"]),
    ]
)
