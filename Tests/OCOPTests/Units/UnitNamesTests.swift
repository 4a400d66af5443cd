import OCOP
import Testing
import VietnameseText

struct UnitNamesTests {
    let units: Units

    init() throws {
        units = try UnitData.units.get()
    }

    @Test(arguments: [
        "TPHCM", "TP.HCM", "Tp HCM", "TP. Hồ Chí Minh", "T.P Hồ Chí Minh", "thành phố Hồ Chí Minh", "Ho Chi Minh",
        "HCM",
        "tp hồ chí minh", "THÀNH PHỐ HỒ CHÍ MINH",
    ])
    func cityHasManyNames(name: String) {
        #expect(units.find(name, level: .province).map(\.code.description) == ["79", "79"])
    }

    @Test(arguments: [
        ("BR-VT", "77"), ("Bà Rịa - Vũng Tàu", "77"), ("tỉnh Bà Rịa Vũng Tàu", "77"), ("TT-Huế", "46"),
        ("TT Huế", "46"),
        ("Thừa Thiên Huế", "46"), ("Thừa Thiên - Huế", "46"), ("TP Huế", "46"), ("Hoà Bình", "17"), ("Hòa Bình", "17"),
        ("Đăk Lăk", "66"), ("Dak Lak", "66"), ("Daklak", "66"), ("Đắc Lắc", "66"), ("T. Vĩnh Long", "86"),
        ("hanoi", "01"),
    ])
    func provincesAreFoundAsPeopleWriteThem(name: String, code: String) {
        #expect(units.find(name, level: .province, in: .before2025July).map(\.code.description) == [code])
    }

    @Test
    func saigonIsAWardAndNotTheCity() {
        #expect(units.find("Sài Gòn").map(\.name) == ["Phường Sài Gòn"])
    }

    @Test(arguments: ["Quận 1", "Q.1", "Q1", "q 1", "Quận 01", "quan 1"])
    func numberedDistrictsAreFound(name: String) throws {
        #expect(units.find(name).map(\.code.description) == ["760"])
    }

    @Test(arguments: ["Phường 1", "P.1", "P1", "Phường 01", "phuong 1", "F.1"])
    func numberedWardsAreFoundInTheirDistrict(name: String) throws {
        let district = try #require(units.unit(.known("855"), in: .before2025July))
        #expect(units.find(name, within: district).map(\.name) == ["Phường 1"])
        #expect(units.find(name).count > 10)
    }

    @Test(arguments: ["TX. Hương Trà", "Thị xã Hương Trà", "huyện Hương Trà", "TX Hương Trà"])
    func townIsFoundUnderItsKindOrAnother(name: String) {
        #expect(units.find(name, level: .district).map(\.name) == ["Thị xã Hương Trà"])
    }

    @Test
    func marksDecideWhereTheyAreWritten() throws {
        let scope = try #require(units.unit(.known("82"), in: .before2025July))
        let marked = units.find("Tân Thanh", level: .commune, in: .before2025July, within: scope)
        #expect(marked.allSatisfy { $0.plainName == "Tân Thanh" } && !marked.isEmpty)
        let unmarked = units.find("Tan Thanh", level: .commune, in: .before2025July, within: scope)
        #expect(Set(unmarked.map(\.plainName)).isSuperset(of: ["Tân Thanh", "Tân Thạnh"]))
    }

    @Test
    func kindDecidesBetweenTheTownAndTheDistrict() {
        #expect(units.find("TP Cao Lãnh", level: .district).map(\.name) == ["Thành phố Cao Lãnh"])
        #expect(units.find("Cao Lãnh", level: .district).count == 2)
    }

    @Test(arguments: UnitEra.allCases)
    func everyUnitIsFoundByAFormOfItsName(era: UnitEra) {
        for (index, unit) in UnitLevel.allCases.flatMap({ units.units($0, in: era) }).enumerated() {
            let form = Self.forms[index % Self.forms.count](unit)
            #expect(units.find(form, level: unit.level, in: era).contains(unit), "\(form) is not \(unit.name)")
        }
    }

    private static let forms: [@Sendable (AdministrativeUnit) -> String] = [
        { $0.name },
        { VietnameseText.decomposed($0.name) },
        { VietnameseText.folded($0.name) },
        { VietnameseText.placingTones(.modern, in: $0.plainName) },
        { VietnameseText.placingTones(.traditional, in: $0.plainName) },
        { $0.name.uppercased() },
    ]

    @Test(arguments: ["", "   ", "...", "xyz", "phường", "P.", "123", "Ấp 3"])
    func noNameFindsNothing(text: String) {
        #expect(units.find(text, level: .province).isEmpty)
    }
}
