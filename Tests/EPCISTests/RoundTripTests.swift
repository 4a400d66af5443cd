import EPCIS
import StrictJSON
import Testing

/// EPCIS 2.0, 9.5 and 10.2: the two syntaxes carry the same events, and CBV 2.0, 8.9: with the same hash.
@Suite struct RoundTripTests {
    @Test(arguments: SampleEvents.all)
    func anEventWithEverythingIsValidInBothSyntaxes(event: String) throws {
        let document = try Document(SampleEvents.document(event))
        #expect(document.violations == [])
        let xml = try Document(document.bytes(as: .xml))
        #expect(xml.violations == [])
    }

    @Test(arguments: SampleEvents.all)
    func jsonToXMLToJSONKeepsTheDocumentAndTheHash(event: String) throws {
        for text in [SampleEvents.document(event), SampleEvents.query(event, event)] {
            let document = try Document(text)
            let xml = try Document(document.bytes(as: .xml))
            let json = try Document(xml.bytes(as: .json))
            #expect(json.sorted == document.sorted)
            for version in HashVersion.allCases {
                #expect(xml.events.map { $0.hashID(version) } == document.events.map { $0.hashID(version) })
                #expect(json.events.map { $0.hashID(version) } == document.events.map { $0.hashID(version) })
            }
        }
    }

    @Test(arguments: SampleEvents.all)
    func xmlToJSONToXMLKeepsEveryByte(event: String) throws {
        let xml = try Document(SampleEvents.document(event)).bytes(as: .xml)
        let json = try Document(xml).bytes(as: .json)
        #expect(try Document(json).bytes(as: .xml) == xml)
    }

    @Test func xmlWithoutTheMarksOfThisLibraryKeepsItsPrefixesAndAttributes() throws {
        let text = ReferenceEvents.xmlDocument(
            ReferenceEvents.partiesXML.replacing(
                "<example:userExt>CD-34</example:userExt>",
                with: """
                    <o:weight xmlns:o="https://ns.example.vn/o" unit="kg" o:kind="net">5.0</o:weight>
                    <wild xmlns="https://ns.example.vn/w"><deep>1</deep></wild>
                    <example:p><example:q>1</example:q><example:q/></example:p>
                    """
            )
        )
        let document = try Document(text)
        let event = try #require(document.events.first)
        #expect(event["o:weight"] == ["unit": "kg", "o:kind": "net", "#text": "5.0"])
        #expect(event["ns2:wild"] == ["ns2:deep": "1"])
        #expect(event["example:p"] == ["example:q": ["1", ""]])
        #expect(event["@context"] == ["o": "https://ns.example.vn/o", "ns2": "https://ns.example.vn/w"])
        let again = try Document(Document(document.bytes(as: .json)).bytes(as: .xml))
        #expect(again.sorted == document.sorted)
        #expect(event.violations == [])
    }

    @Test func masterDataAndForeignHeadersPassThroughBothSyntaxes() throws {
        let text = """
            {"@context":\(SampleEvents.context),"type":"EPCISDocument","schemaVersion":"2.0",
            "creationDate":"2026-11-23T15:00:00+07:00","sender":"urn:epc:id:sgln:4012345.00001.0",
            "instanceIdentifier":"1234","ocop:batch":["a","b"],"epcisHeader":{
            "ocop:frame":{"ocop:x":"1"},"epcisMasterData":{"vocabularyList":[{
            "type":"urn:epcglobal:epcis:vtype:BusinessLocation","vocabularyElementList":[{
            "id":"urn:epc:id:sgln:4012345.00005.0","attributes":[
            {"id":"urn:epcglobal:cbv:mda#latitude","attribute":"+18.0000"},
            {"id":"https://ns.example.vn/a","attribute":{"ocop:City":"Hưng Yên","ocop:Zip":16000}}],
            "children":["urn:epc:id:sgln:4012345.00005.8201"]}]}]}},
            "epcisBody":{"eventList":[]}}
            """
        let document = try Document(text)
        #expect(document.violations == [])
        let xml = try Document(document.bytes(as: .xml))
        let again = try Document(xml.bytes(as: .json))
        #expect(again.sorted[0] == document.sorted[0])
    }

    @Test func aSingleEventIsADocumentInJSONAndHasNoFormInXML() throws {
        let event = "{\"@context\":\(SampleEvents.context)," + SampleEvents.object.dropFirst()
        let document = try Document(event)
        #expect(document.header.kind == .event)
        #expect(document.violations == [])
        let framed = try Document(SampleEvents.document(SampleEvents.object))
        #expect(document.events.map { $0.hashID() } == framed.events.map { $0.hashID() })
        #expect(try Document(document.bytes(as: .json)).sorted == document.sorted)
        let error = #expect(throws: Violation.self) { try document.bytes(as: .xml) }
        #expect(error?.code == .inexpressible)
    }

    @Test(arguments: [
        (#""ocop:a":[[1]]"#, "/epcisBody/eventList/0/ocop:a/0"), (#""ocop:b c":1"#, "/epcisBody/eventList/0/ocop:b c"),
        (#""ocop:a":"\u0001""#, "/epcisBody/eventList/0/ocop:a"),
    ])
    func whatXMLCannotSayIsAnErrorWithItsPlace(member: String, pointer: String) throws {
        let event = SampleEvents.association.replacing("\"ocop:grade\":\"A\"", with: member)
        let document = try Document(SampleEvents.document(event))
        let error = #expect(throws: Violation.self) { try document.bytes(as: .xml) }
        #expect(error?.code == .inexpressible)
        #expect(error?.pointer == pointer)
    }
}

extension Document {
    /// Header and events with their members by name, since JSON gives their order no meaning.
    var sorted: [JSONValue] {
        let parts: [JSONValue] = [.object(header.members), .object(header.queryMembers)]
        return (parts + events.map { .object($0.body) }).map(\.sorted)
    }
}

extension JSONValue {
    var sorted: JSONValue {
        switch self {
        case .object(let object):
            .object(
                JSONObject(
                    object.members.sorted { $0.name < $1.name }.map { .init($0.name, $0.value.sorted) }
                )
            )
        case .array(let elements): .array(elements.map(\.sorted))
        case .null, .bool, .number, .string: self
        }
    }
}
