import Testing

@testable import GS1

@Suite("Compression: what holds of every link") struct CompressionPropertyTests {
    static let lenient = CompressionTests.lenient

    /// Any value of an identifier, by its components.
    static func value(_ components: [Component], _ random: inout SeededRandom) -> String {
        var text = ""
        for component in components {
            // Optional parts follow each other without a gap.
            if component.isOptional, random.number(0...1) == 0 { break }
            let characters =
                switch (component.characters, random.number(0...4)) {
                case (.digits, _), (_, 0): "0123456789"
                case (_, 1): "0123456789ABCDEF"
                case (.set82, 2): "0123456789abcdef"
                case (.set82, 3): CharacterSets.set64
                case (.set82, _): CharacterSets.set82
                case (.set39, _): CharacterSets.set39
                case (.set64, _): CharacterSets.set64
                }
            text += random.text(of: characters, component.minimum...component.maximum)
        }
        return text
    }

    /// Any key with some of its qualifiers, up to four attributes that are no keys, up to three parameters, perhaps a fragment.
    static func link(_ random: inout SeededRandom) throws -> DigitalLink {
        let definitions = ApplicationIdentifierTable.current.definitions
        let keys = definitions.filter(\.isKey)
        let attributes = definitions.filter { $0.traits.contains(.attribute) && !$0.isKey }
        let key = keys[random.number(0...keys.count - 1)]
        var identifiers = [key.identifier]
        if let sequence = key.qualifierSequences?.randomElement(using: &random) {
            identifiers += sequence.filter { _ in random.number(0...1) == 0 }
        }
        for _ in 0..<random.number(0...4) {
            identifiers.append(attributes[random.number(0...attributes.count - 1)].identifier)
        }
        var seen = Set<ApplicationIdentifier>()
        let elements = identifiers.filter { seen.insert($0).inserted }.map { identifier in
            Element(identifier, value(identifier.definition?.components ?? [], &random))
        }
        var uri = try DigitalLink(elements, stem: "https://example.com/a", options: lenient).uri
        for _ in 0..<random.number(0...3) {
            let name = "p" + random.text(of: CharacterSets.set64, 0...12)
            uri += (uri.contains("?") ? "&" : "?") + name
            uri += random.number(0...9) == 0 ? "" : "=" + random.text(of: CharacterSets.set64 + ".~:@/", 0...30)
        }
        if random.number(0...3) == 0 { uri += "#" + random.text(of: CharacterSets.set64, 0...9) }
        return try DigitalLink(uri, options: lenient)
    }

    static func allOptions() -> [DigitalLink.CompressionOptions] {
        (0..<8).map { bits in
            var options = DigitalLink.CompressionOptions()
            options.keepsKey = bits & 1 != 0
            options.usesCodes = bits & 2 != 0
            options.compressesParameters = bits & 4 != 0
            return options
        }
    }

    @Test("compressing and decompressing gives the same link, for every identifier and every option")
    func roundTrip() throws {
        var random = SeededRandom(seed: 21)
        for _ in 0..<SeededRandom.rounds(300) {
            let link = try Self.link(&random)
            for options in Self.allOptions() {
                let compressed = try link.compressed(options)
                guard let read = try? DigitalLink.inAnyForm(compressed, options: Self.lenient).link else {
                    Issue.record("\(link.uri) \(compressed)")
                    continue
                }
                #expect(read.canonical == link.canonical, "\(link.uri) \(compressed)")
                #expect(read.stem == link.stem && read.fragment == link.fragment, "\(compressed)")
                #expect(read.ignored == link.ignored, "\(link.uri) \(compressed)")
                #expect(Set(read.elements) == Set(link.elements) && read.pathCount == link.pathCount)
                #expect(try read.compressed(options) == compressed, "compressing again gives the same text")
            }
        }
    }

    @Test("the writer and bits written out as text agree on every link")
    func writerAgreesWithBitsAsText() throws {
        var random = SeededRandom(seed: 22)
        for _ in 0..<SeededRandom.rounds(200) {
            let link = try Self.link(&random)
            for isOptimised in [false, true] {
                var writer = CompressedWriter()
                try writer.append(link.elements, optimised: isOptimised)
                #expect(writer.finished() == BitsAsText.segment(link.elements, optimised: isOptimised), "\(link.uri)")
            }
        }
    }

