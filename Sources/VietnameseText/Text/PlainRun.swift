/// Passes over what a text of Vietnamese nearly always is, sixteen bytes at a time: ASCII but carriage returns and form
/// feeds, letters of two bytes led by C3 to CB, and letters of three led by E1. None of these is changed by normalising.
enum PlainRun {
    /// How far plain text goes on from the beginning of a character, in whole characters; it may stop short of its
    /// end.
    static func end(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        guard let base = bytes.baseAddress else { return start }
        let memory = UnsafeRawPointer(base)
        var index = start
        while index + SixteenBytes.count <= bytes.count {
            let here = SixteenBytes(memory, at: index)
            let lineEnds = here.places(of: 0x0C...0x0D)
            let beyond = here.places(of: 0x80...0xFF)
            if beyond | lineEnds == 0 {
                index += SixteenBytes.count
                continue
            }
            let goesOn = here.places(of: 0x80...0xBF)
            let leads = beyond ^ goesOn
            let leads3 = here.places(of: 0xE1)
            let plainLeads = here.places(of: 0xC3...0xCB) | leads3
            let mustGoOn = (plainLeads << 1 | leads3 << 2) & all
            let other = leads ^ plainLeads | mustGoOn ^ goesOn | lineEnds
            if other != 0 {
                var place = SixteenBytes.first(other)
                // The beginning of the character that the byte belongs to, or fails to go on.
                if has(mustGoOn, place), !has(goesOn, place) { place -= 1 }
                while place > 0, has(goesOn, place) { place -= 1 }
                return index + place
            }
            // A character that the end cuts is looked at again.
            index += has(leads, 15) ? 15 : has(leads3, 14) ? 14 : SixteenBytes.count
        }
        return index
    }

    /// All sixteen places.
    private static var all: UInt32 { 0xFFFF }

    @inline(__always)
    private static func has(_ places: UInt32, _ place: Int) -> Bool { places >> UInt32(place) & 1 != 0 }
}
