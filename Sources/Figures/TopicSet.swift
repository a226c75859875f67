/// The topics that the reader marks figures and sentences with: an id and the phrases that speak of it.
///
/// They are chiso source (`scripts/standard.chiso`); whoever reads articles hands them in.
public struct TopicSet: Sendable {
    public struct Topic: Sendable, Hashable {
        public var id: String
        /// Whole syllables; `*` stands for up to three syllables within a clause.
        public var phrases: [String]
        public init(id: String, phrases: [String]) {
            self.id = id
            self.phrases = phrases
        }
    }

    public var topics: [Topic]
    public init(_ topics: [Topic]) { self.topics = topics }
}
