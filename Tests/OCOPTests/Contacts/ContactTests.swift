import OCOP
import Testing

@Suite struct PhoneNumberTests {
    @Test(arguments: [
        ("0912345678", "+84912345678", "0912 345 678"), ("+84 912 345 678", "+84912345678", "0912 345 678"),
        ("84912345678", "+84912345678", "0912 345 678"), ("0084912345678", "+84912345678", "0912 345 678"),
        ("+84 (0)912.345.678", "+84912345678", "0912 345 678"), (" 091–234–5678 ", "+84912345678", "0912 345 678"),
        ("0842345678", "+84842345678", "0842 345 678"), ("0328 765 432", "+84328765432", "0328 765 432"),
        ("0562345678", "+84562345678", "0562 345 678"), ("0702345678", "+84702345678", "0702 345 678"),
        ("024 3825 1234", "+842438251234", "024 3825 1234"), ("(0220) 3825123", "+842203825123", "0220 382 5123"),
        ("842438251234", "+842438251234", "024 3825 1234"),
        ("\u{202A}0912345678\u{202C}", "+84912345678", "0912 345 678"),
    ])
    func oneNumberHasOneKeyHoweverItIsTyped(typed: String, key: String, shown: String) throws {
        let number = try PhoneNumber(typed)
        #expect(number.key == key)
        #expect(number.description == shown)
        #expect(number.isMobile == !key.hasPrefix("+842"))
        #expect(try PhoneNumber(number.key) == number)
        #expect(try PhoneNumber(number.description) == number)
    }

    @Test(
        arguments: [
            ("", .empty), (" . ", .empty), ("091234567", .form), ("09123456789", .form), ("0243825123", .form),
            ("024382512345", .form), ("0612345678", .series), ("0112345678", .series), ("0412345678", .series),
            ("19001234", .form), ("+1 555 123 4567", .form), ("8412345678", .form), ("+", .form),
            ("0912 345 67a", .character), ("０９１２３４５６７８", .character), ("٠٩١٢٣٤٥٦٧٨", .character),
            ("0912+345678", .character),
            (String(repeating: "0", count: 61), .tooLong), (String(repeating: "9", count: 9999), .tooLong),
        ] as [(String, ContactError.Reason)]
    )
    func whatIsNoNumberIsRefusedWithAdvice(typed: String, reason: ContactError.Reason) {
        let error = #expect(throws: ContactError.self) { try PhoneNumber(typed) }
        #expect(error?.reason == reason)
        #expect(error?.advice.vi.contains("10 chữ số") == true)
        #expect((error?.message.vi.count ?? 0) < 200)
    }

    @Test(arguments: [("01634567890", "0334567890"), ("+841234567890", "0834567890"), ("0199 456 7890", "0594567890")])
    func anOldMobileNumberIsToldItsNewSeries(typed: String, now: String) throws {
        let error = try #require(throws: ContactError.self) { try PhoneNumber(typed) }
        #expect(error.reason == .series)
        #expect(error.advice.vi.contains(now))
        #expect(try PhoneNumber(now).isMobile)
    }

    @Test func aPageThatNeedsOnlyTheEndShowsOnlyTheEnd() throws {
        #expect(try PhoneNumber("0912345678").masked == "•••• ••• 678")
        #expect(try PhoneNumber("02438251234").masked == "••• •••• •234")
    }
}

@Suite struct EmailAddressTests {
    @Test(arguments: [
        ("htx.senviet@gmail.com", "htx.senviet@gmail.com"), (" HTX.SenViet@Gmail.com ", "htx.senviet@gmail.com"),
        ("a@b.vn", "a@b.vn"), ("lan+ocop@nongthon.gov.vn", "lan+ocop@nongthon.gov.vn"),
        ("\u{200B}a_b-c@x-y.com.vn", "a_b-c@x-y.com.vn"), ("a@xn--abc-xyz1.xn--p1ai", "a@xn--abc-xyz1.xn--p1ai"),
    ])
    func anAddressIsComparedInSmallLetters(typed: String, key: String) throws {
        #expect(try EmailAddress(typed).key == key)
        #expect(try EmailAddress(typed) == EmailAddress(key))
        #expect(try Set([EmailAddress(typed), EmailAddress(key)]).count == 1)
    }

