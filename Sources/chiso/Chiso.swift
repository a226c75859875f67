import ArgumentParser
import Prompt

@main
struct Chiso: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "chiso", abstract: "Asks articles for their figures.")
}
