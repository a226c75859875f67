import ArgumentParser
import Evaluation
import Figures
import Messages
import Prompt

extension Engine: ExpressibleByArgument {}

/// `chiso schema --engine ENGINE`: the statements that make the tables.
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: Message.schemaAbstract.told, discussion: Message.schemaDiscussion.told)

    @Option(name: .long, help: ArgumentHelp(.engineOption))
    var engine: Engine

    @Option(name: .long, help: ArgumentHelp(.clusterOption, valueName: "name"))
    var cluster: String?

    @Argument(help: ArgumentHelp(.schemaRelations), completion: .list(EngineTables.all.map(\.name)))
    var relations: [String] = []

    @OptionGroup var language: LanguageArguments

    func validate() throws {
        if cluster != nil, engine != .clickhouse { throw ValidationError(.clusterIsClickHouse) }
        for relation in relations { _ = try EngineTable.named(relation) }
    }

    func run() throws {
        let tables = relations.isEmpty ? EngineTables.all : try relations.map(EngineTable.named)
        StandardStream.output.write(EngineSchema(engine, cluster: cluster).statements(tables))
    }
}

/// `chiso rows RELATION --engine ENGINE [PATH …]`: rows ready to load.
struct RowsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rows", abstract: Message.rowsAbstract.told, discussion: Message.rowsDiscussion.told)

    @Argument(help: ArgumentHelp(.rowsRelation), completion: .list(EngineTables.all.map(\.name)))
    var relation: String

    @Argument(help: ArgumentHelp(.rowsPaths), completion: .file())
    var paths: [String] = []

    @Option(name: .long, help: ArgumentHelp(.engineOption))
    var engine: Engine

    @Flag(name: .long, help: ArgumentHelp(.strictFlag))
    var strict = false

    @OptionGroup var vocabulary: VocabularyArguments
    @OptionGroup var language: LanguageArguments

    func validate() throws { _ = try EngineTable.named(relation) }

    func run() throws {
        let extra = try vocabulary.read()
        var writing = RowsWriting(
            rows: EngineRows(engine, try EngineTable.named(relation)), language: ProgramLanguage.current)
        writing.isStrict = strict
        try leave(writing.run(paths, ArticleReader(topics: StandardScript.topics, extra: extra), extra: extra))
    }
}

extension EngineTable {
    static func named(_ name: String) throws -> EngineTable {
        if let table = EngineTables.table(name) { return table }
        throw ValidationError(
            .noRelation(name: name, relations: EngineTables.all.map(\.name).joined(separator: ", ")))
    }
}
