import GS1
import Testing

@Suite("Compression of GS1 Digital Link URIs, GS1 Digital Link Standard 1.1, section 10") struct CompressionTests {
    static let stem = "https://id.gs1.org/"

    /// URIs and their compressed part, written without optimisation codes, as GS1's own and other toolkits write them.
    static let withoutCodes: [(path: String, compressed: String)] = [
        ("00/998440410914660971", "AN2yxDhfaiaw"),
        ("01/05412345000013", "AQnYUc1gmg"),
        ("01/05412345000013/10/ABC123", "AQnYUc1gmiCNV4JG"),
        ("01/05412345000013/10/ABC123/21/72292641703", "AQnYUc1gmiCNV4JGQhcNT6K6c"),
        (
            "01/05412345000013/22/AJY3095721P49/10/ABC123/21/72292641703",
            "AQnYUc1gmiCNV4JGQhcNT6K6cibQCWN9Pee9tT-PQ"
        ),
        ("01/05412345000013/22/AJY3095721P49/10/ABC123", "AQnYUc1gmiCNV4JGRNoBLG-nvPe2p_Ho"),
        ("01/05412345000013/235/8TFV883a904GH%263", "AQnYUc1gmkax7ipGrOHDPC5YNI8hMz"),
        ("01/05412345000013/21/72292641703", "AQnYUc1gmkIXDU-iun"),
        ("01/05412345000013/22/AJY3095721P49", "AQnYUc1gmkTaASxvp7z3tqfx6"),
        ("253/3060077601309", "JTLIetaiHYA"),
        ("255/5678409730535", "JVUqG5hJ5wA"),
        ("401/0541234537290A41%26GHpp33", "QBl2DVoxZM2jVm3ZOWEFoxTR5HDgzZg"),
        ("402/21173492661712079", "QCJZyW9mC6Z4"),
        ("414/5060917510004", "QUSaVjC_dA"),
        ("414/5060917510004/254/RP56J920471", "JUa0T-eifdtOO9UFEmlYwv3Q"),
        ("417/5060917510004/7040/5KFX", "QXSaVjC_dHBAVlCrg"),
        ("8004/0541234537290A41%26GHpp33/7040/7BVR", "cEB2CqjAAkuwatGLJm0as27JywgtGKaPI4cGbM"),
        ("8003/04965031954585", "gAMJCAXukTMA"),
        ("8004/0541234537290A41%26GHpp33", "gASXYNWjFkzaNWbdk5YQWjFNHkcODNm"),
        ("8006/054123450000130201", "gAYMBI_bNGwJk"),
        ("8006/054123450000130201/21/72292641703", "IQuGp9FdPAAwYCR-2aNgTI"),
        (
            "8006/054123450000130201/22/AJY3095721P49/10/ABC123/21/72292641703",
            "EEarwSMhC4an0V05E2gEsb6e897an8ewAMGAkftmjYEy"
        ),
        ("8010/0541234537290A41%23GH33/8011/6639047221", "gBCVYNWjFkzaNWbdk5YQWjFHHkM2cAI0xdvpGo"),
        ("8013/5060917511473062B98T", "gBN05060917511473062B98T"),
        ("8017/817019610850151481/8019/4003812", "gBe1ajAd9ATDmAGXPRfk"),
        ("8018/411369833821910265", "gBhbV6rzBENPk"),
        ("01/05412345000013/10/ABC123?17=290331", "AQnYUc1gmiCNV4JGLo3DY"),
        ("01/05412345000013/10/ABC123?17=290331&arv=true&donor=bmgf", "AQnYUc1gmiCNV4JGLo3Dfg2q72Etrue8K7RPRWwjc0D4"),
        ("01/05412345000013/10/ABC123?17=290331#chapter1", "AQnYUc1gmiCNV4JGLo3DY#chapter1"),
    ]

    /// The published examples do not all have right check digits and partners.
    static let lenient: ParsingOptions = {
        var options = ParsingOptions()
        options.checksComponents = false
        options.checksAssociations = false
        return options
    }()

