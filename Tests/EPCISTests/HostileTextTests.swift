import EPCIS
import StrictJSON
import Testing

/// RFC 8259 and XML 1.0: what is no document is refused at its place; nothing of a megabyte takes more than it should.
@Suite struct HostileTextTests {
    @Test(arguments: [
        (#"{"a":1,"a":2}"#, JSONError.Code.duplicateName, 7, "/a"),
        (#"{"a":[1,{"b":1,"b":2}]}"#, .duplicateName, 15, "/a/1/b"),
        ("[1,]", .unexpectedByte, 3, "/1"), (#"{"a":1,}"#, .unexpectedByte, 7, ""), ("[01]", .unexpectedByte, 2, ""),
        ("[+1]", .unexpectedByte, 1, "/0"), ("[.5]", .unexpectedByte, 1, "/0"), ("[1.]", .invalidNumber, 1, "/0"),
        ("[1e]", .invalidNumber, 1, "/0"), ("[NaN]", .unexpectedByte, 1, "/0"), ("['a']", .unexpectedByte, 1, "/0"),
        ("[\"\u{1}\"]", .invalidString, 2, "/0"), (#"["\x"]"#, .invalidString, 3, "/0"),
        (#"["\ud800"]"#, .invalidUnicode, 8, "/0"),
        (#"["\udc00"]"#, .invalidUnicode, 8, "/0"), (#"["\u12g4"]"#, .invalidString, 6, "/0"),
        ("[\"", .unexpectedEnd, 2, "/0"),
        ("", .unexpectedEnd, 0, ""), ("{} {}", .unexpectedByte, 3, ""),
        (#"{"a~b/c":tru}"#, .unexpectedByte, 12, "/a~0b~1c"),
    ])
    func jsonIsReadStrictly(text: String, code: JSONError.Code, offset: Int, pointer: String) {
        let error = #expect(throws: JSONError.self) { try JSONValue(parsing: text) }
        #expect(error?.code == code)
        #expect(error?.offset == offset)
        #expect(error?.pointer == pointer)
    }

    @Test(arguments: ["1", "-0", "1e999999999", "123456789012345678901234567890.10", "1E-5"])
    func numbersKeepTheirCharacters(number: String) throws {
        #expect(try JSONValue(parsing: " [\(number)] ").text() == "[\(number)]")
        #expect(JSONNumber(number)?.text == number)
    }

    @Test func escapesAreReadAndWritten() throws {
        let value = try JSONValue(parsing: #"["\"\\\/\b\f\n\r\t\u0041\u1ea1\ud83d\ude00 ạ😀"]"#)
        #expect(value == ["\"\\/\u{8}\u{c}\n\r\tAạ😀 ạ😀"])
        #expect(try JSONValue(parsing: value.text()) == value)
    }

    @Test(arguments: [
        [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xF5, 0x80, 0x80, 0x80, 0x22],
        [0x22, 0xE1, 0xBA, 0x22],
    ])
    func brokenUTF8IsRefused(value: [UInt8]) {
        let text = Array(SampleEvents.document(#"{"type":"#).utf8.prefix { $0 != 0x5D }) + value
        let document = Array(#"{"@context":"x","epcisBody":{"eventList":[{"type":"#.utf8) + value + Array("}]}}".utf8)
        #expect(!text.isEmpty)
        let error = #expect(throws: Violation.self) { try Document(document) }
        #expect(error?.code == .notJSON)
        #expect(error?.pointer == "/epcisBody/eventList/0/type")
    }

    @Test func depthIsBounded() throws {
        func nested(_ depth: Int) -> String {
            let value = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
            return SampleEvents.document(
                SampleEvents.association.replacing("\"ocop:grade\":\"A\"", with: "\"ocop:a\":\(value)")
            )
        }
        #expect(try Document(nested(63)).events.count == 1)
        #expect(throws: Violation.self) { try Document(nested(64)) }
        #expect(throws: Violation.self) { try Document(nested(500_000)) }
        #expect(throws: Violation.self) { try Document(String(repeating: "{\"a\":", count: 200_000)) }
    }

    @Test func aHundredThousandSiblingsAreReadSortedAndChecked() throws {
        let members = (0..<60_000).reversed().map { "\"ocop:k\($0)\":\($0)" }.joined(separator: ",")
        let event = SampleEvents.association.replacing("\"ocop:grade\":\"A\"", with: members)
        let document = try Document(SampleEvents.document(event))
        #expect(document.violations == [])
        #expect(document.events[0].hashID().hasPrefix("ni:///sha-256;"))
        let names = (0..<100_000).map { "\"k\($0)\":1" }.joined(separator: ",")
        let many = try Document(#"{"@context":"x",\#(names),"epcisBody":{"eventList":[]}}"#)
        #expect(many.violations.count > 100_000)
    }

    @Test(arguments: [
        """
        <!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><x>&b;</x>
        """,
        "<!DOCTYPE x SYSTEM \"http://example.org/x.dtd\"><x/>",
        "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><x>&f;</x>",
    ])
    func aDocumentTypeIsRefusedSoThatNoEntityCanBeDefined(text: String) {
        let error = #expect(throws: Violation.self) { try Document(text) }
        #expect(error?.code == .notXML)
        #expect(error?.message == "a document type is not allowed")
    }

    @Test(arguments: [
        "<x", "<x></y>", "<x>&undefined;</x>", "<x a='1' a='2'/>", "<x><y></x>", "<x/><x/>", "<a:b/>", "<x>\u{1}</x>",
        "<?xml version='1.0' encoding='UTF-16'?><x/>", "<?xml version='1.0' encoding='ISO-8859-1'?><x/>",
    ])
    func textThatIsNotWellFormedIsRefused(text: String) {
        let error = #expect(throws: Violation.self) { try Document(text) }
        #expect(error.map { $0.code == .notXML || $0.code == .notEPCIS } == true)
    }

    @Test func attributesDepthAndNamespacesOfXMLAreBounded() {
        let attributes = (0..<100_000).map { " a\($0)='1'" }.joined()
        #expect(throws: Violation.self) { try Document("<x\(attributes)/>") }
        #expect(throws: Violation.self) { try Document(ReferenceEvents.xmlDocument("<ObjectEvent\(attributes)/>")) }
        #expect(throws: Violation.self) { try Document(String(repeating: "<x>", count: 300_000)) }
        let declarations = (0..<100).map { " xmlns:n\($0)='urn:x:\($0)'" }.joined()
        let nested = String(repeating: "<example:x\(declarations)>", count: 5)
        #expect(throws: Violation.self) { try Document(ReferenceEvents.xmlDocument("<ObjectEvent>\(nested)")) }
    }

    @Test func anEventLargerThanTheLimitIsRefusedWhileItIsRead() throws {
        var limits = Limits()
        limits.itemBytes = 100_000
        let big = SampleEvents.association.replacing(
            "\"ocop:grade\":\"A\"",
            with: "\"ocop:a\":\"\(String(repeating: "x", count: 200_000))\""
        )
        for text in [
            SampleEvents.document(big),
            String(decoding: try Document(SampleEvents.document(big)).bytes(as: .xml), as: UTF8.self),
        ] {
            var reader = DocumentReader(limits: limits)
            #expect(throws: Violation.self) {
                for piece in Array(text.utf8).pieces(of: 4096) { _ = try reader.read(piece) }
            }
        }
    }

    /// Bytes changed, cut and doubled at random: an answer or an error, never a crash; what is read twice is read alike.
    @Test func mutatedDocumentsNeverBreakTheReaders() throws {
        var chance = SeededChance(seed: 20_261_123)
        let json = Array(SampleEvents.document(SampleEvents.object, SampleEvents.transformation).utf8)
        let xml = try Document(json).bytes(as: .xml)
        for round in 0..<FuzzRounds.count {
            var bytes = round % 2 == 0 ? json : xml
            for _ in 0..<Int.random(in: 1...4, using: &chance) { bytes.mutate(using: &chance) }
            guard let document = try? Document(bytes) else { continue }
            let violations = document.violations
            let hashes = document.events.map { $0.hashID() }
            var reader = DocumentReader()
            var events: [Event] = []
            do {
                for piece in bytes.pieces(of: Int.random(in: 1...900, using: &chance)) {
                    events += try reader.read(piece)
                }
                events += try reader.finish()
                #expect(events.map { $0.hashID() } == hashes)
            } catch {
                #expect(error.code == .contextAfterEvents)
            }
            if violations.isEmpty,
                let other = try? document.bytes(as: document.events.first?.line == nil ? .xml : .json)
            {
                #expect(try Document(other).events.map { $0.hashID() } == hashes)
            }
        }
    }
}
