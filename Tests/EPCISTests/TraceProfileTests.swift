import EPCIS
import Testing

/// 02/2024/TT-BKHCN, article 6: what a trace lacks, each item taken away once.
@Suite struct TraceProfileTests {
    private static func event(_ type: String, _ day: Int, _ step: String, _ members: String) -> String {
        """
        {"type":"\(type)","eventTime":"2026-11-\(day)T08:00:00+07:00","eventTimeZoneOffset":"+07:00",
        "bizStep":"\(step)","readPoint":{"id":"urn:epc:id:sgln:8938505.00001.0"},\(members)}
        """
    }

    /// A jar of fish sauce: anchovies come in, are made into sauce, tasted, bottled and sent out.
    private static let events = [
        event(
            "ObjectEvent",
            10,
            "receiving",
            #""action":"ADD","quantityList":[{"epcClass":"urn:epc:class:lgtin:8938505.097440.CA1","quantity":900,"uom":"KGM"}]"#
        ),
        event(
            "TransformationEvent",
            11,
            "commissioning",
            """
            "inputQuantityList":[{"epcClass":"https://id.gs1.org/01/08938505974408/10/CA1"}],
            "outputQuantityList":[{"epcClass":"urn:epc:class:lgtin:8938505.012345.M1","quantity":400,"uom":"LTR"}],
            "ilmd":{"cbvmda:itemExpirationDate":"2028-11-11"},"certificationInfo":"https://example.vn/tcvn-5107"
            """
        ),
        event(
            "ObjectEvent",
            12,
            "inspecting",
            #""action":"OBSERVE","quantityList":[{"epcClass":"urn:epc:class:lgtin:8938505.012345.M1"}]"#
        ),
        event(
            "AggregationEvent",
            13,
            "packing",
            #""action":"ADD","parentID":"urn:epc:id:sscc:8938505.0000000001","childEPCs":["urn:epc:id:sgtin:8938505.012345.7"]"#
        ),
        event(
            "ObjectEvent",
            14,
            "urn:epcglobal:cbv:bizstep:shipping",
            #""action":"OBSERVE","epcList":["urn:epc:id:sscc:8938505.0000000001"]"#
        ),
    ]

    private static var facts: ProductFacts {
        var facts = ProductFacts()
        facts.name = "Nước mắm cốt 38 độ đạm"
        facts.picture = "https://example.vn/nuoc-mam.jpg"
        facts.producerName = "HTX Nước mắm Cửa Hội"
        facts.producerAddress = "Phường Cửa Lò, tỉnh Nghệ An"
        facts.brand = "Cửa Hội"
        return facts
    }

    private func gaps(_ events: [String] = Self.events, _ facts: ProductFacts = Self.facts) throws -> [TraceGap] {
        let document = try Document(
            "{\"@context\":\(SampleEvents.context),\"epcisBody\":{\"eventList\":[\(events.joined(separator: ","))]}}"
        )
        try #require(document.events.flatMap(\.violations) == [])
        return TraceProfile(.food).gaps(of: document.events, facts: facts)
    }

    @Test func aWholeTraceLacksNothing() throws {
        #expect(try gaps() == [])
    }

    @Test(arguments: [
        (MinimumInformation.name, true), (.picture, true), (.producerName, true), (.producerAddress, true),
        (.brand, false),
    ])
    func eachFactIsAskedFor(information: MinimumInformation, isRequired: Bool) throws {
        var facts = Self.facts
        switch information {
        case .name: facts.name = nil
        case .picture: facts.picture = nil
        case .producerName: facts.producerName = nil
        case .producerAddress: facts.producerAddress = nil
        default: facts.brand = nil
        }
        let gaps = try gaps(Self.events, facts)
        #expect(gaps.map(\.information) == [information])
        #expect(gaps.map(\.isRequired) == [isRequired])
        #expect(gaps.first?.citation.vi.hasPrefix("02/2024/TT-BKHCN, Điều 6 khoản 3") == true)
    }

    @Test(arguments: zip(0..<5, ["material", "making", "inspection", "packing", "shipping"]))
    func eachStageIsAskedFor(index: Int, stage: String) throws {
        var events = Self.events
        events.remove(at: index)
        let found = try gaps(events).filter { $0.information == .stages }
        #expect(found.map { $0.stage?.id } == [stage])
    }

    @Test func shelfLifeAndStandardsAreAskedForWhereNoEventSaysThem() throws {
        var events = Self.events
        events[1] = events[1].replacing("cbvmda:itemExpirationDate", with: "cbvmda:lotNumber")
        #expect(try gaps(events).map(\.information) == [.shelfLife])
        events[1] = events[1].replacing(#","certificationInfo":"https://example.vn/tcvn-5107""#, with: "")
        #expect(try gaps(events).map(\.information) == [.shelfLife, .standards])
    }

    @Test func aStageNeedsProductAndPlace() throws {
        var events = Self.events
        events[2] = events[2].replacing(#""readPoint":{"id":"urn:epc:id:sgln:8938505.00001.0"},"#, with: "")
        let found = try gaps(events)
        #expect(found.map(\.pointer) == ["/epcisBody/eventList/2"])
        #expect(found.first?.message.vi.contains("mã truy vết địa điểm") == true)
    }

    /// Clause 1: one step back.
    @Test func whatIsUsedUpMustHaveComeFromSomewhereBefore() throws {
        var events = Self.events
        events[1] = events[1].replacing("/10/CA1", with: "/10/CA2")
        var found = try gaps(events)
        #expect(found.map(\.pointer) == ["/epcisBody/eventList/1/inputQuantityList"])
        #expect(found.first?.citation.vi.contains("khoản 1") == true)
        events = Self.events
        events[0] = events[0].replacing("2026-11-10", with: "2026-11-12")
        found = try gaps(events)
        #expect(found.map(\.pointer) == ["/epcisBody/eventList/1/inputQuantityList"])
    }

    /// EPCIS 2.0, 7.4.1.3: an event that was declared wrong tells nothing.
    @Test func eventsDeclaredWrongDoNotCount() throws {
        var events = Self.events
        events[4] = events[4].replacing("}]}", with: "}]").replacing(
            "\"action\"",
            with: #""errorDeclaration":{"declarationTime":"2026-11-15T00:00:00Z"},"action""#
        )
        #expect(try gaps(events).map { $0.stage?.id } == ["shipping"])
    }

    @Test func everyKindOfProductHasStagesAndAService() {
        for kind in TraceProfile.ProductKind.allCases { #expect(!TraceProfile(kind).stages.isEmpty) }
        #expect(TraceProfile(.tourism).stages.map(\.id) == ["preparation", "service"])
    }

    @Test func masterDataOfADocumentGivesTheFacts() throws {
        let text = """
            {"@context":\(SampleEvents.context),"type":"EPCISDocument","schemaVersion":"2.0",
            "creationDate":"2026-11-23T15:00:00+07:00","epcisHeader":{"epcisMasterData":{"vocabularyList":[{
            "type":"urn:epcglobal:epcis:vtype:EPCClass","vocabularyElementList":[{
            "id":"urn:epc:idpat:sgtin:8938505.012345.*","attributes":[
            {"id":"urn:epcglobal:cbv:mda#descriptionShort","attribute":"Nước mắm"},
            {"id":"https://gs1.org/voc/brandName","attribute":"Cửa Hội"}]}]}]}},"epcisBody":{"eventList":[]}}
            """
        let facts = ProductFacts(masterData: try Document(text).header)
        #expect(facts.name == "Nước mắm")
        #expect(facts.brand == "Cửa Hội")
        #expect(facts.picture == nil)
    }
}
