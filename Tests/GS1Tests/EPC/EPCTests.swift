import GS1
import Testing

@Suite("EPC URN, EPC Tag Data Standard 2.1") struct EPCTests {
    /// URN, canonical GS1 Digital Link URI, elements, length of the GS1 Company Prefix.
    struct Pair: Sendable, CustomTestStringConvertible {
        let urn: String
        let uri: String
        let elements: [Element]
        let length: Int
        var testDescription: String { urn }

        init(_ urn: String, _ path: String, _ elements: KeyValuePairs<ApplicationIdentifier, String>, _ length: Int = 7)
        {
            self.urn = "urn:epc:" + urn
            self.uri = "https://id.gs1.org/" + path
            self.elements = elements.map { Element($0.key, $0.value) }
            self.length = length
        }
    }

    /// The keys that section 7 gives as examples.
    static let examples = [
        Pair(
            "id:sgtin:0614141.712345.32a%2Fb",
            "01/70614141123451/21/32a%2Fb",
            ["01": "70614141123451", "21": "32a/b"]
        ),
        Pair("id:sscc:0614141.1234567890", "00/106141412345678908", ["00": "106141412345678908"]),
        Pair(
            "id:sgln:0614141.12345.32a%2Fb",
            "414/0614141123452/254/32a%2Fb",
            ["414": "0614141123452", "254": "32a/b"]
        ),
        Pair("id:sgln:0614141.12345.0", "414/0614141123452", ["414": "0614141123452"]),
        Pair("id:grai:0614141.12345.32a%2Fb", "8003/0061414112345232a%2Fb", ["8003": "0061414112345232a/b"]),
        Pair("id:giai:0614141.32a%2Fb", "8004/061414132a%2Fb", ["8004": "061414132a/b"]),
        Pair("id:gsrn:0614141.1234567890", "8018/061414112345678902", ["8018": "061414112345678902"]),
        Pair("id:gsrnp:0614141.1234567890", "8017/061414112345678902", ["8017": "061414112345678902"]),
        Pair("id:gdti:0614141.12345.006847", "253/0614141123452006847", ["253": "0614141123452006847"]),
        Pair(
            "id:cpi:0614141.5PQ7%2FZ43.12345",
            "8010/06141415PQ7%2FZ43/8011/12345",
            ["8010": "06141415PQ7/Z43", "8011": "12345"]
        ),
        Pair("id:sgcn:4012345.67890.04711", "255/401234567890104711", ["255": "401234567890104711"]),
        Pair("id:ginc:0614141.xyz3311cba", "401/0614141xyz3311cba", ["401": "0614141xyz3311cba"]),
        Pair("id:gsin:0614141.123456789", "402/06141411234567890", ["402": "06141411234567890"]),
        Pair(
            "id:itip:4012345.012345.01.02.987",
            "8006/040123451234560102/21/987",
            ["8006": "040123451234560102", "21": "987"]
        ),
        Pair(
            "id:upui:1234567.089456.51qIgY)%3C%26Jp3*j7'SDB",
            "01/01234567894560/235/51qIgY%29%3C%26Jp3%2Aj7%27SDB",
            ["01": "01234567894560", "235": "51qIgY)<&Jp3*j7'SDB"]
        ),
        Pair("id:pgln:1234567.89012", "417/1234567890128", ["417": "1234567890128"]),
        Pair(
            "class:lgtin:4012345.012345.998877",
            "01/04012345123456/10/998877",
            ["01": "04012345123456", "10": "998877"]
        ),
        Pair("idpat:sgtin:0614141.712345.*", "01/70614141123451", ["01": "70614141123451"]),
        Pair("idpat:grai:0614141.12345.*", "8003/00614141123452", ["8003": "00614141123452"]),
        Pair("idpat:gdti:0614141.12345.*", "253/0614141123452", ["253": "0614141123452"]),
        Pair("idpat:sgcn:4012345.67890.*", "255/4012345678901", ["255": "4012345678901"]),
        Pair("idpat:cpi:0614141.5PQ7%2FZ43.*", "8010/06141415PQ7%2FZ43", ["8010": "06141415PQ7/Z43"]),
        Pair("idpat:itip:4012345.012345.01.02.*", "8006/040123451234560102", ["8006": "040123451234560102"]),
    ]

