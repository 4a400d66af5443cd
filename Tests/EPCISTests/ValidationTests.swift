import EPCIS
import StrictJSON
import Testing

/// EPCIS 2.0, 7 and CBV 2.0, 7 and 8: each rule broken once, found at its place and nothing else found.
@Suite struct ValidationTests {
    struct Fault: Sendable, CustomTestStringConvertible {
        let event: String
        let old: String
        let new: String
        let code: Violation.Code
        let place: String
        var testDescription: String { "\(code) \(place): \(new)" }

        init(_ event: String, _ old: String, _ new: String, _ code: Violation.Code, _ place: String) {
            self.event = event
            self.old = old
            self.new = new
            self.code = code
            self.place = place
        }
    }

    static let values: [Fault] = [
        // 7.3.2: a moment has an offset and is one of the calendar.
        Fault(SampleEvents.object, "2026-11-20T08:15:30.1234567+07:00", "2026-11-20T08:15:30", .time, "/eventTime"),
        Fault(SampleEvents.object, "2026-11-20T08:15:30.1234567+07:00", "2026-02-29T08:15:30Z", .time, "/eventTime"),
        Fault(SampleEvents.object, "2026-11-20T08:16:00Z", "2026-11-20T08:16:00+14:01", .time, "/recordTime"),
        Fault(SampleEvents.object, "2026-11-21T00:00:00Z", "yesterday", .time, "/errorDeclaration/declarationTime"),
        Fault(SampleEvents.object, #""2026-11-20T08:16:00Z""#, "5", .wrongKind, "/recordTime"),
        // 7.4.1: eventTimeZoneOffset.
        Fault(SampleEvents.object, #""+07:00""#, #""Z""#, .timeZoneOffset, "/eventTimeZoneOffset"),
        Fault(SampleEvents.object, #""+07:00""#, #""+14:30""#, .timeZoneOffset, "/eventTimeZoneOffset"),
        Fault(SampleEvents.object, #""+07:00""#, #""7""#, .timeZoneOffset, "/eventTimeZoneOffset"),
        // 7.3.1.1: action.
        Fault(SampleEvents.object, #""ADD""#, #""add""#, .action, "/action"),
        // CBV 7: words, bare, as URN, as web URI.
        Fault(SampleEvents.object, #""receiving""#, #""recieving""#, .word, "/bizStep"),
        Fault(SampleEvents.object, #""receiving""#, #""urn:epcglobal:cbv:bizstep:x""#, .word, "/bizStep"),
        Fault(SampleEvents.object, #""receiving""#, #""https://ref.gs1.org/cbv/BizStep-x""#, .word, "/bizStep"),
        Fault(SampleEvents.object, #""receiving""#, #""urn:epcglobal:cbv:disp:active""#, .word, "/bizStep"),
        Fault(SampleEvents.object, #""in_progress""#, #""receiving""#, .word, "/disposition"),
        Fault(SampleEvents.object, #""type":"po""#, #""type":"bill""#, .word, "/bizTransactionList/0/type"),
        Fault(SampleEvents.object, #""type":"location""#, #""type":"place""#, .word, "/sourceList/0/type"),
        Fault(SampleEvents.object, #""damaged""#, #""broken""#, .word, "/persistentDisposition/unset/1"),
        Fault(SampleEvents.object, "incorrect_data", "wrong", .word, "/errorDeclaration/reason"),
        Fault(
            SampleEvents.object,
            #""type":"Temperature""#,
            #""type":"Heat""#,
            .word,
            "/sensorElementList/0/sensorReport/0/type"
        ),
        Fault(
            SampleEvents.object,
            #""component":"x""#,
            #""component":"w""#,
            .word,
            "/sensorElementList/0/sensorReport/1/component"
        ),
        Fault(SampleEvents.object, "ALARM_CONDITION", "FIRE", .word, "/sensorElementList/0/sensorReport/2/exception"),
        // 6.4: URIs.
        Fault(SampleEvents.object, "urn:uuid:374d95fc-9457-4a51-bd6a-0bba133845a8", "374d95fc", .uri, "/eventID"),
        Fault(
            SampleEvents.object,
            "https://example.org/ocop/2",
            "https://example.org/a b",
            .uri,
            "/certificationInfo/1"
        ),
        // CBV 8.2, EPC TDS 6: identifiers.
        Fault(SampleEvents.object, "sgtin:4012345.011111.9876", "sgtin:4012345.01111.9876", .identifier, "/epcList/0"),
        Fault(SampleEvents.object, "04012345111118/21/5432", "04012345111119/21/5432", .identifier, "/epcList/1"),
        Fault(SampleEvents.object, "414/4012345000115", "414/4012345000114", .identifier, "/bizLocation/id"),
        Fault(
            SampleEvents.object,
            "lgtin:4012345.012345.998877",
            "lgtin:4012345.12345.998877",
            .identifier,
            "/quantityList/0/epcClass"
        ),
        // 7.3.3: one thing, or a class of things.
        Fault(
            SampleEvents.object,
            "urn:epc:id:sgtin:4012345.011111.9876",
            "urn:epc:class:lgtin:4012345.011111.9876",
            .identifierLevel,
            "/epcList/0"
        ),
        Fault(SampleEvents.object, "04012345111118/21/5432", "04012345111118/10/5432", .identifierLevel, "/epcList/1"),
        Fault(
            SampleEvents.object,
            "urn:epc:idpat:sgtin:4012345.066666.*",
            "urn:epc:id:sgtin:4012345.066666.1",
            .identifierLevel,
            "/quantityList/1/epcClass"
        ),
        // 7.3.3.3: quantities.
        Fault(SampleEvents.object, "200.0", "-1", .number, "/quantityList/0/quantity"),
        Fault(SampleEvents.object, "200.0", #""200""#, .wrongKind, "/quantityList/0/quantity"),
        Fault(SampleEvents.object, #""KGM""#, #""kilo""#, .unit, "/quantityList/0/uom"),
        Fault(SampleEvents.object, #""quantity":200.0,"#, "", .combination, "/quantityList/0/uom"),
        // 7.3.7: sensors.
        Fault(
            SampleEvents.object,
            "2026-11-20T17:00:00+07:00",
            "2026-11-20T07:00:00+07:00",
            .timeOrder,
            "/sensorElementList/0/sensorMetadata/endTime"
        ),
        Fault(
            SampleEvents.object,
            #""percRank":50"#,
            #""percRank":101"#,
            .number,
            "/sensorElementList/0/sensorReport/0/percRank"
        ),
        Fault(
            SampleEvents.object,
            #""hexBinaryValue":"f0f0f0""#,
            #""hexBinaryValue":"xyz""#,
            .wrongKind,
            "/sensorElementList/0/sensorReport/1/hexBinaryValue"
        ),
        Fault(
            SampleEvents.object,
            #""booleanValue":true"#,
            #""booleanValue":"yes""#,
            .wrongKind,
            "/sensorElementList/0/sensorReport/1/booleanValue"
        ),
        Fault(
            SampleEvents.object,
            #""exception":"ALARM_CONDITION","#,
            "",
            .missing,
            "/sensorElementList/0/sensorReport/2/type"
        ),
        // 10.3: names of extensions.
        Fault(SampleEvents.object, #""ocop:grade""#, #""unknown:grade""#, .prefix, "/unknown:grade"),
        Fault(SampleEvents.object, #""ocop:grade""#, #""grade""#, .unexpected, "/grade"),
        Fault(SampleEvents.object, #""ocop:gate""#, #""gate""#, .unexpected, "/readPoint/gate"),
        // 10.2: structure.
        Fault(SampleEvents.object, #""type":"po","#, #""kind":"po","#, .unexpected, "/bizTransactionList/0/kind"),
        Fault(SampleEvents.object, #"{"type":"location","#, "{", .missing, "/sourceList/0/type"),
        Fault(SampleEvents.object, #""sourceList":["#, #""sourceList":[7,"#, .wrongKind, "/sourceList/0"),
        Fault(SampleEvents.object, #""action":"ADD","#, "", .missing, "/action"),
        Fault(SampleEvents.association, #""action":"ADD""#, #""action":"ADD","epcList":[]"#, .unexpected, "/epcList"),
    ]

    @Test(arguments: values)
    func aBrokenRuleIsFoundAtItsPlace(fault: Fault) throws {
        let text = fault.event.replacingFirst(fault.old, with: fault.new)
        try #require(text != fault.event)
        let violations = try Document(SampleEvents.document(text)).violations
        let place = "/epcisBody/eventList/0" + fault.place
        #expect(violations.contains { $0.code == fault.code && $0.pointer == place }, "\(violations)")
        // Without an action, the data of a lot has no ADD to stand with.
        let others = violations.filter { !($0.code == fault.code && $0.pointer == place) && $0.code != .combination }
        #expect(others == [])
    }

    /// 7.4.2 to 7.4.6: what must be there together, by type and action.
    @Test(arguments: [
        ("ObjectEvent", #""action":"OBSERVE""#, ["/"]),
        ("ObjectEvent", #""action":"OBSERVE","epcList":[]"#, ["/"]),
        ("ObjectEvent", #""action":"OBSERVE","epcList":["urn:x:1"]"#, []),
        ("ObjectEvent", #""action":"OBSERVE","quantityList":[{"epcClass":"urn:x:1"}]"#, []),
        ("ObjectEvent", #""action":"OBSERVE","epcList":["urn:x:1"],"ilmd":{}"#, ["/ilmd"]),
        ("ObjectEvent", #""action":"DELETE","epcList":["urn:x:1"],"ilmd":{}"#, ["/ilmd"]),
        ("ObjectEvent", #""action":"ADD","epcList":["urn:x:1"],"ilmd":{}"#, []),
        ("AggregationEvent", #""action":"ADD","childEPCs":["urn:x:1"]"#, ["/parentID"]),
        ("AggregationEvent", #""action":"DELETE","childEPCs":["urn:x:1"]"#, ["/parentID"]),
        ("AggregationEvent", #""action":"OBSERVE","childEPCs":["urn:x:1"]"#, []),
        ("AggregationEvent", #""action":"DELETE","parentID":"urn:x:p""#, []),
        ("AggregationEvent", #""action":"ADD","parentID":"urn:x:p""#, ["/"]),
        ("AggregationEvent", #""action":"OBSERVE","parentID":"urn:x:p","childQuantityList":[]"#, ["/"]),
        ("TransactionEvent", #""action":"ADD","epcList":["urn:x:1"]"#, ["/bizTransactionList"]),
        ("TransactionEvent", #""action":"ADD","bizTransactionList":[{"bizTransaction":"urn:x:b"}]"#, ["/"]),
        ("TransactionEvent", #""action":"DELETE","bizTransactionList":[{"bizTransaction":"urn:x:b"}]"#, []),
        ("TransactionEvent", #""action":"DELETE","bizTransactionList":[]"#, ["/bizTransactionList"]),
        ("TransformationEvent", #""inputEPCList":["urn:x:1"]"#, ["/"]),
        ("TransformationEvent", #""outputEPCList":["urn:x:1"]"#, ["/"]),
        ("TransformationEvent", #""inputEPCList":["urn:x:1"],"outputEPCList":["urn:x:2"]"#, []),
        ("TransformationEvent", #""transformationID":"urn:x:t","inputEPCList":["urn:x:1"]"#, []),
        ("TransformationEvent", #""transformationID":"urn:x:t""#, ["/"]),
        (
            "TransformationEvent", #""action":"ADD","transformationID":"urn:x:t","inputEPCList":["urn:x:1"]"#,
            ["/action"]
        ),
        ("AssociationEvent", #""action":"OBSERVE","childEPCs":["urn:x:1"]"#, ["/parentID"]),
        ("AssociationEvent", #""action":"DELETE","parentID":"urn:x:p""#, []),
        ("AssociationEvent", #""action":"ADD","parentID":"urn:x:p""#, ["/"]),
        ("QuantityEvent", #""epcClass":"urn:x:1""#, ["/type"]),
        ("ocop:Tasting", #""ocop:points":90"#, []),
    ])
    func eachTypeHasItsCombinations(type: String, members: String, places: [String]) throws {
        let event = """
            {"type":"\(type)","eventTime":"2026-11-20T08:00:00+07:00","eventTimeZoneOffset":"+07:00",\(members)}
            """
        let violations = try Document(SampleEvents.document(event)).violations
        #expect(
            violations.map(\.pointer) == places.map { "/epcisBody/eventList/0" + ($0 == "/" ? "" : $0) },
            "\(violations)"
        )
    }

    /// 9.3 and 10.2: the document around the events.
    @Test(arguments: [
        (#""schemaVersion":"2.0","#, "", Violation.Code.missing, "/schemaVersion"),
        (#""schemaVersion":"2.0","#, #""schemaVersion":"1.2","#, .wrongKind, "/schemaVersion"),
        (#""creationDate":"2026-11-23T15:00:00+07:00""#, #""creationDate":"2026-11-23""#, .time, "/creationDate"),
        (#""type":"EPCISDocument""#, #""type":"Document""#, .notEPCIS, "/type"),
        ("epcis-context.jsonld", "other.jsonld", .missing, "/@context"),
        (#""eventList":["#, #""events":["#, .missing, "/epcisBody/eventList"),
        (#""epcisBody""#, #""remark":1,"epcisBody""#, .unexpected, "/remark"),
    ])
    func theFrameOfADocumentIsChecked(old: String, new: String, code: Violation.Code, pointer: String) throws {
        let text = SampleEvents.document(SampleEvents.association)
        try #require(text.contains(old))
        let violations = try Document(text.replacingFirst(old, with: new)).header.violations
        #expect(violations.contains { $0.code == code && $0.pointer == pointer }, "\(violations)")
    }

    /// XML is judged as its form in JSON, with the line besides (EPCIS 2.0, 9.5).
    @Test func aViolationOfXMLHasThePointerOfTheJSONAndTheLine() throws {
        let xml = String(
            decoding: try Document(SampleEvents.document(SampleEvents.object)).bytes(as: .xml),
            as: UTF8.self
        )
        for (old, new, code, place) in [
            ("<action>ADD</action>", "<action>MAKE</action>", Violation.Code.action, "/action"),
            ("sgtin:4012345.011111.9876", "sgtin:4012345.9876", .identifier, "/epcList/0"),
            ("<uom>KGM</uom>", "<uom>kilo</uom>", .unit, "/quantityList/0/uom"),
            ("urn:epcglobal:cbv:btt:po", "po", .word, "/bizTransactionList/0/type"),
            ("percRank=\"50\"", "percRank=\"500\"", .number, "/sensorElementList/0/sensorReport/0/percRank"),
            ("<epcList>", "<epcList><egg/>", .unexpected, "/epcList"),
            ("<action>ADD</action>", "<action>ADD</action><grade>A</grade>", .unexpected, "/grade"),
        ] {
            try #require(xml.contains(old))
            let start = try #require(xml.firstRange(of: old)).lowerBound
            let line = 1 + xml[..<start].utf8.count { $0 == UInt8(ascii: "\n") }
            let violations = try Document(xml.replacingFirst(old, with: new)).violations
            #expect(violations.first?.code == code)
            #expect(violations.dropFirst().allSatisfy { $0.code == .combination })
            #expect(violations.first?.pointer == "/epcisBody/eventList/0" + place)
            #expect(violations.first?.line == line)
        }
    }
}

extension String {
    func replacingFirst(_ old: String, with new: String) -> String { replacing(old, with: new, maxReplacements: 1) }
}
