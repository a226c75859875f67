import Figures
import VietnameseText

/// How a cell came to be, down to the sentences behind it.
public struct WhyTree: Hashable, Sendable {
    /// `one_stop_share = sum(value) / sum(of)`
    public var headline: String
    public var cells: [WhyNode]
    public var notes: [Note]

    public init(headline: String, cells: [WhyNode], notes: [Note] = []) {
        self.headline = headline
        self.cells = cells
        self.notes = notes
    }
}

/// One step: an expression, its value, the steps that it is made of, or the sentences that it is read from.
public struct WhyNode: Hashable, Sendable {
    /// The keys of the cell (`sở, ngành`), or the expression (`sum(value)`).
    public var label: String
    /// The arithmetic as shown between label and value: `18 / 19`; nil for none.
    public var expression: String?
    public var value: Value
    public var children: [WhyNode]
    public var sources: [WhySource]
    /// Why it is missing, or what else there is to say.
    public var notes: [Note]

    public init(
        _ label: String, expression: String? = nil, value: Value, children: [WhyNode] = [],
        sources: [WhySource] = [], notes: [Note] = []
    ) {
        self.label = label
        self.expression = expression
        self.value = value
        self.children = children
        self.sources = sources
        self.notes = notes
    }
}

/// A sentence with the figure in it.
public struct WhySource: Hashable, Sendable {
    public var document: String
    public var line: Int
    public var sentence: String
    /// The number in the sentence, in bytes of its UTF-8; nil where it was not found.
    public var highlight: Range<Int>?
    /// From where place and period were taken, where not from the clause: `place: outlet`, `period: article`.
    public var inherited: [Inherited]

    public struct Inherited: Hashable, Sendable {
        /// `place` or `period`
        public var attribute: String
        /// `Lào Cai`, `2017`
        public var value: String
        public var from: Figure.Inheritance

        public init(attribute: String, value: String, from: Figure.Inheritance) {
            self.attribute = attribute
            self.value = value
            self.from = from
        }
    }

    public init(document: String, line: Int, sentence: String, highlight: Range<Int>?, inherited: [Inherited] = []) {
        self.document = document
        self.line = line
        self.sentence = sentence
        self.highlight = highlight
        self.inherited = inherited
    }
}