    @Test("compression procedure: the compressed part is that of the published toolkits", arguments: withoutCodes)
    func compressesAsOthersDo(example: (path: String, compressed: String)) throws {
        var options = DigitalLink.CompressionOptions()
        options.usesCodes = false
        let link = try DigitalLink(Self.stem + example.path, options: Self.lenient)
        #expect(try link.compressed(options) == Self.stem + example.compressed)
    }

    @Test("decompression procedure: the link is the same again", arguments: withoutCodes)
    func decompressesToTheSame(example: (path: String, compressed: String)) throws {
        let link = try DigitalLink(compressed: Self.stem + example.compressed, options: Self.lenient)
        #expect(link.uri == Self.stem + example.path)
    }

    /// URIs with the key kept, and the segment behind it.
    static let keepingKey: [(path: String, compressed: String)] = [
        ("00/998440410914660971", "00/998440410914660971"),
        ("01/05412345000013/10/ABC123", "01/05412345000013/EEarwSM"),
        ("01/05412345000013/22/AJY3095721P49/10/ABC123", "01/05412345000013/EEarwSMibQCWN9Pee9tT-PQ"),
        ("01/05412345000013/235/8TFV883a904GH%263", "01/05412345000013/I1j3FSNWcOGeFywaR5CZm"),
        ("414/5060917510004/7040/5KFX", "414/5060917510004/cEBWUKu"),
        ("8004/0541234537290A41%26GHpp33/7040/7BVR", "8004/0541234537290A41%26GHpp33/cEB2Cqi"),
        ("8010/0541234537290A41%23GH33/8011/6639047221", "8010/0541234537290A41%23GH33/gBGmLt9I1"),
        ("8018/411369833821910265/8019/4003812", "8018/411369833821910265/gBlz0X5A"),
        (
            "01/05412345000013/10/ABC123?17=290331&arv=true&donor=bmgf",
            "01/05412345000013/EEarwSMXRuG_BtV3sJbXc94V2ieithG5oHw"
        ),
    ]

    @Test("partial compression: the key stays, the rest is compressed, both ways", arguments: keepingKey)
    func keepsTheKey(example: (path: String, compressed: String)) throws {
        var options = DigitalLink.CompressionOptions()
        options.usesCodes = false
        options.keepsKey = true
        let link = try DigitalLink(Self.stem + example.path, options: Self.lenient)
        #expect(try link.compressed(options) == Self.stem + example.compressed)
        let read = try DigitalLink.inAnyForm(Self.stem + example.compressed, options: Self.lenient)
        #expect(read.link == link)
        #expect(read.isCompressed == (example.path != example.compressed))
    }

    @Test("parameters may stay in the query, then they come back in their order")
    func parametersMayStay() throws {
        var options = DigitalLink.CompressionOptions()
        options.usesCodes = false
        options.compressesParameters = false
        let uri = Self.stem + "01/05412345000013/10/ABC123?17=290331&arv=true&donor=bmgf"
        let compressed = try DigitalLink(uri).compressed(options)
        #expect(compressed == Self.stem + "AQnYUc1gmiCNV4JGLo3DY?arv=true&donor=bmgf")
        #expect(try DigitalLink(compressed: compressed).uri == uri)
    }

    @Test(
        "parameters that would not come back as written stay in the query",
        arguments: ["a.b=1", "a=%C3%A9", "a", "a=x%2fy", "=x", "a=" + String(repeating: "x", count: 128)]
    )
    func unusualParametersStay(parameter: String) throws {
        let link = try DigitalLink(Self.stem + "01/05412345000013?first=1&\(parameter)&last=%2F")
        let compressed = try link.compressed()
        #expect(compressed.hasSuffix("?\(parameter)&last=%2F"))
        #expect(try DigitalLink(compressed: compressed) == link)
    }

    @Test("an attribute in the query of a compressed URI counts as if it were compressed")
    func attributesInTheQueryCount() throws {
        let link = try DigitalLink(compressed: Self.stem + "AQnYUc1gmiCNV4JG?17=290331&a=b#x")
        #expect(link.uri == Self.stem + "01/05412345000013/10/ABC123?17=290331&a=b#x")
        #expect(throws: CompressionError.self) { try DigitalLink(compressed: Self.stem + "AQnYUc1gmiCNV4JG?10=A") }
    }

