import GS1
import Testing

@Suite("EPC binary encodings, EPC Tag Data Standard 2.1, 14") struct EPCBinaryTests {
    /// A field: a number in so many bits, or characters of seven or six.
    enum Field: Sendable {
        case number(Int, Int)
        case sevens(String, Int)
        case sixes(String)

        var bits: String {
            switch self {
            case .number(let value, let width): Self.binary(value, width)
            case .sevens(let text, let width):
                Self.filled(text.utf8.map { Self.binary(Int($0), 7) }.joined(), width)
            case .sixes(let text): text.utf8.map { Self.binary(Int($0) & 63, 6) }.joined() + "000000"
            }
        }

        static func binary(_ value: Int, _ width: Int) -> String {
            let bits = String(value, radix: 2)
            return String(repeating: "0", count: max(0, width - bits.count)) + bits
        }

        static func filled(_ bits: String, _ width: Int) -> String {
            bits + String(repeating: "0", count: width - bits.count)
        }
    }

    /// Header, partition, fields behind it, URN, length in bits.
    static let encodings: [(Int, Int, [Field], String, Int)] = [
        (0x30, 5, [.number(614141, 24), .number(712345, 20), .number(400, 38)], "sgtin:0614141.712345.400", 96),
        (
            0x30, 0, [.number(123_456_789_012, 40), .number(7, 4), .number(1 << 38 - 1, 38)],
            "sgtin:123456789012.7.274877906943", 96
        ),
        (0x30, 6, [.number(123456, 20), .number(0, 24), .number(0, 38)], "sgtin:123456.0000000.0", 96),
        (
            0x36, 5, [.number(614141, 24), .number(712345, 20), .sevens("32a/b", 140)], "sgtin:0614141.712345.32a%2Fb",
            198
        ),
        (0x31, 5, [.number(614141, 24), .number(1_234_567_890, 34), .number(0, 24)], "sscc:0614141.1234567890", 96),
        (0x32, 5, [.number(614141, 24), .number(12345, 17), .number(400, 41)], "sgln:0614141.12345.400", 96),
        (0x32, 0, [.number(123_456_789_012, 40), .number(0, 1), .number(0, 41)], "sgln:123456789012..0", 96),
        (0x39, 5, [.number(614141, 24), .number(12345, 17), .sevens("32a/b", 140)], "sgln:0614141.12345.32a%2Fb", 195),
        (0x33, 5, [.number(614141, 24), .number(12345, 20), .number(400, 38)], "grai:0614141.12345.400", 96),
        (0x37, 5, [.number(614141, 24), .number(12345, 20), .sevens("32a/b", 112)], "grai:0614141.12345.32a%2Fb", 170),
        (0x34, 5, [.number(614141, 24), .number(5678, 58)], "giai:0614141.5678", 96),
        (0x38, 5, [.number(614141, 24), .sevens("32a/b", 164)], "giai:0614141.32a%2Fb", 202),
        (0x2D, 5, [.number(614141, 24), .number(1_234_567_890, 34), .number(0, 24)], "gsrn:0614141.1234567890", 96),
        (0x2E, 5, [.number(614141, 24), .number(1_234_567_890, 34), .number(0, 24)], "gsrnp:0614141.1234567890", 96),
        (0x2C, 5, [.number(614141, 24), .number(12345, 17), .number(400, 41)], "gdti:0614141.12345.400", 96),
        (0x3A, 5, [.number(614141, 24), .number(12345, 17), .number(1_006_847, 58)], "gdti:0614141.12345.006847", 113),
        (
            0x3E, 5, [.number(614141, 24), .number(12345, 17), .sevens("ABCDefgh012345678", 119)],
            "gdti:0614141.12345.ABCDefgh012345678", 174
        ),
        (0x3C, 5, [.number(614141, 24), .number(98765, 27), .number(12345, 31)], "cpi:0614141.98765.12345", 96),
        (0x3D, 5, [.number(614141, 24), .sixes("5PQ7/Z43"), .number(12345, 40)], "cpi:0614141.5PQ7%2FZ43.12345", 132),
        (0x3F, 5, [.number(4_012_345, 24), .number(67890, 17), .number(104_711, 41)], "sgcn:4012345.67890.04711", 96),
        (
            0x40, 5, [.number(4_012_345, 24), .number(12345, 20), .number(1, 7), .number(2, 7), .number(981, 38)],
            "itip:4012345.012345.01.02.981", 110
        ),
        (
            0x41, 5, [.number(4_012_345, 24), .number(12345, 20), .number(1, 7), .number(2, 7), .sevens("mw133", 140)],
            "itip:4012345.012345.01.02.mw133", 212
        ),
    ]

    static func bits(_ header: Int, _ partition: Int, _ fields: [Field], filter: Int = 3) -> String {
        Field.binary(header, 8) + Field.binary(filter, 3) + Field.binary(partition, 3) + fields.map(\.bits).joined()
    }

    static func text(_ bits: String, width: Int, _ alphabet: String) -> String {
        let filled = bits + String(repeating: "0", count: (width - bits.count % width) % width)
        return stride(from: 0, to: filled.count, by: width).map { place in
            String(alphabet.dropFirst(Int(filled.dropFirst(place).prefix(width), radix: 2) ?? 0).prefix(1))
        }.joined()
    }

