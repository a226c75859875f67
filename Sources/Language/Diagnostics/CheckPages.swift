extension DiagnosticPage {
    /// The pages of the checker's codes, 100–199.
    static let checkPages: [DiagnosticPage] = []
}
