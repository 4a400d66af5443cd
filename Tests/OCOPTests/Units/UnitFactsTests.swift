import OCOP
import Testing

/// The project's files against the facts they were made from, and the resolver against the real list.
@Suite(.enabled(if: UnitFacts.arePresent, "the facts beside the repository are not here"))
struct UnitFactsTests {
    let units: Units

    init() throws {
        units = try UnitData.units.get()
    }

    @Test(arguments: [("units/units-2025.csv", UnitEra.since2025July), ("units/units-pre2025.csv", .before2025July)])
    func unitsAreThoseOfTheFacts(file: String, era: UnitEra) throws {
        let rows = try UnitFacts.rows(file)
        let day = try #require(CalendarDay(iso: era == .since2025July ? "2025-07-01" : "2025-06-30"))
        for row in rows {
            let unit = try #require(units.unit(.known(row["code"] ?? ""), on: day))
            #expect(unit.name == row["name_vi"])
            #expect(unit.type.rawValue == row["type"])
            #expect(unit.parent?.description ?? "" == row["parent_code"])
            #expect(unit.point?.latitude == row["centroid_lat"].flatMap { Double($0) })
            #expect(unit.point?.longitude == row["centroid_lon"].flatMap { Double($0) })
        }
        #expect(UnitLevel.allCases.map { units.units($0, in: era).count }.reduce(0, +) == rows.count)
    }

    @Test
    func successorsAreThoseOfTheFacts() throws {
        let rows = try UnitFacts.rows("units/unit-mapping.csv")
        #expect(rows.count == 10_571)
        for row in rows {
            let old = try UnitCode.known(row["old_commune_code"] ?? "")
            let today = units.successors(of: old)
            #expect(today.contains { $0.code.description == row["new_commune_code"] })
            #expect((today.count == 1) == (row["kind"] == "whole"))
        }
    }

    @Test
    func changesAreThoseOfTheFacts() throws {
        for row in try UnitFacts.rows("units/unit-changes-2026.csv") {
            let change = try #require(try units.changes(of: .known(row["code"] ?? "")).first)
            #expect(change.day.description == row["effective"])
            #expect("\(change.type.word) \(change.plainName)" == row["new_name_vi"])
            #expect(change.act == row["resolution"])
        }
    }

    @Test
    func otherSpellingsLeadToTheirUnit() throws {
        for row in try UnitFacts.rows("units/unit-name-variants.csv") {
            let era: UnitEra = row["era"] == "2025" ? .since2025July : .before2025July
            let unit = try #require(units.unit(.known(row["code"] ?? ""), in: era))
            #expect(
                units.find(row["name_variant"] ?? "", level: .commune, in: era, within: units.parent(of: unit))
                    .contains(unit)
            )
        }
    }

    @Test
    func nothingOnTheRealListIsResolvedWrongly() throws {
        var (provinces, communes, named) = (0, 0, 0)
        let rows = try UnitFacts.rows("products/real-products.csv")
        for row in rows {
            let answer = units.resolve(row["address"] ?? "", province: row["province"])
            let expected = (row["old_commune_code"] ?? "", row["commune_code"] ?? "", row["province_code"] ?? "")
            for (unit, code) in [
                (answer.before.commune, expected.0), (answer.today.commune, expected.1),
                (answer.today.province, expected.2),
            ] where !code.isEmpty {
                #expect(unit.map { $0.code.description == code } ?? true, "\(row["address"] ?? ""): \(answer)")
            }
            provinces += answer.today.province == nil ? 0 : 1
            communes += answer.today.commune == nil ? 0 : 1
            named += answer.outcome == .resolved(.district) || answer.outcome == .resolved(.province) ? 0 : 1
        }
        print("Real list: \(rows.count) rows, \(provinces) to the province, \(communes) of \(named) to the commune")
        #expect(provinces >= 396 && communes >= 166)
    }
}
