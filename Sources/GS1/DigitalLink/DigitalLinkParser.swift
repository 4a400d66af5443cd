/// Reads a GS1 Digital Link URI; the bytes are passed to each step.
struct DigitalLinkParser {
    private let options: ParsingOptions
    private var builder: MessageBuilder
    private(set) var ignored: [DigitalLink.Parameter] = []
    private(set) var pathCount = 0

    init(options: ParsingOptions) {
        self.options = options
        builder = MessageBuilder(options: options)
    }

    var elements: [Element] { builder.elements }

    /// Reads the path from the key on and the query, and judges all of it.
    mutating func read(_ bytes: Span<UInt8>, _ outline: DigitalLinkOutline) throws(GS1Error) -> Int {
        let keyStart = try self.keyStart(bytes, outline.path)
        try readPath(bytes, keyStart..<outline.path.upperBound)
        if !outline.query.isEmpty { try readQuery(bytes, outline.query) }
        try builder.checkAssociations()
        return keyStart
    }

    /// The slash before the primary key: the last pair of segments, seen from the end, that is a key and its value.
    private func keyStart(_ bytes: Span<UInt8>, _ path: Range<Int>) throws(GS1Error) -> Int {
        var valueEnd = path.upperBound
        while let valueSlash = bytes.lastSlash(path.lowerBound..<valueEnd),
            let slash = bytes.lastSlash(path.lowerBound..<valueSlash),
            let identifier = identifier(bytes, slash + 1..<valueSlash), builder.allows(identifier)
        {
            if builder.rules.isKey(identifier) { return slash }
            valueEnd = slash
        }
        throw GS1Error(.noKey, at: path.lowerBound)
    }

    private func identifier(_ bytes: Span<UInt8>, _ range: Range<Int>) -> ApplicationIdentifier? {
        if let identifier = ApplicationIdentifier(bytes, range) { return identifier }
        return options.allowsConvenienceAlphas ? ConvenienceAlphas.identifier(bytes, range) : nil
    }

    private mutating func readPath(_ bytes: Span<UInt8>, _ path: Range<Int>) throws(GS1Error) {
        var slash = path.lowerBound
        while slash < path.upperBound {
            let valueSlash = bytes.firstSlash(slash + 1..<path.upperBound)
            guard let identifier = identifier(bytes, slash + 1..<valueSlash) else {
                throw GS1Error(.unknownIdentifier, at: slash + 1)
            }
            let valueEnd = bytes.firstSlash(min(valueSlash + 1, path.upperBound)..<path.upperBound)
            try add(identifier, at: slash + 1, bytes, valueSlash + 1..<valueEnd, isQuery: false)
            slash = valueEnd
        }
        pathCount = builder.elements.count
        if let number = builder.rules.misplacedQualifier(builder.elements[...]) {
            let identifier = builder.elements[number].ai
            throw GS1Error(.badQualifiers, identifier: identifier, at: builder.start(of: number))
        }
    }

    private mutating func readQuery(_ bytes: Span<UInt8>, _ query: Range<Int>) throws(GS1Error) {
        var start = query.lowerBound
        while start <= query.upperBound {
            let parameter = start..<bytes.parameterEnd(start..<query.upperBound)
            if !parameter.isEmpty { try readParameter(bytes, parameter) }
            start = parameter.upperBound + 1
        }
    }

    private mutating func readParameter(_ bytes: Span<UInt8>, _ parameter: Range<Int>) throws(GS1Error) {
        var equals = parameter.lowerBound
        var isNumber = true
        while equals < parameter.upperBound, bytes[equals] != URICharacters.equals {
            if !bytes[equals].isDigit { isNumber = false }
            equals += 1
        }
        guard isNumber, equals > parameter.lowerBound, equals < parameter.upperBound else {
            ignored.append(DigitalLink.Parameter(bytes, parameter, equals: equals))
            return
        }
        guard let identifier = ApplicationIdentifier(bytes, parameter.lowerBound..<equals),
            builder.allows(identifier)
        else { throw GS1Error(.unknownIdentifier, at: parameter.lowerBound) }
        try checkAttribute(identifier, at: parameter.lowerBound)
        try add(identifier, at: parameter.lowerBound, bytes, equals + 1..<parameter.upperBound, isQuery: true)
    }

    /// Whether an identifier may stand in the query of this URI.
    private func checkAttribute(_ identifier: ApplicationIdentifier, at start: Int) throws(GS1Error) {
        let path = builder.elements[..<pathCount]
        if builder.rules.isQualifier(identifier, behind: path) {
            throw GS1Error(.belongsInPath, identifier: identifier, at: start)
        }
        guard builder.rules.isAttribute(identifier) else {
            throw GS1Error(.notAttribute, identifier: identifier, at: start)
        }
    }

    private mutating func add(
        _ identifier: ApplicationIdentifier,
        at start: Int,
        _ bytes: Span<UInt8>,
        _ range: Range<Int>,
        isQuery: Bool
    ) throws(GS1Error) {
        if isQuery, builder.isRepeated(identifier) {
            throw GS1Error(.duplicate, identifier: identifier, at: start)
        }
        let isShortGTIN = identifier == Self.gtin && (isQuery || options.allowsShortGTINs)
        guard isShortGTIN || bytes.isEncoded(range, isQuery: isQuery) else {
            try builder.add(identifier, at: start, bytes, range)
            return
        }
        var decoded: [UInt8] = []
        if let position = PercentEncoding.decode(bytes, range, isQuery: isQuery, into: &decoded) {
            throw GS1Error(.badPercentEncoding, identifier: identifier, at: position)
        }
        let filling = isShortGTIN && [8, 12, 13].contains(decoded.count) ? 14 - decoded.count : 0
        decoded.insert(contentsOf: repeatElement(.zero, count: filling), at: 0)
        do {
            try builder.add(identifier, at: start, decoded.span, 0..<decoded.count)
        } catch {
            let number = max(error.position - filling, 0)
            let position = PercentEncoding.position(ofDecoded: number, bytes, range)
            throw GS1Error(error.code, identifier: identifier, at: position)
        }
    }

    private static let gtin: ApplicationIdentifier = "01"
}
