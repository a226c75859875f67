import VietnameseText

/// Paints an entry in colour, and grey words behind it, over what libedit drew without.
///
/// libedit goes on from what it believes to be on the screen. That stays true: the same characters are written
/// again in the same places, row by row as it cuts them, the cursor comes back to where it was, and the grey
/// words, which libedit does not know, keep to the row's end and are taken away before it draws again.
struct EntryPaint {
    let layout: EntryLayout
    /// Rows of the window. An entry that fills it has rows above the screen, which cannot be reached.
    let rows: Int

    /// - Parameters:
    ///   - colors: the SGR parameters of each scalar; empty for none.
    ///   - behind: what stands behind the entry, in grey; cut to the row.
    /// - Returns: What to write; nil where the window has no room for it.
    func text(_ scalars: [Unicode.Scalar], colors: [String], cursor: Int, behind: String) -> String? {
        guard layout.promptWidth < layout.columns else { return nil }
        let place = layout.position(of: cursor, in: scalars)
        var pen = Pen(column: layout.promptWidth)
        pen.output = "\u{1B}[?25l" + Self.up(place.row) + "\r" + Self.right(layout.promptWidth)
        for (index, scalar) in scalars.enumerated() {
            if scalar == "\n" {
                pen.newRow()
                continue
            }
            let width = scalar == "\t" ? 8 - pen.column % 8 : displayWidth(of: scalar)
            if pen.column + width > layout.columns { pen.newRow() }
            pen.color(colors.indices.contains(index) ? colors[index] : "")
            pen.put(scalar == "\t" ? String(repeating: " ", count: width) : String(scalar), width)
            if pen.column >= layout.columns { pen.newRow() }
        }
        let room = layout.columns - 1 - pen.column
        if !behind.isEmpty, room > 1 {
            pen.color("90")
            let text = cut(behind, to: room, ellipsis: "…")
            pen.put(text, displayWidth(text))
        }
        pen.color("")
        guard pen.row < rows - 1 else { return nil }
        return pen.output + Self.up(pen.row - place.row) + "\r" + Self.right(place.column) + "\u{1B}[?25h"
    }

    /// Takes away what stands behind the cursor in its row.
    static let erase = "\u{1B}[K"

    private static func up(_ count: Int) -> String { count > 0 ? "\u{1B}[\(count)A" : "" }
    private static func right(_ count: Int) -> String { count > 0 ? "\u{1B}[\(count)C" : "" }

    private struct Pen {
        var output = ""
        var row = 0
        var column: Int
        private var current = ""

        init(column: Int) { self.column = column }

        mutating func put(_ text: String, _ width: Int) {
            output += text
            column += width
        }

        mutating func color(_ wanted: String) {
            guard wanted != current else { return }
            output += wanted.isEmpty ? "\u{1B}[0m" : "\u{1B}[0;\(wanted)m"
            current = wanted
        }

        mutating func newRow() {
            // A row that is written to its last column wraps only with the next character: go there by hand.
            output += "\r\n"
            row += 1
            column = 0
        }
    }
}
