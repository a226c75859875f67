import Messages

/// What the one line of an entry's meaning leaves out, for help and the manual.
public struct ReferenceDetail: Sendable, Hashable {
    /// A few sentences in Markdown: rules, and what is missing or an error when.
    public var text: Message
    /// Entries to try, one after the other, over the articles of `sample/`. One may be several lines, each an entry
    /// that those behind it need.
    public var examples: [String]

    init(_ text: Message, _ examples: String...) {
        self.text = text
        self.examples = examples
    }
}

extension Reference {
    /// Every entry's detail, by ``Entry/detailKey``.
    static let details: [String: ReferenceDetail] =
        statementDetails.merging(definitionDetails) { $1 }.merging(stageDetails) { $1 }
        .merging(aggregateDetails) { $1 }.merging(functionDetails) { $1 }

    /// The entries that details are there for.
    public static var detailKeys: Set<String> { Set(details.keys) }
}

extension Reference.Entry {
    /// A word may be a stage and a statement.
    public var detailKey: String { "\(kind.rawValue) \(name)" }

    public var details: Message? { Reference.details[detailKey]?.text }

    public var examples: [String] { Reference.details[detailKey]?.examples ?? [example] }
}
