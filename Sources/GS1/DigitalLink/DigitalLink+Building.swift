extension DigitalLink {
    /// Makes a link of elements.
    ///
    /// The first element that is a primary key becomes the key, as many of the others as possible its qualifiers, the
    /// rest attributes: those of predefined length first, otherwise in the order given. What is there twice with the
    /// same value is taken once.
    ///
    /// - Parameters:
    ///   - elements: The elements in any order.
    ///   - stem: What shall stand before the key: scheme, domain and possibly a path; a slash at its end is dropped.
    ///   - options: What is let pass or not looked at.
    /// - Throws: The first fault. Its position is a byte of the value of its identifier, or of the stem.
    ///
    /// Sources: GS1 Digital Link Standard: URI Syntax, 4.
    public init(
        _ elements: [Element],
        stem: String = Self.canonicalStem,
        options: ParsingOptions = ParsingOptions()
    ) throws(GS1Error) {
        try self.init(ElementString(elements, options: options), stem: stem)
    }

    /// Makes a link of a message.
    ///
    /// - Throws: The first fault: there is no key, an element may not be in a link, or the stem is none. Its position
    ///   is a byte of the value of its identifier, or of the stem.
    public init(_ message: ElementString, stem: String = Self.canonicalStem) throws(GS1Error) {
        self.stem = try Self.checkedStem(stem)
        let rules = RuleSet.current
        var rest = PresentIdentifiers.withoutRepetition(message.elements)
        guard let keyPlace = rest.firstIndex(where: { rules.isKey($0.ai) }) else { throw GS1Error(.noKey, at: 0) }
        let key = rest.remove(at: keyPlace)
        let paths = Self.paths(from: key, among: rest)
        guard let path = paths.first(where: { Self.fault(of: rest, behind: $0) == nil }) ?? paths.first else {
            throw GS1Error(.noKey, at: 0)
        }
        if let fault = Self.fault(of: rest, behind: path) { throw fault }
        rest.removeAll { element in path.contains { $0.ai == element.ai } }
        let predefined = rest.filter { rules.isPredefined($0.ai) }
        elements = path + predefined + rest.filter { !rules.isPredefined($0.ai) }
        pathCount = path.count
        ignored = []
        fragment = nil
    }

    /// The same link with another stem.
    ///
    /// - Throws: The fault of the stem, at its byte.
    public func with(stem: String) throws(GS1Error) -> Self {
        Self(
            stem: try Self.checkedStem(stem),
            elements: elements,
            pathCount: pathCount,
            ignored: ignored,
            fragment: fragment
        )
    }

    /// The paths that elements could make behind a key, those with most qualifiers first.
    private static func paths(from key: Element, among rest: [Element]) -> [[Element]] {
        let sequences = key.ai.definition?.qualifierSequences ?? []
        let paths = sequences.map { sequence in
            [key] + sequence.compactMap { qualifier in rest.first { $0.ai == qualifier } }
        }
        let counts = Set(paths.map(\.count)).sorted(by: >)
        return counts.flatMap { count in paths.filter { $0.count == count } } + (paths.isEmpty ? [[key]] : [])
    }

    /// The first of the elements beside a path that may not be an attribute behind it.
    private static func fault(of elements: [Element], behind path: [Element]) -> GS1Error? {
        let rules = RuleSet.current
        for element in elements where !path.contains(where: { $0.ai == element.ai }) {
            if rules.isQualifier(element.ai, behind: path[...]) {
                return GS1Error(.belongsInPath, identifier: element.ai, at: 0)
            }
            if !rules.isAttribute(element.ai) { return GS1Error(.notAttribute, identifier: element.ai, at: 0) }
        }
        return nil
    }

    private static func checkedStem(_ stem: String) throws(GS1Error) -> String {
        let trimmed = stem.hasSuffix("/") ? String(stem.dropLast()) : stem
        let bytes = Array((trimmed + "/").utf8)
        let outline = try DigitalLinkOutline(bytes.span)
        guard outline.path.upperBound == bytes.count else {
            throw GS1Error(.badCharacter, at: outline.path.upperBound)
        }
        return trimmed
    }
}
