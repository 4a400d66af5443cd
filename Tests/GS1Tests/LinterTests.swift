import GS1
import Testing

/// Expectations of the test material of GS1's Barcode Syntax Engine and Dictionary, one identifier for each rule.
@Suite("Components keep their rules")
struct LinterTests {
    static let faults: [(bracketed: String, code: GS1Error.Code)] = [
        ("(00)A23456789012345675", .notDigit), ("(10) ", .notSet82), ("(8010)123456_", .notSet39),
        ("(8013)123456ABOO", .notSet32), ("(8030)ABC:123", .notSet64), ("(8030)123=", .badPadding),
        ("(00)123456789012345670", .checkDigit), ("(8013)123456ABXX", .checkPair), ("(8013)A", .tooShort),
        ("(401)123", .companyPrefix), ("(7023)12A4", .companyPrefix), ("(7040)1AB=", .importerIndex),
        ("(8001)12340000012311", .zeroValue), ("(8003)112345678901281234567890123456", .notZero),
        ("(8011)023456789012", .leadingZero), ("(4321)2", .yesNo), ("(8001)12341234512321", .winding),
        ("(426)987", .country), ("(7030)987ABC", .country), ("(4307)AA", .country), ("(3910)9870", .currency),
        ("(8007)AB1234", .tooShort), ("(8007)FR12_45678901234", .ibanCharacter),
        ("(8007)AB12345678901234", .ibanCountry), ("(8007)FR12345678901234", .ibanCheck),
        ("(8008)20122515300", .tooShort), ("(4326)201300", .month), ("(4326)201200", .day),
        ("(4324)2012252400", .hour), ("(4324)2012252360", .minute), ("(8008)201225230060", .second),
        ("(8026)123456789012310099", .pieceOfTotal), ("(8026)123456789012310100", .pieceOfTotal),
        ("(8026)123456789012310302", .pieceOfTotal), ("(4300)ABC%0g", .percentSequence),
        ("(4309)18000000010000000000", .latitude), ("(4309)00000000003600000001", .longitude),
        ("(4330)000000X", .notHyphen), ("(01)95012345678902(3103)000123", .checkDigit),
        ("(01)95012345678903(11)131313", .month), ("(7041)0", .packageType), ("(7041)_9", .packageType),
        ("(7241)00", .mediaType), ("(7241)11", .mediaType), ("(7241)79", .mediaType), ("(7250)20230229", .day),
        ("(7250)19000229", .day), ("(7252)3", .sex), ("(7258)2/1", .sequence), ("(7258)0/1", .sequence),
        ("(7258)1/0", .sequence), ("(7258)x/1", .sequence), ("(7258)111", .sequence), ("(7011)2301012", .tooShort),
        ("(7003)2301002359", .day), ("(11)230229", .day), ("(11)230431", .day), ("(8014)1234567890XX", .checkPair),
    ]

    static let valid = [
        "(00)123456789012345675", "(01)95012345678903(3103)000123", "(11)240229", "(11)230200", "(7003)2302282359",
        "(8007)FR7630006000011234567890189", "(8007)DE91100000000123456789", "(8007)GB98MIDL07009312345678",
        "(8007)MU43BOMM0101123456789101000MUR", "(8007)LC14BOSL123456789012345678901234", "(4300)ABC%00+12345",
        "(8030)123", "(8030)12=", "(8030)1==", "(8030)1", "(4330)000000-", "(4330)000000", "(7041)200", "(7041)ZZ",
        "(7241)01", "(7241)10", "(7241)80", "(7241)99", "(7250)20000229", "(7252)9", "(7258)1/1", "(7258)8/9",
        "(4309)18000000003600000000", "(8008)20122523", "(8008)2012252359", "(8008)201225235959", "(7030)999ABC",
        "(3910)7041", "(422)704", "(4307)VN", "(8001)12341234512319", "(8011)0", "(8011)12", "(8006)123456789012310101",
        "(8013)1987654Ad4X4bL5ttr2310c2K", "(401)1234", "(7040)1ABa",
    ]

    /// One rule at a time: no partners.
    static let alone: ParsingOptions = {
        var options = ParsingOptions()
        options.checksAssociations = false
        return options
    }()

    @Test("The first fault names its rule", arguments: faults)
    func fault(bracketed: String, code: GS1Error.Code) {
        let error = #expect(throws: GS1Error.self) { try ElementString(bracketed, options: Self.alone) }
        #expect(error?.code == code)
    }

    @Test("What keeps the rule passes", arguments: valid)
    func passes(bracketed: String) throws {
        _ = try ElementString(bracketed, options: Self.alone)
    }

    @Test(
        "Without linters characters and lengths still count",
        arguments: [
            ("(00)123456789012345670", true), ("(00)12345678901234567", false), ("(11)999999", true),
            ("(11)99999X", false), ("(8007)AB1234", true), ("(8110)7", true),
        ]
    )
    func withoutLinters(bracketed: String, isValid: Bool) {
        var options = Self.alone
        options.checksComponents = false
        #expect(((try? ElementString(bracketed, options: options)) != nil) == isValid)
    }

    @Test(
        "A fault says its byte, also behind percent-encoding and escapes",
        arguments: [
            ("https://a/01/09521234543214", 26, "01"), ("https://a/01/09521234543213/10/A%2Fb%20c", 36, "10"),
            ("(01)09521234543213(11)261301", 24, "11"), ("]C101095212345432131126130", 26, "11"),
            ("]E02112345678901", 15, "01"), ("(10)a\\(b c", 8, "10"), ("(01)09521234543213(21)ABC~", 25, "21"),
            ("https://a/01/09521234543213?17=2612%332", 35, "17"),
        ]
    )
    func position(text: String, byte: Int, identifier: String) {
        let error = #expect(throws: GS1Error.self) { try Message(text) }
        #expect(error?.position == byte)
        #expect(error?.identifier?.description == identifier)
    }

    @Test("Every fault has its own words and a clause", arguments: GS1Error.Code.allCases)
    func words(code: GS1Error.Code) {
        #expect(!code.message.isEmpty)
        #expect(!code.clause.isEmpty)
        let error = GS1Error(code, identifier: "01", at: 7)
        #expect(error.description.contains("(01)") && error.description.contains("byte 7"))
    }
}