    @Test("a changed segment is refused, or is a link that survives compression itself")
    func mutationsAreRefusedOrValid() throws {
        var random = SeededRandom(seed: 23)
        var accepted = 0
        for round in 0..<SeededRandom.rounds(1_500) {
            var options = DigitalLink.CompressionOptions()
            options.usesCodes = round % 2 == 0
            options.keepsKey = round % 3 == 0
            let compressed = try Self.link(&random).compressed(options)
            let mutation = random.mutation(of: compressed)
            guard let link = try? DigitalLink(compressed: mutation, options: Self.lenient) else { continue }
            accepted += 1
            options.keepsKey = true
            let again = try DigitalLink.inAnyForm(link.compressed(options), options: Self.lenient)
            #expect(again.link.canonical == link.canonical, "\(mutation)")
        }
        #expect(accepted > 0)
    }

    @Test("any bits are refused or are a link")
    func anyBitsAreRefusedOrALink() {
        var random = SeededRandom(seed: 24)
        for _ in 0..<SeededRandom.rounds(3_000) {
            let segment = random.text(of: CharacterSets.set64, 1...60)
            if let link = try? DigitalLink(compressed: "https://a.b/" + segment, options: Self.lenient) {
                #expect((try? DigitalLink(link.uri, options: Self.lenient)) == link, "\(segment)")
            }
        }
    }

    @Test("a megabyte takes linear time", .timeLimit(.minutes(1)))
    func aMegabyteTakesLinearTime() throws {
        // Parameters without end: F, a name of one character, ASCII of no characters, over and over.
        var writer = CompressedWriter()
        try writer.append([Element("01", "05412345000013")], optimised: true)
        for _ in 0..<120_000 { try writer.append(parameter: [65], []) }
        let link = try DigitalLink(compressed: "https://a.b/" + writer.finished())
        #expect(link.ignored.count == 120_000)
        #expect(try DigitalLink(compressed: link.compressed()).ignored.count == 120_000)
        for piece in ["A", "8", "_", "0B", "gAAA"] {
            let segment = String(repeating: piece, count: 1_000_000 / piece.utf8.count)
            #expect(throws: CompressionError.self) { try DigitalLink(compressed: "https://a.b/" + segment) }
        }
    }

    /// Formats of table F that are not simply that of the one component.
    static let tableF: [(ApplicationIdentifier, [CompressedFormat.Field])] = [
        ("00", [.digits(18)]), ("10", [.textUpTo(20)]), ("30", [.digitsUpTo(8)]),
        ("253", [.digits(13), .textUpTo(17)]), ("255", [.digits(13), .digitsUpTo(12)]),
        ("3103", [.digits(6)]), ("3912", [.digits(3), .digitsUpTo(15)]), ("3932", [.digits(3), .digitsUpTo(15)]),
        ("421", [.digits(3), .textUpTo(9)]), ("423", [.digits(3), .digitsUpTo(12)]),
        ("425", [.digits(3), .digitsUpTo(12)]), ("4307", [.text(2)]), ("4324", [.digits(10)]),
        ("7003", [.digits(10)]), ("7007", [.digits(6), .digitsUpTo(6)]), ("7030", [.digits(3), .textUpTo(27)]),
        ("7040", [.digits(1), .text(3)]), ("7230", [.textUpTo(30)]), ("8001", [.digits(14)]),
        ("8003", [.digits(14), .textUpTo(16)]), ("8006", [.digits(18)]), ("8008", [.digits(8), .digitsUpTo(4)]),
        ("8010", [.textUpTo(30)]), ("8026", [.digits(18)]),
    ]

    @Test("table F: components put together give the format of the standard", arguments: tableF)
    func formatsAreThoseOfTableF(row: (identifier: ApplicationIdentifier, fields: [CompressedFormat.Field])) {
        #expect(CompressedFormat.of(row.identifier)?.fields == row.fields)
    }

