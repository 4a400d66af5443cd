/// A document of the events that lots of an OCOP product have: harvest, making, packing, shipping, with sensors.
enum LotEvents {
    static func document(_ count: Int) -> String {
        """
        {"@context":["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",
        {"ocop":"https://ns.example.vn/ocop/"}],"type":"EPCISDocument","schemaVersion":"2.0",
        "creationDate":"2026-11-23T15:00:00+07:00","epcisBody":{"eventList":[
        \((0..<count).map(event).joined(separator: ",\n"))]}}
        """
    }

    private static func event(_ number: Int) -> String {
        let digits = String(number)
        let serial = String(repeating: "0", count: 7 - digits.count) + digits
        let times = """
            "eventTime":"2026-11-\(10 + number % 20)T08:\(10 + number % 50):30.5+07:00","eventTimeZoneOffset":"+07:00"
            """
        let place = """
            "readPoint":{"id":"urn:epc:id:sgln:8938505.00001.0"},"bizLocation":{"id":"https://id.gs1.org/414/8938505000015"}
            """
        switch number % 4 {
        case 0:
            return """
                {"type":"ObjectEvent",\(times),"action":"ADD","bizStep":"commissioning","disposition":"active",
                "quantityList":[{"epcClass":"urn:epc:class:lgtin:8938505.097440.LO\(number)","quantity":250.0,"uom":"KGM"}],
                \(place),"ilmd":{"cbvmda:lotNumber":"LO\(number)","cbvmda:countryOfOrigin":"VN",
                "ocop:commune":"Xã Đại Đồng","ocop:variety":"Nhãn lồng"},"certificationInfo":"https://example.vn/vietgap/1"}
                """
        case 1:
            return """
                {"type":"TransformationEvent",\(times),"bizStep":"commissioning","disposition":"in_progress",
                "inputQuantityList":[{"epcClass":"urn:epc:class:lgtin:8938505.097440.LO\(number - 1)","quantity":250,"uom":"KGM"}],
                "outputQuantityList":[{"epcClass":"urn:epc:class:lgtin:8938505.012345.M\(number)","quantity":80.25,"uom":"KGM"}],
                \(place),"sensorElementList":[{"sensorMetadata":{"deviceID":"urn:epc:id:giai:8938505.S1",
                "startTime":"2026-11-10T06:00:00+07:00","endTime":"2026-11-10T09:00:00+07:00"},"sensorReport":[
                {"type":"Temperature","minValue":61.5,"maxValue":64.0,"uom":"CEL"}]}],"ocop:master":"Bà Tư"}
                """
        case 2:
            return """
                {"type":"AggregationEvent",\(times),"action":"ADD","bizStep":"packing","disposition":"in_progress",
                "parentID":"urn:epc:id:sscc:8938505.000\(serial)","childEPCs":["urn:epc:id:sgtin:8938505.012345.\(number)1",
                "urn:epc:id:sgtin:8938505.012345.\(number)2","urn:epc:id:sgtin:8938505.012345.\(number)3"],\(place)}
                """
        default:
            return """
                {"type":"ObjectEvent",\(times),"action":"OBSERVE","bizStep":"shipping","disposition":"in_transit",
                "epcList":["urn:epc:id:sscc:8938505.000\(serial)"],\(place),
                "bizTransactionList":[{"type":"desadv","bizTransaction":"urn:epcglobal:cbv:bt:8938505000002:\(number)"}],
                "sourceList":[{"type":"owning_party","source":"urn:epc:id:pgln:8938505.00000"}],
                "destinationList":[{"type":"owning_party","destination":"urn:epc:id:pgln:4012345.00005"}]}
                """
        }
    }
}
