import Figures
import Language
import Testing

@testable import Evaluation

@Suite struct ValuesUnitTests {
    static func families() throws -> UnitFamilies {
        var families = UnitFamilies()
        try families.define(
            UnitFamily(name: "office", label: "cơ quan"),
            phrases: ["sở", "ngành", "huyện", "thành phố", "xã", "phường", "thị trấn"])
        try families.define(
            UnitFamily(name: "procedure", label: "thủ tục"), phrases: ["thủ tục hành chính", "TTHC", "thủ tục"])
        try families.define(UnitFamily(name: "service", label: "dịch vụ"), phrases: ["thủ tục trực tuyến", "dịch vụ"])
        return families
    }

    @Test(arguments: [
        ("sở, ngành", "office"), ("huyện, thành phố", "office"), ("xã, phường và thị trấn", "office"),
        ("Sở", "office"), ("sở và dịch vụ", nil), ("người", nil), ("sở, người", nil),
        ("thủ tục hành chính cấp tỉnh", "procedure"), ("tthc", "procedure"), ("thủ tục", "procedure"),
        // The longest phrase wins.
        ("thủ tục trực tuyến toàn trình", "service"),
        // Whole syllables only.
        ("xãa", nil), ("thành", nil), ("", nil), ("và", nil),
    ])
    func familyOfAUnit(unit: String, expected: String?) throws {
        #expect(try Self.families().family(of: unit)?.name == expected)
    }

    @Test func aPhraseInTwoUnitsIsRefusedAndChangesNothing() throws {
        var families = try Self.families()
        #expect(throws: UnitFamilies.Clash(phrase: "Sở", families: ["body", "office"])) {
            try families.define(UnitFamily(name: "body"), phrases: ["Sở"])
        }
        #expect(families.family(of: "sở")?.name == "office")
        #expect(families.named("body") == nil)
        try families.define(UnitFamily(name: "office"), phrases: ["ngành"])
        #expect(families.family(of: "sở") == nil)
    }

    @Test(arguments: [
        ("1 sở, ngành", "1 huyện", true), ("1 Hồ sơ", "1 hồ sơ", true), ("1 hồ sơ", "1 người", false),
        ("1 VND", "1 USD", false), ("1 score", "1 điểm", false), ("1 rank", "1 plain", false),
        ("1 unnamed", "1 plain", false),
    ])
    func alike(left: String, right: String, expected: Bool) throws {
        let families = try Self.families()
        #expect(
            quantity(left, families: families).unit.isAlike(quantity(right, families: families).unit) == expected)
    }

    @Test func alikeUnitsMergeToTheSharedTextOrTheFamily() throws {
        let families = try Self.families()
        let offices = quantity("1 sở, ngành", families: families).unit
        #expect(offices.merged(with: offices).name == "sở, ngành")
        #expect(offices.merged(with: quantity("1 huyện", families: families).unit).name == "cơ quan")
    }

    @Test(
        arguments: [
            (Figure.Kind.count, "biên chế", "biên chế"), (.percent, "%", "%"), (.score, "điểm", "điểm"),
            (.score, nil, nil),
            (.rank, nil, nil), (.money, "VND", "VND"), (.duration, "ngày", "ngày"), (.count, nil, nil),
        ] as [(Figure.Kind, String?, String?)])
    func unitOfAFigure(kind: Figure.Kind, text: String?, name: String?) {
        #expect(Unit(kind: kind, unit: text).name == name)
    }

    @Test func writtenUnits() throws {
        let families = try Self.families()
        #expect(Unit(.named("procedure"), families: families).key == "family:procedure")
        #expect(Unit(.named("ngày"), families: families) == .duration("ngày"))
        #expect(Unit(.money("VND")) == .money("VND"))
        #expect(Unit(.named("thủ tục"), families: families).key == "family:procedure")
    }
}
