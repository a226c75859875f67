import VietnameseText

/// What is the same for all ways to write a name (case, place of the tone mark, hyphens), marks kept.
func textKey(_ name: String) -> String { name.lowercased() }

/// The same with all marks taken away: what a person types without them.
func plainKey(_ name: String) -> String {
    var plain = ""
    for scalar in name.lowercased().unicodeScalars {
        switch scalar {
        case "à"..."å", "ă", "ạ"..."ặ": plain += "a"
        case "è"..."ê", "ẹ"..."ệ": plain += "e"
        case "ì"..."í", "ĩ", "ỉ"..."ị": plain += "i"
        case "ò"..."õ", "ơ", "ọ"..."ợ": plain += "o"
        case "ù"..."ú", "ũ", "ư", "ụ"..."ự": plain += "u"
        case "ý", "ỳ"..."ỹ": plain += "y"
        case "đ": plain += "d"
        default: plain.unicodeScalars.append(scalar)
        }
    }
    return plain
}
