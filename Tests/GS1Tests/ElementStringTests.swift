import GS1
import Testing

/// Expectations of the test material of GS1's Barcode Syntax Engine for element strings and scan data.
@Suite("Element strings, General Specifications 3 and 7.8")
struct ElementStringTests {
    /// The material asks for the check of partners by another call.
    static let alone: ParsingOptions = {
        var options = ParsingOptions()
        options.checksAssociations = false
        return options
    }()

    @Test(
        "Bracketed to plain: separators only behind values of variable length (7.8.5)",
        arguments: [
            ("(01)12345678901231", "0112345678901231"), ("(10)12345", "1012345"),
            ("(01)12345678901231(10)12345", "01123456789012311012345"), ("(3100)123456(10)12345", "31001234561012345"),
            ("(10)12345(11)991225", "1012345^11991225"), ("(3900)12345(11)991225", "390012345^11991225"),
            ("(10)12345\\(11)991225", "1012345(11)991225"), ("(10)12345\\(", "1012345("),
        ]
    )
    func bracketed(text: String, plain: String) throws {
        let message = try ElementString(text, options: Self.alone)
        #expect(message.plain.replacing("\u{1D}", with: "^") == plain)
        #expect(message.bracketed == text)
        #expect(try ElementString(plain: "^" + plain, options: Self.alone) == message)
    }

    @Test(
        "Bracketed text that is none",
        arguments: [
            "(10)(11)98765", "(10)12345(11)", "(1A)12345", "1(12345", "12345", "()12345", "(1)12345", "(12345)12345",
            "(15", "(1", "(", "(01)123456789012312(10)12345", "(10)12345^", "(17)9(90)217", "",
        ]
    )
    func notBracketed(text: String) {
        #expect(throws: GS1Error.self) { try ElementString(text, options: Self.alone) }
    }

    @Test(
        "Plain messages with FNC1 where it must and where it may be (7.8.4)",
        arguments: [
            "^991234", "^0112345678901231", "^0112345678901231^", "^0112345678901231991234", "^0112345678901231^991234",
            "^2421", "^24212", "^242123456", "^242123456^10ABC123", "^242123456^", "^81111234", "^81111234^10ABC123",
            "^800112341234512398", "^800112341234512398^0112345678901231", "^7007211225211231", "^7007211225",
            "^800302112345678900ABC", "^800302112345678900", "^800302112345678900^10ABC123",
            "^800302112345678900ABCDEFGHIJKLMNOP", "^7230121234567890123456789012345678", "^7230123",
        ]
    )
    func plain(text: String) throws {
        let message = try ElementString(plain: text, options: Self.alone)
        #expect(try ElementString(plain: message.plain, options: Self.alone) == message)
    }

    @Test(
        "Plain messages that are none",
        arguments: [
            "", "^", "^891234", "^99~ABC", "^99ABC~", "^01A2345678901231", "^011234567890123A", "^0112345678901234",
            "^011234567890123", "^01123456789012312", "^011234567890123^", "^01123456789012345^",
            "^01123456789012345^991234", "^2421234567", "^8111123", "^811112345", "^80011234123451239",
            "^8001123412345123981", "^80011234123451239^0112345678901231", "^8001123412345123981^01123456789012312",
            "^70072112252", "^700721122521", "^7007211225211", "^70072112252112", "^700721122521123",
            "^70072112252212311", "^800302112345678901ABC", "^800302112345678900ABCDEFGHIJKLMNOPQ",
            "^72301212345678901234567890123456789", "^723012",
        ]
    )
    func notPlain(text: String) {
        #expect(throws: GS1Error.self) { try ElementString(plain: text, options: Self.alone) }
    }

    @Test("An unassigned identifier is read from plain data only if its first digits say how long it is (3.2)")
    func unassigned() throws {
        var options = Self.alone
        options.allowsUnknownIdentifiers = true
        #expect(throws: GS1Error.self) { try ElementString(plain: "^891234", options: options) }
        #expect(try ElementString(plain: "^3999123", options: options).elements == [Element("3999", "123")])
        #expect(try ElementString(plain: "^310612345610A", options: options)["3106"] == "123456")
        for identifier in ["011", "800", "80", "399", "2367", "4199"] {
            #expect(throws: GS1Error.self, "\(identifier)") {
                try ElementString("(\(identifier))123456", options: options)
            }
        }
    }

    @Test(
        "Scan data by symbology identifier (figure 5.1.2-2)",
        arguments: [
            ("]Q3011231231231233310ABC123\u{1D}99TESTING", "(01)12312312312333(10)ABC123(99)TESTING"),
            ("]d2011231231231233310ABC123\u{1D}99TESTING", "(01)12312312312333(10)ABC123(99)TESTING"),
            ("]e0011231231231233310ABC123\u{1D}99TESTING", "(01)12312312312333(10)ABC123(99)TESTING"),
            ("]C1011231231231233310ABC123\u{1D}99TESTING", "(01)12312312312333(10)ABC123(99)TESTING"),
            ("]J1011231231231233310ABC123\u{1D}99TESTING", "(01)12312312312333(10)ABC123(99)TESTING"),
            (
                "]e0011231231231233310ABC123\u{1D}1199122598TESTING\u{1D}97XYZ",
                "(01)12312312312333(10)ABC123(11)991225(98)TESTING(97)XYZ"
            ),
            ("]Q1https://example.com/01/12312312312333?99=TEST", "(01)12312312312333(99)TEST"),
            ("]d1HTTPS://example.com/01/12312312312333?99=TEST", "(01)12312312312333(99)TEST"),
            ("]E02112345678900", "(01)02112345678900"), ("]E402345673", "(01)00000002345673"),
            ("]E02112345678900|]e099COMPOSITE\u{1D}98XYZ", "(01)02112345678900(99)COMPOSITE(98)XYZ"),
            ("]E402345673|]e099COMPOSITE\u{1D}98XYZ", "(01)00000002345673(99)COMPOSITE(98)XYZ"),
            ("]I124012345678905", "(01)24012345678905"),
        ]
    )
    func scanned(data: String, bracketed: String) throws {
        #expect(try Message(data).elements == ElementString(bracketed).elements)
    }

    @Test(
        "Scan data that is no GS1 message",
        arguments: [
            "", "ABC", "]", "]X", "]XX", "]e0", "]Q3", "]d2", "]C1", "]Q1TESTING",
            "]Q1HtTps://example.com/01/12312312312333",
            "]E0", "]E0123456789012", "]E012345678901234", "]E01234ABC890123", "]E02112345678901", "]E4", "]E41234567",
            "]E4123456789", "]E412ABC678", "]E402345674", "]I1", "]I12401234567890", "]E02112345678900|]C199X",
        ]
    )
    func notScanned(data: String) {
        #expect(throws: GS1Error.self) { try Message(data) }
    }
}
