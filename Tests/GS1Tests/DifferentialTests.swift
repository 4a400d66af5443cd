import GS1
import Testing

@Suite("Two paths judge every URI the same: the table and a grammar")
struct DifferentialTests {
    static let seeds = [
        "https://id.gs1.org/01/09521234543213/22/2A/10/LOT/21/S%2F1?17=261231&3103=000195&utm=x#f",
        "http://a.b/c/d/01/09521234543213/235/TPX?10=A;99=B;c",
        "HTTPS://a:80/8006/095212345432130102/10/L?30=12&3922=0299",
        "https://[2001:db8::1]/00/952012345678912342?02=09521234543213&37=25&10=ABC123",
        "https://a/414/9520123456788/254/32a%2Fb?90=A!B'C", "https://a/417/9520123456788/7040/1AB2",
        "https://a/415/9520123456788/8020/A.B?3911=7041&8007=X", "https://a/8010/1234A-%23/8011/12?99=A%26B",
        "https://a/8013/1987654Ad4X4bL5ttr2310c2K?8009=x&7023=1234", "https://a/8017/795260646688514634/8019/1",
        "https://a/8018/795260646688514634?7250=20000101&7253=A&7258=1/2&7241=01&7252=1",
        "https://a/253/1231231231232TEST?8030=AB=&4321=1", "https://a/255/1231231231232123?3900=12&8111=1234&3940=1234",
        "https://a/401/1234?4309=01234567890123456789&4330=000000-&4324=2612311200",
        "https://a/402/12345678901234567?421=704A&423=704036&7030=999X&8008=2612311200",
        "https://a/8003/01231231231232A?427=A",
        "https://a/8004/1234/7040/1AB2?01=9521234543213&7007=261231261231&7011=2612311200&8110=1",
        "https://a/01/09521234543213?240=A&241=B&242=1&250=C&8001=12341234123412&723010=1&7230=ABC&3953=123456&41",
        "https://a/x/01/09521234543213/21/%41%2d_~?singleton&a=b=c&;;&", "https://a/01/01/01/09521234543213/10/01",
    ]

    static let options: ParsingOptions = {
        var options = ParsingOptions()
        options.checksComponents = false
        options.checksAssociations = false
        return options
    }()

    private let grammar = DigitalLinkGrammar()

    @Test("The grammar knows the links of the standard's material", arguments: DigitalLinkEngineTests.valid)
    func knowsValid(uri: String, plain: String) {
        #expect(grammar.matches(uri))
    }

    @Test("What is changed by chance, at one place or several, keeps one judgement")
    func mutations() {
        var random = SeededRandom(seed: 20_260_727)
        var valid = 0
        let rounds = SeededRandom.rounds(20_000)
        for round in 0..<rounds {
            let uri = LinkMutation.apply(to: Self.seeds[round % Self.seeds.count], &random)
            let byTable = (try? DigitalLink(uri, options: Self.options)) != nil
            #expect(byTable == grammar.matches(uri), "\(uri)")
            if byTable { valid += 1 }
        }
        // Both sides are seen, or the test says nothing.
        #expect(valid > rounds / 10 && valid < rounds * 9 / 10)
    }

    @Test("Check digits and dates too have one judgement by the library and by sums and a calendar of the test's own")
    func components() {
        var random = SeededRandom(seed: 20_261_123)
        var options = ParsingOptions()
        options.checksAssociations = false
        var counts = [true: 0, false: 0]
        for round in 0..<SeededRandom.rounds(10_000) {
            let seed = LinkComponents.seeds[round % LinkComponents.seeds.count]
            let uri = LinkMutation.ofDigits(of: LinkMutation.apply(to: seed, &random, changes: 0...1), &random)
            guard grammar.matches(uri), let isValid = LinkComponents.areValid(uri) else { continue }
            #expect(((try? DigitalLink(uri, options: options)) != nil) == isValid, "\(uri)")
            counts[isValid, default: 0] += 1
        }
        // Both sides are seen, or the test says nothing.
        #expect(counts.values.allSatisfy { $0 > 200 })
    }

