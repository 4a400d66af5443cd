public import StrictJSON

/// An event, in the form that JSON gives it, whichever syntax it was read from.
///
/// All its members are kept as they were written, those of other vocabularies too, so nothing is lost between reading and
/// writing. The properties of this type read the parts that EPCIS defines:
/// ```swift
/// event.type            // .object
/// event.bizStep         // "https://ref.gs1.org/cbv/BizStep-shipping"
/// event.epcs("epcList") // ["urn:epc:id:sgtin:8938505.097440.LO7"]
/// ```
///
/// Source: EPCIS 2.0, 7.4.
public struct Event: Hashable, Sendable {
    /// The members, `type` among them.
    public var body: JSONObject
    /// What the names of its extensions stand for: the context of the document, with the event's own.
    public var context: Context
    /// The JSON pointer of the event in its document.
    public internal(set) var pointer: String
    /// The line of its first element, if it was read from XML.
    public internal(set) var line: Int?
    /// What XML said that has no place in an event, found while it was read.
    var findings: [Violation] = []
    /// The line of each of its parts, if it was read from XML.
    var lines: [LineMark] = []

    struct LineMark: Hashable, Sendable {
        let pointer: String
        let line: Int
    }

    /// An event from its JSON members.
    ///
    /// - Parameters:
    ///   - body: The members; an own `@context` among them is added to the context.
    ///   - context: The context of the document.
    ///   - pointer: The place in the document.
    public init(_ body: JSONObject, context: Context = Context(), pointer: String = "") {
        self.body = body
        self.context = context.adding(body["@context"])
        self.pointer = pointer
    }

    /// A new event with the members that every event must have.
    ///
    /// - Parameters:
    ///   - type: Its kind.
    ///   - time: When it happened; its offset is also that of the place (`eventTimeZoneOffset`).
    ///   - context: The context of its document.
    public init(_ type: EventType, at time: DateTimeStamp, context: Context = Context()) {
        self.init(
            JSONObject([
                .init("type", .string(type.rawValue)), .init("eventTime", .string(time.text)),
                .init("eventTimeZoneOffset", .string(time.offsetText)),
            ]),
            context: context
        )
    }

    /// The value of a member; `nil` where there is none.
    public subscript(_ name: String) -> JSONValue? {
        get { body[name] }
        set { body[name] = newValue }
    }

    /// The kind; `nil` if `type` is missing or is the kind of an extended event (EPCIS 2.0, 7.4.1).
    public var type: EventType? { body["type"]?.string.flatMap(EventType.init(rawValue:)) }
    /// When it happened; `nil` if the text is no moment.
    public var eventTime: DateTimeStamp? { time("eventTime") }
    /// When a repository recorded it.
    public var recordTime: DateTimeStamp? { time("recordTime") }
    /// The offset of the place where it happened, as `+07:00`.
    public var eventTimeZoneOffset: String? { body["eventTimeZoneOffset"]?.string }
    /// Its identifier, if it has one.
    public var eventID: String? { body["eventID"]?.string }
    /// What it did to its objects.
    public var action: Action? { body["action"]?.string.flatMap(Action.init(rawValue:)) }
    /// The business step as a web URI.
    public var bizStep: String? { body["bizStep"]?.string.map(Vocabulary.businessStep.webURI) }
    /// The disposition as a web URI.
    public var disposition: String? { body["disposition"]?.string.map(Vocabulary.disposition.webURI) }
    /// Where it was seen.
    public var readPoint: String? { body["readPoint"]?.object?["id"]?.string }
    /// Where the objects are afterwards.
    public var bizLocation: String? { body["bizLocation"]?.object?["id"]?.string }
    /// What holds the children.
    public var parentID: String? { body["parentID"]?.string }

    /// What an event did to its objects (EPCIS 2.0, 7.3.1.1).
    public enum Action: String, CaseIterable, Hashable, Sendable {
        /// They came to be, or were joined.
        case add = "ADD"
        /// Nothing but being seen.
        case observe = "OBSERVE"
        /// They ended, or were parted.
        case delete = "DELETE"
    }

    private func time(_ name: String) -> DateTimeStamp? { body[name]?.string.flatMap { DateTimeStamp($0) } }
}

extension Event {
    /// So much of a class of things, as 200 kg of one lot (EPCIS 2.0, 7.3.3.3).
    public struct Quantity: Hashable, Sendable {
        /// The class: a lot or a trade item.
        public let epcClass: String
        /// How much, as written; `nil` for an unknown amount.
        public let quantity: JSONNumber?
        /// The unit by UN/CEFACT Recommendation 20 (`KGM`); `nil` for a count.
        public let unit: String?
    }

    /// The identifiers of a list, as `epcList`, `childEPCs`, `inputEPCList`, `outputEPCList`.
    public func epcs(_ list: String) -> [String] { body[list]?.array?.compactMap(\.string) ?? [] }

    /// The quantities of a list, as `quantityList`, `childQuantityList`, `inputQuantityList`, `outputQuantityList`.
    public func quantities(_ list: String) -> [Quantity] {
        (body[list]?.array ?? []).compactMap { element in
            guard let element = element.object, let epcClass = element["epcClass"]?.string else { return nil }
            var number: JSONNumber?
            if case .number(let value) = element["quantity"] { number = value }
            return Quantity(epcClass: epcClass, quantity: number, unit: element["uom"]?.string)
        }
    }
}
