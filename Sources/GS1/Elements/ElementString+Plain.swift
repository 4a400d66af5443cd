extension ElementString {
    /// The character that stands for FNC1 within a message: the group separator of ASCII.
    ///
    /// Source: GS1 General Specifications, 7.8.3.
    static let groupSeparator: UInt8 = 0x1D
    /// The character that may stand for FNC1 in writing, where the message begins with it.
    static let caret = UInt8(ascii: "^")

    /// Reads a message without brackets, as a scanner sends it behind the symbology identifier.
    ///
    /// FNC1 is a group separator; where the text begins with a caret, FNC1 is a caret. After an element of
    /// predefined length it may be absent, at the end it may be present.
    ///
    /// - Throws: The first fault, with its place in the UTF-8 of the text.
    ///
    /// Source: GS1 General Specifications, 7.8.4 and 7.8.5.
    public init(plain text: String, options: ParsingOptions = ParsingOptions()) throws(GS1Error) {
        var text = text
        let result = text.withUTF8 { bytes in
            Result { () throws(GS1Error) in
                try ElementString(plain: bytes.span, 0..<bytes.count, options: options)
            }
        }
        self = try result.get()
    }

    /// Reads a plain message in a range of bytes.
    init(plain bytes: Span<UInt8>, _ range: Range<Int>, options: ParsingOptions) throws(GS1Error) {
        var builder = MessageBuilder(options: options)
        try Self.readPlain(bytes, range, into: &builder)
        try builder.checkAssociations()
        elements = builder.elements
    }

    static func readPlain(
        _ bytes: Span<UInt8>,
        _ range: Range<Int>,
        into builder: inout MessageBuilder
    ) throws(GS1Error) {
        var position = range.lowerBound
        var separator = groupSeparator
        if position < range.upperBound, bytes[position] == caret || bytes[position] == groupSeparator {
            separator = bytes[position]
            position += 1
        }
        guard position < range.upperBound else { throw GS1Error(.empty, at: position) }
        while position < range.upperBound {
            let (identifier, start) = try self.identifier(bytes, position..<range.upperBound, builder.rules)
            var limit = range.upperBound
            if let length = builder.rules.predefinedLength(of: identifier) { limit = min(limit, start + length) }
            var end = start
            while end < limit, bytes[end] != separator { end += 1 }
            try builder.add(identifier, at: position, bytes, start..<end)
            position = end
            if position < range.upperBound, bytes[position] == separator { position += 1 }
        }
    }

    /// The identifier at the beginning of a range, and where its value begins.
    private static func identifier(
        _ bytes: Span<UInt8>,
        _ range: Range<Int>,
        _ rules: RuleSet
    ) throws(GS1Error) -> (ApplicationIdentifier, Int) {
        let start = range.lowerBound
        let fault = GS1Error(.unknownIdentifier, at: start)
        guard range.count >= 2, bytes[start].isDigit, bytes[start + 1].isDigit else { throw fault }
        let prefix = Int(bytes[start] - .zero) * 10 + Int(bytes[start + 1] - .zero)
        let end = start + Int(rules.lengths[prefix])
        guard end > start, end <= range.upperBound, let identifier = ApplicationIdentifier(bytes, start..<end) else {
            throw fault
        }
        return (identifier, end)
    }

    /// The message without brackets: group separators behind values of variable length, but none at the end.
    public var plain: String {
        let rules = RuleSet.current
        var bytes: [UInt8] = []
        for (number, element) in elements.enumerated() {
            element.ai.append(to: &bytes)
            bytes += element.value.utf8
            if number + 1 < elements.count, !rules.isPredefined(element.ai) { bytes.append(Self.groupSeparator) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension RuleSet {
    /// How many characters a value of predefined length has, or `nil` where the length varies.
    func predefinedLength(of identifier: ApplicationIdentifier) -> Int? {
        if let rule = rule(of: identifier) { return rule.isPredefined ? Int(rule.maximum) : nil }
        let rule = Self.unassigned(identifier)
        return rule.isPredefined ? rule.lengths.upperBound : nil
    }
}
