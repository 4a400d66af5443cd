import OCOP
import Testing

struct AddressTests {
    let units: Units

    init() throws {
        units = try UnitData.units.get()
    }

    @Test(arguments: [
        ("Xã Phú Cần, Tiểu Cần, Trà Vinh", "29347", "29341"),
        ("Trà Vinh, Tiểu Cần, xã Phú Cần", "29347", "29341"),
        ("Phú Cần, Tiểu Cần, Trà Vinh", "29347", "29341"),
        ("Ấp 3 xã Phú Cần huyện Tiểu Cần tỉnh Trà Vinh", "29347", "29341"),
        ("Xa Phu Can, H. Tieu Can, T. Tra Vinh, Viet Nam", "29347", "29341"),
        ("X. Phú Cần - H. Tiểu Cần - Trà Vinh", "29347", "29341"),
        ("xã Phú Cần, huyện Tiểu Cần, tỉnh Trà Vinh - ĐT: 0912 345 678", "29347", "29341"),
        ("Phú Cần - Tiểu Cần - Trà Vinh", "29347", "29341"),
        ("Xã Phú Cần, Tiểu Cần, Vĩnh Long", "29347", "29341"),
        ("HTX Phú Cần, ấp Cầu Tre, xã Phú Cần, huyện Tiểu Cần", "29347", "29341"),
        ("Thị trấn Dương Đông, Phú Quốc, Kiên Giang", "31078", "31078"),
        ("phường Dương Đông, Tp. Phú Quốc, An Giang", "31078", "31078"),
        ("12 Nguyễn Huệ, P. Bến Nghé, Q1, TP.HCM", "26740", "26740"),
        ("TT Liên Nghĩa, huyện Đức Trọng (nay xã Đức Trọng), Lâm Đồng", "24958", "24958"),
        ("Phường 1, TP Vĩnh Long, Vĩnh Long", "29551", "29551"),
        ("P.01, Tp. Vĩnh Long, tỉnh Vĩnh Long", "29551", "29551"),
    ])
    func communeIsFoundInBothEras(address: String, old: String, new: String) throws {
        let answer = units.resolve(address)
        #expect(answer.outcome == .resolved(.commune), "\(answer)")
        #expect(answer.before.commune?.code.description == old)
        #expect(answer.today.commune?.code.description == new)
    }

    @Test(arguments: [
        ("huyện Gia Lộc, Hải Phòng (Hải Dương cũ)", UnitLevel.district, "Huyện Gia Lộc"),
        ("Lạng Sơn, Lạng Sơn", .district, "Thành phố Lạng Sơn"),
        ("Nam Sách, Hải Dương", .district, "Huyện Nam Sách"),
        ("Hưng Yên, Hưng Yên", .district, "Thành phố Hưng Yên"),
    ])
    func addressWithoutCommuneIsResolvedToItsDistrict(address: String, level: UnitLevel, district: String) {
        let answer = units.resolve(address)
        #expect(answer.outcome == .resolved(level))
        #expect(answer.before.district?.name == district)
        #expect(answer.today.commune == nil && answer.today.province != nil)
    }

    @Test(arguments: [
        ("", "Hải Phòng (Hải Dương cũ)", "Hải Dương", "Hải Phòng"), ("Bắc Kạn", "", "Bắc Kạn", "Thái Nguyên"),
        ("Lạng Sơn", "Lạng Sơn", "Lạng Sơn", "Lạng Sơn"),
    ])
    func provinceAloneIsResolved(address: String, hint: String, old: String, new: String) {
        let answer = units.resolve(address, province: hint)
        #expect(answer.outcome == .resolved(.province))
        #expect(answer.before.province?.plainName == old)
        #expect(answer.today.province?.plainName == new)
    }

    @Test
    func dividedCommuneGivesAllItsParts() throws {
        let answer = units.resolve("Xã Bát Tràng, Gia Lâm, Hà Nội")
        guard case .split(let parts) = answer.outcome else {
            Issue.record("\(answer.outcome)")
            return
        }
        #expect(parts.map(\.name) == ["Phường Long Biên", "Xã Gia Lâm", "Xã Bát Tràng"])
        #expect(answer.before.commune?.name == "Xã Bát Tràng" && answer.today.commune == nil)
        #expect(answer.today.province?.name == "Thành phố Hà Nội")
    }

