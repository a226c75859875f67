import Language
import Messages

/// `--set name=value`: another value for a `let` of a script.
public struct Setting: Hashable, Sendable {
    public var name: String
    public var value: String

    public struct Problem: Error {
        public var message: Message
    }

    public init(_ argument: String) throws(Problem) {
        guard let equals = argument.firstIndex(of: "="), equals != argument.startIndex else {
            throw Problem(message: .settingForm(argument: argument))
        }
        name = String(argument[..<equals])
        value = String(argument[argument.index(after: equals)...])
    }

    /// The value as the language writes it: a number or a period as it is, anything else as text.
    var literal: String {
        let parsed = parse("let x: \(value)")
        if parsed.diagnostics.isEmpty, parsed.statements.count == 1,
            case .definition(let made) = parsed.statements[0].form,
            case .expression(let expression) = made.body
        {
            switch expression.form {
            case .number, .period, .range, .truth, .missing: return value
            case .negated(let inner): if case .number = inner.form { return value }
            case .text: return value
            default: break
            }
        }
        // A text stands on one line, and a mark within it twice.
        let line = value.split(whereSeparator: \.isNewline).joined(separator: " ")
        return "\"" + line.replacing("\"", with: "\"\"") + "\""
    }

    /// A script with the bodies of its `let`s put in place of their own.
    static func apply(_ settings: [Setting], to source: String) throws(Problem) -> String {
        guard !settings.isEmpty else { return source }
        var edits: [(span: SourceSpan, text: String)] = []
        let lets = definitions(in: source)
        for setting in settings {
            // A column's name cannot be defined: `--set place=…` sets `let chosen_place`.
            let names = [setting.name, "chosen_" + setting.name]
            guard let found = lets.first(where: { names.contains($0.name) }) else {
                let known = lets.map(\.name)
                throw Problem(
                    message: known.isEmpty
                        ? .noSettings(name: setting.name) : .noSetting(name: setting.name, known: known))
            }
            edits.append((found.span, "let \(found.name): \(setting.literal)"))
        }
        var bytes = Array(source.utf8)
        for edit in edits.sorted(by: { $0.span.start > $1.span.start }) {
            guard edit.span.start <= edit.span.end, edit.span.end <= bytes.count else { continue }
            bytes.replaceSubrange(edit.span.start..<edit.span.end, with: Array(edit.text.utf8))
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func definitions(in source: String) -> [(name: String, span: SourceSpan)] {
        parse(source).statements.compactMap { statement in
            guard case .definition(let made) = statement.form, made.form.value == .let else { return nil }
            return (made.name.value, made.span)
        }
    }
}