    /// Keys in which the length of the prefix leaves nothing, or one digit, for the reference.
    static let borders = [
        Pair("id:sgtin:123456.0789012.a", "01/01234567890128/21/a", ["01": "01234567890128", "21": "a"], 6),
        Pair("id:sgtin:123456789012.0.a", "01/01234567890128/21/a", ["01": "01234567890128", "21": "a"], 12),
        Pair("id:sgln:437473647364..0", "414/4374736473640", ["414": "4374736473640"], 12),
        Pair(
            "id:sgln:785783.438478.0394903",
            "414/7857834384782/254/0394903",
            ["414": "7857834384782", "254": "0394903"],
            6
        ),
        Pair("id:grai:123456789012..4", "8003/012345678901284", ["8003": "012345678901284"], 12),
        Pair("id:gdti:123456789012..4", "253/12345678901284", ["253": "12345678901284"], 12),
        Pair("id:pgln:123456789012.", "417/1234567890128", ["417": "1234567890128"], 12),
        Pair("idpat:sgcn:123456789012..*", "255/1234567890128", ["255": "1234567890128"], 12),
        Pair("id:ginc:484930473847.3", "401/4849304738473", ["401": "4849304738473"], 12),
        Pair("id:cpi:0614141.0%23A.0", "8010/06141410%23A/8011/0", ["8010": "06141410#A", "8011": "0"]),
        Pair("id:sgtin:0614141.112345.*", "01/10614141123459/21/%2A", ["01": "10614141123459", "21": "*"]),
    ]

    @Test("6.3, 6.4, 7 and 8: a URN becomes its key and its canonical URI", arguments: examples + borders)
    func urnBecomesKey(pair: Pair) throws {
        let epc = try EPC(urn: pair.urn)
        #expect(epc.elements == pair.elements)
        #expect(epc.digitalLinkURI == pair.uri)
        #expect(try EPC.digitalLinkURI(ofURN: pair.urn) == pair.uri)
        #expect(epc.digitalLink.elements == pair.elements)
        #expect(epc.companyPrefix.utf8.count == pair.length)
        #expect(epc.urn == pair.urn)
    }

    @Test("7.2: a key becomes its URN with the length of the company prefix", arguments: examples + borders)
    func keyBecomesURN(pair: Pair) throws {
        #expect(try EPC(pair.elements, companyPrefixLength: pair.length).urn == pair.urn)
    }

    @Test("7.2: a function is asked for the length with the digits from the prefix on")
    func functionGetsTheDigitsOfThePrefix() throws {
        var asked: [String] = []
        for elements in [[Element("01", "70614141123451")], [Element("8003", "00614141123452x")]] {
            _ = try EPC(elements) { digits in
                asked.append(digits)
                return 7
            }
        }
        #expect(asked == ["061414112345", "061414112345"])
        #expect(throws: EPCError.self) { try EPC([Element("01", "70614141123451")]) { _ in nil } }
    }

    @Test("7.3: the variant of an item with a serial number is left out, the lot too")
    func qualifiersWithoutPlaceAreLeftOut() throws {
        let elements = [
            Element("01", "70614141123451"), Element("22", "2A"), Element("10", "L1"), Element("21", "7"),
            Element("17", "301231"),
        ]
        #expect(try EPC(elements, companyPrefixLength: 7).urn == "urn:epc:id:sgtin:0614141.712345.7")
    }

    @Test("A-1: escapes become those of the table, in upper case")
    func escapesAreMadeCanonical() throws {
        let epc = try EPC(urn: "urn:epc:id:sgtin:0614141.712345.%2f%41%2a")
        #expect(epc.urn == "urn:epc:id:sgtin:0614141.712345.%2FA*")
        #expect(epc.digitalLinkURI == "https://id.gs1.org/01/70614141123451/21/%2FA%2A")
        #expect(epc == EPC("urn:epc:id:sgtin:0614141.712345.%2FA*"))
    }

