import Articles
import Figures
import Testing
import VietnameseText

@Suite struct ObservationTests {
    private func read(_ text: String) -> (readings: [ArticleReading], problems: [LoadProblem]) {
        ObservationTable.read(Array(text.utf8), path: "tables/t.csv")
    }

    @Test func readsEveryColumn() throws {
        let (readings, problems) = read(
            """
            document,source,date,title,url,value,of,high,kind,qualifier,unit,place,body,period,status,change,role,base,cumulative,topics,text,sentence,start,end
            bc.pdf,Bộ Nội vụ,2023-04-19,Công bố,https://a.vn,63,82,,ratio,at_least,"sở, ngành",lào cai,Sở Nội vụ,2022-H1,target,,,tổng số,true,one_stop online_services,63/82,"Có ""63/82"" sở, ngành",5,10

            """)
        #expect(problems.isEmpty)
        let reading = try #require(readings.first)
        #expect(reading.document.document == "bc.pdf" && reading.document.path == "tables/t.csv")
        #expect(
            reading.document.source == "Bộ Nội vụ" && reading.document.title == "Công bố"
                && reading.document.url == "https://a.vn")
        #expect(reading.document.date == CalendarDay(year: 2023, month: 4, day: 19))
        let figure = try #require(reading.figures.first)
        #expect(figure.value == ExactDecimal(63) && figure.of == ExactDecimal(82) && figure.high == nil)
        #expect(figure.kind == .ratio && figure.qualifier == .atLeast && figure.unit == "sở, ngành")
        #expect(figure.place == "Lào Cai" && figure.placeID != nil && figure.placeFrom == .said)
        #expect(figure.body == "Sở Nội vụ" && figure.period == Period.half(2022, 1) && figure.periodFrom == .said)
        #expect(figure.status == .target && figure.role == .level && figure.base == "tổng số" && figure.cumulative)
        #expect(
            figure.topics == ["one_stop", "online_services"] && figure.span == 5..<10 && figure.text == "63/82"
                && figure.line == 2)
        #expect(reading.sentences.map(\.text) == ["Có \"63/82\" sở, ngành"])
    }

    /// What the columns do not say the others tell.
    @Test(arguments: [
        ("value,unit\n83.95,%", Figure.Kind.percent), ("value,unit\n83.95,điểm", .score), ("value,of\n3,5", .ratio),
        ("value,unit\n5,ngày", .duration),
        ("value,unit\n60000000000,VND", .money), ("value,unit\n5062,biên chế", .count), ("value\n5", .count),
        ("value,kind\n27,rank", .rank),
    ])
    func tellsTheKind(_ text: String, _ kind: Figure.Kind) throws {
        let (readings, problems) = read(text)
        #expect(problems.isEmpty)
        #expect(try #require(readings.first?.figures.first).kind == kind)
        #expect(readings.first?.document.document == "t.csv")
    }

    @Test(arguments: [
        "value,place\n1,Lào Cai", "value;place\n1;Lào Cai", "value\tplace\n1\tLào Cai",
        "\u{FEFF}Value , PLACE\r\n 1 , Lào Cai\r\n\r\n", "\"value\",\"place\"\n\"1\",\"Lào Cai\"",
    ])
    func readsEverySeparator(_ text: String) throws {
        let (readings, problems) = read(text)
        #expect(problems.isEmpty)
        #expect(readings.first?.figures.map(\.place) == ["Lào Cai"])
    }

    /// Programs that take the comma as the decimal sign part values by semicolons.
    @Test(arguments: [
        ("value;unit\n83,95;%", "83.95"), ("value;unit\n1.374,5;điểm", "1374.5"), ("value;unit\n83.95;%", "83.95"),
    ])
    func readsDecimalCommasBetweenSemicolons(_ text: String, _ value: String) throws {
        let (readings, problems) = read(text)
        #expect(problems.isEmpty)
        #expect(try #require(readings.first?.figures.first).value.description == value)
    }

    /// A province is the one of its time.
    @Test func knowsPlacesByTime() throws {
        let (readings, _) = read("value,place,period\n1,Lào Cai,2022\n2,Lào Cai,2026\n")
        let figures = try #require(readings.first?.figures)
        #expect(figures.count == 2 && figures[0].placeID != figures[1].placeID)
    }

    /// A bad row is told with its line, the others are read.
    @Test(arguments: [
        ("\"83,95\"", "%", "2022", "83.95"), ("1.374.000", "hồ sơ", "2022", "1374000"),
        ("nhiều", "%", "2022", "no number"), ("", "%", "2022", "no value"),
        ("5", "%", "năm 2022", "no period"), ("5", "%", "2022,thừa", "values for"),
    ])
    func tellsBadRows(_ value: String, _ unit: String, _ period: String, _ words: String) throws {
        let (readings, problems) = read("value,unit,period\n1,%,2021\n\(value),\(unit),\(period)\n3,%,2023\n")
        #expect(readings.first?.figures.map(\.line) == [2, 4])
        let problem = try #require(problems.first)
        #expect(problems.count == 1 && problem.line == 3 && problem.kind == .badRow && problem.path == "tables/t.csv")
        #expect(problem.text(in: .english).contains(words))
    }

    @Test(arguments: [
        ("value,kind\n5,ratio", "of"), ("value,kind\n5,nhiều", "count, ratio"), ("value,qualifier\n5,between", "high"),
        ("value,high\n5,3", "below"),
        ("value,kind\n5,money", "currency"), ("value,date\n5,hôm qua", "no date"), ("value,cumulative\n5,có", "true"),
        ("value,start\n5,x", "offset"),
    ])
    func tellsWhatCannotBe(_ text: String, _ words: String) throws {
        let (readings, problems) = read(text)
        #expect(readings.isEmpty)
        #expect(try #require(problems.first).text(in: .english).contains(words))
    }

    @Test(arguments: [
        ("", "empty"), ("\n\n", "empty"), ("place,period\nLào Cai,2022", "`value`"), ("value,unit\n", "no row"),
        ("value,text\n1,\"mở", "never closed"),
    ])
    func tellsBadTables(_ text: String, _ words: String) {
        #expect(read(text).problems.contains { $0.text(in: .english).contains(words) })
    }

    @Test func tellsUnknownColumnsAndPlaces() {
        let (readings, problems) = read("value,gia_tri,place\n5,6,Xứ Mường\n")
        #expect(readings.first?.figures.count == 1 && readings.first?.figures.first?.placeID == nil)
        #expect(problems.count == 2 && problems.allSatisfy { $0.severity == .warning })
        #expect(problems[0].text(in: .english).contains("`gia_tri`"))
        #expect(problems[1].text(in: .english).contains("`Xứ Mường`"))
    }

    @Test func aMissingFileIsTold() {
        #expect(ObservationTable.load("/nowhere/at/all.csv").problems.map(\.kind) == [.missing])
    }
}
