import StrictJSON

/// Something that a document has which EPCIS does not allow, with its place.
public struct Violation: Error, Hashable, Sendable {
    /// The rule that is broken, stable from version to version.
    public let code: Code
    /// The JSON pointer (RFC 6901) of the value; of an XML document the pointer of the same place in its JSON form.
    public internal(set) var pointer: String
    /// The line of the place in an XML document, from 1.
    public internal(set) var line: Int?
    /// The place in bytes from the beginning of a JSON document, where it could not be read on.
    public internal(set) var offset: Int?
    /// What is wrong, in a sentence.
    public let message: String

    init(_ code: Code, _ pointer: String, line: Int? = nil, offset: Int? = nil, _ message: String) {
        self.code = code
        self.pointer = pointer
        self.line = line
        self.offset = offset
        self.message = message
    }

    init(_ error: JSONError) {
        self.init(.notJSON, error.pointer, offset: error.offset, "not JSON (\(error.code.rawValue))")
    }
}

extension Violation: CustomStringConvertible {
    /// Place, sentence and clause in one line.
    public var description: String {
        let place = [pointer.isEmpty ? "/" : pointer, line.map { "line \($0)" }, offset.map { "byte \($0)" }]
        return "\(place.compactMap { $0 }.joined(separator: ", ")): \(message) (\(code.clause))"
    }
}

extension Violation {
    /// The rules, each with the clause it comes from.
    public enum Code: String, CaseIterable, Hashable, Sendable {
        /// The text is not JSON, or goes beyond the limits.
        case notJSON
        /// The text is not well-formed XML, has a document type, or goes beyond the limits.
        case notXML
        /// The document is neither a document of events nor of query results.
        case notEPCIS
        /// `@context` comes after the events, so a reader of a stream cannot know what their names mean.
        case contextAfterEvents
        /// A part that must be there is not.
        case missing
        /// A part that does not belong there.
        case unexpected
        /// A value of another kind than the field has, as a number where text is due.
        case wrongKind
        /// A text that is no moment with an offset.
        case time
        /// An offset that is none of ±00:00 to ±14:00.
        case timeZoneOffset
        /// An end before its beginning.
        case timeOrder
        /// A text that is no absolute URI.
        case uri
        /// An EPC URN or GS1 Digital Link that breaks the rules of its key.
        case identifier
        /// A class of things where one thing is due, or the other way about.
        case identifierLevel
        /// A word that the standard vocabulary does not have.
        case word
        /// None of ADD, OBSERVE, DELETE.
        case action
        /// Parts that together are not what the event needs, as an aggregation without parent.
        case combination
        /// A number out of its range.
        case number
        /// A unit that is no code of UN/CEFACT Recommendation 20.
        case unit
        /// The name of an extension whose prefix is not defined.
        case prefix
        /// Something that one of the two syntaxes cannot express.
        case inexpressible

        /// The clause of the standard.
        public var clause: String {
            switch self {
            case .notJSON: "RFC 8259; EPCIS 2.0, 10"
            case .notXML: "XML 1.0; EPCIS 2.0, 9.5"
            case .notEPCIS: "EPCIS 2.0, 9.5 and 10.2"
            case .contextAfterEvents, .prefix: "EPCIS 2.0, 10.3"
            case .missing, .unexpected, .wrongKind: "EPCIS 2.0, 7.4, 9.5 and 10.2"
            case .time, .timeOrder: "EPCIS 2.0, 7.3.2"
            case .timeZoneOffset: "EPCIS 2.0, 7.4.1"
            case .uri: "EPCIS 2.0, 6.4"
            case .identifier: "CBV 2.0, 8.2; EPC TDS 2.1, 6; GS1 Digital Link, 4"
            case .identifierLevel: "EPCIS 2.0, 7.3.3; CBV 2.0, 8.2 and 8.3"
            case .word: "CBV 2.0, 7"
            case .action: "EPCIS 2.0, 7.3.1.1"
            case .combination: "EPCIS 2.0, 7.4.2 to 7.4.6"
            case .number: "EPCIS 2.0, 7.3.3.3 and 7.3.7"
            case .unit: "EPCIS 2.0, 7.3.3.3.1"
            case .inexpressible: "EPCIS 2.0, 9.5 and 10.2"
            }
        }
    }
}
