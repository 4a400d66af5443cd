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
}
