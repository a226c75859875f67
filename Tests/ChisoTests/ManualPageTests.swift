import Foundation
import Testing

/// The manual page tells every option and command that the command line has, and no other.
@Suite struct ManualPageTests {
    private static let path = Program.packageFolder + "/man/chiso.1"

    private struct Tree: Decodable {
        var command: Command
    }
    private struct Command: Decodable {
        var commandName: String
        var arguments: [Argument]?
        var subcommands: [Command]?
    }
    private struct Argument: Decodable {
        var kind: String
        var names: [Name]?
        var shouldDisplay: Bool
        var valueName: String?
        var allValueStrings: [String]?
        var allValues: [String]?
    }
    private struct Name: Decodable {
        var kind: String
        var name: String
        /// As the page writes it.
        var text: String { (kind == "short" ? "\\-" : "\\-\\-") + name.replacing("-", with: "\\-") }
    }

    private static func commands() throws -> [Command] {
        let folder = try TemporaryFolder()
        let dump = try Program.run(["--experimental-dump-help"], in: folder)
        let root = try JSONDecoder().decode(Tree.self, from: Data(dump.output)).command
        return [root] + (root.subcommands ?? [])
    }

    private static func page() throws -> String {
        String(decoding: try TemporaryFolder.read(path), as: UTF8.self)
    }

    @Test("Every option has its place, with the values that it takes")
    func options() throws {
        let page = try Self.page()
        for command in try Self.commands() {
            if command.commandName != "chiso" { #expect(page.contains(command.commandName), "\(command.commandName)") }
            for argument in command.arguments ?? [] where argument.kind != "positional" && argument.shouldDisplay {
                for name in argument.names ?? [] {
                    #expect(page.contains(name.text), "\(name.text) of \(command.commandName)")
                }
                for value in argument.allValueStrings ?? argument.allValues ?? [] {
                    #expect(page.contains(value), "\(value) of \(command.commandName)")
                }
            }
        }
    }

    @Test("No option is told of that is not there")
    func noOther() throws {
        let known = Set(try Self.commands().flatMap { $0.arguments ?? [] }.flatMap { $0.names ?? [] }.map(\.text))
        // The argument parser's own, and what the pager of the prompt shows.
        let others: Set = ["\\-\\-generate\\-completion\\-script", "\\-\\-More\\-\\-"]
        let pattern = try Regex(#"\\-\\-[A-Za-z](?:[A-Za-z]|\\-)*"#)
        for match in try Self.page().matches(of: pattern) {
            let text = String(match.output[0].substring ?? "")
            #expect(known.contains(text) || others.contains(text), "\(text)")
        }
    }

    @Test("Every exit status that the program gives is told")
    func statuses() throws {
        let page = try Self.page()
        let section = try #require(
            page.components(separatedBy: ".SH EXIT STATUS\n").last?.components(separatedBy: ".SH").first)
        let told = Set(
            section.split(separator: "\n").filter { $0.hasPrefix(".B ") }.compactMap { Int32($0.dropFirst(3)) })
        let folder = try TemporaryFolder()
        let met = [
            try Program.run(["-c", "1 + 1"], in: folder).status,
            try Program.run(["-c", "expect 1 = 2"], in: folder).status,
            try Program.run(["-c", "nothing at all"], in: folder).status,
            try Program.run(["--nonsense"], in: folder).status,
        ]
        #expect(Set(met) == told)
    }

    @Test("It is a page that the formatter takes without a warning")
    func isWellFormed() throws {
        guard FileManager.default.isExecutableFile(atPath: "/usr/bin/groff") else { return }
        let folder = try TemporaryFolder()
        let output = try folder.unusedPath("groff")
        #expect(system("groff -man -ww -z '\(Self.path)' >'\(output)' 2>&1") == 0)
        #expect(try TemporaryFolder.read(output).isEmpty)
    }
}

/// What the shells complete, by running them where they are there.
@Suite struct CompletionScriptTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test("There is a script for each shell, and it knows the options", arguments: ["bash", "zsh", "fish"])
    func scripts(shell: String) throws {
        let script = try Program.run(["--generate-completion-script", shell], in: folder)
        #expect(script.status == 0)
        #expect(script.errors.isEmpty)
        for word in ["format", "vocabulary", "jsonl", "explain"] { #expect(script.outputText.contains(word)) }
        // Paths stand beside the commands.
        let paths = [
            "bash": "complete -o default ", "zsh": "subcommands && ret=0\n        _files", "fish": "-eq 1' -F",
        ]
        #expect(script.outputText.contains(paths[shell] ?? "?"))
    }

    @Test("Another shell is refused, with the three that there are")
    func otherShell() throws {
        let script = try Program.run(["--generate-completion-script", "tcsh"], in: folder)
        #expect(script.status != 0)
        #expect(script.errorText.contains("fish"))
    }

    @Test(
        "bash completes options, their values and commands, of the prompt too",
        arguments: [
            (["--fo"], "--format"), (["--format", "cs"], "csv"), (["r"], "run"), (["run", "--se"], "--set"),
            (["index", "--out"], "--output"),
            (["explain", "CS000"], "CS0004"),
        ])
    func bash(words: [String], expected: String) throws {
        guard FileManager.default.isExecutableFile(atPath: "/bin/bash") else { return }
        let script = try folder.write(
            try Program.run(["--generate-completion-script", "bash"], in: folder).output, to: "chiso.bash")
        let all = ["chiso"] + words
        let previous = all.dropLast().last ?? ""
        let program = """
            source '\(script)'
            COMP_WORDS=(\(all.map { "'\($0)'" }.joined(separator: " "))); COMP_CWORD=\(all.count - 1)
            COMP_LINE="${COMP_WORDS[*]}"; COMP_POINT=${#COMP_LINE}
            _chiso chiso '\(words.last ?? "")' '\(previous)'
            printf '%s\\n' "${COMPREPLY[@]}"
            """
        let file = try folder.write(program, to: "ask.sh")
        let output = try folder.unusedPath("reply")
        #expect(system("bash '\(file)' >'\(output)' 2>/dev/null") == 0)
        let reply = String(decoding: try TemporaryFolder.read(output), as: UTF8.self).split(separator: "\n")
        #expect(reply.map { $0.trimmingCharacters(in: .whitespaces) }.contains(expected), "\(reply)")
    }

    @Test("fish completes them with what they mean")
    func fish() throws {
        guard FileManager.default.isExecutableFile(atPath: "/usr/bin/fish") else { return }
        let script = try folder.write(
            try Program.run(["--generate-completion-script", "fish"], in: folder).output, to: "chiso.fish")
        let output = try folder.unusedPath("reply")
        let home = folder.path
        #expect(
            system(
                "HOME='\(home)' PATH='\(Self.programFolder)':$PATH fish -c 'source \(script); complete -C \"chiso --fo\"' >'\(output)'"
            )
                == 0)
        let reply = String(decoding: try TemporaryFolder.read(output), as: UTF8.self)
        #expect(reply.contains("--format\tHow results are written"))
    }

    @Test("zsh takes its script")
    func zsh() throws {
        guard FileManager.default.isExecutableFile(atPath: "/usr/bin/zsh") else { return }
        let script = try folder.write(
            try Program.run(["--generate-completion-script", "zsh"], in: folder).output, to: "_chiso")
        #expect(system("zsh -n '\(script)'") == 0)
    }

    private static let programFolder = "/" + Program.path.split(separator: "/").dropLast().joined(separator: "/")
}
