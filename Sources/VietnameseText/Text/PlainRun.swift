/// Passes over what a text of Vietnamese nearly always is, eight bytes at a time: ASCII but carriage returns and form
/// feeds, letters of two bytes led by C3 to CB, and letters of three led by E1. None of these is changed by normalising.
enum PlainRun {
    /// How far plain text goes on from the beginning of a character, in whole characters; it may stop short of its
    /// end.
    static func end(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        guard let base = bytes.baseAddress else { return start }
        let memory = UnsafeRawPointer(base)
        var index = start
        while index + 8 <= bytes.count {
            let eight = EightBytes(memory, at: index)
            let here = eight.bits
            // 0C and 0D are alike but for the lowest bit.
            let lineEnds = EightBytes(here | each(0x01)).places(of: 0x0D)
            let beyond = here & tops
            if beyond == 0, lineEnds == 0 {
                index += 8
                continue
            }
            let leads = beyond & (here << 1)
            let goesOn = beyond ^ leads
            let low = here & ~tops
            // From C3 on, and up to CB.
            let leads2 = leads & (low &+ each(0x80 - 0x43)) & ~(low &+ each(0x80 - 0x4C))
            let leads3 = eight.places(of: 0xE1)
            let mustGoOn = (leads2 | leads3) << 8 | leads3 << 16
            let other = leads ^ (leads2 | leads3) | (mustGoOn ^ goesOn) | lineEnds
            if other != 0 {
                var place = other.trailingZeroBitCount / 8
                // The beginning of the character that the byte belongs to, or fails to go on.
                if has(mustGoOn, place), !has(goesOn, place) { place -= 1 }
                while place > 0, has(goesOn, place) { place -= 1 }
                return index + place
            }
            // A character that the end cuts is looked at again.
            index += has(leads, 7) ? 7 : has(leads3, 6) ? 6 : 8
        }
        return index
    }

    private static var tops: UInt64 { EightBytes.tops }

    @inline(__always)
    private static func each(_ byte: UInt8) -> UInt64 { EightBytes(repeating: byte).bits }

    @inline(__always)
    private static func has(_ places: UInt64, _ place: Int) -> Bool { places >> UInt64(place * 8 + 7) & 1 != 0 }
}
