extension Diagnostic {
    /// For a person at a terminal: headline, source line as typed with a caret by display width,
    /// notes and help. Ends with a line end.
    ///
    /// - Parameter text: the source that the span is in; nil where it is not at hand.
    public func terminalText(in text: String?, colours: Bool = false) -> String {
        "\(severity.rawValue)[\(code.text)]: \(headline)\n"
    }

    /// One line without a line end: `source:line:column: error[CS0012]: headline`; columns count characters
    /// as shown, from 1.
    public func lineText(in text: String?) -> String { "\(severity.rawValue)[\(code.text)]: \(headline)" }

    /// One JSON object without a line end.
    public func jsonText(in text: String?) -> String { "{}" }
}
