import Articles
import Messages
import VietnameseText

/// Ready-made figures from a table (CSV or TSV), so that official tables and read figures answer together.
///
/// The columns are named as the attributes of figures, in any order: `value` must be there, and any of `document`, `start`, `end`,
/// `text`, `of`, `high`, `kind`, `qualifier`, `unit`, `place`, `body`, `period`, `status`, `change`, `role`, `base`, `cumulative`,
/// `topics` and `sentence` may be, beside `title`, `source`, `date` and `url` of the document. Numbers are plain (`83.95`, `1374`); in a table
/// parted by semicolons, as programs write them where the comma is the decimal sign, `83,95` and `1.374,5` are numbers too;
/// topics stand apart by spaces, commas or semicolons. Where `kind` is not given the unit tells it. A row that says something that
/// cannot be is told with its line and passed over.
public enum ObservationTable {
    /// The figures of a file, by the documents that its rows name, else as one document of the file's name.
    public static func load(_ path: String, folder: String = "") -> (
        readings: [ArticleReading], problems: [LoadProblem]
    ) {
        let (text, problems) = ArticleLoader().text(of: path)
        guard let text else { return ([], problems) }
        let (readings, more) = read(text, path: path, folder: folder)
        return (readings, problems + more)
    }

    /// As ``load(_:folder:)``, of bytes at hand.
    public static func read(
        _ bytes: [UInt8], path: String, folder: String = ""
    ) -> (readings: [ArticleReading], problems: [LoadProblem]) {
        let table = SeparatedRows(bytes)
        var problems: [LoadProblem] = []
        func tell(_ line: Int?, _ message: Message, _ help: Message?, _ severity: LoadProblem.Severity = .warning) {
            problems.append(
                LoadProblem(path: path, line: line, kind: .badRow, severity: severity, message: message, help: help))
        }
        guard let heading = table.rows.first else {
            return ([], [LoadProblem(path: path, kind: .empty, severity: .error, message: .isEmpty)])
        }
        let columns = heading.values.map { ObservationColumn(rawValue: $0.lowercased()) }
        for (name, column) in zip(heading.values, columns) where column == nil && !name.isEmpty {
            tell(heading.line, .noSuchAttribute(name: name), nil)
        }
        guard columns.contains(.value) else {
            tell(
                heading.line, .noValueColumn, .headingForm, .error)
            return ([], problems)
        }
        if let line = table.openQuote {
            tell(line, .quoteNotClosed, .doubleQuotes)
        }

        var collector = ObservationCollector(path: path, folder: folder)
        for row in table.rows.dropFirst() {
            var fields: [ObservationColumn: String] = [:]
            for (column, value) in zip(columns, row.values) where !value.isEmpty {
                guard let column else { continue }
                let isNumber = [.value, .of, .high].contains(column) && table.separator == UInt8(ascii: ";")
                fields[column] = isNumber ? ObservationRow.plain(value) : value
            }
            if row.values.count > columns.count {
                tell(
                    row.line, .tooManyValues(values: row.values.count, columns: columns.count),
                    .quoteCommas)
                continue
            }
            do throws(ObservationRow.Failure) { collector.add(try ObservationRow(fields, line: row.line)) } catch {
                tell(row.line, error.message, error.help)
            }
        }
        if collector.readings.isEmpty, problems.isEmpty { tell(nil, .noRowUnderHeading, nil, .error) }
        for name in collector.unknownPlaces {
            tell(nil, .unknownPlace(name: name), nil)
        }
        return (collector.readings, problems)
    }
}

/// The columns that a table of observations may have.
enum ObservationColumn: String, CaseIterable {
    case document, start, end, text, value, of, high, kind, qualifier, unit, place, body, period, status, change, role,
        base
    case cumulative, topics, sentence, title, source, date, url, line, inherited
}

/// Gathers rows into readings, one a document, in the order in which the documents come.
struct ObservationCollector {
    let path: String
    let folder: String
    private(set) var readings: [ArticleReading] = []
    private(set) var unknownPlaces: [String] = []
    private var indices: [String: Int] = [:]

    init(path: String, folder: String) {
        self.path = path
        self.folder = folder
    }

    mutating func add(_ row: ObservationRow) {
        let name = row.document ?? path.split(separator: "/").last.map(String.init) ?? path
        let index = indices[name] ?? readings.count
        if index == readings.count {
            indices[name] = index
            var document = ArticleReading.Document(document: name, folder: folder)
            document.path = path
            readings.append(ArticleReading(document: document))
        }
        readings[index].document.title = readings[index].document.title ?? row.title
        readings[index].document.source = readings[index].document.source ?? row.source
        readings[index].document.date = readings[index].document.date ?? row.date
        readings[index].document.url = readings[index].document.url ?? row.url

        var figure = row.figure
        if let name = figure.place {
            // The identity of the earlier of the period's end and the document's day.
            let day = [figure.period?.end, row.date].compactMap { $0 }.min()
            let place = PlaceTable.shipped.identity(of: name, on: day)
            if place == nil, !unknownPlaces.contains(name) { unknownPlaces.append(name) }
            figure.placeID = place?.id
            figure.place = place?.name(on: day) ?? name
            figure.placeFrom = .said
        }
        if figure.period != nil { figure.periodFrom = .said }
        figure.sentence = readings[index].sentences.count
        readings[index].sentences.append(
            .init(text: row.sentence, span: figure.span, line: row.line, topics: figure.topics, place: figure.place))
        readings[index].figures.append(figure)
    }
}
