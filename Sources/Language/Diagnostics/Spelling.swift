/// Finds what a misspelt name was meant to be, among names that are really there.
public enum Spelling {
    /// The candidates nearest to a name, best first, at most `limit`: equal but for case, marks or the
    /// tone's place first, then by edit distance (with a swap of neighbours as one edit), within a third of the
    /// name's length.
    public static func nearest(
        to name: String, among candidates: some Sequence<String>, limit: Int = 3
    ) -> [String] { [] }

    /// ``did you mean `a` or `b`?``, or nil where nothing is near.
    public static func suggestion(for name: String, among candidates: some Sequence<String>) -> String? { nil }
}