    static func hexadecimal(_ bits: String) -> String { text(bits, width: 4, "0123456789abcdef") }
    static func base64(_ bits: String) -> String {
        text(bits, width: 6, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
    }

    @Test("14.6: every coding table gives the URN of its fields", arguments: encodings.indices)
    func bitsBecomeURNs(index: Int) throws {
        let (header, partition, fields, urn, length) = Self.encodings[index]
        let bits = Self.bits(header, partition, fields)
        #expect(bits.count == length)
        let epc = try EPC(hexadecimal: Self.hexadecimal(bits))
        #expect(epc.urn == "urn:epc:id:" + urn)
        #expect(
            try EPC(
                hexadecimal: Self.hexadecimal(bits + String(repeating: "0", count: (16 - length % 16) % 16))
                    .uppercased()
            ) == epc
        )
        for segment in ["eh" + Self.hexadecimal(bits), "ex" + Self.base64(bits)] {
            let link = try DigitalLink(compressed: "https://a.b/c/" + segment, options: CompressionTests.lenient)
            #expect(link.elements == epc.elements && link.stem == "https://a.b/c")
        }
    }

    @Test(
        "EPC binary strings 4.2: the two worked examples of the standard are one SGTIN",
        arguments: ["eh30164596f40c0e5cbe991a83", "exMBZFlvQMDly-mRqD"]
    )
    func workedExamples(segment: String) throws {
        let read = try DigitalLink.inAnyForm("https://example.com/" + segment)
        #expect(read.isCompressed && read.link.uri == "https://example.com/01/09528765123457/21/123456789123")
    }

    /// Tags as the tests of other readers have them.
    @Test(
        "14.6: tags of other readers' tests",
        arguments: [
            ("301800004000004000000001", "sgtin:000001.0000001.1"),
            ("30396062C3A1A800006B33F4", "sgtin:360843.0951968.7025652"),
            ("321800004000020000000000", "sgln:000001.000001.0"),
            ("39140008DEB769A32ECD9BD2A17E0000000000000000000000", "sgln:0000567.89012.hello%25!%3F"),
        ]
    )
    func tagsOfOthers(hexadecimal: String, urn: String) throws {
        #expect(try EPC(hexadecimal: hexadecimal).urn == "urn:epc:id:" + urn)
    }

    @Test("14.2 to 14.6: what is no encoding is refused")
    func otherBitsAreRefused() {
        func rule(_ bits: String) -> EPCError.Rule? {
            #expect(throws: EPCError.self) { try EPC(hexadecimal: Self.hexadecimal(bits)) }?.rule
        }
        let head = Self.bits(0x30, 5, [.number(614141, 24), .number(712345, 20)])
        #expect(
            rule("") == .length && rule(Self.bits(0xF7, 0, [])) == .unknownHeader
                && rule(Self.bits(0x35, 0, [])) == .unknownHeader
        )
        #expect(rule(Self.bits(0x30, 7, [.number(0, 82)])) == .companyPrefix)
        #expect(rule(head) == .length && rule(head + Field.binary(1, 38) + Field.binary(1, 4)) == .length)
        #expect(rule(head + Field.binary(1, 38) + Field.binary(0, 16)) == .length)
        #expect(rule(Self.bits(0x30, 5, [.number(10_000_000, 24), .number(0, 58)])) == .length)
        #expect(rule(Self.bits(0x30, 5, [.number(0, 24), .number(1_000_000, 20), .number(0, 38)])) == .length)
        #expect(rule(Self.bits(0x31, 5, [.number(0, 24), .number(0, 34), .number(1, 24)])) == .length)
        #expect(rule(Self.bits(0x3F, 5, [.number(0, 24), .number(0, 17), .number(204_711, 41)])) == .character)
        #expect(rule(Self.bits(0x36, 5, [.number(0, 44), .sevens("", 140)])) == .length)
        #expect(rule(Self.bits(0x36, 5, [.number(0, 44), .sevens("A\0B", 140)])) == .character)
        #expect(rule(Self.bits(0x36, 5, [.number(0, 44), .sevens("A B", 140)])) == .escape)
        #expect(rule(Self.bits(0x3C, 0, [.number(0, 40), .number(1000, 11), .number(0, 31)])) == .length)
        for text in ["3g", String(repeating: "0", count: 1_000_000)] {
            #expect(throws: EPCError.self) { try EPC(hexadecimal: text) }
        }
        for segment in ["eh", "ex", "eh30164596F40C0E5CBE991A83", "eh3016", "exMBZFlvQMDly+mRqD"] {
            let error = #expect(throws: CompressionError.self) { try DigitalLink(compressed: "https://a.b/" + segment) }
            #expect(error?.rule == .invalidEPC && error?.epc != nil)
        }
    }

    @Test("a changed encoding is refused, or is an EPC with a valid link")
    func mutationsAreRefusedOrValid() throws {
        var random = SeededRandom(seed: 51)
        let texts = Self.encodings.map { Self.hexadecimal(Self.bits($0.0, $0.1, $0.2)) }
        for round in 0..<SeededRandom.rounds(2_000) {
            guard let epc = try? EPC(hexadecimal: random.mutation(of: texts[round % texts.count])) else { continue }
            #expect(EPC(epc.urn) == epc)
            #expect(
                (try? DigitalLink(epc.digitalLinkURI, options: CompressionTests.lenient))?.elements == epc.elements,
                "\(epc)"
            )
        }
    }

    @Test("Resolver 2.3: a resolver answers for an EPC binary string as for its link")
    func resolverAnswers() {
        let entry = LinkSet.Entry(
            anchor: "/01/09528765123457",
            links: [TypedLink(.defaultLink, to: "https://x.example/", title: "X")]
        )
        let resolver = Resolver(ResolverDescription(root: "https://id.example"))
        let answer = resolver.answer(
            to: ResolverRequest(target: "/exMBZFlvQMDly-mRqD?a=b"),
            from: LinkRegister(LinkSet([entry]))
        )
        #expect(answer.status == 307 && answer["Location"] == "https://x.example/?a=b")
        #expect(answer["Link"] == #"<https://id.example/01/09528765123457/21/123456789123?a=b>; rel="owl:sameAs""#)
    }
}