    /// The digits of a number and the bits that so many digits need.
    @Test(
        "table B: bits of numbers",
        arguments: [
            (0, 1), (1, 4), (2, 7), (3, 10), (6, 20), (12, 40), (13, 44), (14, 47), (17, 57), (18, 60), (20, 67),
            (90, 299),
        ]
    )
    func bitsOfNumbers(digits: Int, bits: Int) {
        #expect(DecimalNumber.bits(digits) == bits)
    }
}

/// The compression procedure once more, with bits as text, slow and independent of the writer.
private enum BitsAsText {
    static let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"

    static func segment(_ elements: [Element], optimised: Bool) -> String {
        var values = Dictionary(uniqueKeysWithValues: elements.map { ("\($0.ai)", $0.value) })
        var bits = ""
        while optimised {
            let candidates = OptimisationCode.all.filter { code in
                code.identifiers.allSatisfy { values["\($0)"] != nil }
            }
            let most = candidates.map { $0.identifiers.map(\.description).joined().count }.max()
            guard let best = candidates.first(where: { $0.identifiers.map(\.description).joined().count == most })
            else { break }
            bits += binary(Int(best.code), 8)
            for identifier in best.identifiers {
                bits += value(values.removeValue(forKey: "\(identifier)") ?? "", identifier)
            }
        }
        for (digits, text) in values.sorted(by: { $0.key < $1.key }) {
            bits += digits.map { binary($0.wholeNumberValue ?? 0, 4) }.joined()
            bits += ApplicationIdentifier(digits).map { value(text, $0) } ?? ""
        }
        while bits.count % 6 != 0 { bits += "0" }
        return stride(from: 0, to: bits.count, by: 6).map { place in
            let group = Int(bits.dropFirst(place).prefix(6), radix: 2) ?? 0
            return String(alphabet.dropFirst(group).prefix(1))
        }.joined()
    }

    private static func value(_ text: String, _ identifier: ApplicationIdentifier) -> String {
        var rest = Substring(text)
        return (CompressedFormat.of(identifier)?.fields ?? []).map { field in
            switch field {
            case .digits(let count):
                defer { rest = rest.dropFirst(count) }
                return number(rest.prefix(count))
            case .digitsUpTo(let most):
                defer { rest = "" }
                return binary(rest.count, String(most, radix: 2).count) + number(rest)
            case .text(let count):
                defer { rest = rest.dropFirst(count) }
                return characters(rest.prefix(count), "")
            case .textUpTo(let most):
                defer { rest = "" }
                return characters(rest, binary(rest.count, String(most, radix: 2).count))
            }
        }.joined()
    }

    private static func characters(_ text: Substring, _ length: String) -> String {
        func each(_ set: String, _ width: Int) -> String {
            text.map { character in
                binary(set.firstIndex(of: character).map { set.distance(from: set.startIndex, to: $0) } ?? 0, width)
            }
            .joined()
        }
        if text.isEmpty { return "100" + length }
        if text.allSatisfy("0123456789".contains) { return "000" + length + number(text) }
        if text.allSatisfy("0123456789ABCDEF".contains) { return "010" + length + each("0123456789ABCDEF", 4) }
        if text.allSatisfy("0123456789abcdef".contains) { return "001" + length + each("0123456789abcdef", 4) }
        if text.allSatisfy(alphabet.contains) { return "011" + length + each(alphabet, 6) }
        return "100" + length + text.utf8.map { binary(Int($0), 7) }.joined()
    }

    /// Long division by two, digit by digit; the bits of so many digits are those of the greatest such number.
    private static func number(_ digits: Substring) -> String {
        guard !digits.isEmpty else { return "0" }
        let width = halves(Array(repeating: 9, count: digits.count)).count
        let bits = halves(digits.compactMap(\.wholeNumberValue))
        return String(repeating: "0", count: width - bits.count) + bits
    }

    private static func halves(_ digits: [Int]) -> String {
        var (digits, bits) = (digits, "")
        while digits.contains(where: { $0 != 0 }) {
            var rest = 0
            for place in digits.indices {
                let value = rest * 10 + digits[place]
                (digits[place], rest) = (value / 2, value % 2)
            }
            bits = "\(rest)" + bits
        }
        return bits
    }

    private static func binary(_ value: Int, _ width: Int) -> String {
        let bits = String(value, radix: 2)
        return String(repeating: "0", count: max(0, width - bits.count)) + bits
    }
}
