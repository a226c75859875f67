/// The languages that messages are written in.
public enum MessageLanguage: String, Sendable, CaseIterable {
    case english = "en"
    case vietnamese = "vi"

    /// That of a locale's name, as `vi_VN.UTF-8`: Vietnamese for `vi`, English for every other.
    public init(locale: String) {
        let language = locale.prefix { $0 != "_" && $0 != "." && $0 != "@" && $0 != "-" }
        self = language.lowercased() == "vi" ? .vietnamese : .english
    }

    /// That of an environment: the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set decides, as POSIX has it.
    public init(environment: (String) -> String?) {
        let set = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(environment).first { !$0.isEmpty }
        self.init(locale: set ?? "")
    }
}
