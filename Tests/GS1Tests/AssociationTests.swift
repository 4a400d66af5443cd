import GS1
import Testing

/// Expectations of the test material of GS1's Barcode Syntax Engine.
@Suite("Elements as company, General Specifications 4.13")
struct AssociationTests {
    static let options: ParsingOptions = {
        var options = ParsingOptions()
        options.allowsUnknownIdentifiers = true
        return options
    }()

    @Test(
        "4.13.1: the same identifier again only with the same value",
        arguments: [
            ("(400)ABC", true), ("(400)ABC(400)ABC", true), ("(400)ABC(99)DEF(400)ABC", true),
            ("(99)ABC(400)XYZ(400)XYZ", true), ("(400)ABC(400)AB", false), ("(400)ABC(400)ABCD", false),
            ("(400)ABC(400)ABC(400)XYZ", false), ("(400)ABC(400)XYZ(400)ABC", false),
            ("(99)ABC(400)ABC(400)XYZ", false),
            ("(89)ABC(89)ABC(89)ABC", true), ("(89)ABC(89)ABC(89)XYZ", false), ("(89)ABC(89)ABCD(89)ABC", false),
        ]
    )
    func repetition(bracketed: String, isValid: Bool) {
        #expect(code(of: bracketed) == (isValid ? nil : .conflictingValues))
    }

    @Test(
        "4.13.1: pairs that exclude each other",
        arguments: [
            "(01)12345678901231(02)12345678901231", "(99)ABC123(01)12345678901231(02)12345678901231",
            "(01)12345678901231(99)ABC123(02)12345678901231", "(01)12345678901231(255)5412345000150",
            "(01)12345678901231(37)123", "(3940)1234(3941)9999(255)5412345000150",
            "(255)5412345000150(3940)1234(8111)9999", "(8018)123456789012345675(8017)123456789012345675",
            "(01)12345678901231(21)ABC123(235)XYZ", "(01)12345678901231(3100)123456(3101)123456",
        ]
    )
    func exclusion(bracketed: String) {
        #expect(code(of: bracketed) == .excludedPartner)
    }

    @Test(
        "4.13.2: what cannot be without another",
        arguments: [
            ("(02)12345678901231", false), ("(02)12345678901231(37)123", false),
            ("(99)AAA(02)12345678901231(37)123", false), ("(02)12345678901231(37)123(00)123456789012345675", true),
            ("(91)XXX(02)12345678901231(92)YYY(37)123(93)ZZZ(00)123456789012345675", true), ("(21)ABC123", false),
            ("(21)ABC123(01)12345678901231", true), ("(21)ABC123(8006)123456789012310510", true),
            ("(01)12345678901231(250)ABC123", false), ("(01)12345678901231(21)XYZ999(250)ABC123", true),
            ("(01)12345678901231(3925)12599", false), ("(01)12345678901231(3925)12599(30)123", true),
            ("(01)12345678901231(3925)12599(3100)654321", true), ("(01)12345678901231(3925)12599(3165)654321", true),
            ("(01)12345678901231(3925)12599(3295)654321", true), ("(01)12345678901231(3925)12599(3575)654321", true),
            ("(01)12345678901231(3925)12599(3695)654321", true),
        ]
    )
    func requirement(bracketed: String, isValid: Bool) {
        #expect(code(of: bracketed) == (isValid ? nil : .missingPartner))
    }

    @Test(
        "AI (8030): a signature is of one thing, so its key has a serial component",
        arguments: [
            ("(253)1231231231232TEST(8030)ABC", true), ("(253)1231231231232(8030)ABC", false),
            ("(8003)01231231231232(8030)ABC", false), ("(8003)01231231231232A(8030)ABC", true),
            ("(255)1231231231232(8030)ABC", false), ("(8004)1234(8030)ABC", true),
        ]
    )
    func signature(bracketed: String, isValid: Bool) {
        #expect(code(of: bracketed) == (isValid ? nil : .missingSerial))
    }

    @Test("The same holds of messages of many elements as of few")
    func many() {
        let filler =
            (91...99).map { "(\($0))A" }.joined() + "(400)1(420)2(8002)3(403)4(410)9520123456788(411)9520123456788"
        #expect(code(of: filler + "(00)123456789012345675(412)9520123456788") == nil)
        #expect(code(of: filler + "(412)9520123456788") == .missingPartner)
        #expect(code(of: filler + "(00)123456789012345675(400)1(400)2") == .conflictingValues)
        #expect(code(of: filler + "(00)123456789012345675(420)2(421)704X") == .excludedPartner)
    }

    @Test("The words name the partners")
    func words() {
        let error = #expect(throws: GS1Error.self) { try ElementString("(250)A") }
        #expect(error?.message.contains("01+21, 03+21, 8006+21") == true)
    }

    private func code(of bracketed: String) -> GS1Error.Code? {
        do throws(GS1Error) {
            _ = try ElementString(bracketed, options: Self.options)
            return nil
        } catch {
            return error.code
        }
    }
}
