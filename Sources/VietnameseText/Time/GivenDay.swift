extension CalendarDay {
    /// The day that a page's metadata, a JSON line or a table gives: `2017-05-30`, `2017-05-30T14:54:00+07:00`,
    /// `20170530`, `30/5/2017`, `30-5-2017`; nil for anything else.
    public init?(given text: some StringProtocol) {
        let runs = text.utf8.split(whereSeparator: { !(0x30...0x39).contains($0) }).prefix(3)
        let numbers = runs.map { Int(String(decoding: $0, as: UTF8.self)) ?? -1 }
        guard let first = runs.first, text.utf8.first.map({ (0x30...0x39).contains($0) }) ?? false else { return nil }
        if first.count == 8, let all = numbers.first {
            self.init(year: all / 10000, month: all / 100 % 100, day: all % 100)
            return
        }
        guard numbers.count == 3 else { return nil }
        if first.count == 4 {
            self.init(year: numbers[0], month: numbers[1], day: numbers[2])
        } else {
            guard runs.dropFirst(2).first?.count == 4 else { return nil }
            self.init(year: numbers[2], month: numbers[1], day: numbers[0])
        }
    }
}