    /// URN without its beginning, rule, place in the whole.
    static let faults: [(String, EPCError.Rule, Int)] = [
        ("", .notAnEPC, 0), ("tag:sgtin-96:1.0614141.712345.1", .notAnEPC, 0),
        ("ID:sgtin:0614141.712345.1", .notAnEPC, 0),
        ("id:sgtin", .unknownScheme, 11), ("id:gtin:0614141.712345.1", .unknownScheme, 11),
        ("id:lgtin:4012345.012345.9", .unknownScheme, 11), ("class:sgtin:4012345.012345.9", .unknownScheme, 14),
        ("id:gid:95100000.12345.400", .schemeWithoutKey, 11), ("id:imovn:9176187", .schemeWithoutKey, 11),
        ("id:sgtin:06141.71234501.1", .companyPrefix, 17), ("id:sgtin:0614141234567.7.1", .companyPrefix, 17),
        ("id:sgtin:061414A.712345.1", .character, 23), ("id:sgtin:0614141", .components, 24),
        ("id:sgtin:0614141.71234.1", .length, 25), ("id:sgtin:0614141.7123456.1", .length, 25),
        ("id:sgtin:0614141.712345", .components, 31), ("id:sgtin:0614141.712345.", .length, 32),
        ("id:sgtin:0614141.712345.123456789012345678901", .length, 32),
        ("id:sgtin:0614141.712345.a/b", .character, 33), ("id:sgtin:0614141.712345.%23", .escape, 32),
        ("id:sgtin:0614141.712345.%2", .escape, 32), ("id:sgtin:0614141.712345.%G0", .escape, 32),
        ("id:sscc:0614141.1234567890.1", .components, 34), ("id:sscc:0614141.123456789", .length, 24),
        ("id:cpi:0614141.a.1", .character, 23), ("id:cpi:0614141..1", .length, 23),
        ("id:cpi:0614141.A", .components, 24),
        ("id:cpi:0614141.A.01", .leadingZero, 25), ("id:cpi:0614141.A.1234567890123", .length, 25),
        ("id:cpi:123456.7890123456789012345678901.1111", .length, 22), ("id:cpi:123456.7890.111A", .character, 30),
        ("id:giai:0614141.", .length, 24), ("id:ginc:1234567890.123456789012345678901", .length, 27),
        ("id:sgcn:4012345.67890.A", .character, 30), ("id:sgcn:4012345.67890.1234567890123", .length, 30),
        ("id:itip:4012345.012345.1.02.987", .length, 31), ("id:itip:4012345.012345.0102.987", .length, 31),
        ("id:upui:1234567.089456.12345678901234567890123456789", .length, 31),
        ("idpat:sgtin:*.*.*", .pattern, 20), ("idpat:sgtin:0614141.*.*", .pattern, 28),
        ("idpat:sgtin:0614141.712345.1", .pattern, 35), ("idpat:sgtin:0614141.712345.**", .pattern, 35),
        ("idpat:sscc:0614141.*", .pattern, 14), ("idpat:sgln:0614141.12345.*", .pattern, 14),
        ("idpat:cpi:0614141.*.*", .pattern, 26),
    ]

    @Test("5, 6.3 and 8: what breaks the grammar is told with its place", arguments: faults)
    func faultsAreNamed(fault: (urn: String, rule: EPCError.Rule, offset: Int)) throws {
        let error = try #require(throws: EPCError.self) { try EPC(urn: "urn:epc:" + fault.urn) }
        #expect(error.rule == fault.rule)
        #expect(error.offset == fault.offset)
        #expect(error.description.contains(error.clause))
    }

    @Test("7: keys without scheme, with a wrong check digit or an impossible prefix have no URN")
    func keysWithoutURN() {
        let faults: [([Element], Int, EPCError.Rule)] = [
            ([], 7, .keyWithoutEPC),
            ([Element("10", "A")], 7, .keyWithoutEPC),
            ([Element("8013", "1987654Ad4X4bL5ttr2310c2K")], 7, .keyWithoutEPC),
            ([Element("8006", "040123451234560102"), Element("10", "A")], 7, .keyWithoutEPC),
            ([Element("01", "70614141123452")], 7, .value),
            ([Element("01", "7061414112345")], 7, .value),
            ([Element("01", "706141411234510")], 7, .value),
            ([Element("8003", "10614141123452")], 7, .value),
            ([Element("414", "0614141123452"), Element("254", "0")], 7, .value),
            ([Element("01", "70614141123451")], 5, .companyPrefix),
            ([Element("01", "70614141123451")], 13, .companyPrefix),
            ([Element("8004", "06141A")], 6, .companyPrefix),
            ([Element("8010", "0614141a")], 7, .character),
            ([Element("01", "70614141123451"), Element("21", "ế")], 7, .escape),
        ]
        for (elements, length, rule) in faults {
            let error = #expect(throws: EPCError.self) { try EPC(elements, companyPrefixLength: length) }
            #expect(error?.rule == rule, "\(elements)")
        }
    }
}
