import EPCIS
import Testing

/// CBV 2.0, 8.9: the three worked examples of the event hash ID, in both syntaxes and both versions of the rules.
@Suite struct ReferenceHashTests {
    struct Example: Sendable, CustomTestStringConvertible {
        let name: String
        let json: String
        let xml: String
        let hash: String
        let hash2_1: String
        var testDescription: String { name }
    }

    static let examples = [
        Example(
            name: "extensions",
            json: ReferenceEvents.document(ReferenceEvents.extensions),
            xml: ReferenceEvents.xmlDocument(ReferenceEvents.extensionsXML),
            hash: "ni:///sha-256;6ae96341e0acc6d7a261364751f60e68278a81cdf51da0abb6b4e617014e39d7?ver=CBV2.0",
            hash2_1: "ni:///sha-256;6ae96341e0acc6d7a261364751f60e68278a81cdf51da0abb6b4e617014e39d7?ver=CBV2.1"
        ),
        Example(
            name: "sensors",
            json: ReferenceEvents.document(ReferenceEvents.sensors),
            xml: ReferenceEvents.xmlDocument(ReferenceEvents.sensorsXML),
            hash: "ni:///sha-256;271565c346ae2fb28c4583c4dca4ab4772d465eb4e0b6e548d77d8b49377d95c?ver=CBV2.0",
            hash2_1: "ni:///sha-256;f6bf8e2fb50f26f5baba52f722211eefdb0f427a3903c61ab015db6d1f93c3da?ver=CBV2.1"
        ),
        Example(
            name: "parties",
            json: ReferenceEvents.document(ReferenceEvents.parties),
            xml: ReferenceEvents.xmlDocument(ReferenceEvents.partiesXML),
            hash: "ni:///sha-256;3ae14c02c4bdc220cc31942cf804f6845eb8dec96ba6483391c92a9b165f9329?ver=CBV2.0",
            hash2_1: "ni:///sha-256;e9273954ba78387caf181fe74038871990dbc97568d068123d0a8774b843e383?ver=CBV2.1"
        ),
    ]

    @Test(arguments: examples)
    func theWorkedExamplesHaveTheirHashInJSON(example: Example) throws {
        let event = try #require(try Document(example.json).events.first)
        #expect(event.hashID() == example.hash)
        #expect(event.hashID(.cbv2_1) == example.hash2_1)
    }

    @Test(arguments: examples)
    func theWorkedExamplesHaveTheirHashInXML(example: Example) throws {
        let event = try #require(try Document(example.xml).events.first)
        #expect(event.hashID() == example.hash)
        #expect(event.hashID(.cbv2_1) == example.hash2_1)
    }

    @Test(arguments: examples)
    func theWorkedExamplesKeepTheirHashFromEachSyntaxToTheOther(example: Example) throws {
        let xml = try Document(example.json).bytes(as: .xml)
        #expect(try Document(xml).events.map { $0.hashID() } == [example.hash])
        let json = try Document(example.xml).bytes(as: .json)
        #expect(try Document(json).events.map { $0.hashID() } == [example.hash])
    }

    /// EPCIS 2.0, 9.6: its example events by the reference implementation (1.9.3), whose rules do not differ for them.
    @Test(arguments: [
        (
            """
            {"type":"ObjectEvent","action":"OBSERVE","bizStep":"shipping","disposition":"in_transit",
            "epcList":["urn:epc:id:sgtin:0614141.107346.2017","urn:epc:id:sgtin:0614141.107346.2018"],
            "eventTime":"2005-04-03T20:33:31.116000-06:00","eventTimeZoneOffset":"-06:00",
            "readPoint":{"id":"urn:epc:id:sgln:0614141.07346.1234"},
            "bizTransactionList":[{"type":"po","bizTransaction":"http://transaction.acme.com/po/12345678"}]}
            """, "df6523665bc5e5803d6c7b84f5a04e103694d8220f2abc4f2c74310e89f31bc6"
        ),
        (
            """
            {"type":"ObjectEvent","action":"OBSERVE","bizStep":"receiving","disposition":"in_progress",
            "epcList":["urn:epc:id:sgtin:0614141.107346.2018"],"eventTime":"2005-04-04T20:33:31.116-06:00",
            "eventTimeZoneOffset":"-06:00","readPoint":{"id":"urn:epc:id:sgln:0012345.11111.400"},
            "bizLocation":{"id":"urn:epc:id:sgln:0012345.11111.0"},
            "bizTransactionList":[{"type":"po","bizTransaction":"http://transaction.acme.com/po/12345678"},
            {"type":"desadv","bizTransaction":"urn:epcglobal:cbv:bt:0614141073467:1152"}],
            "@context":{"example":"http://ns.example.com/epcis/"},
            "example:myField":"Example of a vendor/user extension"}
            """, "32547b2344d525ea60ab1b899d82a9011fd9c39bb26ed936e113066146f49941"
        ),
        (
            """
            {"type":"TransformationEvent","eventTime":"2013-10-31T14:58:56.591Z","eventTimeZoneOffset":"+02:00",
            "inputEPCList":["urn:epc:id:sgtin:4012345.011122.25","urn:epc:id:sgtin:4000001.065432.99886655"],
            "inputQuantityList":[{"epcClass":"urn:epc:class:lgtin:4012345.011111.4444","quantity":10,"uom":"KGM"},
            {"epcClass":"urn:epc:class:lgtin:0614141.077777.987","quantity":30},
            {"epcClass":"urn:epc:idpat:sgtin:4012345.066666.*","quantity":220}],
            "outputEPCList":["urn:epc:id:sgtin:4012345.077889.25","urn:epc:id:sgtin:4012345.077889.26",
            "urn:epc:id:sgtin:4012345.077889.27","urn:epc:id:sgtin:4012345.077889.28"],"bizStep":"commissioning",
            "disposition":"in_progress","readPoint":{"id":"urn:epc:id:sgln:4012345.00001.0"},
            "@context":{"example":"http://ns.example.com/epcis/"},
            "ilmd":{"example:bestBeforeDate":"2014-12-10","example:batch":"XYZ"},
            "example:myField":"Example of a vendor/user extension"}
            """, "c794227acf3a4d9be9ba1f8340425782f88a0f4e3f35b533a8bf8f1bc206a379"
        ),
        (
            """
            {"type":"AssociationEvent","eventTime":"2019-11-01T14:00:00.000+01:00","eventTimeZoneOffset":"+01:00",
            "parentID":"urn:epc:id:grai:4012345.55555.987","childEPCs":["urn:epc:id:giai:4000001.12345"],
            "action":"ADD","bizStep":"assembling","readPoint":{"id":"urn:epc:id:sgln:4012345.00001.0"}}
            """, "39141606ab0b3f7839735303d670b16acdd6faf573d27564ebb3f76ad23e4ff7"
        ),
    ])
    func theEventsOfTheStandardHaveTheHashOfTheReference(event: String, digest: String) throws {
        let document = try Document(ReferenceEvents.document(event))
        #expect(document.violations == [])
        #expect(document.events.map { $0.hashID() } == ["ni:///sha-256;\(digest)?ver=CBV2.0"])
        let xml = try Document(document.bytes(as: .xml))
        #expect(xml.events.map { $0.hashID() } == ["ni:///sha-256;\(digest)?ver=CBV2.0"])
    }
}
