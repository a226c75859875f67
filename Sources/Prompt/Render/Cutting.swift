import VietnameseText

/// A text for one line of a terminal: no line ends, no control characters (which could drive the terminal).
func oneLine(_ text: String) -> String {
    let isClean = text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != 0xC2 }
    if isClean { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x85: result.append(" ")
        case 0..<0x20, 0x7F..<0xA0: continue
        default: result.append(scalar)
        }
    }
    return String(result)
}

/// The text cut to a width, between syllables where there is room for one, with an ellipsis.
func cut(_ text: String, to width: Int, ellipsis: String) -> String {
    guard displayWidth(text) > width else { return text }
    let room = width - displayWidth(ellipsis)
    guard room >= 0 else { return String(repeating: ".", count: max(0, width)) }
    var used = 0
    var end = text.startIndex
    var syllable: String.Index?
    for index in text.indices {
        let character = text[index]
        let wide = displayWidth(String(character))
        if used + wide > room { break }
        used += wide
        end = text.index(after: index)
        if character == " " { syllable = index }
    }
    // A space right after the last character that fits ends a syllable too.
    if end < text.endIndex, text[end] == " " { syllable = end }
    return text[..<(syllable ?? end)] + ellipsis
}

/// The text in lines of a width, broken between syllables; a syllable longer than a line is broken in it.
func wrapped(_ text: String, width: Int?) -> [String] {
    guard let width, width > 0, displayWidth(text) > width else { return [text] }
    var lines: [String] = []
    var line = ""
    var used = 0
    for syllable in text.split(separator: " ", omittingEmptySubsequences: true) {
        var rest = syllable[...]
        var wide = displayWidth(rest)
        if used > 0, used + 1 + wide > width {
            lines.append(line)
            line = ""
            used = 0
        }
        while wide > width {
            let end = prefixEnd(rest, width: width)
            lines.append(String(rest[..<end]))
            rest = rest[end...]
            wide = displayWidth(rest)
        }
        line += used > 0 ? " " + rest : rest
        used += wide + (used > 0 ? 1 : 0)
    }
    if used > 0 { lines.append(line) }
    return lines.isEmpty ? [""] : lines
}

/// Where the longest beginning ends that is no wider than `width`; at least one character.
private func prefixEnd(_ text: Substring, width: Int) -> String.Index {
    var used = 0
    for index in text.indices {
        used += displayWidth(String(text[index]))
        if used > width, index > text.startIndex { return index }
    }
    return text.endIndex
}

func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
