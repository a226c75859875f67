/// Colour, and the drawn signs in Unicode or plain ASCII.
struct Style {
    let usesColor: Bool
    let isASCII: Bool

    init(_ options: RenderingOptions) {
        usesColor = options.usesColor
        isASCII = options.isASCII
    }

    func bold(_ text: String) -> String { colored(text, "1") }
    func dim(_ text: String) -> String { colored(text, "2") }
    func marked(_ text: String) -> String { colored(text, "1;33") }

    private func colored(_ text: String, _ code: String) -> String {
        usesColor && !text.isEmpty ? "\u{1b}[\(code)m\(text)\u{1b}[0m" : text
    }

    var rule: String { isASCII ? "-" : "─" }
    var ellipsis: String { isASCII ? "..." : "…" }
    var marks: (String, String) { isASCII ? (">", "<") : ("▸", "◂") }

    /// The signs that results write, in ASCII where nothing else can be shown; letters stay.
    func symbols(_ text: String) -> String {
        guard isASCII else { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "≥": result += ">="
            case "≤": result += "<="
            case "≈": result += "~"
            case "–", "—", "−": result += "-"
            case "…": result += "..."
            case "“", "”": result += "\""
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
