import Foundation
import SeededRandom

/// Makes of real articles bytes that nobody would write: cut within letters, decomposed, spliced, with tables and numbers
/// where none belong.
struct ByteMutator {
    let articles: [[UInt8]]

    /// What is put in anywhere: numbers, signs, heads and cells that rules look for, and what is no UTF-8.
    private static let pieces: [[UInt8]] =
        [
            "1.234,5", "63/82", "30% - 60%", "2 tỷ 300 triệu đồng", "99999999999999999999999999999999999999", "0", "/",
            "%", "(",
            ")", "(((((", "...", ";", ":", "-", "\n", "\r\n", "\r", "\t", "\u{A0}", "\u{200B}", "\u{FEFF}", "\u{301}",
            "\u{2028}",
            "TT\nĐơn vị\nSố hồ sơ\n1\nA\n12\n2\nB\n7,5%\n", "tỉnh Lào Cai", "quận 1", "Sở Nội vụ", "năm 2017",
            "30/2/2019",
            "từ 5 đến 3", "lần lượt", "tăng từ", "lên", "xuống còn", "so với cùng kỳ", "Tin liên quan", "Mục tiêu:",
            "kỳ họp thứ 9",
            "Quốc hội khoá XIV", "\u{1F600}", "\"", "\\", "Theo Báo Lào Cai",
        ].map { Array($0.utf8) } + [
            [0xE1], [0xBB], [0xC3], [0xF0, 0x9F], [0xFF], [0x00], [0xED, 0xA0, 0x80], [0xC0, 0xAF],
        ]

    func article(using random: inout SeededGenerator) -> [UInt8] {
        var bytes = articles.randomElement(using: &random) ?? []
        for _ in 0..<Int.random(in: 1...8, using: &random) { change(&bytes, &random) }
        return bytes
    }

    private func change(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
        let at = Int.random(in: 0...bytes.count, using: &random)
        switch Int.random(in: 0..<10, using: &random) {
        case 0, 1, 2: bytes.insert(contentsOf: Self.pieces.randomElement(using: &random) ?? [], at: at)
        case 3: bytes.removeSubrange(part(of: bytes, from: at, longest: 40, &random))
        case 4: if at < bytes.count { bytes[at] = UInt8.random(in: 0...255, using: &random) }
        case 5: bytes.insert(contentsOf: bytes[part(of: bytes, from: at, longest: 400, &random)], at: at)
        case 6:
            let other = articles.randomElement(using: &random) ?? []
            let from = Int.random(in: 0...other.count, using: &random)
            bytes.insert(contentsOf: other[part(of: other, from: from, longest: 1000, &random)], at: at)
        case 7: bytes = Array(String(decoding: bytes, as: UTF8.self).decomposedStringWithCanonicalMapping.utf8)
        case 8:
            // A stretch becomes one cell to a line.
            let range = part(of: bytes, from: at, longest: 200, &random)
            for index in range where bytes[index] == 0x20 { bytes[index] = 0x0A }
        default: bytes.removeSubrange(at...)
        }
    }

    private func part(
        of bytes: [UInt8], from start: Int, longest: Int, _ random: inout SeededGenerator
    ) -> Range<Int> {
        start..<min(bytes.count, start + Int.random(in: 0...longest, using: &random))
    }
}
