import OCOP
import Testing
import VietnameseText

/// What holds for the addresses of all units, and for text that is none.
struct AddressPropertiesTests {
    let units: Units

    init() throws {
        units = try UnitData.units.get()
    }

    @Test(arguments: [true, false])
    func everyOldAddressIsResolvedToItsSuccessorsAndNeverElsewhere(isMarked: Bool) throws {
        var (resolved, split) = (0, 0)
        for unit in units.units(.commune, in: .before2025July) {
            let district = try #require(units.parent(of: unit))
            let province = try #require(units.parent(of: district))
            let address = "\(unit.name), \(district.name), \(province.name)"
            let answer = units.resolve(isMarked ? address : VietnameseText.folded(address))
            let successors = units.successors(ofCommune: unit.code).map(\.unit)
            if let today = answer.today.commune {
                #expect(successors.contains(today), "\(address): \(today.name)")
                resolved += 1
            }
            #expect(answer.before.commune.map { $0 == unit } ?? true, "\(address)")
            if successors.count > 1, answer.outcome == .split(successors) { split += 1 }
        }
        #expect(resolved > (isMarked ? 9500 : 9000) && split > 400, "\(resolved) resolved, \(split) split")
    }

    @Test(arguments: [nil, CalendarDay(year: 2026, month: 1, day: 1)])
    func addressOfTodayIsResolvedToItsUnitOrNotAtAll(day: CalendarDay?) throws {
        var resolved = 0
        for unit in units.units(.commune, in: .since2025July) {
            let province = try #require(units.parent(of: unit))
            let answer = units.resolve("\(unit.name), \(province.name)", on: day)
            #expect(answer.today.commune.map { $0 == unit } ?? true, "\(unit.name), \(province.name)")
            #expect(answer.today.province == province)
            if answer.today.commune != nil { resolved += 1 }
        }
        #expect(resolved > (day == nil ? 3100 : 3300))
    }

    @Test(arguments: [nil, CalendarDay(year: 2024, month: 1, day: 1)])
    func oldAddressWithoutDistrictIsResolvedToASuccessorOrNotAtAll(day: CalendarDay?) throws {
        for unit in units.units(.commune, in: .before2025July) {
            let province = try #require(units.parent(of: unit).flatMap { units.parent(of: $0) })
            let address = "\(unit.name), \(province.name)"
            guard let today = units.resolve(address, on: day).today.commune else { continue }
            #expect(units.successors(ofCommune: unit.code).map(\.unit).contains(today), "\(address): \(today.name)")
        }
    }

    @Test
    func everyDistrictIsResolvedUnderItsProvinceOfTheTime() throws {
        let day = CalendarDay(iso: "2024-01-01")
        for district in units.units(.district, in: .before2025July) {
            let province = try #require(units.parent(of: district))
            let answer = units.resolve(district.name, province: province.plainName, on: day)
            #expect(answer.before.district == district, "\(district.name)")
            #expect(answer.today.province == units.provinces(replacing: district.code).first)
        }
    }

    @Test
    func anyTextIsRead() {
        var chance = SystemRandomNumberGenerator()
        let pieces = [
            "xã", "P.", "Q", "1", ",", " ", "(", ")", "nay", "cũ", "-", "Tân Hòa", "TP", "Châu Thành", "Huế", "\u{301}",
            "ễ",
            "🌾", "\0", "TT", ".", "Trà Vinh", "thuộc", "\n", "hợp tác", "là", "漢", "e\u{323}\u{302}", "'",
        ]
        for _ in 0..<3000 {
            let text = (0..<Int.random(in: 0...20, using: &chance)).compactMap { _ in
                pieces.randomElement(using: &chance)
            }
            let hint = pieces.randomElement(using: &chance)
            let answer = units.resolve(text.joined(separator: " "), province: hint)
            _ = units.find(text.joined())
            if answer.outcome == .resolved(.commune) { #expect(answer.today.commune != nil) }
        }
    }

    @Test
    func longTextIsRefusedAtOnce() {
        let long = String(repeating: "xã Tân Hòa, ", count: 1_000_000)
        let time = ContinuousClock().measure {
            #expect(units.resolve(long).reasons == [.tooLong])
            #expect(units.find(long).isEmpty)
        }
        #expect(time < .milliseconds(100))
    }

    @Test(arguments: ["P. 1 ", "Châu Thành, ", "xã Tân Hòa ", "- ", "TT (", "Phường "])
    func longestTextTakesLittleTime(piece: String) {
        let text = String(repeating: piece, count: 1000 / piece.utf8.count)
        let time = ContinuousClock().measure { _ = units.resolve(text) }
        #expect(time < .seconds(1))
    }
}
