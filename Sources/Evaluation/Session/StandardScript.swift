import Figures
import Language

/// `scripts/standard.chiso`, which the program carries within itself.
public enum StandardScript {
    public static let source = EmbeddedTables.standard.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }

    /// The shipped topics, for whoever reads articles.
    public static let topics: TopicSet = topics(of: source)

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
