import ArgumentParser
import Prompt

/// The command line as a shell completes it: the prompt's own options and paths stand beside the commands, since
/// nobody types `ask`, which is there to be the default.
struct Completions: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "chiso",
            abstract: Chiso.configuration.abstract,
            version: Release.version,
            subcommands: Chiso.configuration.subcommands.filter { $0 != Ask.self })
    }

    @Option(
        name: .short, help: ArgumentHelp(.programOption, valueName: "program"))
    var command: String?

    @OptionGroup var output: OutputArguments

    @Flag(name: .long, help: ArgumentHelp(.bareFlag))
    var bare = false

    @OptionGroup var vocabulary: VocabularyArguments

    private static let option = "--generate-completion-script"

    /// Writes the script that is asked for; false where none is.
    static func writeIfAsked(_ arguments: [String]) -> Bool {
        guard let place = arguments.firstIndex(where: { $0 == option || $0.hasPrefix(option + "=") }) else {
            return false
        }
        var name = arguments[place].dropFirst(option.count + 1)
        if name.isEmpty, arguments.indices.contains(place + 1) { name = arguments[place + 1][...] }
        // Without a name, or with one that is none, the argument parser looks for the person's shell, or says so.
        guard let shell = CompletionShell(rawValue: String(name)) else { return false }
        StandardStream.output.write(withPaths(completionScript(for: shell), for: shell) + "\n")
        return true
    }

    /// The script with the prompt's paths beside the commands: the argument parser makes one or the other.
    private static func withPaths(_ script: String, for shell: CompletionShell) -> String {
        switch shell {
        case .bash:
            // Where no command begins so, files.
            script.replacing("complete -o filenames -F", with: "complete -o default -o filenames -F")
        case .zsh:
            script
                .replacing(
                    "_describe -V subcommand subcommands && ret=0",
                    with: "_describe -V subcommand subcommands && ret=0\n        _files && ret=0"
                )
                .replacing(
                    "            \"_chiso_${words[1]}\" && ret=0\n            ;;\n        esac",
                    with:
                        "            \"_chiso_${words[1]}\" && ret=0\n            ;;\n        *)\n            _files && ret=0\n"
                        + "            ;;\n        esac")
        case .fish:
            script + "\ncomplete -c 'chiso' -n '__chiso_should_offer_completions_for_positional \"chiso\" -eq 1' -F"
        default: script
        }
    }
}