    @Test("a stem with a path and a slash at the end are no matter")
    func stemsAndSlashes() throws {
        let link = try DigitalLink(compressed: "https://example.com/a/b/AQnYUc1gmiCNV4JG/")
        #expect(link.uri == "https://example.com/a/b/01/05412345000013/10/ABC123")
    }

    @Test("optimisation codes: two bytes in one, the code that saves most first")
    func codesAreUsed() throws {
        func segment(_ path: String) throws -> String {
            String(
                try DigitalLink(Self.stem + path, options: Self.lenient).compressed().dropFirst(Self.stem.utf8.count)
            )
        }
        // Codes 0B, 1A, 9D and C3 begin a segment with these bits.
        #expect(try segment("01/05412345000013/10/ABC123").hasPrefix("C"))
        #expect(try segment("01/05412345000013/10/ABC123/21/7?17=290331").hasPrefix("G"))
        #expect(try segment("414/5060917510004/254/RP56J920471").hasPrefix("n"))
        #expect(try segment("255/5678409730535123?3903=12").hasPrefix("w"))
        let long = try segment("01/05412345000013/10/ABC123/21/7?15=290331&17=290331")
        #expect(long.hasPrefix("G"), "code 1A saves eight digits, 1F only six")
        #expect(OptimisationCode.all.count == 52 && Set(OptimisationCode.all.map(\.code)).count == 52)
    }

    /// Segment, rule.
    static let faults: [(String, CompressionError.Rule)] = [
        ("A%51", .notBase64), ("AQnYUc1gm!", .notBase64), ("A", .padding), ("AQ", .truncated), ("AQnYUc1g", .truncated),
        ("0AAA", .reservedCode), ("TAAA", .reservedCode), ("BAAA", .unknownIdentifier), ("JfAA", .unknownIdentifier),
        ("AQnYUc1gmgITsKOawTQ", .duplicate), ("Af_______g", .number), ("EKrwSMAA", .encoding),
        ("AQnYUc1gmv", .padding), ("AQnYUc1gmgA", .truncated), ("EEarwSM", .noKey), ("8A", .length), ("8AAA", .length),
        ("AQnYUc1gmlB5n8", .unknownIdentifier),
    ]

    @Test("decompression procedure: what cannot be meant is an error", arguments: faults)
    func faultsAreNamed(fault: (segment: String, rule: CompressionError.Rule)) throws {
        let error = try #require(throws: CompressionError.self) {
            try DigitalLink(compressed: Self.stem + fault.segment)
        }
        #expect(error.rule == fault.rule, "\(error)")
    }

    @Test("what comes out of decompression is held against the rules of links")
    func decompressedLinksAreJudged() throws {
        // (01)05412345000014: the last digit is wrong.
        let error = try #require(throws: CompressionError.self) {
            try DigitalLink(compressed: Self.stem + "AQnYUc1gnA")
        }
        #expect(error.rule == .invalidLink && error.link?.code == .checkDigit && error.identifier == "01")
        #expect(throws: GS1Error.self) { try DigitalLink.inAnyForm(Self.stem + "AQnYUc1gnA") }
    }

    @Test("a key that is not compressed may be named and written as options allow")
    func oldFormsOfTheKey() throws {
        var options = ParsingOptions()
        let uri = Self.stem + "gtin/5412345000013/EEarwSM"
        #expect(throws: GS1Error.self) { try DigitalLink.inAnyForm(uri, options: options) }
        options.allowsConvenienceAlphas = true
        options.allowsShortGTINs = true
        #expect(try DigitalLink.inAnyForm(uri, options: options).link.uri == Self.stem + "01/05412345000013/10/ABC123")
    }

    @Test("a link with two possible keys keeps its key")
    func twoKeysNeedTheKey() throws {
        let link = try DigitalLink(Self.stem + "01/05412345000013?414=5060917510004", options: Self.lenient)
        let error = try #require(throws: CompressionError.self) { try link.compressed() }
        #expect(error.rule == .twoKeys && error.identifier == "414")
        var options = DigitalLink.CompressionOptions()
        options.keepsKey = true
        #expect(try DigitalLink(compressed: link.compressed(options), options: Self.lenient) == link)
    }
}
