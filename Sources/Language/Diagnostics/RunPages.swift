extension DiagnosticPage {
    /// The pages of what running finds, 200–299, and of files and sessions, 300–399.
    static let runPages: [DiagnosticPage] = []
}
