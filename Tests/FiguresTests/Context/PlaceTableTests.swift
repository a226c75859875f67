import Testing
import VietnameseText

@testable import Figures

/// The table of places and its identities.
@Suite struct PlaceTableTests {
    let table = PlaceTable.shipped

    @Test func thereWere63ProvincesAndAre34() {
        let before = CalendarDay(year: 2025, month: 6, day: 30)
        let since = CalendarDay(year: 2025, month: 7, day: 1)
        let provinces = table.places.filter { $0.level == .province }
        #expect(provinces.filter { before.map($0.isValid) ?? false }.count == 63)
        #expect(provinces.filter { since.map($0.isValid) ?? false }.count == 34)
    }

    @Test func everyMergerLeadsToAPlace() {
        for place in table.places {
            if let into = place.mergedInto {
                #expect(table.place(into) != nil, "\(place.id) → \(into)")
            }
        }
    }

    @Test func officialCodesAreOnesOwnOnAnyDay() {
        for day in [CalendarDay(year: 2024, month: 1, day: 1), CalendarDay(year: 2026, month: 1, day: 1)] {
            guard let day else { continue }
            let codes = table.places.filter { $0.level == .province && $0.isValid(on: day) }.map(\.code)
            #expect(Set(codes).count == codes.count)
        }
    }

    @Test(
        "An identity by name and day",
        arguments: [
            ("Lào Cai", "2024-05-01", "lao-cai"), ("Lào Cai", "2025-07-01", "lao-cai@2025-07"),
            ("Yên Bái", "2025-06-30", "yen-bai"), ("Hà Nội", "2008-07-31", "ha-noi@1976"),
            ("Hà Nội", "2017-01-01", "ha-noi"),
            ("lào cai", "2024-05-01", "lao-cai"), ("lao cai", "2024-05-01", "lao-cai"),
            ("HOÀ BÌNH", "2020-01-01", "hoa-binh"),
            ("Huế", "2025-02-01", "thua-thien-hue"), ("Thừa Thiên Huế", "2017-02-01", "thua-thien-hue"),
            ("TP.HCM", "2017-02-01", "ho-chi-minh"),
        ])
    func identity(name: String, day: String, id: String) {
        #expect(table.identity(of: name, on: CalendarDay(written: day))?.id == id)
    }

    @Test(
        "What is shown for an identity",
        arguments: [
            ("lao-cai", "Lào Cai"), ("lao-cai@2025-07", "Lào Cai (từ 2025-07)"), ("thua-thien-hue", "Huế"),
            ("ha-noi@1976", "Hà Nội (đến 2008-07)"), ("no-such", "no-such"),
        ])
    func displayed(id: String, name: String) {
        #expect(table.displayName(id) == name)
    }

    @Test func aRenameKeepsTheIdentity() {
        let hue = table.place("thua-thien-hue")
        #expect(hue?.name(on: CalendarDay(year: 2017, month: 5, day: 30)) == "Thừa Thiên Huế")
        #expect(hue?.name(on: CalendarDay(year: 2025, month: 1, day: 1)) == "Huế")
    }

    @Test func namesOfTwoIdentitiesGiveBoth() {
        #expect(table.identities(named: "Lào Cai").map(\.id) == ["lao-cai", "lao-cai@2025-07"])
        #expect(table.identities(named: "Atlantis").isEmpty)
    }
}
