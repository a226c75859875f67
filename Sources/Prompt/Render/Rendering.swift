import Evaluation

/// How results are written.
public enum OutputFormat: String, Sendable, CaseIterable {
    case table, csv, tsv, json, jsonl, md
}

/// How a table is laid out on a terminal or in a file.
public struct RenderingOptions: Sendable {
    public var format: OutputFormat
    /// Columns of the terminal; nil where nothing is to be cut or folded.
    public var width: Int?
    public var usesColor: Bool
    /// Only ASCII, for terminals without UTF-8.
    public var isASCII: Bool

    public init(_ format: OutputFormat = .table, width: Int? = nil, usesColor: Bool = false, isASCII: Bool = false) {
        self.format = format
        self.width = width
        self.usesColor = usesColor
        self.isASCII = isASCII
    }
}

/// A result as text: what goes to standard output, and what to standard error (the notes of machine formats).
public struct Rendered: Sendable {
    public var output: String
    public var remarks: String

    public init(output: String, remarks: String = "") {
        self.output = output
        self.remarks = remarks
    }
}

public func render(_ table: ResultTable, _ options: RenderingOptions = RenderingOptions()) -> Rendered {
    Rendered(output: "")
}

public func render(_ why: WhyTree, _ options: RenderingOptions = RenderingOptions()) -> Rendered {
    Rendered(output: "")
}
