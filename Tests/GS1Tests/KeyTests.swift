import GS1
import Testing

@Suite("Identification keys, General Specifications 1.3")
struct KeyTests {
    @Test(
        "3.3: a GTIN of any format is one number of fourteen digits",
        arguments: [
            ("02345673", GTIN.Format.gtin8), ("416000336108", .gtin12), ("2112233789657", .gtin13),
            ("24012345678905", .gtin14),
        ]
    )
    func gtin(digits: String, format: GTIN.Format) throws {
        let gtin = try GTIN(digits)
        #expect(gtin.value.utf8.count == 14)
        #expect(gtin.format == format)
        #expect(gtin.digits == digits)
        #expect(try GTIN(gtin.value) == gtin)
        #expect(try GTIN(withoutCheckDigit: String(digits.dropLast())) == gtin)
        #expect(gtin.element == Element("01", gtin.value))
    }

    @Test(
        "A GTIN that is none",
        arguments: [
            ("", GS1Error.Code.tooShort, 0), ("1234567", .tooShort, 7), ("123456789", .tooShort, 9),
            ("123456789012345", .tooLong, 14), ("02345674", .checkDigit, 7), ("0234567A", .notDigit, 7),
        ]
    )
    func notGTIN(digits: String, code: GS1Error.Code, position: Int) {
        let error = #expect(throws: GS1Error.self) { try GTIN(digits) }
        #expect(error == GS1Error(code, identifier: "01", at: position))
    }

    @Test("2.1: the indicator of a group of items")
    func indicator() throws {
        #expect(try GTIN("24012345678905").indicator == 2)
        #expect(try GTIN("2112233789657").indicator == 0)
    }

    @Test("Keys with a check digit are made without it and tell their parts")
    func parts() throws {
        #expect(try SSCC(withoutCheckDigit: "12345678901234567").value == "123456789012345675")
        #expect(try SSCC("123456789012345675").extensionDigit == 1)
        #expect(try GLN(withoutCheckDigit: "952012345678").element == Element("414", "9520123456788"))
        #expect(try GSIN(withoutCheckDigit: "9520123456789012").value.utf8.count == 17)
        #expect(try GSRN(withoutCheckDigit: "12345678901234567", role: .provider).ai == "8017")
        #expect(try GSRN("123456789012345675").element == Element("8018", "123456789012345675"))
        let pallet = try GRAI(withoutCheckDigit: "123123123123", serial: "A1")
        #expect(pallet.value == "01231231231232A1")
        #expect(pallet.assetType == "1231231231232" && pallet.serial == "A1")
        #expect(try GRAI("01231231231232").serial == nil)
        let paper = try GDTI(withoutCheckDigit: "123123123123", serial: "TEST")
        #expect(paper.documentType == "1231231231232" && paper.serial == "TEST")
        let coupon = try GCN("1231231231232123")
        #expect(coupon.coupon == "1231231231232" && coupon.serial == "123")
    }

    @Test("7.9.5: a Global Model Number is made with its check characters")
    func model() throws {
        #expect(try GMN(withoutCheckCharacters: "1987654Ad4X4bL5ttr2310c").value == "1987654Ad4X4bL5ttr2310c2K")
        #expect(throws: GS1Error.self) { try GMN(withoutCheckCharacters: "1987654Ad4X4bL5ttr2310c2") }
        #expect(throws: GS1Error.self) { try GMN(withoutCheckCharacters: "1987 654") }
    }

    @Test("3.9: a piece of a trade item is one of a total")
    func piece() throws {
        let piece = try ITIP(GTIN("2112233789657"), piece: 2, of: 12)
        #expect(piece.value == "021122337896570212")
        #expect(piece.piece == 2 && piece.total == 12 && piece.tradeItem == "02112233789657")
        for (number, total) in [(0, 1), (3, 2), (1, 100), (-1, 5)] {
            #expect(throws: GS1Error.self) { try ITIP(GTIN("2112233789657"), piece: number, of: total) }
        }
    }

    @Test("1.4.2: keys of characters begin with the digits of a GS1 Company Prefix", arguments: ["1234", "12345A-/b"])
    func characters(value: String) throws {
        #expect(try GINC(value).element == Element("401", value))
        #expect(try GIAI(value).element == Element("8004", value))
        #expect(throws: GS1Error.self) { try GIAI("12A4") }
        #expect(throws: GS1Error.self) { try GINC("123") }
        #expect(throws: GS1Error.self) { try CPID("1234a") }
        #expect(try CPID("1234A#").ai == "8010")
    }

    @Test("7.9.1: every wrong last digit of a key is found, and every single wrong digit")
    func singleErrors() throws {
        let right = Array("0952123454321".utf8)
        for place in right.indices {
            for digit in UInt8(ascii: "0")...UInt8(ascii: "9") where digit != right[place] {
                var wrong = right
                wrong[place] = digit
                #expect(CheckDigit.of(String(decoding: wrong, as: UTF8.self)) != 3)
            }
        }
    }
}
