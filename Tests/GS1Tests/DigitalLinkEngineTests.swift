import GS1
import Testing

/// Expectations of the test material of GS1's Barcode Syntax Engine for Digital Link URIs.
@Suite("Digital Link URIs as GS1's own test material expects them")
struct DigitalLinkEngineTests {
    static let valid: [(uri: String, plain: String)] = [
        ("http://a/00/006141411234567890", "00006141411234567890"),
        ("HTTP://a/00/006141411234567890", "00006141411234567890"),
        ("https://a/00/006141411234567890", "00006141411234567890"),
        ("HTTPS://a/00/006141411234567890", "00006141411234567890"),
        ("https://a/01/12312312312333", "0112312312312333"),
        ("https://xn--fsq.xn--0zwm56d/01/12312312312333", "0112312312312333"),
        ("https://a./01/12312312312333", "0112312312312333"),
        ("https://a:65535/01/12312312312333", "0112312312312333"),
        ("https://192.0.2.1/01/12312312312333", "0112312312312333"),
        ("https://3232235777/01/12312312312333", "0112312312312333"),
        ("https://0300.0250.01.01/01/12312312312333", "0112312312312333"),
        ("https://0xC0.0xA8.0x01.0x01/01/12312312312333", "0112312312312333"),
        ("https://[2001:db8::1]/01/12312312312333", "0112312312312333"),
        ("https://a/stem/00/006141411234567890", "00006141411234567890"),
        ("https://a/more/stem/00/006141411234567890", "00006141411234567890"),
        ("https://a/00/faux/00/006141411234567890", "00006141411234567890"),
        ("https://a/01/12312312312333/22/TEST/10/ABC/21/XYZ", "011231231231233322TEST^10ABC^21XYZ"),
        ("https://a/01/12312312312333/235/TEST", "0112312312312333235TEST"),
        ("https://a/253/1231231231232", "2531231231231232"),
        ("https://a/253/1231231231232TEST5678901234567", "2531231231231232TEST5678901234567"),
        ("https://a/8018/123456789012345675/8019/123", "8018123456789012345675^8019123"),
        ("https://a/stem/00/006141411234567890?", "00006141411234567890"),
        ("https://a/stem/00/006141411234567890?99=ABC", "0000614141123456789099ABC"),
        ("https://a/stem/401/12345678?99=ABC", "40112345678^99ABC"),
        ("https://a/01/12312312312333?99=ABC&98=XYZ", "011231231231233399ABC^98XYZ"),
        ("https://a/01/12312312312333?&&&99=ABC&&&&&&98=XYZ&&&", "011231231231233399ABC^98XYZ"),
        ("https://a/01/12312312312333?99=ABC&unknown=666&98=XYZ", "011231231231233399ABC^98XYZ"),
        ("https://a/01/12312312312333?unknown=666&99=ABC&98=XYZ", "011231231231233399ABC^98XYZ"),
        ("https://a/01/12312312312333?99=ABC&singleton&98=XYZ", "011231231231233399ABC^98XYZ"),
        ("https://a/01/12312312312333?99=ABC&98=XYZ&singleton", "011231231231233399ABC^98XYZ"),
        ("https://a/01/12312312312333/22/ABC%2d123?99=ABC&98=XYZ%2f987", "011231231231233322ABC-123^99ABC^98XYZ/987"),
        ("https://a/01/12312312312333/22/ABC+123?99=ABC&98=XYZ%2f987", "011231231231233322ABC+123^99ABC^98XYZ/987"),
        ("https://a/01/12312312312333/22/test/10/abc/21/xyz#", "011231231231233322test^10abc^21xyz"),
        ("https://a/01/12312312312333/22/test/10/abc/21/xyz#fragment", "011231231231233322test^10abc^21xyz"),
        ("https://a/stem/00/006141411234567890?99=ABC#", "0000614141123456789099ABC"),
        ("https://a/stem/00/006141411234567890?99=ABC#fragment", "0000614141123456789099ABC"),
        ("https://id.gs1.org/01/09520123456788", "0109520123456788"),
        ("https://id.gs1.org/01/09520123456788/22/2A", "0109520123456788222A"),
        ("https://id.gs1.org/01/09520123456788/10/ABC1/21/12345?17=180426", "010952012345678810ABC1^2112345^17180426"),
        (
            "https://example.com/01/09520123456788?3103=000195&3922=0299&17=201225",
            "0109520123456788310300019539220299^17201225"
        ),
        (
            "https://id.gs1.org/01/09520123456788?17=201225&3103=000195&3922=0299",
            "010952012345678817201225310300019539220299"
        ),
        (
            "https://id.gs1.org/00/952012345678912345?02=09520123456788&37=25&10=ABC123",
            "0095201234567891234502095201234567883725^10ABC123"
        ),
        ("https://id.gs1.org/414/9520123456788/254/32a%2Fb", "414952012345678825432a/b"),
        ("https://example.com/8004/9520614141234567?01=9520123456788", "80049520614141234567^0109520123456788"),
        ("https://id.gs1.org/01/09520123456788/235/XYZ?10=ABC123", "0109520123456788235XYZ^10ABC123"),
    ]

