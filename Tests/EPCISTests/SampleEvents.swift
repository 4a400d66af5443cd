/// Events with everything that their type has, for tests that change one thing.
enum SampleEvents {
    static let context = """
        ["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",{"ocop":"https://ns.example.vn/ocop/"}]
        """

    static func document(_ events: String...) -> String {
        """
        {"@context":\(context),"type":"EPCISDocument","schemaVersion":"2.0",
        "creationDate":"2026-11-23T15:00:00+07:00","epcisBody":{"eventList":[\(events.joined(separator: ","))]}}
        """
    }

    static func query(_ events: String...) -> String {
        """
        {"@context":\(context),"type":"EPCISQueryDocument","schemaVersion":"2.0",
        "creationDate":"2026-11-23T15:00:00+07:00","epcisBody":{"queryResults":{"subscriptionID":"s1",
        "queryName":"SimpleEventQuery","resultsBody":{"eventList":[\(events.joined(separator: ","))]}}}}
        """
    }

    static let sensors = """
        "sensorElementList":[{"sensorMetadata":{"startTime":"2026-11-20T08:00:00+07:00",
        "endTime":"2026-11-20T17:00:00+07:00","deviceID":"urn:epc:id:giai:4000001.111",
        "bizRules":"https://example.org/253/4012345000054987","ocop:room":"2"},"sensorReport":[
        {"type":"Temperature","minValue":12.4,"maxValue":13.80,"meanValue":1.32e1,"sDev":0.41,"percRank":50,
        "percValue":12.7,"uom":"CEL","ocop:cv":"123"},
        {"type":"https://example.org/ph","component":"x","stringValue":"acid","booleanValue":true,
        "hexBinaryValue":"f0f0f0","uriValue":"https://id.gs1.org/8004/4000001111"},
        {"exception":"ALARM_CONDITION","coordinateReferenceSystem":"http://www.opengis.net/def/crs/EPSG/0/27700"}],
        "ocop:further":{"ocop:a":1,"ocop:b":[true,null,"x",2.50]}}]
        """

    static let common = """
        "bizStep":"receiving","disposition":"in_progress",
        "readPoint":{"id":"urn:epc:id:sgln:4012345.00011.987","ocop:gate":"B"},
        "bizLocation":{"id":"https://id.gs1.org/414/4012345000115"},
        "bizTransactionList":[{"type":"po","bizTransaction":"urn:epc:id:gdti:4012345.11111.123"},
        {"bizTransaction":"urn:epcglobal:cbv:bt:4012345000009:ASN1099"}],
        "sourceList":[{"type":"location","source":"urn:epc:id:sgln:4012345.00225.0"},
        {"type":"owning_party","source":"urn:epc:id:pgln:4012345.00225"}],
        "destinationList":[{"type":"owning_party","destination":"urn:epc:id:pgln:4012345.00000"}],
        "persistentDisposition":{"set":["completeness_verified"],"unset":["completeness_inferred","damaged"]},
        "certificationInfo":["https://example.org/vietgap/1","https://example.org/ocop/2"],
        \(sensors),"ocop:grade":"A","ocop:weights":[1,2.0,"3"],"ocop:note":{"ocop:by":"Bà Tư","ocop:on":null}
        """

    static let times = """
        "eventTime":"2026-11-20T08:15:30.1234567+07:00","eventTimeZoneOffset":"+07:00",
        "recordTime":"2026-11-20T08:16:00Z","eventID":"urn:uuid:374d95fc-9457-4a51-bd6a-0bba133845a8"
        """

    static let object = """
        {"type":"ObjectEvent",\(times),"errorDeclaration":{"declarationTime":"2026-11-21T00:00:00Z",
        "reason":"incorrect_data","correctiveEventIDs":["urn:uuid:404d95fc-9457-4a51-bd6a-0bba133845a8"]},
        "epcList":["urn:epc:id:sgtin:4012345.011111.9876","https://id.gs1.org/01/04012345111118/21/5432"],
        "action":"ADD","quantityList":[{"epcClass":"urn:epc:class:lgtin:4012345.012345.998877","quantity":200.0,
        "uom":"KGM"},{"epcClass":"urn:epc:idpat:sgtin:4012345.066666.*","quantity":3},
        {"epcClass":"https://id.gs1.org/01/04012345123456"}],\(common),
        "ilmd":{"cbvmda:lotNumber":"LO7","ocop:harvest":{"ocop:day":"2026-11-18","ocop:plots":["a","b"]}}}
        """

    static let aggregation = """
        {"type":"AggregationEvent",\(times),"parentID":"urn:epc:id:sscc:4012345.0111111111",
        "childEPCs":["urn:epc:id:sgtin:4012345.011111.9876"],"action":"ADD",
        "childQuantityList":[{"epcClass":"urn:epc:class:lgtin:4012345.012345.998877","quantity":1e2}],\(common)}
        """

    static let transaction = """
        {"type":"TransactionEvent",\(times),"parentID":"urn:epc:id:sscc:4012345.0111111111",
        "epcList":["urn:epc:id:sgtin:4012345.011111.9876"],"action":"OBSERVE",
        "quantityList":[{"epcClass":"urn:epc:class:lgtin:4012345.012345.998877","quantity":10,"uom":"KGM"}],\(common)}
        """

    static let transformation = """
        {"type":"TransformationEvent",\(times),"inputEPCList":["urn:epc:id:sgtin:4012345.011111.9876"],
        "inputQuantityList":[{"epcClass":"urn:epc:class:lgtin:4012345.012345.998877","quantity":10,"uom":"KGM"}],
        "outputEPCList":["urn:epc:id:sgtin:4012345.077777.987","urn:epc:id:sgtin:4012345.077777.986"],
        "outputQuantityList":[{"epcClass":"urn:epc:class:lgtin:4012345.077777.L1","quantity":0.50,"uom":"LTR"}],
        "transformationID":"urn:epc:id:gdti:4012345.55555.98",\(common),"ilmd":{"cbvmda:countryOfOrigin":"VN"}}
        """

    static let association = """
        {"type":"AssociationEvent",\(times),"parentID":"urn:epc:id:grai:4012345.55555.987",
        "childEPCs":["urn:epc:id:giai:4000001.12345"],"action":"ADD",\(common)}
        """

    static let all = [object, aggregation, transaction, transformation, association]
}
