import Figures
import Language

/// `scripts/standard.chiso`, which the program carries within itself.
public enum StandardScript {
    public static let source = EmbeddedTables.standard.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }

    /// The shipped topics, for whoever reads articles.
    public static let topics: TopicSet = topics(of: source)

    /// The shipped units, for the tables of other engines.
    static let families: UnitFamilies = {
        var families = UnitFamilies()
        for statement in parse(source).statements {
            guard case .definition(let definition) = statement.form, definition.form.value == .unit,
                case .phrases(let phrases) = definition.body
            else { continue }
            let family = UnitFamily(name: definition.name.value, label: definition.label?.value)
            // No phrase of the shipped script is in two units: a test of it says so.
            try? families.define(family, phrases: phrases.map(\.value))
        }
        return families
    }()

    static func topics(of source: String) -> TopicSet {
        TopicSet(
            parse(source).statements.compactMap { statement in
                guard case .definition(let definition) = statement.form, definition.form.value == .topic,
                    case .phrases(let phrases) = definition.body
                else { return nil }
                return TopicSet.Topic(id: definition.name.value, phrases: phrases.map(\.value))
            })
    }
}
