import Evaluation
import Language
import Messages

/// How what was begun at an entry's end is written: the function whose bracket is open, or the stage whose
/// word stands there: `round(x [, DIGITS])`, `N [by KEYS]`.
enum SignatureHint {
    static func text(for entry: String, in session: Session, _ language: MessageLanguage) -> String? {
        let tokens = parse(entry).tokens.filter { $0.kind != .end }
        guard let last = tokens.last else { return nil }
        if tokens.count > 1, tokens[tokens.count - 2].kind == .pipe, entry.hasSuffix(" "),
            let stage = Reference.entries(named: word(last, entry)).first(where: { $0.kind == .stage })
        {
            let rest = stage.signature.replacing("| \(stage.name)", with: "")
            return rest.isEmpty ? nil : String(rest.drop { $0 == " " })
        }
        guard let name = openFunction(tokens, entry) else { return nil }
        if let builtin = Builtin.named(name) { return "\(builtin.signature)  \(builtin.meaning.text(in: language))" }
        return session.signature(of: name)
    }

    /// The name before the innermost bracket that is open.
    private static func openFunction(_ tokens: [Token], _ entry: String) -> String? {
        var open: [Int] = []
        for (index, token) in tokens.enumerated() {
            if token.kind == .open { open.append(index) }
            if token.kind == .close, !open.isEmpty { open.removeLast() }
        }
        guard let bracket = open.last, bracket > 0, tokens[bracket - 1].kind == .name,
            !tokens[bracket - 1].isKeyword
        else { return nil }
        return word(tokens[bracket - 1], entry)
    }

    private static func word(_ token: Token, _ entry: String) -> String { sourceText(token.span, in: entry) }
}
