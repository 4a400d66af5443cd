import EPCIS
import StrictJSON
import Testing

/// CBV 2.0, 8.9.1: each rule of the text that is hashed.
@Suite struct CanonicalFormTests {
    private func text(_ members: String, _ version: HashVersion = .cbv2_0) throws -> String {
        let event = """
            {"type":"ObjectEvent","eventTime":"2026-11-20T08:00:00+07:00","eventTimeZoneOffset":"+07:00",
            "action":"OBSERVE",\(members)}
            """
        let document = try Document(SampleEvents.document(event))
        var hasher = EventHasher(version)
        let whole = hasher.canonicalText(of: try #require(document.events.first))
        let start = "eventType=ObjectEventeventTime=2026-11-20T01:00:00.000ZeventTimeZoneOffset=+07:00"
        try #require(whole.hasPrefix(start))
        return String(whole.dropFirst(start.count))
    }

    /// Rules 5 and 6, and that nothing is lost of long numbers.
    @Test(arguments: [
        ("1.0", "1"), ("0.3434000", "0.3434"), ("200", "200"), ("-0.0", "0"), ("1e2", "100"), ("1.5E-3", "0.0015"),
        ("12345678901234567890", "12345678901234567890"), ("0.1000000000000000055", "0.1000000000000000055"),
        ("1e999999999", "1E+999999999"), ("-2.50e-999999999", "-2.5E-999999999"),
    ])
    func numbersLoseTheirNeedlessZeros(written: String, hashed: String) throws {
        #expect(try text(#""ocop:n":\#(written)"#) == "action=OBSERVE{https://ns.example.vn/ocop/}n=" + hashed)
        #expect(try text(#""ocop:n":" \#(written) ""#) == "action=OBSERVE{https://ns.example.vn/ocop/}n=" + hashed)
    }

    @Test(arguments: ["1_000", "0x10", "1e", "1.2.3", "--1", "1e9999999999999", "٣", "NaN", "12kg"])
    func whatOnlyLooksLikeANumberStaysAsItIs(written: String) throws {
        #expect(try text(#""ocop:n":"\#(written)""#) == "action=OBSERVE{https://ns.example.vn/ocop/}n=" + written)
    }

    /// Rules 8 and 9: UTC, three decimals, the fourth rounds.
    @Test(arguments: [
        ("2023-02-02T11:04:03.1415Z", "2023-02-02T11:04:03.142Z"),
        ("2023-02-02T11:04:03.1414Z", "2023-02-02T11:04:03.141Z"),
        ("2023-12-31T23:59:59.9996Z", "2024-01-01T00:00:00.000Z"),
        ("2024-02-29T01:00:00+07:00", "2024-02-28T18:00:00.000Z"),
        ("1969-12-31T23:30:00-01:00", "1970-01-01T00:30:00.000Z"), ("2023-02-02T24:00:00Z", "2023-02-03T00:00:00.000Z"),
        ("0001-01-01T00:00:00Z", "0001-01-01T00:00:00.000Z"), ("2023-02-02T11:04:03.1Z", "2023-02-02T11:04:03.100Z"),
    ])
    func timesAreInUTCWithThreeDecimals(written: String, hashed: String) throws {
        #expect(DateTimeStamp(written)?.utcText == hashed)
    }

    /// Rules 14 to 16: one spelling of words, whichever of the four was written.
    @Test(arguments: [
        "shipping", "urn:epcglobal:cbv:bizstep:shipping", "cbv:BizStep-shipping",
        "https://ref.gs1.org/cbv/BizStep-shipping",
    ])
    func wordsAreWebURIs(word: String) throws {
        #expect(try text(#""bizStep":"\#(word)""#) == "action=OBSERVEbizStep=https://ref.gs1.org/cbv/BizStep-shipping")
    }

    /// Rules 17 and 18: identifiers as constrained canonical GS1 Digital Links.
    @Test(arguments: [
        ("urn:epc:id:sgtin:4012345.012345.12", "https://id.gs1.org/01/04012345123456/21/12"),
        ("urn:epc:id:sscc:4012345.0000000333", "https://id.gs1.org/00/040123450000003338"),
        ("urn:epc:id:grai:4012345.66666.87", "https://id.gs1.org/8003/0401234566666387"),
        ("urn:epc:id:giai:4012345.AAbb", "https://id.gs1.org/8004/4012345AAbb"),
        ("urn:epc:id:gsrn:4012345.9876540000", "https://id.gs1.org/8018/401234598765400000"),
        ("urn:epc:id:gsrnp:4012345.0000098765", "https://id.gs1.org/8017/401234500000987658"),
        ("urn:epc:id:gdti:4012345.55555.98", "https://id.gs1.org/253/401234555555498"),
        ("urn:epc:id:cpi:4012345.ABC.123", "https://id.gs1.org/8010/4012345ABC/8011/123"),
        ("urn:epc:id:sgcn:4012345.99999.44", "https://id.gs1.org/255/401234599999044"),
        ("urn:epc:id:ginc:4012345.333", "https://id.gs1.org/401/4012345333"),
        ("urn:epc:id:gsin:4012345.999987654", "https://id.gs1.org/402/40123459999876541"),
        ("urn:epc:id:itip:4012345.012345.01.02.999", "https://id.gs1.org/8006/040123451234560102/21/999"),
        ("urn:epc:id:upui:4012345.012345.AB12", "https://id.gs1.org/01/04012345123456/235/AB12"),
        ("urn:epc:id:pgln:4012345.00225", "https://id.gs1.org/417/4012345002256"),
        ("urn:epc:id:sgln:4012345.00011.0", "https://id.gs1.org/414/4012345000115"),
        ("urn:epc:id:sgln:4012345.00011.987", "https://id.gs1.org/414/4012345000115/254/987"),
        ("urn:epc:class:lgtin:4054739.099914.20160711", "https://id.gs1.org/01/04054739999148/10/20160711"),
        ("urn:epc:idpat:sgtin:4054739.099914.*", "https://id.gs1.org/01/04054739999148"),
        ("urn:epc:idpat:grai:4012345.66666.*", "https://id.gs1.org/8003/04012345666663"),
        ("urn:epc:idpat:gdti:4012345.55555.*", "https://id.gs1.org/253/4012345555554"),
        ("urn:epc:idpat:sgcn:4012345.99999.*", "https://id.gs1.org/255/4012345999990"),
        ("urn:epc:idpat:cpi:4012345.ABC.*", "https://id.gs1.org/8010/4012345ABC"),
        ("urn:epc:idpat:itip:4012345.012345.01.02.*", "https://id.gs1.org/8006/040123451234560102"),
        ("https://id.gs1.de/00/040123451111111110", "https://id.gs1.org/00/040123451111111110"),
        (
            "https://example.vn/a/b/gtin/4012345123456/lot/L1/ser/7?17=261231#x",
            "https://id.gs1.org/01/04012345123456/21/7"
        ),
        ("https://example.vn/01/04012345123456/22/2A/10/L1", "https://id.gs1.org/01/04012345123456/10/L1"),
        ("https://id.gs1.org/01/04012345123456/", "https://id.gs1.org/01/04012345123456"),
        ("https://example.com/253/4012345000054987", "https://id.gs1.org/253/4012345000054987"),
        ("https://example.com/01/123", "https://example.com/01/123"), ("https://example.com/", "https://example.com/"),
        ("urn:epc:id:gid:1.2.3", "urn:epc:id:gid:1.2.3"), ("urn:epc:id:sgtin:1.2.3", "urn:epc:id:sgtin:1.2.3"),
    ])
    func identifiersAreCanonicalDigitalLinks(written: String, hashed: String) throws {
        #expect(try text(#""epcList":["\#(written)"]"#) == "epcListepc=\(hashed)action=OBSERVE")
    }

    /// Rules 10 to 13: lists are sorted by the bytes of what is hashed, pairs with the type before the value.
    @Test func listsAreSorted() throws {
        #expect(
            try text(#""epcList":["urn:x:é","urn:x:b","urn:x:B","urn:x:a","urn:x:b"]"#)
                == "epcListepc=urn:x:Bepc=urn:x:aepc=urn:x:bepc=urn:x:bepc=urn:x:éaction=OBSERVE"
        )
        #expect(
            try text(
                #""sourceList":[{"source":"urn:x:2","type":"location"},{"type":"https://x.vn/t","source":"urn:x:1"}]"#
            )
                == "action=OBSERVEsourceListtype=https://ref.gs1.org/cbv/SDT-locationsource=urn:x:2type=https://x.vn/tsource=urn:x:1"
        )
    }

