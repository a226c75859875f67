extension DiagnosticPage {
    static let scanAndParsePages: [DiagnosticPage] = []
}
