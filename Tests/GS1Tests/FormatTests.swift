import GS1
import Testing

@Suite("Formats of figure 3.2-1: characters and lengths of every identifier")
struct FormatTests {
    private static let definitions = ApplicationIdentifierTable.current.definitions

    @Test("The shortest and the longest value pass, one character less or more does not", arguments: definitions)
    func length(definition: ApplicationIdentifier.Definition) {
        let shortest = Self.value(definition, whole: false)
        let longest = Self.value(definition, whole: true)
        #expect(shortest.utf8.count == definition.minimumLength && longest.utf8.count == definition.maximumLength)
        #expect(Self.code(definition, shortest) == nil)
        #expect(Self.code(definition, longest) == nil)
        let less = definition.minimumLength == 1 ? GS1Error.Code.emptyValue : .tooShort
        #expect(Self.code(definition, String(shortest.dropLast())) == less)
        #expect(Self.code(definition, longest + "1") == .tooLong)
    }

    @Test("A character that is not of the set is found at its place, at every place", arguments: definitions)
    func characters(definition: ApplicationIdentifier.Definition) {
        let value = Array(Self.value(definition, whole: true).utf8)
        for place in value.indices {
            var wrong = value
            wrong[place] = UInt8(ascii: "~")
            let element = Element(definition.identifier, String(decoding: wrong, as: UTF8.self))
            let error = #expect(throws: GS1Error.self) {
                try ElementString([element], options: DifferentialTests.options)
            }
            #expect(error?.position == place)
        }
    }

    @Test(
        "Optional components are there as a whole or not at all",
        arguments: [
            ("423", "704", [3, 6, 9, 12, 15]), ("7007", "261231", [6, 12]), ("7011", "261231", [6, 10]),
            ("8008", "26123112", [8, 10, 12]), ("4330", "000000", [6, 7]),
        ]
    )
    func optional(digits: String, start: String, lengths: [Int]) throws {
        let identifier = try #require(ApplicationIdentifier(digits))
        let definition = try #require(identifier.definition)
        for length in start.count...definition.maximumLength {
            let value = start + String(repeating: "0", count: length - start.count)
            #expect((Self.code(definition, value) == nil) == lengths.contains(length), "\(value)")
        }
    }

    private static func value(_ definition: ApplicationIdentifier.Definition, whole: Bool) -> String {
        definition.components.reduce("") { value, component in
            let count = whole ? component.maximum : component.isOptional ? 0 : component.minimum
            return value + String(repeating: component.characters == .digits ? "1" : "A", count: count)
        }
    }

    private static func code(_ definition: ApplicationIdentifier.Definition, _ value: String) -> GS1Error.Code? {
        do throws(GS1Error) {
            _ = try ElementString([Element(definition.identifier, value)], options: DifferentialTests.options)
            return nil
        } catch {
            return error.code
        }
    }
}
