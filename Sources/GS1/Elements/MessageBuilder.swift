/// Gathers the elements of a message while it is read: each value is held against its rule, then all together.
struct MessageBuilder {
    let options: ParsingOptions
    let table = ApplicationIdentifierTable.current
    private(set) var elements: [Element] = []
    /// Where the identifier of each element begins in the text.
    private var starts: [Int] = []

    init(options: ParsingOptions) {
        self.options = options
        elements.reserveCapacity(4)
        starts.reserveCapacity(4)
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
        elements.append(Element(identifier, value))
        starts.append(start)
    }

    /// Adds an element that is given as such; its faults are at the bytes of its value.
    mutating func add(_ element: Element) throws(GS1Error) {
        let bytes = Array(element.value.utf8)
        if let fault = fault(element.ai, at: 0, bytes.span, 0..<bytes.count) {
            throw GS1Error(fault.code, identifier: element.ai, at: fault.position)
        }
        elements.append(element)
        starts.append(0)
    }

    /// The first fault of a value, or `nil`.
    func fault(
        _ identifier: ApplicationIdentifier,
        at start: Int,
        _ bytes: Span<UInt8>,
        _ range: Range<Int>
    ) -> Linter.Fault? {
        if let rule = table.rule(of: identifier) {
            return table.rules.fault(of: rule, bytes, range, checksComponents: options.checksComponents)
        }
        guard isAllowedUnassigned(identifier) else { return Linter.Fault(.unknownIdentifier, at: start) }
        return RuleSet.unassigned(identifier).fault(bytes, range)
    }

    /// Whether an identifier may occur, assigned or not.
    func allows(_ identifier: ApplicationIdentifier) -> Bool {
        table.places[Int(identifier.index)] != 0 || isAllowedUnassigned(identifier)
    }

    /// An unassigned identifier must at least have as many digits as those that begin as it does.
    private func isAllowedUnassigned(_ identifier: ApplicationIdentifier) -> Bool {
        guard options.allowsUnknownIdentifiers else { return false }
        let length = table.length(ofIdentifiersLike: identifier)
        return length == 0 || length == identifier.count
    }

    /// Whether an element with this identifier is there already.
    func isRepeated(_ identifier: ApplicationIdentifier) -> Bool { elements.contains { $0.ai == identifier } }

    /// Where the identifier of an element begins.
    func start(of element: Int) -> Int { starts[element] }

    /// Holds the elements against each other.
    func checkAssociations() throws(GS1Error) {
        guard options.checksAssociations else { return }
        if let fault = table.rules.associationFault(elements, table) {
            let identifier = elements[fault.element].ai
            throw GS1Error(fault.code, identifier: identifier, at: starts[fault.element])
        }
    }
}
