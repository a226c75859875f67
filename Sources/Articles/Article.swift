import VietnameseText

/// One article or report, as it was found: its text, what is known of it, and which of its lines are
/// its own and which are the page's furniture.
public struct Article: Sendable {
    /// What names it in results: the file's name, or a JSON line's `id`.
    public var document: String
    /// The file it came from, as the user gave it; nil for standard input.
    public var path: String?
    /// The folder given by the user that it was found in, as given; empty where none.
    public var folder: String
    /// The bytes as they are on disk (for a JSON line: of its `text`); figures' offsets are into these.
    public var original: [UInt8]
    public var text: NormalisedText
    public var title: String?
    /// The outlet as its vocabulary names it (`Báo Lào Cai`), where known.
    public var source: String?
    public var url: String?
    /// What the text or page itself says of its outlet, as written: the mark at the head of the text (`LCĐT`,
    /// `BHG`, `Báo NA`, `CTTĐT`), else the page's site name; which outlet that is, its reader's vocabulary knows.
    public var outletMark: String?
    /// The date given with the article by its container (a page's metadata, a JSON field), not read
    /// from its text.
    public var givenDate: CalendarDay?
    /// The lines of the text in order, without their line ends.
    public var lines: [Line]

    public struct Line: Sendable {
        /// Bytes of `text.bytes`.
        public var range: Range<Int>
        /// Counted from 1, as in the file.
        public var number: Int
        public var role: Role

        public init(range: Range<Int>, number: Int, role: Role) {
            self.range = range
            self.number = number
            self.role = role
        }
    }

    /// What a line is of an article's page.
    public enum Role: UInt8, Sendable {
        case blank
        /// The article's headline.
        case title
        /// A line that tells the date, the time or the view count of the page (`Thứ Năm, 08/02/2018, 14:54`).
        case dateLine
        /// A paragraph, or a line of one.
        case body
        /// A caption under a picture; part of the article.
        case caption
        /// A heading within the article.
        case heading
        /// A cell of a table flattened one cell to a line.
        case cell
        /// Menus, share buttons, related or other news, the footer: not the article.
        case furniture
    }

    public init(
        document: String, path: String? = nil, folder: String = "", original: [UInt8], text: NormalisedText,
        title: String? = nil, source: String? = nil, url: String? = nil, givenDate: CalendarDay? = nil,
        lines: [Line]
    ) {
        self.document = document
        self.path = path
        self.folder = folder
        self.original = original
        self.text = text
        self.title = title
        self.source = source
        self.url = url
        self.givenDate = givenDate
        self.lines = lines
    }
}
