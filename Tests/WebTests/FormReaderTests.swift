import OCOP
import Testing

@testable import Web

@Suite("A form is read strictly")
struct FormReaderTests {
    private func read(_ text: String, _ reader: FormReader = FormReader()) throws(FormError) -> FormData {
        try reader.read(Array(text.utf8))
    }

    @Test(
        arguments: [
            ("", [:]),
            ("ten=Nh%C3%A3n+l%E1%BB%93ng", ["ten": "Nhãn lồng"]),
            ("ten=", ["ten": ""]),
            ("ten", ["ten": ""]),
            ("=x", ["": "x"]),
            ("a=1&&b=2&", ["a": "1", "b": "2"]),
            ("a=1=2", ["a": "1=2"]),
            ("a=%26%3D%2B", ["a": "&=+"]),
            ("ten=Nhãn", ["ten": "Nhãn"]),
            ("a=++hai%20%20cho+", ["a": "hai  cho"]),
            ("a=mot%0D%0Ahai%0Aba%0Dbon%09", ["a": "mot\nhai\nba\nbon"]),
            ("a=mot%E2%80%A8hai", ["a": "mot\nhai"]),
        ] as [(String, KeyValuePairs<String, String>)]
    )
    func pairsAreDecoded(text: String, pairs: KeyValuePairs<String, String>) throws {
        #expect(try read(text) == FormData(pairs))
    }

    @Test func aNameMayComeTwiceAndTheOrderIsKept() throws {
        let data = try read("kem=a&ten=x&kem=b")
        #expect(data.texts("kem") == ["a", "b"])
        #expect(data.text("kem") == "a")
        #expect(data.pairs.map(\.name) == ["kem", "ten", "kem"])
        #expect(data.has("ten") && !data.has("khac"))
    }

    @Test func textBecomesNFC() throws {
        let data = try read("ten=Nha%CC%83n")
        #expect(Array(data.text("ten").unicodeScalars) == Array("Nhãn".unicodeScalars))
    }

    @Test(arguments: ["%E2%80%AA0912345678%E2%80%AC", "%EF%BB%BF0912345678", "0912%E2%80%8B345678"])
    func unseenMarksFromAddressBooksAreDropped(value: String) throws {
        #expect(Array(try read("so=\(value)").text("so").utf8) == Array("0912345678".utf8))
    }

    @Test(arguments: [
        ("a=%", FormError.badEscape(position: 2)), ("a=%4", .badEscape(position: 2)),
        ("ab=x%4g", .badEscape(position: 4)),
        ("a=1&b=%FF", .notUTF8(field: 2)), ("%C3=1", .notUTF8(field: 1)), ("a=%C0%80", .notUTF8(field: 1)),
        ("a=%ED%A0%80", .notUTF8(field: 1)), ("ten=a%00b", .controlCharacter(field: "ten")),
        ("ten=a%1Bb", .controlCharacter(field: "ten")), ("ten=a%7F", .controlCharacter(field: "ten")),
        ("ten=%C2%85", .controlCharacter(field: "ten")),
    ])
    func whatCannotBeReadIsRefused(text: String, error: FormError) {
        #expect(throws: error) { try read(text) }
    }

    @Test func limitsHoldOnBothSides() throws {
        let reader = FormReader(byteLimit: 7, fieldLimit: 2)
        #expect(try read("a=1&b=2", reader).pairs.count == 2)
        #expect(throws: FormError.tooLarge(limit: 7)) { try read("a=1&b=23", reader) }
        #expect(throws: FormError.tooManyFields(limit: 2)) { try read("a&b&c", reader) }
    }

    @Test func everyErrorHasBothLanguages() {
        let errors: [FormError] = [
            .tooLarge(limit: 1 << 20), .tooManyFields(limit: 2), .wrongType("text/plain"), .badEscape(position: 3),
            .notUTF8(field: 1), .controlCharacter(field: "ten"),
        ]
        #expect(Set(errors.map(\.label)).count == errors.count)
        #expect(FormError.tooLarge(limit: 1 << 20).label.vi.contains("1 MB"))
    }
}
