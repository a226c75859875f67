/// What a person pressed, or had a program press for them.
enum Key: Hashable {
    case character(Unicode.Scalar)
    /// Ctrl with a letter, as its ASCII control character; 127 is Backspace.
    case control(UInt8)
    case alt(Unicode.Scalar)
    case enter
    /// Enter with Alt: a new line in any case.
    case altEnter
    case tab, backTab, escape
    case up, down, left, right, home, end, delete, wordLeft, wordRight, pageUp, pageDown
    /// Text that the terminal marks as pasted, its line ends as `\n` and without control characters.
    case paste(String)
    /// A sequence that means nothing here.
    case unknown
}
