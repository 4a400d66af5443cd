import StrictJSON

/// What a field of an event holds; JSON, XML, the checks and the hash all follow this one table.
///
/// Source: EPCIS 2.0, 7.4 (data), 9.5 (XML schema), 10.2 (JSON schema).
enum FieldKind: Sendable {
    case time
    case offset
    case action
    case string
    case uri
    case decimal
    case double
    case bool
    case hexBinary
    case unit
    case word(Vocabulary)
    /// One URI or several; an element each in XML.
    case uris
    /// A list of URIs in elements of this name.
    case uriList(String, ObjectLevel)
    case wordList(Vocabulary)
    case quantities
    /// A list of pairs of a type and a URI, both under these names.
    case typed(String, Vocabulary, typeIsRequired: Bool)
    /// An object with fields and a place for extensions.
    case object([Field], required: [String])
    /// A list of such objects in elements of this name; empty if the elements stand there without a list around them.
    case objects(String, [Field], required: [String])
    /// Elements of other vocabularies only.
    case extensions
}

extension FieldKind {
    /// Whether XML has its element several times, without a list around them.
    var repeats: Bool {
        switch self {
        case .uris, .wordList: true
        case .objects(let name, _, _): name.isEmpty
        default: false
        }
    }

    /// Whether one such element is already a list in JSON.
    var isListWithoutElement: Bool {
        if case .uris = self { false } else { repeats }
    }
}

/// Whether an identifier stands for one thing or for a class of things.
enum ObjectLevel: Sendable {
    case instance
    case any
}

/// A field of an event or of a part of one.
struct Field: Sendable {
    let name: String
    let kind: FieldKind

    init(_ name: String, _ kind: FieldKind) {
        self.name = name
        self.kind = kind
    }
}

extension EventType {
    /// The fields, in the order of the XML schema.
    var fields: [Field] { Self.fields[self] ?? [] }

    private static let fields = Dictionary(uniqueKeysWithValues: allCases.map { ($0, Field.common + $0.ownFields) })

    /// The index of a field by its name.
    static let indices = fields.mapValues { fields in
        Dictionary(uniqueKeysWithValues: fields.map { ($0.name, $0) })
    }

    private var ownFields: [Field] {
        switch self {
        case .object:
            [.epcs("epcList"), .action] + Field.why + [.transactions, .quantities("quantityList")] + Field.parties
                + [.sensors, .persistent, .ilmd]
        case .aggregation:
            [.parent, .epcs("childEPCs"), .action] + Field.why + [.transactions, .quantities("childQuantityList")]
                + Field.parties + [.sensors, .persistent]
        case .transaction:
            [.transactions, .parent, .epcs("epcList"), .action] + Field.why + [.quantities("quantityList")]
                + Field.parties + [.sensors, .persistent]
        case .transformation:
            [
                .epcs("inputEPCList"), .quantities("inputQuantityList"), .epcs("outputEPCList"),
                .quantities("outputQuantityList"), Field("transformationID", .uri),
            ] + Field.why + [.transactions] + Field.parties + [.sensors, .persistent, .ilmd]
        case .association:
            [.parent, .epcs("childEPCs"), .quantities("childQuantityList"), .action] + Field.why + [.transactions]
                + Field.parties + [.sensors, .persistent]
        }
    }

    /// The list that the XML schema demands even where it is empty.
    var requiredList: String? {
        switch self {
        case .object, .transaction: "epcList"
        case .aggregation: "childEPCs"
        case .transformation, .association: nil
        }
    }
}

extension Field {
    static let common = [
        Field("eventTime", .time), Field("recordTime", .time), Field("eventTimeZoneOffset", .offset),
        Field("eventID", .uri),
        Field(
            "errorDeclaration",
            .object(
                [
                    Field("declarationTime", .time), Field("reason", .word(.errorReason)),
                    Field("correctiveEventIDs", .uriList("correctiveEventID", .any)),
                ],
                required: ["declarationTime"]
            )
        ),
        Field("certificationInfo", .uris),
    ]

    static let action = Field("action", .action)
    static let parent = Field("parentID", .uri)
    static let transactions = Field(
        "bizTransactionList",
        .typed("bizTransaction", .businessTransactionType, typeIsRequired: false)
    )
    static let why = [
        Field("bizStep", .word(.businessStep)), Field("disposition", .word(.disposition)),
        Field("readPoint", .object([Field("id", .uri)], required: ["id"])),
        Field("bizLocation", .object([Field("id", .uri)], required: ["id"])),
    ]
    static let parties = [
        Field("sourceList", .typed("source", .sourceDestinationType, typeIsRequired: true)),
        Field("destinationList", .typed("destination", .sourceDestinationType, typeIsRequired: true)),
    ]
    static let persistent = Field(
        "persistentDisposition",
        .object([Field("unset", .wordList(.disposition)), Field("set", .wordList(.disposition))], required: [])
    )
    static let ilmd = Field("ilmd", .extensions)
    static let sensors = Field(
        "sensorElementList",
        .objects(
            "sensorElement",
            [
                Field("sensorMetadata", .object(metadata, required: [])),
                Field("sensorReport", .objects("", report, required: [])),
            ],
            required: ["sensorReport"]
        )
    )

    static func epcs(_ name: String) -> Field { Field(name, .uriList("epc", .instance)) }
    static func quantities(_ name: String) -> Field { Field(name, .quantities) }

    static let quantityElement = [Field("epcClass", .uri), Field("quantity", .decimal), Field("uom", .unit)]

    /// In the order of the hash (CBV 2.0, 8.9.2).
    static let metadata = [
        Field("time", .time), Field("startTime", .time), Field("endTime", .time), Field("deviceID", .uri),
        Field("deviceMetadata", .uri), Field("rawData", .uri), Field("dataProcessingMethod", .uri),
        Field("bizRules", .uri),
    ]

    /// In the order of the hash (CBV 2.0, 8.9.2).
    static let report = [
        Field("type", .word(.measurementType)), Field("exception", .word(.sensorAlert)), Field("deviceID", .uri),
        Field("deviceMetadata", .uri), Field("rawData", .uri), Field("dataProcessingMethod", .uri),
        Field("time", .time), Field("microorganism", .uri), Field("chemicalSubstance", .uri),
        Field("value", .double), Field("component", .word(.component)), Field("stringValue", .string),
        Field("booleanValue", .bool), Field("hexBinaryValue", .hexBinary), Field("uriValue", .uri),
        Field("minValue", .double), Field("maxValue", .double), Field("meanValue", .double), Field("sDev", .double),
        Field("percRank", .double), Field("percValue", .double), Field("uom", .unit),
        Field("coordinateReferenceSystem", .uri),
    ]
}
