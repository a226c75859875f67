// Runs programs that nobody would write: through scanner, parser, formatter and the second
// recogniser, and those that parse through checker and evaluator over the sample corpus. A trap ends
// it with the program in fuzz-last.chiso; a wrong answer and a run of more than ten seconds are told and kept.
//
// With the word `reader` it makes articles instead, as bytes that nobody would write, and reads them: see ReaderFuzz.
//
// usage: swift run -c release chiso-fuzz [SECONDS] [SEED]                        (from the package's root)
//        swift run -c release chiso-fuzz reader [SECONDS] [SEED] [CORPUS.jsonl]

import Corpus
import Evaluation
import Figures
import Foundation
import Grammar
import Language
import RandomPrograms
import SeededRandom
import Synchronization

let arguments = CommandLine.arguments.dropFirst().compactMap { UInt64($0) }
let seconds = arguments.first ?? 60
let seed = arguments.dropFirst().first ?? UInt64(Date().timeIntervalSince1970)
let root = URL(fileURLWithPath: ".")

func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
}

func fail(_ message: String) -> Never {
    FileHandle.standardError.write(Data((message + "\n").utf8))
    exit(1)
}

do {
    if CommandLine.arguments.dropFirst().first == "reader" {
        print("seed \(seed)")
        let corpus = CommandLine.arguments.dropFirst(2).first { $0.hasSuffix(".jsonl") }
        exit(try ReaderFuzz(root: root, corpus: corpus).run(seconds: seconds, seed: seed) == 0 ? 0 : 1)
    }
    let grammar = try Grammar(text("grammar/chiso.ebnf"))
    let recogniser = Recogniser(grammar)
    let maker = ProgramMaker(grammar, try KnownPrograms.read(root))
    let reader = CorpusReader(reader: ArticleReader(topics: StandardScript.topics))
    let corpus = Corpus(readings: reader.read([root.appending(path: "sample").path]).readings)
    var random = SeededGenerator(seed: seed)
    print("seed \(seed), \(corpus.documentCount) articles")

    // Another thread ends what runs too long.
    let started = Atomic<UInt64>(0)
    let current = Mutex<Interruption?>(nil)
    Thread.detachNewThread {
        while true {
            Thread.sleep(forTimeInterval: 0.5)
            let since = started.load(ordering: .relaxed)
            if since > 0, DispatchTime.now().uptimeNanoseconds &- since > 10_000_000_000 {
                current.withLock { $0?.request() }
            }
        }
    }

    var counts = (programs: 0, parsed: 0, compared: 0, ran: 0, answered: 0, slow: 0, wrong: 0)
    let end = DispatchTime.now().uptimeNanoseconds + seconds * 1_000_000_000
    while DispatchTime.now().uptimeNanoseconds < end {
        let source = maker.program(using: &random)
        try source.write(to: root.appending(path: "fuzz-last.chiso"), atomically: false, encoding: .utf8)
        counts.programs += 1
        let program = parse(source)
        for diagnostic in program.diagnostics { _ = diagnostic.terminalText(in: source, .vietnamese) }
        let isProgram = program.diagnostics.isEmpty
        func wrong(_ what: String) throws {
            counts.wrong += 1
            print("\(what):\n\(source)\n")
            try source.write(
                to: root.appending(path: "fuzz-\(counts.wrong).chiso"), atomically: true, encoding: .utf8)
        }
        if program.tokens.count < 60 {
            counts.compared += 1
            // What is too deep or too large is a program to the grammar, which has no bounds.
            let isBounded = !program.diagnostics.contains { $0.code.number == 28 || $0.code.number == 9 }
            if isBounded, recogniser.accepts(source) != isProgram { try wrong("the recogniser does not agree") }
        }
        let formatted = format(source)
        if isProgram {
            counts.parsed += 1
            if format(formatted) != formatted { try wrong("formatting twice differs") }
            if !parse(formatted).diagnostics.isEmpty { try wrong("what is formatted does not parse") }
        } else if formatted != source {
            try wrong("what does not parse was changed")
        }
        guard isProgram else { continue }
        var options = Session.Options()
        options.folder = NSTemporaryDirectory()
        let session = Session(corpus: corpus, options: options)
        current.withLock { $0 = session.interruption }
        started.store(DispatchTime.now().uptimeNanoseconds, ordering: .relaxed)
        counts.ran += 1
        if session.run(source).contains(where: { !$0.isFailure }) { counts.answered += 1 }
        started.store(0, ordering: .relaxed)
        if session.interruption.isRequested {
            counts.slow += 1
            try wrong("more than ten seconds")
        }
    }
    try? FileManager.default.removeItem(at: root.appending(path: "fuzz-last.chiso"))
    print(
        """
        \(counts.programs) programs, \(counts.compared) compared with the recogniser, \(counts.parsed) parsed and formatted, \
        \(counts.ran) checked and run, \(counts.answered) of them with an answer, \(counts.slow) too slow, \(counts.wrong) wrong
        """)
    exit(counts.wrong == 0 ? 0 : 1)
} catch {
    fail("cannot fuzz: \(error)")
}
