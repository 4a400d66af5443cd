/// Where the components of an EPC URN are, found and checked without copying.
///
/// Source: EPC Tag Data Standard 2.1, 5 (grammar), 6.3, 6.4 and 8.
struct EPCReader: Sendable {
    let scheme: EPC.Scheme
    let kind: EPC.Kind
    let layout: EPC.Scheme.Layout
    private(set) var companyPrefix = 0..<0
    private(set) var reference = 0..<0
    /// Piece and total with the dot between them.
    private(set) var pieces = 0..<0
    /// The serial number, lot or extension; empty where there is none or a pattern leaves it open.
    private(set) var serial = 0..<0

    init(_ urn: Span<UInt8>) throws(EPCError) {
        guard let kind = EPC.Kind.allCases.first(where: { urn.starts(with: $0.opening) }) else {
            throw EPCError(.notAnEPC)
        }
        let start = kind.opening.utf8CodeUnitCount
        var colon = start
        while colon < urn.count, urn[colon] != UInt8(ascii: ":") { colon += 1 }
        guard colon < urn.count, let entry = EPC.Scheme.entry(urn, start..<colon) else {
            let name = urn.extracting(start..<colon)
            let isKnown = Self.withoutKey.contains { $0.utf8CodeUnitCount == name.count && name.starts(with: $0) }
            throw EPCError(isKnown ? .schemeWithoutKey : .unknownScheme, at: start)
        }
        let scheme = entry.scheme
        guard (kind == .lot) == (scheme == .lgtin) else { throw EPCError(.unknownScheme, at: start) }
        guard kind != .pattern || scheme.hasClass else { throw EPCError(.pattern, at: start, in: scheme) }
        self.kind = kind
        self.scheme = scheme
        self.layout = entry.layout
        try read(urn, from: colon + 1)
    }

    /// Schemes of section 6.3 that stand for no GS1 key.
    private static let withoutKey: [StaticString] = ["gid", "usdod", "adi", "bic", "imovn"]

    private mutating func read(_ urn: Span<UInt8>, from start: Int) throws(EPCError) {
        let prefixEnd = digits(urn, from: start)
        if kind == .pattern, prefixEnd == start, start < urn.count, urn[start] == UInt8(ascii: "*") {
            throw EPCError(.pattern, at: start, in: scheme)
        }
        companyPrefix = start..<prefixEnd
        guard 6...12 ~= companyPrefix.count else { throw EPCError(.companyPrefix, at: start, in: scheme) }
        var position = try dot(urn, at: prefixEnd)
        switch layout.body {
        case .digits(let count, _, _):
            let end = digits(urn, from: position)
            reference = position..<end
            try pattern(urn, at: position)
            guard companyPrefix.count + reference.count == count else {
                throw EPCError(.length, at: position, in: scheme)
            }
            position = end
        case .text(let most):
            try pattern(urn, at: position)
            var end = position
            let count = try characters(urn, from: &end)
            reference = position..<end
            guard count > 0, companyPrefix.count + count <= most else {
                throw EPCError(.length, at: position, in: scheme)
            }
            position = end
        }
        if scheme == .itip {
            position = try dot(urn, at: position)
            pieces = position..<min(position + 5, urn.count)
            guard pieces.count == 5, digits(urn, from: position) == position + 2,
                urn[position + 2] == UInt8(ascii: "."), digits(urn, from: position + 3) == position + 5
            else { throw EPCError(.length, at: position, in: scheme) }
            position += 5
        }
        try readTail(urn, from: position, layout.tail)
    }

    private mutating func readTail(
        _ urn: Span<UInt8>,
        from start: Int,
        _ tail: EPC.Scheme.Tail
    ) throws(EPCError) {
        if case .nothing = tail {
            guard start == urn.count else { throw EPCError(.components, at: start, in: scheme) }
            return
        }
        let position = try dot(urn, at: start)
        if kind == .pattern {
            guard position + 1 == urn.count, urn[position] == UInt8(ascii: "*") else {
                throw EPCError(.pattern, at: position, in: scheme)
            }
            return
        }
        serial = position..<urn.count
        switch tail {
        case .nothing: break
        case .suffix(let most), .qualifier(_, let most):
            var end = position
            let count = try characters(urn, from: &end)
            guard 1...most ~= count else { throw EPCError(.length, at: position, in: scheme) }
        case .digits(let most):
            try digits(urn, 1...most)
        case .partSerial:
            try digits(urn, 1...12)
            guard serial.count == 1 || urn[position] != UInt8.zero else {
                throw EPCError(.leadingZero, at: position, in: scheme)
            }
        }
    }

    /// The end of the digits from here.
    private func digits(_ urn: Span<UInt8>, from start: Int) -> Int {
        var end = start
        while end < urn.count, urn[end].isDigit { end += 1 }
        return end
    }

    /// Checks that the serial number is so many digits.
    private func digits(_ urn: Span<UInt8>, _ count: ClosedRange<Int>) throws(EPCError) {
        let end = digits(urn, from: serial.lowerBound)
        guard end == urn.count else { throw EPCError(.character, at: end, in: scheme) }
        guard count ~= serial.count else { throw EPCError(.length, at: serial.lowerBound, in: scheme) }
    }

    /// Steps over the dot between components.
    private func dot(_ urn: Span<UInt8>, at position: Int) throws(EPCError) -> Int {
        guard position < urn.count else { throw EPCError(.components, at: position, in: scheme) }
        guard urn[position] == UInt8(ascii: ".") else {
            throw EPCError(urn[position].isDigit ? .length : .character, at: position, in: scheme)
        }
        return position + 1
    }

    /// Refuses `*` for more than the serial number.
    private func pattern(_ urn: Span<UInt8>, at position: Int) throws(EPCError) {
        if kind == .pattern, position < urn.count, urn[position] == UInt8(ascii: "*") {
            throw EPCError(.pattern, at: position, in: scheme)
        }
    }

    /// Steps over characters, escaped where they must be, and counts them.
    private func characters(_ urn: Span<UInt8>, from position: inout Int) throws(EPCError) -> Int {
        let isPart = scheme == .cpi
        var count = 0
        while position < urn.count {
            let byte = urn[position]
            if byte == UInt8(ascii: "%") {
                guard let character = urn.escaped(at: position) else {
                    throw EPCError(.escape, at: position, in: scheme)
                }
                let isAllowed = isPart ? EPC.Characters.part.contains(character) : character.place82 != nil
                guard isAllowed else { throw EPCError(.escape, at: position, in: scheme) }
                position += 3
            } else {
                if isPart, byte == UInt8(ascii: ".") { return count }
                let isAllowed = (isPart ? EPC.Characters.unescapedPart : EPC.Characters.unescaped).contains(byte)
                guard isAllowed else { throw EPCError(.character, at: position, in: scheme) }
                position += 1
            }
            count += 1
        }
        return count
    }
}

extension EPC {
    /// Which characters stand in a URN as they are.
    enum Characters {
        /// Of character set 82 (table A-1).
        static let unescaped = CharacterSets.Bits(
            "!'()*+,-.0123456789:;=ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"
        )
        /// Of character set 39 (table G-1).
        static let unescapedPart = CharacterSets.Bits("-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        static let part = CharacterSets.Bits(CharacterSets.set39)
    }
}

extension Span<UInt8> {
    /// The byte that a percent sign and two hexadecimal digits stand for.
    func escaped(at position: Int) -> UInt8? {
        guard position + 2 < count, let high = self[position + 1].hexadecimal, let low = self[position + 2].hexadecimal
        else { return nil }
        return high << 4 | low
    }
}