    @Test("What a link is made of, written as a URI or as an element string, is read the same")
    func forms() throws {
        var random = SeededRandom(seed: 7)
        for round in 0..<SeededRandom.rounds(1_000) {
            let uri = LinkMutation.apply(to: Self.seeds[round % Self.seeds.count], &random)
            guard let link = try? DigitalLink(uri, options: Self.options) else { continue }
            #expect(try DigitalLink(link.uri, options: Self.options) == link, "\(uri)")
            let canonical = try DigitalLink(link.canonical, options: Self.options)
            #expect(canonical.canonical == link.canonical, "\(uri)")
            #expect(Set(canonical.elements) == Set(link.elements), "\(uri)")
            let message = try ElementString(link.elements, options: Self.options)
            #expect(try ElementString(message.bracketed, options: Self.options) == message, "\(uri)")
            #expect(try ElementString(plain: message.plain, options: Self.options) == message, "\(uri)")
            #expect(try DigitalLink(message).canonical == link.canonical, "\(uri)")
        }
    }
}

/// Changes of a URI that meet its structure more often than any byte would.
enum LinkMutation {
    static func apply(to uri: String, _ random: inout SeededRandom, changes: ClosedRange<Int> = 0...3) -> String {
        var bytes = Array(uri.utf8)
        for _ in 0..<random.number(changes) {
            let place = random.number(0...bytes.count - 1)
            let end = min(bytes.count, place + random.number(1...6))
            switch random.number(0...9) {
            case 0: bytes.remove(at: place)
            case 1: bytes.insert(contentsOf: bytes[place..<end], at: place)
            case 2: bytes[place] = random.byte
            case 3: bytes.insert(random.byte, at: place)
            case 4: bytes.replaceSubrange(place...place, with: Array(percentEncoded(bytes[place]).utf8))
            case 5: bytes.swapAt(place, random.number(0...bytes.count - 1))
            case 6: bytes.insert(contentsOf: random.piece.utf8, at: place)
            case 7: bytes.append(contentsOf: random.piece.utf8)
            case 8: bytes[place] = UInt8(random.number(48...57))
            default: bytes.removeSubrange(place..<end)
            }
            if bytes.isEmpty { return "" }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Some digits made others.
    static func ofDigits(of uri: String, _ random: inout SeededRandom) -> String {
        var bytes = Array(uri.utf8)
        let places = bytes.indices.filter { 48...57 ~= bytes[$0] }
        guard !places.isEmpty else { return uri }
        for _ in 0..<random.number(0...2) {
            bytes[places[random.number(0...places.count - 1)]] = UInt8(random.number(48...57))
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func percentEncoded(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: byte & 1 == 0)
        return "%" + (digits.count < 2 ? "0" : "") + digits
    }
}

extension SeededRandom {
    fileprivate var byte: UInt8 {
        mutating get {
            let frequent = Array("/?&;=%#+.0123456789AaZz".utf8)
            return number(0...2) > 0 ? frequent[number(0...frequent.count - 1)] : UInt8(number(32...126))
        }
    }

    fileprivate var piece: String {
        mutating get {
            let pieces = [
                "/10/A", "/21/B", "/22/C", "/01/09521234543213", "?", "&", ";99=X", "&99=Y", "&17=261231", "&10=Z",
                "?10=Z",
                "&21=Q", "&98=", "&x", "&x=1", "#", "%2F", "%20", "&01=09521234543213", "&01=1234567", "&3100=123456",
                "&3199=123456", "&8030=ABC=", "&8030=AB==", "&7040=1ABC", "/", "//", "&89=A", "&1=A", "&12345=B",
            ]
            return pieces[number(0...pieces.count - 1)]
        }
    }
}
