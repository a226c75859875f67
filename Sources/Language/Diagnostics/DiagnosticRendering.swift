import Messages

extension Diagnostic {
    /// For a person at a terminal: headline, source line as typed with carets by display width,
    /// notes and help. Ends with a line end.
    ///
    /// - Parameters:
    ///   - text: the source that the span is in; nil where it is not at hand.
    ///   - language: what it is worded in.
    public func terminalText(in text: String?, _ language: MessageLanguage, colours: Bool = false) -> String {
        terminalText(in: text.map { SourceLines($0) }, language, colours: colours)
    }

    /// The same for one of many findings in a source.
    public func terminalText(in text: SourceLines?, _ language: MessageLanguage, colours: Bool = false) -> String {
        let paint = Paint(isOn: colours, severity)
        var result = paint.severity("\(severity.message.text(in: language))[\(code.text)]")
        result += paint.bold(": \(headline.text(in: language))") + "\n"
        var gutter = " "
        if let span, let text {
            let line = SourceLine(text, span)
            let number = String(line.number)
            gutter = String(repeating: " ", count: number.utf8.count)
            let shown = line.shown()
            if let source { result += paint.dim("\(gutter)--> ") + "\(source):\(number):\(line.column)\n" }
            result += paint.dim("\(gutter) |") + "\n"
            result += paint.dim("\(number) |") + " \(shown.line)\n"
            result += paint.dim("\(gutter) |") + " \(paint.severity(shown.carets))\n"
        } else if let source {
            result += paint.dim("\(gutter)--> ") + "\(source)\n"
        }
        for note in notes { result += paint.dim("\(gutter) =") + " \(Message.note(text: note).text(in: language))\n" }
        for help in help { result += paint.dim("\(gutter) =") + " \(Message.help(text: help).text(in: language))\n" }
        return result
    }

    /// One line without a line end: `source:line:column: error[CS0012]: headline`, with what is not
    /// known left out. Columns count characters as a reader does, from 1.
    public func lineText(in text: String?, _ language: MessageLanguage) -> String {
        var place = source.map { [$0] } ?? []
        if let span, let text {
            let line = SourceLine(text, span)
            place += [String(line.number), String(line.column)]
        }
        let prefix = place.isEmpty ? "" : place.joined(separator: ":") + ": "
        return prefix + "\(severity.message.text(in: language))[\(code.text)]: \(headline.text(in: language))"
    }

    /// One JSON object without a line end. `start` and `end` are UTF-8 byte offsets in the source,
    /// `line` and `column` count from 1, columns in characters; all four are null where the finding has no place.
    /// The names and the severity are the same in every language.
    public func jsonText(in text: String?, _ language: MessageLanguage) -> String {
        jsonText(in: text.map { SourceLines($0) }, language)
    }

    /// The same for one of many findings in a source.
    public func jsonText(in text: SourceLines?, _ language: MessageLanguage) -> String {
        let line = span.flatMap { span in text.map { SourceLine($0, span) } }
        let members: [(String, String)] = [
            ("code", JSONString.string(code.text)),
            ("severity", JSONString.string(severity.rawValue)),
            ("headline", JSONString.string(headline.text(in: language))),
            ("source", source.map(JSONString.string) ?? "null"),
            ("start", span.map { String($0.start) } ?? "null"),
            ("end", span.map { String($0.end) } ?? "null"),
            ("line", line.map { String($0.number) } ?? "null"),
            ("column", line.map { String($0.column) } ?? "null"),
            ("notes", JSONString.strings(notes.map { $0.text(in: language) })),
            ("help", JSONString.strings(help.map { $0.text(in: language) })),
        ]
        return "{" + members.map { "\(JSONString.string($0)):\($1)" }.joined(separator: ",") + "}"
    }
}

extension Diagnostic.Severity {
    var message: Message { self == .error ? .error : .warning }
}

/// The colours of a terminal, or none.
private struct Paint {
    var isOn: Bool
    var severityColour: String

    init(isOn: Bool, _ severity: Diagnostic.Severity) {
        self.isOn = isOn
        severityColour = severity == .error ? "31" : "33"
    }

    func severity(_ text: String) -> String { painted(text, "1;\(severityColour)") }
    func bold(_ text: String) -> String { painted(text, "1") }
    func dim(_ text: String) -> String { painted(text, "2") }

    private func painted(_ text: String, _ colour: String) -> String {
        isOn ? "\u{1B}[\(colour)m\(text)\u{1B}[0m" : text
    }
}

/// JSON of texts, as RFC 8259 writes them; the one place that writes them.
public enum JSONString {
    /// A text with its quotes, on one line.
    public static func string(_ text: String) -> String {
        var json = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": json += "\\\""
            case "\\": json += "\\\\"
            case "\n": json += "\\n"
            case "\r": json += "\\r"
            case "\t": json += "\\t"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F:
                let hex = String(scalar.value, radix: 16)
                json += "\\u" + String(repeating: "0", count: 4 - hex.utf8.count) + hex
            default: json.unicodeScalars.append(scalar)
            }
        }
        return json + "\""
    }

    static func strings(_ texts: [String]) -> String {
        "[" + texts.map(string).joined(separator: ",") + "]"
    }
}