    static let invalid = [
        "", "ftp://", "http://", "http:///", "http://a", "http://a/", "http://a/b", "http://a/b/",
        "HtTp://a/b/00/006141411234567890", "https://00/006141411234567890",
        "https://[fe80::1%25lo]/01/12312312312333", "https://$a/006141411234567890", "https://a$/006141411234567890",
        "https://a/gtin/12312312312333", "https://a/01/2112345678900", "https://a/01/416000336108",
        "https://a/01/02345673", "https://a/253/1231231231232TEST56789012345678",
        "https://a/stem/00/006141411234567890/", "https://a/01/12312312312333?99=",
        "https://a/01/12312312312333?99=ABC&999=faux",
        "https://a/01/12312312312333/22/ABC%2d123?99=ABC&98=XYZ+987",
        "https://example.com/01/09520123456788?10=ABC123",
        "https://id.gs1.org/01/09520123456788/10/ABC123?99=XYZ789&01=09520123456788",
        "https://id.gs1.org/01/09520123456788/10/ABC123?99=XYZ789&10=ABC123",
        "https://id.gs1.org/01/09520123456788/10/ABC123?99=XYZ789&99=XYZ789",
        "https://example.com/01/09520123456788/89/ABC123?99=XYZ",
        "https://example.com/01/09520123456788?99=XYZ&89=ABC123",
    ]

    @Test("The elements of a valid URI, in the order of the URI", arguments: valid)
    func elements(uri: String, plain: String) throws {
        // The material asks for the check of partners by another call.
        var options = ParsingOptions()
        options.checksAssociations = false
        let link = try DigitalLink(uri, options: options)
        let written = try ElementString(link.elements, options: options).plain
        #expect(written.replacing("\u{1D}", with: "^") == plain)
    }

    @Test("No link is made of an invalid URI", arguments: invalid)
    func refused(uri: String) {
        #expect(throws: GS1Error.self) { try DigitalLink(uri) }
    }

    @Test(
        "Short GTINs and short names only where they are allowed",
        arguments: [
            ("https://a/01/2112345678900", "02112345678900"), ("https://a/01/416000336108", "00416000336108"),
            ("https://a/01/02345673", "00000002345673"), ("https://a/gtin/12312312312333", "12312312312333"),
        ]
    )
    func allowed(uri: String, gtin: String) throws {
        var options = ParsingOptions()
        options.allowsShortGTINs = true
        options.allowsConvenienceAlphas = true
        #expect(try DigitalLink(uri, options: options)["01"] == gtin)
    }

    @Test("Identifiers that GS1 has not assigned are attributes where they are allowed, never qualifiers")
    func unassigned() throws {
        var options = ParsingOptions()
        options.allowsUnknownIdentifiers = true
        let link = try DigitalLink("https://example.com/01/09520123456788?99=XYZ&89=ABC123", options: options)
        #expect(link.elements == [Element("01", "09520123456788"), Element("99", "XYZ"), Element("89", "ABC123")])
        #expect(throws: GS1Error.self) {
            try DigitalLink("https://example.com/01/09520123456788/89/ABC123", options: options)
        }
    }

    static let built: [(bracketed: String, uri: String)] = [
        ("(01)12312312312326(21)abc123", "/01/12312312312326/21/abc123"),
        ("(01)12312312312326(22)ABC(10)DEF(21)GHI", "/01/12312312312326/22/ABC/10/DEF/21/GHI"),
        ("(01)12312312312326(22)ABC(10)DEF(21)GHI(95)INT", "/01/12312312312326/22/ABC/10/DEF/21/GHI?95=INT"),
        ("(21)XYZ(01)12312312312333(10)ABC123(99)XYZ", "/01/12312312312333/10/ABC123/21/XYZ?99=XYZ"),
        ("(01)12312312312333(10)ABC+123(99)XYZ+QWERTY", "/01/12312312312333/10/ABC%2B123?99=XYZ%2BQWERTY"),
        (
            "(8017)795260646688514634(99)000001(253)9526064000028000001",
            "/8017/795260646688514634?99=000001&253=9526064000028000001"
        ),
        (
            "(253)9526064000028000001(99)000001(8017)795260646688514634",
            "/253/9526064000028000001?99=000001&8017=795260646688514634"
        ),
        (
            "(98)ABC(253)9526064000028000001(99)000001(8017)795260646688514634",
            "/253/9526064000028000001?98=ABC&99=000001&8017=795260646688514634"
        ),
        (
            "(253)9526064000028000001(99)000001(01)12312312312326(10)DEF(95)INT",
            "/253/9526064000028000001?01=12312312312326&99=000001&10=DEF&95=INT"
        ),
        ("(01)12312312312326(01)12312312312326(10)ABC123(99)XYZ789", "/01/12312312312326/10/ABC123?99=XYZ789"),
        ("(01)12312312312326(10)ABC123(10)ABC123(99)XYZ789", "/01/12312312312326/10/ABC123?99=XYZ789"),
        ("(01)12312312312326(10)ABC123(99)XYZ789(99)XYZ789", "/01/12312312312326/10/ABC123?99=XYZ789"),
    ]

    @Test("A URI is built of elements: first key, most qualifiers, the rest attributes", arguments: built)
    func building(bracketed: String, uri: String) throws {
        var options = ParsingOptions()
        options.checksAssociations = false
        let message = try ElementString(bracketed, options: options)
        #expect(try DigitalLink(message, stem: "https://example.com/").uri == "https://example.com" + uri)
        #expect(try DigitalLink(message).uri == "https://id.gs1.org" + uri)
    }

    @Test(
        "No URI of elements that may not be attributes",
        arguments: [
            "(01)12312312312326(99)000001(8200)http://example.com(95)INT",
            "(01)12312312312326(235)TPX9526064(99)000001(22)ABC(95)INT",
            "(01)12312312312326(22)ABC(10)DEF(99)000001(235)TPX9526064(95)INT",
        ]
    )
    func unbuildable(bracketed: String) throws {
        let message = try ElementString(bracketed)
        #expect(throws: GS1Error.self) { try DigitalLink(message) }
    }
}