    @Test(
        arguments: [
            ("", .empty), ("a", .form), ("a@b", .form), ("@b.vn", .form), ("a@.vn", .form), ("a@b.", .form),
            ("a@@b.vn", .form), ("a@b@c.vn", .form), (".a@b.vn", .form), ("a.@b.vn", .form), ("a..b@c.vn", .form),
            ("a@-b.vn", .form), ("a@b-.vn", .form), ("a@b.v", .form), ("a@1.2.3.4", .form), ("a,b@c.vn", .form),
            ("sen việt@gmail.com", .character), ("hợptácxã@gmail.com", .character), ("a b@c.vn", .character),
            ("a@b.vn\r\nBcc: x@y.vn", .character), ("a@b.vn\u{0}", .character), ("<script>@b.vn", .form),
            (String(repeating: "a", count: 65) + "@b.vn", .form),
            (String(repeating: "a", count: 255) + "@b.vn", .tooLong),
        ] as [(String, ContactError.Reason)]
    )
    func whatIsNoAddressIsRefused(typed: String, reason: ContactError.Reason) {
        let error = #expect(throws: ContactError.self) { try EmailAddress(typed) }
        #expect(error?.reason == reason)
        #expect((error?.message.vi.count ?? 0) < 350)
    }

    @Test func aMaskedAddressKeepsItsFirstLetterAndItsHost() throws {
        #expect(try EmailAddress("lan@gmail.com").masked == "l•••@gmail.com")
    }
}

@Suite struct BusinessNumberTests {
    @Test(
        arguments: [
            (.enterprise, "0301234562", "0301234562", .ten), (.enterprise, "03 0123 4562", "0301234562", .ten),
            (.enterprise, "0301234562001", "0301234562-001", .branch),
            (.enterprise, "0301234562–001", "0301234562-001", .branch),
            (.cooperative, "0301234562", "0301234562", .ten), (.cooperative, "0507g00015", "0507G00015", .lettered),
            (.household, "41A8012345", "41A8012345", .lettered),
            (.household, "001087654321", "001087654321", .personal),
            (.household, "0301234562", "0301234562", .ten), (.farm, "001087654321", "001087654321", .personal),
        ] as [(ProducerKind, String, String, BusinessNumber.Form)]
    )
    func eachKindHasItsForms(kind: ProducerKind, typed: String, shown: String, form: BusinessNumber.Form) throws {
        let number = try BusinessNumber(typed, of: kind)
        #expect(number.description == shown)
        #expect(number.form == form)
        #expect(try BusinessNumber(shown, of: kind) == number)
    }

    @Test(
        arguments: [
            (.enterprise, "", .empty), (.enterprise, "030123456", .form), (.enterprise, "03012345621", .form),
            (.enterprise, "001087654321", .series), (.enterprise, "41A8012345", .series),
            (.enterprise, "0301234562/001", .character), (.household, "A", .form), (.household, "ABC12345", .form),
            (.household, "41A80A2345", .form), (.household, "0３01234562", .character),
            (.household, String(repeating: "1", count: 61), .tooLong),
        ] as [(ProducerKind, String, ContactError.Reason)]
    )
    func anotherFormIsRefused(kind: ProducerKind, typed: String, reason: ContactError.Reason) {
        let error = #expect(throws: ContactError.self) { try BusinessNumber(typed, of: kind) }
        #expect(error?.reason == reason)
        #expect(error?.advice.vi.isEmpty == false)
    }

    /// 0·31 + 3·29 + 0·23 + 1·19 + 2·17 + 3·13 + 4·7 + 5·5 + 6·3 = 250, and 10 − 250 mod 11 = 2.
    @Test func aWrongTenthDigitIsWarnedOfAndNotRefused() throws {
        #expect(try BusinessNumber("0301234562", of: .enterprise).warning == nil)
        #expect(try BusinessNumber("0301234562-001", of: .enterprise).warning == nil)
        for digit in "013456789" {
            #expect(try BusinessNumber("030123456\(digit)", of: .enterprise).warning != nil)
        }
        #expect(try BusinessNumber("0000000000", of: .enterprise).warning != nil)
        #expect(try BusinessNumber("001087654321", of: .household).warning == nil)
    }

    @Test func onlyThoseThatExistByRegistrationNeedANumber() {
        #expect(ProducerKind.allCases.filter(\.needsBusinessNumber) == [.cooperative, .enterprise])
    }
}
