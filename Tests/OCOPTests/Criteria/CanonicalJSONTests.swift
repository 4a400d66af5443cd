import Testing

@testable import OCOP

@Suite struct CanonicalJSONTests {
    /// The sample of RFC 8785, section 3.2.3: names in the order of their UTF-16 code units.
    @Test func namesSortByTheirUTF16CodeUnits() {
        let value = CanonicalJSON.object([
            "\u{20AC}": .string("Euro Sign"), "\r": .string("Carriage Return"),
            "\u{FB33}": .string("Hebrew Letter Dalet With Dagesh"), "1": .string("One"),
            "\u{1F600}": .string("Emoji: Grinning Face"), "\u{80}": .string("Control"),
            "\u{F6}": .string("Latin Small Letter O With Diaeresis"),
        ])
        let expected =
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u{80}\":\"Control\",\"\u{F6}\":\"Latin Small Letter O With Diaeresis\",\"\u{20AC}\":\"Euro Sign\",\"\u{1F600}\":\"Emoji: Grinning Face\",\"\u{FB33}\":\"Hebrew Letter Dalet With Dagesh\"}"
        #expect(String(decoding: value.bytes, as: UTF8.self) == expected)
    }

    /// RFC 8785, section 3.2.2.2.
    @Test func onlyWhatMustBeEscapedIs() {
        let text = "\u{20AC}$\u{0F}\u{0A}A'\u{42}\u{22}\u{5C}\\\"/"
        #expect(
            String(decoding: CanonicalJSON.string(text).bytes, as: UTF8.self)
                == "\"\u{20AC}$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\""
        )
    }

    @Test func arraysKeepTheirOrder() {
        let value = CanonicalJSON.array([.integer(2), .integer(1), .null, .bool(true), .object([:])])
        #expect(String(decoding: value.bytes, as: UTF8.self) == "[2,1,null,true,{}]")
    }
}
