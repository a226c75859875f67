import VietnameseText

extension Value {
    /// A total order for `sort`: numbers by what is stated, texts by the Vietnamese alphabet, periods by start;
    /// missing comes last.
    public static func sorts(_ left: Value, before right: Value) -> Bool { compareOrder(left, right) < 0 }

    /// Below zero where `left` comes first, zero where neither does.
    public static func compareOrder(_ left: Value, _ right: Value) -> Int {
        if left.orderClass != right.orderClass { return left.orderClass - right.orderClass }
        if let a = left.quantity, let b = right.quantity { return order(a.stated, b.stated) }
        switch (left, right) {
        case (.truth(let a), .truth(let b)): return order(a.orderNumber, b.orderNumber)
        case (.list(let a), .list(let b)): return order(a, b)
        case (.set(let a), .set(let b)): return order(a.map(Value.text), b.map(Value.text))
        default: break
        }
        if let a = left.span, let b = right.span { return order(a, b) }
        if let a = left.orderText, let b = right.orderText {
            let byLetters = order(AlphabetKey(a), AlphabetKey(b))
            return byLetters != 0 ? byLetters : order(a, b)
        }
        return 0
    }

    fileprivate static func order<T: Comparable>(_ a: T, _ b: T) -> Int { a < b ? -1 : b < a ? 1 : 0 }

    private static func order(_ a: [Value], _ b: [Value]) -> Int {
        for (x, y) in zip(a, b) {
            let order = compareOrder(x, y)
            if order != 0 { return order }
        }
        return a.count - b.count
    }

    private var orderClass: Int {
        switch self {
        case .truth: 0
        case .quantity, .whole, .year: 1
        case .date, .period: 2
        case .text, .symbol, .place: 3
        case .set: 4
        case .list: 5
        case .missing: 6
        }
    }

    fileprivate var orderText: String? {
        switch self {
        case .text(let text), .symbol(let text): text
        case .place(let place): place.name
        default: nil
        }
    }

    /// What makes two values one value, whatever their words: for `distinct`, `by` and `join`.
    public var identity: String {
        switch self {
        case .missing: "∅"
        case .quantity(let quantity): quantity.identity
        case .whole(let number), .year(let number): String(number)
        case .text(let text): "t:" + ComparisonText.key(text)
        case .symbol(let word): "s:" + word
        case .set(let words): "{" + words.sorted().joined(separator: ",") + "}"
        case .period(let period): "p:" + period.description
        case .date(let day): "d:" + day.description
        case .truth(let truth): "b:\(truth.orderNumber)"
        case .place(let place): "@" + place.id
        case .list(let values): "[" + values.map(\.identity).joined(separator: "\u{1f}") + "]"
        }
    }
}

extension Truth {
    var orderNumber: Int {
        switch self {
        case .no: 0
        case .unknown: 1
        case .yes: 2
        }
    }
}

extension Quantity {
    fileprivate var identity: String {
        if isExact, unit.isPlain { return stated.description }
        func end(_ end: (value: ExactDecimal, isOpen: Bool)?) -> String {
            end.map { $0.value.description + ($0.isOpen ? "o" : "") } ?? ""
        }
        let low = end(bounds.low.map { ($0.value, $0.isOpen) })
        let high = end(bounds.high.map { ($0.value, $0.isOpen) })
        return "\(stated)|\(low)|\(high)|\(unit.key)"
    }
}

/// A value to be sorted among many, with what it goes by worked out once.
struct SortedValue {
    let value: Value
    private let text: (letters: AlphabetKey, whole: String)?

    init(_ value: Value) {
        self.value = value
        text = value.orderText.map { (AlphabetKey($0), $0) }
    }

    /// As ``Value/compareOrder(_:_:)``.
    static func compare(_ left: SortedValue, _ right: SortedValue) -> Int {
        guard let a = left.text, let b = right.text else { return Value.compareOrder(left.value, right.value) }
        let byLetters = Value.order(a.letters, b.letters)
        return byLetters != 0 ? byLetters : Value.order(a.whole, b.whole)
    }
}

/// A text as the Vietnamese alphabet orders it: by letters (a ă â b c d đ e ê …), tones only where letters tie.
struct AlphabetKey: Comparable {
    private let letters: [UInt32]
    private let tones: [UInt8]

    init(_ text: String) {
        var letters: [UInt32] = []
        var tones: [UInt8] = []
        for scalar in ComparisonText.key(text).decomposedScalars {
            switch scalar.value {
            // Combining breve, circumflex, horn: letters of their own, right after their base.
            case 0x306: letters.bump(1)
            case 0x302: letters.bump(2)
            case 0x31B: letters.bump(3)
            case 0x111:
                letters.append(UInt32(UInt8(ascii: "d")) << 2 | 1)
                tones.append(0)
            // Grave, hook above, tilde, acute, dot below: the order of the tones in dictionaries.
            case 0x300: tones.setLast(1)
            case 0x309: tones.setLast(2)
            case 0x303: tones.setLast(3)
            case 0x301: tones.setLast(4)
            case 0x323: tones.setLast(5)
            default:
                letters.append(scalar.value << 2)
                tones.append(0)
            }
        }
        self.letters = letters
        self.tones = tones
    }

    static func < (left: AlphabetKey, right: AlphabetKey) -> Bool {
        if left.letters != right.letters { return left.letters.lexicographicallyPrecedes(right.letters) }
        return left.tones.lexicographicallyPrecedes(right.tones)
    }
}

extension Array where Element == UInt32 {
    fileprivate mutating func bump(_ by: UInt32) {
        guard let last = popLast() else { return }
        append(last | by)
    }
}

extension Array where Element == UInt8 {
    fileprivate mutating func setLast(_ tone: UInt8) {
        if popLast() != nil { append(tone) }
    }
}

extension String {
    /// The letters and tones of Vietnamese apart; other scalars as they are.
    fileprivate var decomposedScalars: [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        for scalar in unicodeScalars {
            if let parts = VietnameseLetters.parts[scalar.value] { result += parts } else { result.append(scalar) }
        }
        return result
    }
}

/// The lower-case letters of Vietnamese that bear marks, each as its base and marks.
private enum VietnameseLetters {
    static let parts: [UInt32: [Unicode.Scalar]] = {
        let tones: [Unicode.Scalar?] = [nil, "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"]
        let rows: [(base: Unicode.Scalar, mark: Unicode.Scalar?, letters: String)] = [
            ("a", nil, "aàảãáạ"), ("a", "\u{306}", "ăằẳẵắặ"), ("a", "\u{302}", "âầẩẫấậ"), ("e", nil, "eèẻẽéẹ"),
            ("e", "\u{302}", "êềểễếệ"), ("i", nil, "iìỉĩíị"), ("o", nil, "oòỏõóọ"), ("o", "\u{302}", "ôồổỗốộ"),
            ("o", "\u{31B}", "ơờởỡớợ"), ("u", nil, "uùủũúụ"), ("u", "\u{31B}", "ưừửữứự"), ("y", nil, "yỳỷỹýỵ"),
        ]
        var parts: [UInt32: [Unicode.Scalar]] = [:]
        for row in rows {
            for (letter, tone) in zip(row.letters.unicodeScalars, tones) where letter != row.base {
                parts[letter.value] = [row.base] + [row.mark, tone].compactMap { $0 }
            }
        }
        return parts
    }()
}
