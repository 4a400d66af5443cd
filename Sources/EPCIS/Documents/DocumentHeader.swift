public import StrictJSON

/// Everything of a document but its events.
public struct DocumentHeader: Hashable, Sendable {
    /// What a document is.
    public enum Kind: String, Hashable, Sendable {
        /// Events to be captured (EPCIS 2.0, 9.3).
        case document = "EPCISDocument"
        /// Events that answer a query (EPCIS 2.0, 8.2.7).
        case query = "EPCISQueryDocument"
        /// One event by itself, which JSON allows (EPCIS 2.0, 10.2).
        case event
    }

    /// The members of the document but its body, in the form of JSON: `@context`, `type`, `schemaVersion`, `creationDate`,
    /// `epcisHeader` and whatever else there is.
    public var members: JSONObject
    /// The members of `epcisBody` but the events and the query results.
    public var bodyMembers = JSONObject()
    /// The members of `queryResults` but its body: `queryName`, `subscriptionID`.
    public var queryMembers = JSONObject()
    /// The members of `resultsBody` but the events.
    public var resultMembers = JSONObject()
    /// What the document is.
    public var kind: Kind
    /// Whether there is a list of events, be it empty.
    var hasEvents = true

    /// A header with the context and version of EPCIS 2.0.
    ///
    /// - Parameters:
    ///   - created: When the document is made.
    ///   - prefixes: The prefixes of extensions and the namespaces they stand for.
    public init(created: DateTimeStamp, prefixes: [(String, String)] = []) {
        var context: [JSONValue] = [.string(Self.contextAddress)]
        if !prefixes.isEmpty {
            context.append(.object(JSONObject(prefixes.map { .init($0.0, .string($0.1)) })))
        }
        kind = .document
        members = JSONObject([
            .init("@context", .array(context)), .init("type", "EPCISDocument"), .init("schemaVersion", "2.0"),
            .init("creationDate", .string(created.utcText)),
        ])
    }

    init(kind: Kind) {
        self.kind = kind
        members = JSONObject()
        hasEvents = false
    }

    /// The address of the JSON-LD context of EPCIS 2.0.0.
    public static let contextAddress = "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"

    /// What the names of extensions stand for.
    public var context: Context { Context(json: members["@context"]) }

    /// The JSON pointer of the list of events.
    var listPointer: String {
        kind == .query ? "/epcisBody/queryResults/resultsBody/eventList" : "/epcisBody/eventList"
    }
}
