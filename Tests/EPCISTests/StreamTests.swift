import EPCIS
import StrictJSON
import Testing

/// A document of any size is read and written in pieces, and the pieces make no difference.
@Suite struct StreamTests {
    private static let documents: [[UInt8]] = {
        let json = SampleEvents.document(SampleEvents.object, SampleEvents.transformation, SampleEvents.association)
        let query = SampleEvents.query(SampleEvents.aggregation, SampleEvents.transaction)
        return [json, query].map { Array($0.utf8) }
    }()

    @Test(arguments: documents, [1, 2, 3, 7, 64, 1000, 100_000])
    func piecesOfAnySizeGiveTheSameEvents(json: [UInt8], size: Int) throws {
        for bytes in [json, try Document(json).bytes(as: .xml)] {
            let whole = try Document(bytes)
            var reader = DocumentReader()
            var events: [Event] = []
            for piece in bytes.pieces(of: size) { events += try reader.read(piece) }
            events += try reader.finish()
            #expect(events == whole.events)
            #expect(reader.header == whole.header)
        }
    }

    @Test func eventsComeBeforeTheDocumentEnds() throws {
        let bytes = Self.documents[0]
        var reader = DocumentReader()
        let half = try reader.read(bytes[..<(bytes.count / 2)])
        #expect(half.count == 1)
        #expect(half.first?.pointer == "/epcisBody/eventList/0")
    }

    @Test func aContextBehindTheEventsIsFoundByReadingTheHeaderFirst() throws {
        let late = """
            {"type":"EPCISDocument","schemaVersion":"2.0","creationDate":"2026-11-23T15:00:00+07:00",
            "epcisBody":{"eventList":[\(SampleEvents.association)]},"@context":\(SampleEvents.context)}
            """
        var reader = DocumentReader()
        let error = #expect(throws: Violation.self) { try reader.read(Array(late.utf8)) }
        #expect(error?.code == .contextAfterEvents)
        let document = try Document(late)
        #expect(document.violations == [])
        #expect(
            document.events[0].hashID()
                == (try Document(SampleEvents.document(SampleEvents.association))).events[0].hashID()
        )
    }

    /// CBV 2.0, 8.9: members and lists in any order, names with any prefix, the hash stays.
    @Test func reorderingKeepsTheHash() throws {
        var chance = SeededChance(seed: 7)
        for text in SampleEvents.all {
            let event = try #require(try Document(SampleEvents.document(text)).events.first)
            for version in HashVersion.allCases {
                let hash = event.hashID(version)
                for _ in 0..<40 {
                    guard case .object(let body) = JSONValue.object(event.body).shuffled(using: &chance) else {
                        continue
                    }
                    #expect(Event(body, context: event.context).hashID(version) == hash)
                }
            }
        }
    }

    /// CBV 2.0, 8.9: any change of what happened changes the hash.
    @Test func everyChangedValueChangesTheHash() throws {
        let ignored = ["eventID", "recordTime", "errorDeclaration", "certificationInfo"]
        for text in SampleEvents.all {
            let event = try #require(try Document(SampleEvents.document(text)).events.first)
            var seen: Set<String> = [event.hashID()]
            var changes = 1
            for member in event.body.members where !ignored.contains(member.name) {
                for changed in member.value.changed {
                    var other = event
                    other[member.name] = changed
                    seen.insert(other.hashID())
                    changes += 1
                }
            }
            #expect(seen.count == changes)
        }
    }
}

extension JSONValue {
    fileprivate func shuffled(using chance: inout SeededChance) -> JSONValue {
        switch self {
        case .object(let object):
            var members: [JSONObject.Member] = []
            for member in object.members { members.append(.init(member.name, member.value.shuffled(using: &chance))) }
            return .object(JSONObject(members.shuffled(using: &chance)))
        case .array(let elements):
            var shuffled: [JSONValue] = []
            for element in elements { shuffled.append(element.shuffled(using: &chance)) }
            return .array(shuffled.shuffled(using: &chance))
        case .null, .bool, .number, .string: return self
        }
    }

    /// The value with each of its parts changed, one at a time; identifiers and times stay what they are by adding a word.
    fileprivate var changed: [JSONValue] {
        switch self {
        case .null: [.bool(true)]
        case .bool(let value): [.bool(!value)]
        case .number(let number): [.number(JSONNumber(number.text.first == "9" ? "8.5" : "9\(number.text)") ?? number)]
        case .string(let text): [.string("\(text)-changed")]
        case .array(let elements):
            elements.indices.flatMap { index in
                elements[index].changed.map { changed in
                    var copy = elements
                    copy[index] = changed
                    return .array(copy)
                }
            }
        case .object(let object):
            object.members.indices.flatMap { index in
                object.members[index].value.changed.map { changed in
                    var copy = object
                    copy[object.members[index].name] = changed
                    return .object(copy)
                }
            }
        }
    }
}
