import Foundation
import OCOP
import Testing

/// Whole rows: places, duplicates, the example and the real list.
struct RegisterCheckTests {
    private static let head = "tên,chủ thể,địa chỉ,tỉnh,hạng,ngày\n"

    @Test(arguments: [
        ("HTX Ví dụ Một", "4,15/3/2024", RegisterProblem.duplicate),
        ("Hợp tác xã Ví dụ Một", "4,15/3/2024", .duplicate),
        ("HTX VÍ DỤ MỘT", "4,", .duplicate), ("HTX Ví dụ Một", "5,15/3/2024", .renewal),
        ("HTX Ví dụ Một", "4,15/3/2027", .renewal), ("HTX Ví dụ Một", "4,2021", .renewal),
    ])
    func sameProductOfTheSameProducerIsFound(producer: String, rest: String, problem: RegisterProblem) throws {
        let place = "\"xã Phú Cần, Tiểu Cần\",Trà Vinh"
        let findings = try RegisterFixture.findings(
            Self.head + "Mật ong rừng,HTX Ví dụ Một,\(place),4,15/3/2024\nmat ong rung,\(producer),\(place),\(rest)\n"
        )
        #expect(findings[1].duplicateOf == 2 && findings[1].problems.contains(problem))
        #expect(findings[0].duplicateOf == nil)
    }

    @Test(arguments: [
        "Mật ong rừng,HTX Ví dụ Hai,\"xã Phú Cần, Tiểu Cần\",Trà Vinh",
        "Mật ong,HTX Ví dụ Một,\"xã Phú Cần, Tiểu Cần\",Trà Vinh",
        "Mật ong rừng,HTX Ví dụ Một,\"xã Hòa Ân, Cầu Kè\",Trà Vinh", "Mật ong rừng,,,Trà Vinh",
    ])
    func anotherProductProducerOrPlaceIsNone(row: String) throws {
        let findings = try RegisterFixture.findings(
            Self.head + "Mật ong rừng,HTX Ví dụ Một,\"xã Phú Cần, Tiểu Cần\",Trà Vinh,4,15/3/2024\n\(row),4,15/3/2024\n"
        )
        #expect(findings[1].duplicateOf == nil)
    }

    @Test(arguments: [
        ("Phú Cần", "", "Trà Vinh", "", ""), ("Phú Cần", "huyện Tiểu Cần", "Trà Vinh", "29341", "29347"),
        ("xã Phú Cần", "thôn 3", "Trà Vinh", "29341", "29347"),
        ("Đức Trọng", "", "Lâm Đồng", "24958", ""), ("Bát Tràng", "Xã Bát Tràng, Gia Lâm", "Hà Nội", "", "00583"),
        ("xã Phú Cần", "xã Hòa Ân, huyện Cầu Kè", "Trà Vinh", "", ""), ("Nguyễn Trãi", "", "Hà Nội", "", ""),
        ("", "", "Trà Vinh", "", ""), ("xã Tiểu Cần", "xã Phú Cần, huyện Tiểu Cần", "Vĩnh Long", "29341", "29347"),
    ])
    func communeColumnHelpsAndNeverContradicts(
        commune: String,
        address: String,
        province: String,
        today: String,
        then: String
    ) throws {
        let finding = try RegisterFixture.finding(
            "tên;xã/phường;địa chỉ;tỉnh\nCà phê;\(commune);\(address);\(province)"
        )
        #expect(finding.place.commune?.code.description ?? "" == today, "\(finding.place)")
        #expect(finding.place.communeThen?.code.description ?? "" == then)
        #expect((finding.place.commune == nil) == !finding.place.problems.isEmpty)
    }

    @Test
    func communeColumnOfEitherListLeadsToItsCommuneOrNowhere() throws {
        let units = try RegisterFixture.units.get()
        var chance = Chance(5)
        let old = units.units(.commune, in: .before2025July).shuffled(using: &chance).prefix(1500)
        let new = units.units(.commune, in: .since2025July).shuffled(using: &chance).prefix(800)
        func answer(_ name: String, _ province: String) throws -> RegisterPlace {
            try RegisterFixture.finding("tên;xã;tỉnh\nCà phê;\(name);\(province)").place
        }
        var resolved = 0
        for unit in old {
            let province = units.parent(of: unit).flatMap { units.parent(of: $0) }?.plainName ?? ""
            for name in [unit.name, unit.plainName] {
                guard let today = try answer(name, province).commune else { continue }
                resolved += 1
                #expect(
                    units.successors(ofCommune: unit.code).map(\.unit).contains(today),
                    "\(name), \(province): \(today.name)"
                )
            }
        }
        for unit in new {
            let province = units.parent(of: unit)?.plainName ?? ""
            for name in [unit.name, unit.plainName] {
                guard let today = try answer(name, province).commune else { continue }
                resolved += 1
                #expect(today == unit, "\(name), \(province): \(today.name)")
            }
        }
        print("Commune column: \(resolved) of \((old.count + new.count) * 2) resolved")
    }

    @Test
    func provinceOfTheListServesRowsWithoutOne() throws {
        let table = "tên;địa chỉ\nCà phê;xã Lạc Dương"
        #expect(try RegisterFixture.findings(table)[0].place.province == nil)
        #expect(try RegisterFixture.findings(table, province: "Lâm Đồng")[0].place.commune?.name == "Xã Lạc Dương")
    }

    @Test
    func exampleShowsWhatThereIsToSee() throws {
        let bytes = try RegisterFixture.bytes("Data/examples/register/danh-sach-vi-du.csv")
        var desk = try RegisterFixture.check()
        let findings = try RegisterTable(bytes).map { desk.check($0) }
        #expect(desk.summary.rows == 25 && desk.summary.bad == 0)
        #expect(desk.summary.duplicates == 1 && desk.summary.renewals == 1 && desk.summary.expired == 2)
        #expect(
            findings.contains { $0.problems.contains(.placeUnknown) }
                && findings.contains { $0.problems.contains(.placeSplit) }
        )
        #expect(findings.contains { $0.problems.contains(.setUnknown) })
    }

    @Test(.enabled(if: RegisterFixture.realList != nil, "the facts beside the repository are not here"))
    func nothingOfTheRealListIsPlacedWrongly() throws {
        let file = try #require(RegisterFixture.realList)
        let rows = Array(CSVReader(Array(try #require(try? String(contentsOf: file, encoding: .utf8)).utf8)))
        let codes = ["old_commune_code", "commune_code", "province_code"].compactMap {
            rows[0].fields.firstIndex(of: $0)
        }
        #expect(codes.count == 3)
        let table = rows.map { row in
            RegisterFixture.quoted(row.fields.indices.filter { !codes.contains($0) }.map { row.fields[$0] })
        }.joined(separator: "\n")
        var desk = try RegisterFixture.check()
        let findings = try RegisterTable(Array(table.utf8)).map { desk.check($0) }
        #expect(findings.count == rows.count - 1)
        for (finding, row) in zip(findings, rows.dropFirst()) {
            let units = [finding.place.communeThen, finding.place.commune, finding.place.province]
            for (unit, code) in zip(units, codes.map { row.fields[$0] }) where !code.isEmpty {
                #expect(unit.map { $0.code.description == code } ?? true, "row \(finding.row): \(finding.place)")
            }
        }
        print("Real list: \(desk.summary)")
        #expect(desk.summary.toProvince >= 396 && desk.summary.toCommune >= 166)
    }
}
