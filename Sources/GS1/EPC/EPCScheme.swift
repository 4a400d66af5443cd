extension EPC {
    /// A kind of Electronic Product Code, by the name it has in a URN.
    ///
    /// These are the schemes of the EPC Tag Data Standard that stand for a GS1 identification key; GID, USDOD, ADI, BIC
    /// and IMOVN do not, so they have no GS1 Digital Link URI.
    ///
    /// Source: EPC Tag Data Standard 2.1, 6.3 and 6.4.
    public enum Scheme: String, CaseIterable, Hashable, Sendable {
        /// Serialised GTIN: AI 01 with 21 (6.3.1).
        case sgtin
        /// Serial Shipping Container Code: AI 00 (6.3.2).
        case sscc
        /// GLN of a place with or without extension: AI 414, perhaps with 254 (6.3.3).
        case sgln
        /// Global Returnable Asset Identifier: AI 8003 (6.3.4).
        case grai
        /// Global Individual Asset Identifier: AI 8004 (6.3.5).
        case giai
        /// Global Service Relation Number of a recipient: AI 8018 (6.3.6).
        case gsrn
        /// Global Service Relation Number of a provider: AI 8017 (6.3.7).
        case gsrnp
        /// Global Document Type Identifier: AI 253 (6.3.8).
        case gdti
        /// Component or part identifier: AI 8010 with 8011 (6.3.9).
        case cpi
        /// Serialised Global Coupon Number: AI 255 (6.3.10).
        case sgcn
        /// Global Identification Number for Consignment: AI 401 (6.3.11).
        case ginc
        /// Global Shipment Identification Number: AI 402 (6.3.12).
        case gsin
        /// Individual trade item piece: AI 8006 with 21 (6.3.13).
        case itip
        /// Unit pack identifier of tobacco products: AI 01 with 235 (6.3.14).
        case upui
        /// GLN of a party: AI 417 (6.3.15).
        case pgln
        /// GTIN with batch or lot, an EPC class: AI 01 with 10 (6.4).
        case lgtin
    }
}

extension EPC.Scheme {
    /// How the key is written in the components of a URN.
    enum Body {
        /// So many digits without check digit; the first of the reference comes before the company prefix if it rotates.
        case digits(Int, rotates: Bool = false, behindZero: Bool = false)
        /// Company prefix and reference together at most so many characters.
        case text(Int)
    }

    /// What follows the key.
    enum Tail {
        case nothing
        /// Characters that belong to the value of the key itself.
        case suffix(Int)
        /// Digits that belong to the value of the key itself.
        case digits(Int)
        /// Characters that are the value of a key qualifier.
        case qualifier(ApplicationIdentifier, Int)
        /// The serial number of a component or part: digits without a leading zero, in AI 8011.
        case partSerial
    }

    /// The parts of the URN and what they are in a GS1 Digital Link URI.
    struct Layout: Sendable {
        let key: ApplicationIdentifier
        let body: Body
        let tail: Tail
        /// The canonical URI before the value of the key.
        let opening: [UInt8]
        /// The path between the values of key and qualifier.
        let qualifierPath: [UInt8]

        init(_ key: ApplicationIdentifier, _ body: Body, _ tail: Tail) {
            self.key = key
            self.body = body
            self.tail = tail
            opening = Array("https://id.gs1.org/\(key)/".utf8)
            qualifierPath =
                switch tail {
                case .qualifier(let qualifier, _): Array("/\(qualifier)/".utf8)
                case .partSerial: Array("/8011/".utf8)
                case .nothing, .suffix, .digits: []
                }
        }
    }

    /// The layout, made anew; ``entry(_:_:)`` has it ready.
    var layout: Layout {
        switch self {
        case .sgtin: Layout("01", .digits(13, rotates: true), .qualifier("21", 20))
        case .lgtin: Layout("01", .digits(13, rotates: true), .qualifier("10", 20))
        case .upui: Layout("01", .digits(13, rotates: true), .qualifier("235", 28))
        case .itip: Layout("8006", .digits(13, rotates: true), .qualifier("21", 20))
        case .sscc: Layout("00", .digits(17, rotates: true), .nothing)
        case .sgln: Layout("414", .digits(12), .qualifier("254", 20))
        case .pgln: Layout("417", .digits(12), .nothing)
        case .grai: Layout("8003", .digits(12, behindZero: true), .suffix(16))
        case .gdti: Layout("253", .digits(12), .suffix(17))
        case .sgcn: Layout("255", .digits(12), .digits(12))
        case .gsrn: Layout("8018", .digits(17), .nothing)
        case .gsrnp: Layout("8017", .digits(17), .nothing)
        case .gsin: Layout("402", .digits(16), .nothing)
        case .giai: Layout("8004", .text(30), .nothing)
        case .ginc: Layout("401", .text(30), .nothing)
        case .cpi: Layout("8010", .text(30), .partSerial)
        }
    }

    /// One scheme in the table of all, found by its name.
    struct Entry: Sendable {
        let name: UInt64
        let scheme: EPC.Scheme
        let layout: Layout
    }

    private static let table: [Entry] = allCases.map { scheme in
        let name = scheme.rawValue.utf8.reduce(0) { $0 << 8 | UInt64($1) }
        return Entry(name: name, scheme: scheme, layout: scheme.layout)
    }

    /// The scheme of the name in these bytes.
    static func entry(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Entry? {
        guard range.count <= 5 else { return nil }
        var name: UInt64 = 0
        for position in range { name = name << 8 | UInt64(bytes[position]) }
        return table.first { $0.name == name }
    }

    /// Whether a pattern with `*` for the serial number stands for one class of things.
    var hasClass: Bool {
        switch self {
        case .sgtin, .grai, .gdti, .cpi, .sgcn, .itip, .upui: true
        default: false
        }
    }

    /// The section of the EPC Tag Data Standard that gives the form of the URN.
    var clause: String {
        self == .lgtin ? "6.4" : "6.3.\((Self.allCases.firstIndex(of: self) ?? 0) + 1)"
    }
}
