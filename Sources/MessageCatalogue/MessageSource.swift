extension MessageTable {
    /// The Swift source that has a member of `Message` for each entry.
    ///
    /// - Parameter name: the file of the catalogue, for its first line.
    public func swiftSource(from name: String) -> String {
        var source = "// Made from \(name) by the build; do not edit.\nimport Messages\n\nextension Message {\n"
        for entry in entries {
            let names = entry.placeNames
            let texts = "english: \(Self.literal(entry.english)), vietnamese: \(Self.literal(entry.vietnamese))"
            if names.isEmpty {
                source += "    static var \(entry.key): Message {\n        Message(\"\(entry.key)\", \(texts))\n    }\n"
                continue
            }
            let parameters = names.map { "\($0): any MessageArgument" }.joined(separator: ", ")
            let arguments = names.map { "\"\($0)\": \($0)" }.joined(separator: ", ")
            source += "    static func \(entry.key)(\(parameters)) -> Message {\n"
            source += "        Message(\"\(entry.key)\", \(texts), [\(arguments)])\n    }\n"
        }
        return source + "}\n"
    }

    private static func literal(_ text: String) -> String {
        var literal = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": literal += "\\\""
            case "\\": literal += "\\\\"
            case "\n": literal += "\\n"
            default: literal.unicodeScalars.append(scalar)
            }
        }
        return literal + "\""
    }
}
