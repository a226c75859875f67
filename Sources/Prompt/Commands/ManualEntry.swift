import Messages

/// A page of the manual: `docs/manual/README.md` lists them as ``all`` does, and `.help manual` names them.
struct ManualEntry: Sendable {
    /// The page's file, within the manual's folder.
    let file: String
    let name: Message
    let about: Message

    private init(_ file: String, _ name: Message, _ about: Message) {
        (self.file, self.name, self.about) = (file, name, about)
    }

    static let all = [
        ManualEntry("tour.md", .manualTour, .manualTourAbout),
        ManualEntry("ten-entries.md", .manualTenEntries, .manualTenEntriesAbout),
        ManualEntry("lines-and-names.md", .manualLinesAndNames, .manualLinesAndNamesAbout),
        ManualEntry("relations.md", .manualRelations, .manualRelationsAbout),
        ManualEntry("queries.md", .manualQueries, .manualQueriesAbout),
        ManualEntry("definitions.md", .manualDefinitions, .manualDefinitionsAbout),
        ManualEntry("values.md", .manualValues, .manualValuesAbout),
        ManualEntry("bounds.md", .manualBounds, .manualBoundsAbout),
        ManualEntry("periods.md", .manualPeriods, .manualPeriodsAbout),
        ManualEntry("text.md", .manualText, .manualTextAbout),
        ManualEntry("why.md", .manualWhy, .manualWhyAbout),
        ManualEntry("scripts.md", .manualScripts, .manualScriptsAbout),
        ManualEntry("in-bulk.md", .manualInBulk, .manualInBulkAbout),
        ManualEntry("other-engines.md", .manualOtherEngines, .manualOtherEnginesAbout),
        ManualEntry("errors.md", .manualErrors, .manualErrorsAbout),
        ManualEntry("tried.md", .manualTried, .manualTriedAbout),
        ManualEntry("sample.md", .manualSample, .manualSampleAbout),
        ManualEntry("reference/README.md", .manualReference, .manualReferenceAbout),
    ]

    /// The pages, each with its name and what is on it.
    static func list(width: Int?, _ language: MessageLanguage) -> String {
        let pairs = all.map { page in
            (name: page.file, meaning: page.name.text(in: language) + ": " + page.about.text(in: language))
        }
        let lines =
            HelpLayout.pairs(pairs, indent: 0, width: width)
            + HelpLayout.indented(Message.manualWhere.text(in: language), by: 0, width: width)
        return lines.map { $0 + "\n" }.joined()
    }
}
