import VietnameseText

/// A name in NFC.
func composed(_ text: String) -> String {
    guard needsComposing(text) else { return text }
    let text = NormalisedText(text)
    return text.string(0..<text.bytes.count)
}

/// Whether a text holds anything but ASCII and the composed letters of Latin scripts (U+0080…02FF
/// and U+1E80…1EFF, where Vietnamese stands), which are in NFC already.
private func needsComposing(_ text: String) -> Bool {
    var previous: UInt8 = 0
    for byte in text.utf8 {
        if previous == 0xE1, byte != 0xBA, byte != 0xBB { return true }
        if byte >= 0xCC, byte != 0xE1 { return true }
        previous = byte
    }
    return false
}
