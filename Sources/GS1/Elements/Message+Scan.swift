extension Message {
    /// Reads what a scanner sends: a symbology identifier of three characters, then the data.
    ///
    /// A composite component behind EAN-13 or EAN-8 is a second message after a bar: `|]e0`.
    static func scanned(_ bytes: Span<UInt8>, _ options: ParsingOptions) throws(GS1Error) -> Message {
        guard bytes.count >= 3, let symbology = Symbology(rawValue: bytes.text(0..<3)) else {
            throw GS1Error(.badSymbology, at: 0)
        }
        switch symbology.carriage {
        case .elementString:
            return .elementString(try ElementString(plain: bytes, 3..<bytes.count, options: options))
        case .gtin(let digits):
            return .elementString(try tradeItem(bytes, digits: digits, options))
        case .plain:
            do {
                return .digitalLink(try DigitalLink(bytes: bytes.extracting(3..<bytes.count), options: options))
            } catch {
                throw GS1Error(error.code, identifier: error.identifier, at: error.position + 3)
            }
        }
    }

    private static func tradeItem(
        _ bytes: Span<UInt8>,
        digits: Int,
        _ options: ParsingOptions
    ) throws(GS1Error) -> ElementString {
        let bar = bytes.firstBar(from: 3)
        let number = 3..<bar
        guard number.count >= digits else { throw GS1Error(.tooShort, identifier: gtin, at: bar) }
        guard number.count == digits else { throw GS1Error(.tooLong, identifier: gtin, at: 3 + digits) }
        var builder = MessageBuilder(options: options)
        let filling = 14 - digits
        let value = [UInt8](repeating: .zero, count: filling) + number.map { bytes[$0] }
        do {
            try builder.add(gtin, at: 3, value.span, 0..<value.count)
        } catch {
            throw GS1Error(error.code, identifier: gtin, at: 3 + max(error.position - filling, 0))
        }
        if bar < bytes.count {
            guard bytes.extracting(bar..<bytes.count).starts(with: "|]e0") else {
                throw GS1Error(.badSymbology, at: bar + 1)
            }
            try ElementString.readPlain(bytes, bar + 4..<bytes.count, into: &builder)
        }
        try builder.checkAssociations()
        return ElementString(judged: builder.elements)
    }

    private static let gtin: ApplicationIdentifier = "01"
}

extension Span<UInt8> {
    /// The first vertical bar from a place on, or the end.
    fileprivate func firstBar(from start: Int) -> Int {
        var position = start
        while position < count, self[position] != UInt8(ascii: "|") { position += 1 }
        return position
    }
}
