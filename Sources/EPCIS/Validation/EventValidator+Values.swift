import StrictJSON

extension EventValidator {
    mutating func scalar(_ value: JSONValue, _ kind: FieldKind) {
        switch (kind, value) {
        case (.decimal, .number(let number)):
            if number.isNegative { add(.number, "a quantity is not negative") }
        case (.double, .number), (.bool, .bool): break
        case (.decimal, _), (.double, _): add(.wrongKind, "a number is due here")
        case (.bool, _): add(.wrongKind, "true or false is due here")
        case (_, .string(let text)): self.text(text, kind)
        default: add(.wrongKind, "a text is due here")
        }
    }

    private mutating func text(_ text: String, _ kind: FieldKind) {
        switch kind {
        case .time:
            if DateTimeStamp(text) == nil { add(.time, "«\(text.excerpt)» is no date and time with an offset") }
        case .offset:
            if !Self.isOffset(text) { add(.timeZoneOffset, "«\(text.excerpt)» is no offset such as +07:00") }
        case .action:
            if Event.Action(rawValue: text) == nil { add(.action, "«\(text.excerpt)» is none of ADD, OBSERVE, DELETE") }
        case .uri: uri(text)
        case .word(let vocabulary): word(text, vocabulary)
        case .unit:
            if !Self.isUnit(text) { add(.unit, "«\(text.excerpt)» is no code of two or three letters and digits") }
        case .hexBinary:
            if text.isEmpty || text.utf8.contains(where: { UInt32(hexadecimal: $0) == nil }) {
                add(.wrongKind, "«\(text.excerpt)» is not hexadecimal")
            }
        default: break
        }
    }

    private static func isOffset(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { $0.count == 6 && DateTimeStamp.offset($0) != nil }
    }

    private static func isUnit(_ text: String) -> Bool {
        2...3 ~= text.utf8.count && text.utf8.allSatisfy { $0.isDigit || 0x41...0x5A ~= $0 }
    }

    /// A word of a standard vocabulary, or of somebody else's (CBV 2.0, 7).
    private mutating func word(_ text: String, _ vocabulary: Vocabulary) {
        switch vocabulary.form(of: text) {
        case .bare(let name):
            if !vocabulary.contains(name) {
                add(.word, "«\(name.excerpt)» is no word of the vocabulary, and no URI")
            }
        case .urn(let name):
            if !vocabulary.contains(name) { add(.word, "the vocabulary has no «\(name.excerpt)»") }
        case .web(let name):
            // The GS1 Web Vocabulary grows without a new version of CBV, so any of its names may be right.
            let isOpen = vocabulary == .measurementType || vocabulary == .sensorAlert
            if !isOpen, !vocabulary.contains(name) { add(.word, "the vocabulary has no «\(name.excerpt)»") }
        case .foreign:
            if text.hasBytes(of: "urn:epcglobal:cbv:") || text.hasBytes(of: "https://ref.gs1.org/cbv/") {
                add(.word, "«\(text.excerpt)» is a word of another standard vocabulary")
            } else {
                uri(text)
            }
        }
    }

    private mutating func uri(_ text: String) {
        if !text.isAbsoluteURI { return add(.uri, "«\(text.excerpt)» is no absolute URI") }
        if let fault = IdentifierCheck(text).fault { add(.identifier, fault) }
    }

    /// One of the things of an event, or a class of them (EPCIS 2.0, 7.3.3).
    mutating func identifier(_ value: JSONValue, _ level: ObjectLevel) {
        guard let text = value.string else { return add(.wrongKind, "a text is due here") }
        guard text.isAbsoluteURI else { return add(.uri, "«\(text.excerpt)» is no absolute URI") }
        let check = IdentifierCheck(text)
        if let fault = check.fault {
            add(.identifier, fault)
        } else if level == .instance, check.isClass {
            add(.identifierLevel, "«\(text.excerpt)» is a class; here stands what is one of a kind")
        }
    }

    /// A class of things, how many, in which unit (EPCIS 2.0, 7.3.3.3).
    mutating func quantity(_ value: JSONValue) {
        guard let object = object(value) else { return }
        for member in object.members {
            switch member.name {
            case "epcClass":
                inside(.name("epcClass")) { validator in
                    guard let text = member.value.string else {
                        return validator.add(.wrongKind, "a text is due here")
                    }
                    guard text.isAbsoluteURI else {
                        return validator.add(.uri, "«\(text.excerpt)» is no absolute URI")
                    }
                    let check = IdentifierCheck(text)
                    if let fault = check.fault {
                        validator.add(.identifier, fault)
                    } else if check.isInstance {
                        validator.add(.identifierLevel, "«\(text.excerpt)» is one thing; here stands a class")
                    }
                }
            case "quantity": inside(.name("quantity")) { $0.scalar(member.value, .decimal) }
            case "uom": inside(.name("uom")) { $0.scalar(member.value, .unit) }
            default: extensionMember(member)
            }
        }
        if object["epcClass"] == nil { add(.missing, at: "epcClass", "epcClass must be given") }
        if object["uom"] != nil, object["quantity"] == nil {
            add(.combination, at: "uom", "a unit needs a quantity")
        }
    }

    /// An element of another vocabulary: its name must mean something.
    mutating func extensionMember(_ member: JSONObject.Member) {
        if event.context.name(of: member.name) == nil {
            if member.name.utf8.contains(UInt8(ascii: ":")) {
                add(.prefix, at: member.name, "the prefix of «\(member.name.excerpt)» is not defined")
            } else {
                add(.unexpected, at: member.name, "«\(member.name.excerpt)» has no place here")
            }
        }
    }
}

extension String {
    /// The beginning of a text, for a message.
    var excerpt: String {
        guard utf8.count > 80 else { return self }
        return String(decoding: utf8.prefix(76), as: UTF8.self) + "…"
    }

    /// Whether the text has the form of an absolute URI (RFC 3986, 4.3), or of one with letters of all scripts (RFC 3987).
    var isAbsoluteURI: Bool {
        var text = self
        return text.withUTF8 { bytes in
            guard let first = bytes.first, 0x41...0x5A ~= first & 0xDF,
                let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon + 1 < bytes.count
            else { return false }
            let isScheme = bytes[..<colon].allSatisfy { byte in
                0x41...0x5A ~= byte & 0xDF || byte.isDigit || byte == 0x2B || byte == 0x2D || byte == 0x2E
            }
            guard isScheme else { return false }
            for byte in bytes[(colon + 1)...] {
                switch byte {
                case 0...0x20, 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B, 0x7C, 0x7D, 0x7F: return false
                default: break
                }
            }
            return true
        }
    }
}
