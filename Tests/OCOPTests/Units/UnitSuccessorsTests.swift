import OCOP
import Testing

struct UnitSuccessorsTests {
    let units: Units

    init() throws {
        units = try UnitData.units.get()
    }

    @Test
    func everyOldCommuneHasASuccessorAndTheLinksTurnRound() {
        var links = 0
        for old in units.units(.commune, in: .before2025July) {
            let successors = units.successors(ofCommune: old.code)
            #expect(!successors.isEmpty, "\(old.name) has no successor")
            #expect(successors.allSatisfy { $0.isWhole == (successors.count == 1) })
            #expect(successors.allSatisfy { units.predecessors(ofCommune: $0.unit.code).contains(old) })
            links += successors.count
        }
        #expect(links == 10_566)
    }

    @Test
    func everyCommuneOfTodayHasPredecessors() {
        let all = units.units(.commune, in: .since2025July).map { units.predecessors(ofCommune: $0.code) }
        #expect(all.allSatisfy { !$0.isEmpty })
        #expect(all.joined().count == 10_571)  // five islands were districts without communes
    }

    @Test
    func noProvinceAndNoDistrictWasDividedAmongProvinces() {
        for level in [UnitLevel.province, .district] {
            for unit in units.units(level, in: .before2025July) {
                #expect(units.provinces(replacing: unit.code).count == 1, "\(unit.name)")
            }
        }
    }

    @Test
    func dividedCommuneKnowsItsParts() throws {
        let parts = try units.successors(ofCommune: .known("00583"))
        #expect(parts.map(\.unit.name) == ["Phường Long Biên", "Xã Gia Lâm", "Xã Bát Tràng"])
        #expect(parts.allSatisfy { !$0.isWhole })
    }

    @Test
    func provincesAreKnownInBothDirections() throws {
        #expect(try units.provinces(replacing: .known("84")).map(\.name) == ["Tỉnh Vĩnh Long"])
        let names = try units.predecessors(ofProvince: .known("68")).map(\.plainName)
        #expect(names == ["Bình Thuận", "Đắk Nông", "Lâm Đồng"])
    }

    @Test
    func islandDistrictBecameASpecialZone() throws {
        #expect(try units.successors(of: .known("536")).map(\.name) == ["Đặc khu Lý Sơn"])
    }

    @Test
    func codeOfTheOtherEraOrLevelHasNoSuccessors() throws {
        #expect(try units.successors(ofCommune: .known("536")).isEmpty)
        #expect(try units.predecessors(ofCommune: .known("99999")).isEmpty)
        #expect(try units.successors(of: .known("99")).isEmpty)
    }
}
