import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The command line: what it takes, what it gives, and how it ends.
@Suite struct CommandLineTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private static let articles = Program.packageFolder + "/sample"

    @Test("--help and --version", arguments: [["--help"], ["help"], ["-h"], ["run", "--help"]])
    func help(arguments: [String]) throws {
        let run = try Program.run(arguments, in: folder)
        #expect(run.status == 0)
        #expect(run.outputText.contains("USAGE"))
        #expect(run.errors.isEmpty)
        #expect(try Program.run(["--version"], in: folder).outputText.hasPrefix("0."))
    }

    @Test(
        "A program comes from -c, from standard input, or from a script, and answers the same",
        arguments: ["csv", "json", "jsonl", "tsv", "md", "table"])
    func sources(format: String) throws {
        let program = "count() from documents"
        let script = try folder.write(program + "\n", to: "đếm.chiso")
        let runs = [
            try Program.run(["-c", program, "--format", format, Self.articles], in: folder),
            try Program.run(["--format", format, Self.articles], input: program, in: folder),
            try Program.run(["run", script, "--format", format, Self.articles], in: folder),
            try Program.run(["run", "-", "--format", format, Self.articles], input: program, in: folder),
        ]
        for run in runs {
            #expect(run.status == 0, "\(run.errorText)")
            #expect(run.output == runs[0].output)
        }
        #expect(!runs[0].output.isEmpty)
    }

    @Test(
        "Plain arguments, which are read without the argument parser, mean what it reads in them",
        arguments: [
            ["-c", "1 + 1"], ["-c", "count() from documents", articles], [articles, "-c", "count() from documents"],
            ["--format", "csv", articles, "-c", "count() from documents"], ["-c", "1 + 1", "--format", "json"],
            ["-c", "1", "--format", "xlsx"], ["-c", "1 +"], ["-c", "expect 1 = 2"], ["-c", "1", "nicht-da.txt"],
            ["-c", "1", "-c", "2"], ["-c", "1", "--format", "csv", "--format", "md"], ["-c"], ["-c", "-1"], ["-c", ""],
            ["-c", "1", ""], ["-c", "1", "check"], ["-c", "1", "--", articles],
        ])
    func plainArguments(arguments: [String]) throws {
        let plain = try Program.run(arguments, in: folder)
        // An option that says what holds anyway makes them more than plain.
        let parsed = try Program.run(["--color", "auto"] + arguments, in: folder)
        #expect(plain.status == parsed.status)
        #expect(plain.outputText == parsed.outputText)
        #expect(plain.errorText == parsed.errorText)
    }

    @Test(
        "Plain arguments of `figures`, which are read without the argument parser, mean what it reads in them",
        arguments: [
            [articles], [articles, articles], ["nicht-da.txt"], [articles, "nicht-da.txt"], ["run"], ["figures"], [""],
        ])
    func plainFigures(paths: [String]) throws {
        let plain = try Program.run(["figures"] + paths, in: folder)
        // What comes after the two dashes is paths to the parser, and the dashes are no plain argument.
        let parsed = try Program.run(["figures", "--"] + paths, in: folder)
        #expect(plain.status == parsed.status)
        #expect(plain.outputText == parsed.outputText)
        #expect(plain.errorText == parsed.errorText)
    }

    @Test("A broken program ends with 2, and its message stands on standard error")
    func brokenProgram() throws {
        for arguments in [["-c", "figures | wher"], ["-c", "count("], ["-c", "không_có by place"]] {
            let run = try Program.run(arguments + [Self.articles], in: folder)
            #expect(run.status == 2, "\(arguments): \(run.errorText)")
            #expect(run.output.isEmpty)
            #expect(run.errorText.contains("error[CS"))
        }
    }

    @Test("An expectation that fails ends with 1, one that holds with 0")
    func expectations() throws {
        let holds = try Program.run(["-c", "expect 1 + 1 = 2"], in: folder)
        #expect(holds.status == 0, "\(holds.errorText)")
        let fails = try Program.run(["-c", "expect 1 + 1 = 3"], in: folder)
        #expect(fails.status == 1, "\(fails.errorText)")
    }

    @Test("A command line that is wrong ends with 64, and says what is wrong")
    func wrongArguments() throws {
        for arguments in [["--format", "xml"], ["--nonsense"], ["run"], ["--width", "5"]] {
            let run = try Program.run(arguments, in: folder)
            #expect(run.status == 64, "\(arguments)")
            #expect(!run.errors.isEmpty)
            #expect(run.output.isEmpty)
        }
    }

    @Test("A folder called as a command can be given with its path")
    func folderNamedAsCommand() throws {
        let named = folder.makeFolder("run")
        try TemporaryFolder.write(Array(BadInputTests.article.utf8), to: named + "/a.txt")
        let run = try Program.run(["-c", "count() from documents", "--format", "csv", named], in: folder)
        #expect(run.status == 0)
        #expect(run.outputText.contains("1"))
    }

    @Test("A script's let can be set from the command line")
    func settings() throws {
        let script = try folder.write("let n: 1\nexpect n = 7\n", to: "đặt.chiso")
        #expect(try Program.run(["run", script], in: folder).status == 1)
        #expect(try Program.run(["run", script, "--set", "n=7"], in: folder).status == 0)
        let unknown = try Program.run(["run", script, "--set", "m=7"], in: folder)
        #expect(unknown.status == 2)
        #expect(unknown.errorText.contains("it has n"))
        #expect(try Program.run(["run", folder.path + "/không-có.chiso"], in: folder).status == 1)
    }

    @Test("check, format and explain")
    func programs() throws {
        let good = try folder.write("figures|take 5\n", to: "tốt.chiso")
        #expect(try Program.run(["check", good], in: folder).status == 0)
        let bad = try folder.write("figures | wher x\n", to: "xấu.chiso")
        let checked = try Program.run(["check", bad, good], in: folder)
        #expect(checked.status == 2)
        #expect(checked.errorText.contains("error[CS"))
        #expect(try Program.run(["format", "--check", good], in: folder).status == 1)
        #expect(try Program.run(["format", good], in: folder).status == 0)
        #expect(try Program.run(["format", "--check", good], in: folder).status == 0)
        #expect(try Program.run(["explain", "CS0001"], in: folder).outputText.contains("CS0001"))
        #expect(try Program.run(["explain", "CS9999"], in: folder).status == 1)
    }

    @Test("A reader that goes away ends the program silently")
    func brokenPipe() throws {
        let errors = try folder.unusedPath("errors")
        let command = "'\(Program.path)' figures '\(Self.articles)' 2>'\(errors)' | true; exit ${PIPESTATUS[0]}"
        let file = try folder.write(command, to: "ống.sh")
        // 141 is 128 and SIGPIPE; 0 where all was written before the reader had gone.
        let status = system("bash '\(file)'") >> 8
        #expect(status == 141 || status == 0)
        #expect(try TemporaryFolder.read(errors).isEmpty)
    }

    @Test("No colour where output is no terminal, and none from an unknown wish")
    func color() throws {
        let run = try Program.run(["-c", "count() from documents", Self.articles], in: folder)
        #expect(!run.output.contains(0x1B))
        let wrong = try Program.run(["-c", "1", "--color", "blue"], in: folder)
        #expect(wrong.status == 64)
    }
}
