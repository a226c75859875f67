import VietnameseText

/// Where the characters of an entry stand on the screen: behind the prompt, cut into rows at the
/// screen's edge and at line ends.
struct EntryLayout {
    let columns: Int
    let promptWidth: Int

    /// Row and column of the place before a scalar, from 0.
    func position(of offset: Int, in scalars: [Unicode.Scalar]) -> (row: Int, column: Int) {
        var row = promptWidth / max(1, columns)
        var column = promptWidth % max(1, columns)
        for scalar in scalars.prefix(offset) {
            if scalar == "\n" {
                row += 1
                column = 0
                continue
            }
            let width = scalar == "\t" ? 8 - column % 8 : displayWidth(of: scalar)
            // A wide character that does not fit goes to the next row whole.
            if column + width > columns {
                row += 1
                column = 0
            }
            column += width
            if column >= columns {
                row += 1
                column = 0
            }
        }
        return (row, column)
    }
}
