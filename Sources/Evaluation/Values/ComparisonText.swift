import VietnameseText

/// Texts as they are compared: NFC, lower case, the tone mark at its place, marks kept.
public enum ComparisonText {
    /// What two texts must share to be the same text.
    public static func key(_ text: String) -> String { foldKey(text) }

    /// The key without any marks, as a person may type it: `lao cai`, `duong`.
    public static func plain(_ text: String) -> String { plainKey(text) }
}
