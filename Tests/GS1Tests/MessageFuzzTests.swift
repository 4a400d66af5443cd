import GS1
import Testing

@Suite("Nothing that is written harms the reader")
struct MessageFuzzTests {
    private static let megabyte = 1 << 20

    /// Texts of one mebibyte in which one thing is there over and over.
    static let long: [String] = [
        "https://a" + repeated("/01"), "https://a" + repeated("/21/x"),
        "https://a/01/09521234543213" + repeated("/21/x"),
        "https://a" + repeated("/"), "https://a/01/09521234543213?" + repeated("&"),
        "https://a/01/09521234543213?" + repeated("99=x&"), "https://a/01/09521234543213?" + repeated("a=b;c&"),
        "https://a/01/09521234543213?" + repeated(";"), "https://a/01/09521234543213?" + repeated(";12345="),
        "https://a/01/09521234543213/10/" + repeated("%25"), "https://a/01/09521234543213/10/" + repeated("%"),
        "https://" + repeated("a"), "https://a/01/09521234543213#" + repeated("x"), repeated("("), repeated("\\("),
        "(99)" + repeated("\\("), repeated("(99)A"), repeated("(400)A(99)B"), repeated("(8899)A"),
        "(10)" + repeated("A"), "]C1" + repeated("99A\u{1D}"), repeated("^"), repeated("0109521234543213"),
        "]E0" + repeated("1"), "]E0" + repeated("|"), repeated("\u{1D}"), repeated("á"), repeated("\0"),
        "https://a/01/09521234543213?" + (0...9999).map { "\($0)=1&" }.joined(),
        (10...99).map { prefix in (0...99).map { "(\(prefix)\($0 < 10 ? "0" : "")\($0))1" }.joined() }.joined(),
    ]

    private static func repeated(_ piece: String) -> String {
        String(repeating: piece, count: megabyte / piece.utf8.count)
    }

    @Test("A mebibyte of anything is read in a time that grows with its length", arguments: long.indices)
    func length(number: Int) {
        var options = ParsingOptions()
        options.allowsUnknownIdentifiers = true
        options.allowsConvenienceAlphas = true
        switch Result(catching: { () throws(GS1Error) in try Message(Self.long[number], options: options) }) {
        case .success(let message): #expect(!message.elements.isEmpty)
        case .failure(let error): #expect(error.position <= Self.long[number].utf8.count)
        }
    }

    @Test("Bytes by chance, UTF-8 or not, are a message or have a fault within them")
    func bytes() {
        var random = SeededRandom(seed: 3)
        var options = ParsingOptions()
        options.allowsUnknownIdentifiers = true
        let heads = ["", "https://a/", "(01)09521234543213(", "]C101", "]E0", "^", "]Q1http://a/01/09521234543213?"]
        for round in 0..<SeededRandom.rounds(3_000) {
            var text = Array(heads[round % heads.count].utf8)
            for _ in 0..<random.number(0...40) { text.append(UInt8(random.number(0...255))) }
            switch Result(catching: { () throws(GS1Error) in try Message(bytes: text.span, options: options) }) {
            case .success(let message): #expect(!message.elements.isEmpty)
            case .failure(let error): #expect(0...text.count ~= error.position)
            }
        }
    }

    @Test("Values by chance make a message or have a fault, and a message is read back")
    func elements() throws {
        var random = SeededRandom(seed: 11)
        let definitions = ApplicationIdentifierTable.current.definitions
        for _ in 0..<SeededRandom.rounds(3_000) {
            let elements = (0...random.number(0...4)).map { _ in
                let definition = definitions[random.number(0...definitions.count - 1)]
                let value = definition.components.reduce("") { value, component in
                    let characters = component.characters == .digits ? "0123456789" : "AZaz09(\\-/%="
                    return value + random.text(of: characters, component.minimum...component.maximum)
                }
                return Element(definition.identifier, value)
            }
            guard let message = try? ElementString(elements, options: DifferentialTests.options) else { continue }
            #expect(try ElementString(message.bracketed, options: DifferentialTests.options) == message)
            #expect(try ElementString(plain: message.plain, options: DifferentialTests.options) == message)
            if let link = try? DigitalLink(message) {
                #expect(try DigitalLink(link.uri, options: DifferentialTests.options) == link)
            }
        }
    }
}
