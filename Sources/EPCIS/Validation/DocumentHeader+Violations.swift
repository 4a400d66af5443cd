import StrictJSON

extension DocumentHeader {
    /// All that the document around the events has against EPCIS 2.0 (9.3 and 10.2); empty if it is valid.
    public var violations: [Violation] {
        var violations: [Violation] = []
        let context = context
        func add(_ code: Violation.Code, _ pointer: String, _ message: String) {
            violations.append(Violation(code, pointer, message))
        }
        if members["@context"] == nil {
            add(.missing, "/@context", "the context must be given")
        } else if !context.namesEPCIS {
            add(.missing, "/@context", "the context of EPCIS is not among those named")
        }
        guard kind != .event else { return violations }
        if members["type"]?.string != kind.rawValue {
            add(.notEPCIS, "/type", "a document is an EPCISDocument or an EPCISQueryDocument")
        }
        switch members["schemaVersion"] {
        case .string(let version): if !Self.isVersion2(version) { add(.wrongKind, "/schemaVersion", Self.version) }
        case .number(let version) where Self.isVersion2(version.text): break
        case nil: add(.missing, "/schemaVersion", "schemaVersion must be given")
        default: add(.wrongKind, "/schemaVersion", Self.version)
        }
        switch members["creationDate"] {
        case .string(let date):
            if DateTimeStamp(date) == nil {
                add(.time, "/creationDate", "«\(date.excerpt)» is no date and time with an offset")
            }
        case nil: add(.missing, "/creationDate", "creationDate must be given")
        default: add(.wrongKind, "/creationDate", "a text is due here")
        }
        if !hasEvents { add(.missing, listPointer, "there is no list of events") }
        if kind == .query, queryMembers["queryName"]?.string == nil {
            add(.missing, "/epcisBody/queryResults/queryName", "queryName must be given")
        }
        let known = Set([
            "@context", "type", "id", "schemaVersion", "creationDate", "epcisHeader", "sender", "receiver",
            "instanceIdentifier",
        ])
        for member in members.members where !known.contains(member.name) && context.name(of: member.name) == nil {
            add(.unexpected, "/\(member.name.pointerToken)", "«\(member.name.excerpt)» has no place here")
        }
        for member in bodyMembers.members where context.name(of: member.name) == nil {
            add(.unexpected, "/epcisBody/\(member.name.pointerToken)", "no place for this here")
        }
        return violations
    }

    private static let version = "the version is 2.0"

    private static func isVersion2(_ text: String) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        return parts.first == "2" && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(\.isDigit) }
    }
}

extension Document {
    /// All that the document and its events have against EPCIS 2.0 and CBV 2.0; empty if it is valid.
    public var violations: [Violation] { header.violations + events.flatMap(\.violations) }
}