    /// Rules 4 and 11: what is empty leaves no trace.
    @Test func emptyPartsLeaveNoTrace() throws {
        let members =
            #""epcList":[],"bizStep":"","readPoint":{},"persistentDisposition":{"set":[]},"sensorElementList":[{}]"#
        #expect(try text(members) == "action=OBSERVE")
        #expect(try text(members, .cbv2_1) == "action=OBSERVE")
    }

    /// The fields that identify an event or say it was wrong are no part of it (EPCIS 2.0, 7.4.1.3).
    @Test func whatIsAboutTheEventIsNotHashed() throws {
        let bare = try text(#""epcList":["urn:x:1"]"#)
        let members = """
            "epcList":["urn:x:1"],"eventID":"urn:x:e","recordTime":"2026-11-20T08:00:00Z","rdfs:comment":"x",
            "certificationInfo":"urn:x:c","errorDeclaration":{"declarationTime":"2026-11-20T08:00:00Z"}
            """
        #expect(try text(members) == bare)
    }

    /// Rules 19 to 21: where extensions stand, in both versions.
    @Test func extensionsStandWhereTheVersionPutsThem() throws {
        let members = #""readPoint":{"id":"urn:x:1","ocop:g":"B"},"ocop:a":"1","ilmd":{"cbvmda:lotNumber":"L"}"#
        let ocop = "{https://ns.example.vn/ocop/}"
        #expect(
            try text(members)
                == "action=OBSERVEreadPointid=urn:x:1ilmd{urn:epcglobal:cbv:mda}lotNumber=LreadPoint\(ocop)g=B\(ocop)a=1"
        )
        #expect(
            try text(members, .cbv2_1)
                == "action=OBSERVEreadPointid=urn:x:1\(ocop)g=Bilmd{urn:epcglobal:cbv:mda}lotNumber=L\(ocop)a=1"
        )
    }

    /// 10.3: a name is what its context says, by prefix, by term, or in full.
    @Test func namesAreExpandedByTheirContext() throws {
        let ways = [
            #""ocop:a":1"#, #""https://ns.example.vn/ocop/a":1"#,
            #""@context":{"x":"https://ns.example.vn/ocop/a"},"x":1"#,
            #""@context":{"o":{"@id":"https://ns.example.vn/ocop/"}},"o:a":1"#,
        ]
        for way in ways { #expect(try text(way) == "action=OBSERVE{https://ns.example.vn/ocop/}a=1") }
    }

    /// 8.9.2: the order of the fields, by events of the reference's own tests (TimeStampRoundOff).
    @Test func fieldsStandInTheCanonicalOrder() throws {
        let sensor = """
            {"type":"ObjectEvent","eventTime":"2023-02-12T11:04:03.1415Z","eventTimeZoneOffset":"+01:00",
            "certificationInfo":"https://accreditation-council.example.org/certificate/ABC12345",
            "epcList":["https://id.gs1.de/01/04012345999990/21/XYZ-1234"],"action":"OBSERVE","bizStep":"receiving",
            "disposition":"in_progress","readPoint":{"id":"https://id.gs1.de/414/4012345000115"},
            "sensorElementList":[{"sensorMetadata":{"time":"2023-02-12T11:04:03.1007Z",
            "bizRules":"https://id.example.com/253/4012345000054987"},"sensorReport":[{"type":"Dimensionless",
            "exception":"ALARM_CONDITION",
            "coordinateReferenceSystem":"http://www.opengis.net/def/crs/EPSG/0/27700"}]}]}
            """
        var hasher = EventHasher()
        let event = try #require(try Document(SampleEvents.document(sensor)).events.first)
        let expected = [
            "eventType=ObjectEvent", "eventTime=2023-02-12T11:04:03.142Z", "eventTimeZoneOffset=+01:00", "epcList",
            "epc=https://id.gs1.org/01/04012345999990/21/XYZ-1234", "action=OBSERVE",
            "bizStep=https://ref.gs1.org/cbv/BizStep-receiving", "disposition=https://ref.gs1.org/cbv/Disp-in_progress",
            "readPoint", "id=https://id.gs1.org/414/4012345000115", "sensorElement", "sensorMetadata",
            "time=2023-02-12T11:04:03.101Z", "bizRules=https://id.gs1.org/253/4012345000054987", "sensorReport",
            "type=https://ref.gs1.org/voc/Dimensionless", "exception=https://ref.gs1.org/voc/ALARM_CONDITION",
            "coordinateReferenceSystem=http://www.opengis.net/def/crs/EPSG/0/27700",
        ]
        #expect(hasher.canonicalText(of: event) == expected.joined())
    }

    /// 7.4.1: a new event says its time at the offset of its place.
    @Test func aNewEventHasTimeAndOffsetOfItsPlace() throws {
        let time = try #require(DateTimeStamp("2026-11-23T06:30:00.25+07:00"))
        var event = Event(.object, at: time, context: Context())
        #expect(event["eventTime"] == "2026-11-23T06:30:00.250+07:00")
        #expect(event["eventTimeZoneOffset"] == "+07:00")
        #expect(event.eventTime == time)
        event["action"] = "ADD"
        event["epcList"] = ["urn:epc:id:sgtin:8938505.097440.LO7"]
        #expect(event.violations == [])
        let newYork = DateTimeStamp(seconds: 0, offsetMinutes: -210)
        #expect(newYork.text == "1969-12-31T20:30:00.000-03:30")
    }
}
