import VietnameseText

/// Finds what each line of a page is.
struct PageReader {
    let text: NormalisedText

    init(_ text: NormalisedText) { self.text = text }

    struct Page {
        var lines: [Article.Line] = []
        var title: String?
        var outletMark: String?
    }

    func read(givenTitle: String?) -> Page {
        var page = Page()
        var start = 0
        var number = 1
        for index in 0...text.bytes.count where index == text.bytes.count || text.bytes[index] == 0x0A {
            if start < index || index < text.bytes.count {
                let isBlank = !text.bytes[start..<index].contains { $0 > 0x20 }
                page.lines.append(.init(range: start..<index, number: number, role: isBlank ? .blank : .body))
            }
            start = index + 1
            number += 1
        }
        return page
    }
}
