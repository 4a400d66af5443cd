import GS1
import Testing

@Suite("EPC URN: what holds of every key") struct EPCPropertyTests {
    static let set82 = "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"
    static let set39 = "#-/0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"

    /// Any key of a scheme; every second one without serial number where the scheme allows.
    static func key(_ scheme: EPC.Scheme, _ random: inout SeededRandom, alone: Bool) -> [Element] {
        func checked(_ count: Int) -> String { CheckDigit.appended(to: random.digits(count...count)) ?? "" }
        func serial(_ most: Int) -> String { random.text(of: set82, 1...most) }
        func text(_ set: String) -> String { random.digits(12...12) + random.text(of: set, 1...18) }
        switch scheme {
        case .sgtin: return [Element("01", checked(13))] + (alone ? [] : [Element("21", serial(20))])
        case .lgtin: return [Element("01", checked(13)), Element("10", serial(20))]
        case .upui: return [Element("01", checked(13)), Element("235", serial(28))]
        case .itip: return [Element("8006", checked(13) + "0102")] + (alone ? [] : [Element("21", serial(20))])
        case .sscc: return [Element("00", checked(17))]
        case .sgln: return [Element("414", checked(12))] + (alone ? [] : [Element("254", "e" + serial(19))])
        case .pgln: return [Element("417", checked(12))]
        case .grai: return [Element("8003", "0" + checked(12) + (alone ? "" : serial(16)))]
        case .gdti: return [Element("253", checked(12) + (alone ? "" : serial(17)))]
        case .sgcn: return [Element("255", checked(12) + (alone ? "" : random.digits(1...12)))]
        case .gsrn: return [Element("8018", checked(17))]
        case .gsrnp: return [Element("8017", checked(17))]
        case .gsin: return [Element("402", checked(16))]
        case .giai: return [Element("8004", text(set82))]
        case .ginc: return [Element("401", text(set82))]
        case .cpi: return [Element("8010", text(set39))] + (alone ? [] : [Element("8011", "1" + random.digits(0...11))])
        }
    }

    @Test("6 to 8: key to URN to key is identity, for every length of prefix", arguments: EPC.Scheme.allCases)
    func keyToURNToKey(scheme: EPC.Scheme) throws {
        var random = SeededRandom(seed: 11)
        for round in 0..<SeededRandom.rounds(70) {
            let elements = Self.key(scheme, &random, alone: round % 2 == 0)
            let epc = try EPC(elements, companyPrefixLength: 6 + round % 7)
            #expect(epc.elements == elements)
            #expect(epc.companyPrefix.utf8.count == 6 + round % 7)
            let read = try EPC(urn: epc.urn)
            #expect(read == epc && read.elements == elements && read.urn == epc.urn)
            #expect(read.digitalLinkURI == Self.uri(elements))
        }
    }

    @Test(
        "5: the reader and the grammar as expressions judge every mutation of a URN alike",
        arguments: EPC.Scheme.allCases
    )
    func mutationsAreJudgedAlike(scheme: EPC.Scheme) throws {
        var random = SeededRandom(seed: 12)
        var accepted = 0
        for round in 0..<SeededRandom.rounds(150) {
            let elements = Self.key(scheme, &random, alone: round % 3 == 0)
            let urn = try EPC(elements, companyPrefixLength: 6 + round % 7).urn
            #expect(try EPCGrammar.accepts(urn), "\(urn)")
            let mutation = random.mutation(of: urn)
            let isAccepted = (try? EPC(urn: mutation)) != nil
            #expect(try EPCGrammar.accepts(mutation) == isAccepted, "\(mutation)")
            accepted += isAccepted ? 1 : 0
        }
        #expect(accepted > 0)
    }

    @Test("a megabyte of anything is refused in linear time", .timeLimit(.minutes(1)))
    func aMegabyteIsRefused() {
        for piece in ["urn:epc:id:", "%2F", "1", ".", "*", "ế", "\u{0}"] {
            let body = String(repeating: piece, count: 1_000_000 / piece.utf8.count)
            for opening in ["", "urn:epc:id:sgtin:", "urn:epc:id:giai:061414.", "urn:epc:id:gdti:123456789012.."] {
                #expect(EPC(opening + body) == nil)
            }
        }
    }

