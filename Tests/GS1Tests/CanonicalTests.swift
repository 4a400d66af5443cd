import GS1
import Testing

@Suite("Forms of a Digital Link, URI Syntax 4")
struct CanonicalTests {
    @Test(
        "4.11: one canonical URI, whatever the stem, the order of attributes, the encoding and the rest",
        arguments: [
            "https://example.com/a/b/01/09521234543213/10/A%2fB/21/S?3103=000195&17=261231&99=X",
            "HTTP://dl.example.vn:8080/01/09521234543213/10/%41%2FB/21/S?99=X&17=261231&3103=000195",
            "https://id.gs1.org/01/09521234543213/10/A%2FB/21/%53?17=261231&utm=x&3103=000195&99=X#frag",
            "https://id.gs1.org/01/09521234543213/10/A%2FB/21/%53?17=261231;3103=000195;99=X",
            "https://id.gs1.org/gtin/09521234543213/lot/A%2FB/ser/S?17=261231&3103=000195&99=X",
        ]
    )
    func canonical(uri: String) throws {
        var options = ParsingOptions()
        options.allowsConvenienceAlphas = true
        let link = try DigitalLink(uri, options: options)
        let canonical = "https://id.gs1.org/01/09521234543213/10/A%2FB/21/S?17=261231&3103=000195&99=X"
        #expect(link.canonical == canonical)
        #expect(try DigitalLink(canonical).canonical == canonical)
    }

    @Test("A link says its key, qualifiers, attributes, and keeps aside what is no identifier")
    func parts() throws {
        let uri = "https://example.com/a/01/09521234543213/10/L/21/S?17=261231&utm=a%20b&x=&flag&3103=000195#top"
        let link = try DigitalLink(uri)
        #expect(link.stem == "https://example.com/a")
        #expect(link.key == Element("01", "09521234543213"))
        #expect(Array(link.qualifiers) == [Element("10", "L"), Element("21", "S")])
        #expect(Array(link.attributes) == [Element("17", "261231"), Element("3103", "000195")])
        #expect(link.ignored.map(\.name) == ["utm", "x", "flag"])
        #expect(link.ignored.map(\.value) == ["a%20b", "", nil])
        #expect(link.fragment == "top")
        #expect(link["21"] == "S" && link["22"] == nil)
        #expect(
            link.uri == "https://example.com/a/01/09521234543213/10/L/21/S?17=261231&3103=000195&utm=a%20b&x=&flag#top"
        )
        #expect(try DigitalLink(link.uri) == link)
        #expect(try link.with(stem: "https://b.vn/").uri.hasPrefix("https://b.vn/01/"))
    }

    @Test("4, query string: a semicolon delimits parameters only before an identifier")
    func semicolons() throws {
        #expect(try DigitalLink("https://a/00/123456789012345675?99=A;B")["99"] == "A;B")
        let link = try DigitalLink("https://a/00/123456789012345675?99=A;98=B;c=1")
        #expect(link["99"] == "A" && link["98"] == "B;c=1")
        #expect(try DigitalLink("https://a/00/123456789012345675?u=1;v=2;99=A").ignored.map(\.value) == ["1;v=2"])
    }

    @Test(
        "RFC 3986, 2.1: a percent sign in a value stands before two hexadecimal digits",
        arguments: [
            "https://a/01/09521234543213/10/A%", "https://a/01/09521234543213/10/A%2",
            "https://a/01/09521234543213/10/A%2G", "https://a/00/123456789012345675?99=%",
            "https://a/00/123456789012345675?99=%u0041",
        ]
    )
    func percent(uri: String) {
        let error = #expect(throws: GS1Error.self) { try DigitalLink(uri) }
        #expect(error?.code == .badPercentEncoding)
    }

    @Test(
        "4, character sets: nothing encoded is taken that is not of the set, null and broken UTF-8 among it",
        arguments: [
            "%00", "%0A", "%20", "%ff", "%C3%A9", "%e1%ba%a1", "%7F", "%25%32%30%20",
        ]
    )
    func encoded(value: String) {
        let error = #expect(throws: GS1Error.self) { try DigitalLink("https://a/01/09521234543213/10/\(value)") }
        #expect(error?.code == .notSet82)
    }

    @Test(
        "A stem that is none",
        arguments: [
            ("ftp://a", GS1Error.Code.badScheme), ("https://", .badAuthority), ("https://a?x", .badAuthority),
            ("https://a/?x", .badCharacter), ("https://a/#", .badCharacter), ("https://a/é", .badCharacter),
            ("https://u@a/", .badAuthority),
        ]
    )
    func stem(stem: String, code: GS1Error.Code) {
        let error = #expect(throws: GS1Error.self) { try DigitalLink([Element("01", "09521234543213")], stem: stem) }
        #expect(error?.code == code)
    }

    @Test(
        "4, path element order: qualifiers in the order of the key, and only its own",
        arguments: [
            ("/01/09521234543213/21/S/10/L", GS1Error.Code.badQualifiers),
            ("/01/09521234543213/10/L/10/L", .badQualifiers),
            ("/01/09521234543213/235/T/21/S", .badQualifiers), ("/00/123456789012345675/21/S", .badQualifiers),
            ("/414/9520123456788/254/A/7040/1AB2", .badQualifiers), ("/8010/1234/8011/1/8011/1", .badQualifiers),
            ("/17/261231", .noKey), ("/01", .noKey), ("/01/", .emptyValue), ("//01/09521234543213/x", .noKey),
            ("/01/09521234543213/foo/bar", .noKey), ("/415/9520123456788", .missingPartner),
        ]
    )
    func order(path: String, code: GS1Error.Code) {
        let error = #expect(throws: GS1Error.self) { try DigitalLink("https://a\(path)") }
        #expect(error?.code == code)
    }

    @Test(
        "4, data attributes: what may not be in the query",
        arguments: [
            ("/01/09521234543213?22=A", GS1Error.Code.belongsInPath), ("/01/09521234543213?10=A", .belongsInPath),
            ("/01/09521234543213/21/S?10=A", .belongsInPath), ("/01/09521234543213?254=A", .notAttribute),
            ("/01/09521234543213?7040=1AB2", .notAttribute), ("/01/09521234543213?8200=A", .notAttribute),
            ("/01/09521234543213?17=261231&17=261231", .duplicate),
            ("/01/09521234543213?01=09521234543213", .duplicate),
            ("/01/09521234543213?1=A", .unknownIdentifier), ("/01/09521234543213?12345=A", .unknownIdentifier),
            ("/01/09521234543213?89=A", .unknownIdentifier), ("/01/09521234543213?17=", .emptyValue),
        ]
    )
    func query(rest: String, code: GS1Error.Code) {
        let error = #expect(throws: GS1Error.self) { try DigitalLink("https://a\(rest)") }
        #expect(error?.code == code)
    }
}
