/// Gathers the elements of a message while it is read: each value is held against its rule, then all together.
struct MessageBuilder {
    let options: ParsingOptions
    let rules = RuleSet.current
    private(set) var elements: [Element] = []
    /// Where the identifiers of the first elements begin in the text; few messages have more.
    private var firstStarts = SIMD8<Int>()
    /// Where those of all further elements begin.
    private var furtherStarts: [Int] = []

    init(options: ParsingOptions) {
        self.options = options
        elements.reserveCapacity(4)
    }

    /// Adds an element whose value is a range of the bytes.
    mutating func add(
        _ identifier: ApplicationIdentifier,
        at start: Int,
        _ bytes: Span<UInt8>,
        _ range: Range<Int>
    ) throws(GS1Error) {
        if let fault = fault(identifier, at: start, bytes, range) {
            throw GS1Error(fault.code, identifier: identifier, at: fault.position)
        }
        let value = bytes.text(range)
        append(Element(identifier, value), at: start)
    }

    /// Adds an element that is given as such; its faults are at the bytes of its value.
    mutating func add(_ element: Element) throws(GS1Error) {
        let bytes = Array(element.value.utf8)
        if let fault = fault(element.ai, at: 0, bytes.span, 0..<bytes.count) {
            throw GS1Error(fault.code, identifier: element.ai, at: fault.position)
        }
        append(element, at: 0)
    }

    private mutating func append(_ element: Element, at start: Int) {
        if elements.count < 8 { firstStarts[elements.count] = start } else { furtherStarts.append(start) }
        elements.append(element)
    }

    /// The first fault of a value, or `nil`.
    func fault(
        _ identifier: ApplicationIdentifier,
        at start: Int,
        _ bytes: Span<UInt8>,
        _ range: Range<Int>
    ) -> Linter.Fault? {
        if let rule = rules.rule(of: identifier) {
            return rules.fault(of: rule, bytes, range, checksComponents: options.checksComponents)
        }
        guard isAllowedUnassigned(identifier) else { return Linter.Fault(.unknownIdentifier, at: start) }
        return RuleSet.unassigned(identifier).fault(bytes, range)
    }

    /// Whether an identifier may occur, assigned or not.
    func allows(_ identifier: ApplicationIdentifier) -> Bool {
        rules.places[Int(identifier.index)] != 0 || isAllowedUnassigned(identifier)
    }

    /// An unassigned identifier must at least have as many digits as those that begin as it does.
    private func isAllowedUnassigned(_ identifier: ApplicationIdentifier) -> Bool {
        guard options.allowsUnknownIdentifiers else { return false }
        let length = rules.length(ofIdentifiersLike: identifier)
        return length == 0 || length == identifier.count
    }

    /// Whether an element with this identifier is there already.
    func isRepeated(_ identifier: ApplicationIdentifier) -> Bool { elements.contains { $0.ai == identifier } }

    /// Where the identifier of an element begins.
    func start(of element: Int) -> Int { element < 8 ? firstStarts[element] : furtherStarts[element - 8] }

    /// Holds the elements against each other.
    func checkAssociations() throws(GS1Error) {
        guard options.checksAssociations else { return }
        if let fault = rules.associationFault(elements) {
            let identifier = elements[fault.element].ai
            throw GS1Error(fault.code, identifier: identifier, at: start(of: fault.element))
        }
    }
}