    /// The canonical URI put together by hand.
    private static func uri(_ elements: [Element]) -> String {
        elements.reduce("https://id.gs1.org") { path, element in
            let value = element.value.utf8.map { byte in
                let isUnreserved =
                    "-._~".utf8.contains(byte) || Character(Unicode.Scalar(byte)).isLetter || (48...57).contains(byte)
                let digits = String(byte, radix: 16, uppercase: true)
                return isUnreserved ? String(Unicode.Scalar(byte)) : "%" + (digits.count == 1 ? "0" : "") + digits
            }
            return path + "/\(element.ai)/" + value.joined()
        }
    }
}

/// The grammar of the standard once more, as regular expressions and lengths, slow and independent of the reader.
private enum EPCGrammar {
    static func accepts(_ urn: String) throws -> Bool {
        guard urn.utf8.allSatisfy({ $0 < 128 }),
            let match = urn.wholeMatch(of: /urn:epc:(id|class|idpat):([a-z]+):(.*)/),
            !urn.contains("\n"), !urn.contains("\r")
        else { return false }
        let (kind, scheme, body) = (String(match.1), String(match.2), String(match.3))
        guard (kind == "class") == (scheme == "lgtin") else { return false }
        let character =
            "(?:[-!'()*+,.0-9:;=A-Z_a-z]|%2[125-9A-Fa-f]|%3[0-9A-Fa-f]|%4[1-9A-Fa-f]|%5[0-9AaFf]|%6[1-9A-Fa-f]|%7[0-9Aa])"
        let part = "(?:[-0-9A-Z]|%2[3DFdf]|%3[0-9]|%4[1-9A-Fa-f]|%5[0-9Aa])"
        let isClass = kind == "idpat"
        func text(_ most: Int) -> String { isClass ? "[*]" : "\(character){1,\(most)}" }
        let expressions: [String: (String, total: Int?)] = [
            "sgtin": ("([0-9]{6,12})[.]([0-9]{1,7})[.]\(text(20))", 13),
            "lgtin": ("([0-9]{6,12})[.]([0-9]{1,7})[.]\(text(20))", 13),
            "upui": ("([0-9]{6,12})[.]([0-9]{1,7})[.]\(text(28))", 13),
            "itip": ("([0-9]{6,12})[.]([0-9]{1,7})[.][0-9]{2}[.][0-9]{2}[.]\(text(20))", 13),
            "sscc": ("([0-9]{6,12})[.]([0-9]{5,11})", 17),
            "gsrn": ("([0-9]{6,12})[.]([0-9]{5,11})", 17),
            "gsrnp": ("([0-9]{6,12})[.]([0-9]{5,11})", 17),
            "gsin": ("([0-9]{6,12})[.]([0-9]{4,10})", 16),
            "sgln": ("([0-9]{6,12})[.]([0-9]{0,6})[.]\(text(20))", 12),
            "pgln": ("([0-9]{6,12})[.]([0-9]{0,6})", 12),
            "grai": ("([0-9]{6,12})[.]([0-9]{0,6})[.]\(text(16))", 12),
            "gdti": ("([0-9]{6,12})[.]([0-9]{0,6})[.]\(text(17))", 12),
            "sgcn": ("([0-9]{6,12})[.]([0-9]{0,6})[.]\(isClass ? "[*]" : "[0-9]{1,12}")", 12),
            "giai": ("([0-9]{6,12})[.](\(character){1,24})", nil),
            "ginc": ("([0-9]{6,12})[.](\(character){1,24})", nil),
            "cpi": ("([0-9]{6,12})[.](\(part){1,24})[.]\(isClass ? "[*]" : "(?:0|[1-9][0-9]{0,11})")", nil),
        ]
        guard let (expression, total) = expressions[scheme] else { return false }
        if isClass, !["sgtin", "grai", "gdti", "sgcn", "cpi", "itip", "upui"].contains(scheme) { return false }
        guard let found = try Regex(expression).wholeMatch(in: body) else { return false }
        let prefix = found[1].substring?.count ?? 0
        let reference = String(found[2].substring ?? "").replacing(/%../, with: "x").count
        return total.map { prefix + reference == $0 } ?? (prefix + reference <= 30)
    }
}
