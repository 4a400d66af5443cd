import StrictJSON

extension LinkSet {
    /// Reads a link set in JSON, `application/linkset+json`.
    ///
    /// Members that neither RFC 9264 nor GS1 defines are passed over.
    ///
    /// - Throws: ``LinkSetError``, with the place of the fault.
    ///
    /// Source: RFC 9264, 4.2; GS1-Conformant Resolver Standard 1.2, 2.10 (description, context).
    public init(json bytes: [UInt8]) throws(LinkSetError) {
        guard let items = try Self.value(bytes).object?["linkset"]?.array else { throw LinkSetError(.noLinkSet, at: 0) }
        var entries: [Entry] = []
        for (number, item) in items.enumerated() { entries.append(try Self.entry(item, number)) }
        self.entries = entries
    }

    /// The value of a text; it may be 64 deep.
    private static func value(_ bytes: [UInt8]) throws(LinkSetError) -> JSONValue {
        guard String(validating: bytes, as: UTF8.self) != nil else { throw LinkSetError(.badJSON, at: 0) }
        let result = bytes.withUnsafeBufferPointer { bytes in
            Result { () throws(JSONError) in try JSONReader.value(of: bytes, depth: 64, valueDepth: 64) }
        }
        do { return try result.get() } catch {
            switch error.code {
            case .tooDeep: throw LinkSetError(.tooDeep, at: error.place)
            case .duplicateName: throw LinkSetError(.duplicateName, at: error.place)
            default: throw LinkSetError(.badJSON, at: error.place)
            }
        }
    }

    private static func entry(_ item: JSONValue, _ number: Int) throws(LinkSetError) -> Entry {
        guard let members = item.object else { throw LinkSetError(.noLinkSet, at: number) }
        guard let anchor = members["anchor"]?.string else {
            throw LinkSetError(.anchor, at: number)
        }
        var entry = Entry(anchor: anchor, links: [])
        for member in members.members where member.name != "anchor" {
            let (name, value) = (member.name, member.value)
            if name == "description" || name == "itemDescription" {
                guard case .string(let text) = value else { throw LinkSetError(.attribute, at: number) }
                // The older name yields to the newer.
                if name == "description" || entry.description == nil { entry.description = text }
            } else {
                guard case .array(let targets) = value else { throw LinkSetError(.targets, at: number) }
                for target in targets { entry.links.append(try link(LinkType(name), target, number)) }
            }
        }
        return entry
    }

    private static func link(_ type: LinkType, _ target: JSONValue, _ number: Int) throws(LinkSetError) -> TypedLink {
        guard let members = target.object else { throw LinkSetError(.targets, at: number) }
        func text(_ name: String) throws(LinkSetError) -> String? {
            switch members[name] {
            case .string(let text)?: return text
            case nil, .null?: return nil
            default: throw LinkSetError(.attribute, at: number)
            }
        }
        func texts(_ name: String) throws(LinkSetError) -> [String] {
            guard case .array(let items)? = members[name] else { return try text(name).map { [$0] } ?? [] }
            var texts: [String] = []
            for item in items {
                guard case .string(let text) = item else { throw LinkSetError(.attribute, at: number) }
                texts.append(text)
            }
            return texts
        }
        guard let href = try text("href") else { throw LinkSetError(.attribute, at: number) }
        return TypedLink(
            type,
            to: href,
            title: try text("title"),
            languages: try texts("hreflang"),
            mediaType: try text("type"),
            contexts: try texts("context")
        )
    }

    /// The set in JSON, `application/linkset+json`: one line, the same for equal sets.
    public var json: [UInt8] { json(context: nil) }

    /// The set in JSON, with the address of a JSON-LD context if there is one.
    func json(context: String?) -> [UInt8] {
        var output: [UInt8] = [UInt8(ascii: "{")]
        if let context {
            output.appendMember("@context", first: true)
            output.appendJSON(context)
        }
        output.appendMember("linkset", first: context == nil)
        output.append(UInt8(ascii: "["))
        for (number, entry) in entries.enumerated() {
            if number > 0 { output.append(UInt8(ascii: ",")) }
            output.append(entry)
        }
        output.append(contentsOf: "]}".utf8)
        return output
    }
}

extension [UInt8] {
    fileprivate mutating func append(_ entry: LinkSet.Entry) {
        append(UInt8(ascii: "{"))
        appendMember("anchor", first: true)
        appendJSON(entry.anchor)
        if let description = entry.description {
            appendMember("description")
            appendJSON(description)
        }
        var types: [LinkType] = []
        for link in entry.links where !types.contains(link.type) { types.append(link.type) }
        for type in types {
            appendMember(type.uri)
            append(UInt8(ascii: "["))
            for (number, link) in entry.links.filter({ $0.type == type }).enumerated() {
                if number > 0 { append(UInt8(ascii: ",")) }
                append(link)
            }
            append(UInt8(ascii: "]"))
        }
        append(UInt8(ascii: "}"))
    }

    private mutating func append(_ link: TypedLink) {
        append(UInt8(ascii: "{"))
        appendMember("href", first: true)
        appendJSON(link.target)
        if let title = link.title {
            appendMember("title")
            appendJSON(title)
        }
        if let mediaType = link.mediaType {
            appendMember("type")
            appendJSON(mediaType)
        }
        if !link.languages.isEmpty {
            appendMember("hreflang")
            appendJSON(link.languages)
        }
        if !link.contexts.isEmpty {
            appendMember("context")
            appendJSON(link.contexts)
        }
        append(UInt8(ascii: "}"))
    }

    mutating func appendMember(_ name: String, first: Bool = false) {
        if !first { append(UInt8(ascii: ",")) }
        appendJSON(name)
        append(UInt8(ascii: ":"))
    }

    mutating func appendJSON(_ texts: [String]) {
        append(UInt8(ascii: "["))
        for (number, text) in texts.enumerated() {
            if number > 0 { append(UInt8(ascii: ",")) }
            appendJSON(text)
        }
        append(UInt8(ascii: "]"))
    }

    /// Appends a text in quotes, with what RFC 8259 wants escaped, and `<` so that it may stand in a page.
    mutating func appendJSON(_ text: String) {
        append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                append(UInt8(ascii: "\\"))
                append(byte)
            case 0..<0x20, UInt8(ascii: "<"):
                append(contentsOf: "\\u00".utf8)
                append(byte >> 4 + UInt8.zero)
                append(byte & 15 < 10 ? byte & 15 + UInt8.zero : byte & 15 - 10 + UInt8(ascii: "A"))
            default: append(byte)
            }
        }
        append(UInt8(ascii: "\""))
    }
}