    @Test
    func addressItselfMayDecideADivision() {
        let answer = units.resolve("Xã Bát Tràng, Gia Lâm, Hà Nội (nay là xã Bát Tràng)")
        #expect(answer.outcome == .resolved(.commune))
        #expect(answer.today.commune?.name == "Xã Bát Tràng")
        #expect(answer.reasons.contains { if case .chosenAmongParts = $0 { true } else { false } })
    }

    @Test(arguments: [
        ("xã Phú Cần, Tiểu Cần, Lạng Sơn", "Lạng Sơn"), ("xã Không Có, huyện Tiểu Cần, Trà Vinh", "xã Không Có"),
        ("xã Tân Hòa Đông Bắc, huyện Tiểu Cần, Trà Vinh", "xã Tân Hòa Đông Bắc"), ("", ""), ("12 đường A", ""),
    ])
    func partThatDoesNotFitIsNamed(address: String, part: String) {
        #expect(units.resolve(address).outcome == .notFound(part))
    }

    @Test(arguments: [
        "xã Tân Lập", "Châu Thành", "Phường 1", "Nguyễn Trãi, Hà Nội", "Bát Tràng, Hà Nội",
        "Trần Phú, TP Hải Dương, Hải Dương",
        "xã Phú Cần", "phường Tân Phú Trung, Đồng Tháp",
    ])
    func tooLittleIsNeverGuessed(address: String) {
        #expect(units.resolve(address).today.commune == nil)
    }

    @Test(arguments: [("2025-06-30", "Xã Song Phú"), ("2025-07-01", "Xã Tân Phú")])
    func dayChoosesTheListWhereBothHaveTheName(day: String, today: String) throws {
        let day = try #require(CalendarDay(iso: day))
        let open = units.resolve("xã Tân Phú, tỉnh Vĩnh Long")
        #expect(open.today.commune == nil && open.today.province?.plainName == "Vĩnh Long")
        let answer = units.resolve("xã Tân Phú, tỉnh Vĩnh Long", on: day)
        #expect(answer.outcome == .resolved(.commune))
        #expect(answer.today.commune?.name == today)
        #expect(answer.reasons.contains(.decidedByDay(UnitEra(on: day))))
    }

    @Test
    func reasonsSayWhatWasUnderstood() throws {
        let answer = units.resolve("Thị trấn Dương Đông, Phú Quốc, Kiên Giang")
        let ward = try #require(units.unit(.known("31078"), in: .before2025July))
        #expect(answer.reasons.contains(.otherType(part: "Thị trấn Dương Đông", unit: ward)))
        let zone = try #require(units.unit(.known("31078"), in: .since2025July))
        #expect(answer.reasons.contains(.becamePartOf(zone)))
        #expect(units.resolve("Xã Tân Lập").reasons.isEmpty)
    }
}

extension AddressTests {
    @Test(arguments: [
        "Tân Lập, Xã Quảng Bạch, Chợ Đồn, Bắc Kạn", "thôn Tân Lập, xã Quảng Bạch, huyện Chợ Đồn, Bắc Kạn",
    ])
    func hamletIsNotTakenForTheCommuneOfItsName(address: String) {
        #expect(units.resolve(address).before.commune?.name == "Xã Quảng Bạch")
    }

    @Test(arguments: [nil, CalendarDay(year: 2026, month: 1, day: 1)])
    func communeOfTodayBesideAnOldDistrictOfAnotherOneOfItsNameStaysOpen(day: CalendarDay?) {
        // Old Mường Thanh is in Điện Biên Phủ of today; Mường Thanh of today is another one, in the same old city.
        let answer = units.resolve("Phường Mường Thanh, TP Điện Biên Phủ, Điện Biên", on: day)
        #expect(answer.today.commune == nil && answer.today.province?.plainName == "Điện Biên")
    }

    @Test
    func markedNameIsNotTakenForAnAreaWithOtherMarks() {
        #expect(units.resolve("Thanh Hòa, Thanh Hóa").before.district == nil)
        #expect(units.resolve("Krông Nô, Đăk Nông").before.district?.name == "Huyện Krông Nô")
    }
}
