/// What keys send.
enum Keys {
    static let left = "\u{1B}[D"
    static let right = "\u{1B}[C"
    static let up = "\u{1B}[A"
    static let down = "\u{1B}[B"
    static let home = "\u{1B}[H"
    static let end = "\u{1B}[F"
    static let backspace = "\u{7F}"
    static let interrupt = "\u{03}"
    static let endOfInput = "\u{04}"
    static let search = "\u{12}"
    static let deleteLine = "\u{15}"
    static let stop = "\u{1A}"
    static let escape = "\u{1B}"
    static let enter = "\r"
    static let tab = "\t"
}
