import StrictJSON

extension EventValidator {
    /// What the parts of an event must be together (EPCIS 2.0, 7.4.2 to 7.4.6).
    mutating func combinations(_ type: EventType) {
        if type != .transformation {
            require("action")
        }
        switch type {
        case .object: objectEvent()
        case .aggregation: aggregation()
        case .transaction: transaction()
        case .transformation: transformation()
        case .association: association()
        }
        if let object = event.body["persistentDisposition"]?.object, object["set"] == nil, object["unset"] == nil {
            add(.missing, at: "persistentDisposition", "a persistent disposition sets or unsets something")
        }
        for name in ["bizTransactionList", "sourceList", "destinationList", "sensorElementList"]
        where event.body[name]?.array?.isEmpty == true {
            add(.missing, at: name, "a list that is there has elements")
        }
    }

    private func has(_ list: String) -> Bool { event.body[list]?.array?.isEmpty == false }

    private mutating func objectEvent() {
        if !has("epcList"), !has("quantityList"), !has("sensorElementList") {
            add(.combination, "an object event has identifiers, quantities or sensor data")
        }
        if event.body["ilmd"] != nil, event.action != .add {
            add(.combination, at: "ilmd", "only an event that adds objects carries data of their lot")
        }
    }

    private mutating func aggregation() {
        if event.body["parentID"] == nil, event.action == .add || event.action == .delete {
            add(.combination, at: "parentID", "ADD and DELETE need the parent")
        }
        // All children of the parent are taken off it where none is named.
        if !has("childEPCs"), !has("childQuantityList"), event.action != .delete {
            add(.combination, "ADD and OBSERVE need the children")
        }
    }

    private mutating func transaction() {
        require("bizTransactionList")
        if !has("epcList"), !has("quantityList"), event.action != .delete {
            add(.combination, "ADD and OBSERVE need identifiers or quantities")
        }
    }

    private mutating func transformation() {
        let hasInput = has("inputEPCList") || has("inputQuantityList")
        let hasOutput = has("outputEPCList") || has("outputQuantityList")
        if event.body["transformationID"] == nil {
            if !hasInput { add(.combination, "a transformation without transformationID needs its inputs") }
            if !hasOutput { add(.combination, "a transformation without transformationID needs its outputs") }
        } else if !hasInput, !hasOutput {
            add(.combination, "a transformation has inputs or outputs")
        }
    }

    private mutating func association() {
        if event.body["parentID"] == nil { add(.combination, at: "parentID", "an association needs its parent") }
        if !has("childEPCs"), !has("childQuantityList"), event.action != .delete {
            add(.combination, "ADD and OBSERVE need the children")
        }
    }

    // MARK: Sensors

    /// A sensor element has reports, and its time runs forward (EPCIS 2.0, 7.3.7).
    mutating func sensor(_ object: JSONObject) {
        if object["sensorReport"]?.array?.isEmpty == true {
            add(.missing, at: "sensorReport", "a sensor element has reports")
        }
        guard let metadata = object["sensorMetadata"]?.object,
            let start = metadata["startTime"]?.string.flatMap({ DateTimeStamp($0) }),
            let end = metadata["endTime"]?.string.flatMap({ DateTimeStamp($0) }), end < start
        else { return }
        inside(.name("sensorMetadata")) { $0.add(.timeOrder, at: "endTime", "the end is before the beginning") }
    }

    /// A report says what it measures or what it warns of, and its numbers fit each other (EPCIS 2.0, 7.3.7.3).
    mutating func report(_ object: JSONObject) {
        if object["type"] == nil, object["exception"] == nil {
            add(.missing, at: "type", "a report has a type or an exception")
        }
        for name in ["percRank"] {
            if case .number(let number) = object[name], let value = Double(number.text), !(0...100 ~= value) {
                add(.number, at: name, "a percentile is 0 to 100")
            }
        }
        if case .number(let number) = object["sDev"], number.isNegative {
            add(.number, at: "sDev", "a standard deviation is not negative")
        }
        if object["percRank"] != nil, object["percValue"] == nil {
            add(.combination, at: "percRank", "a percentile needs its value")
        }
        if object["percValue"] != nil, object["percRank"] == nil {
            add(.combination, at: "percValue", "the value of a percentile needs the percentile")
        }
    }
}
