import GS1

/// Answers as NDJSON, the stable form for programs.
extension [UInt8] {
    /// The answer to a valid line.
    ///
    /// `{"ok":true,"ais":[["01","09521234543213"]],"canonical":"https://id.gs1.org/01/…","ignored":{}}`
    mutating func append(_ message: Message) {
        append("{\"ok\":true,\"ais\":[")
        var isFirst = true
        for element in message.elements {
            append(isFirst ? "[\"" : ",[\"")
            isFirst = false
            element.ai.append(to: &self)
            append("\",\"")
            appendJSON(element.value)
            append("\"]")
        }
        append("],\"canonical\":")
        switch message {
        case .digitalLink(let link):
            append("\"")
            link.appendCanonical(to: &self)
            append("\"")
        case .elementString(let message):
            if let link = try? DigitalLink(message) {
                append("\"")
                link.appendCanonical(to: &self)
                append("\"")
            } else {
                append("null")
            }
        }
        append(",\"ignored\":{")
        if case .digitalLink(let link) = message, !link.ignored.isEmpty { append(link.ignored) }
        append("}}\n")
    }

    /// The answer to a line with a fault.
    ///
    /// `{"ok":false,"error":{"code":"check-digit","ai":"01","at":39,"message":"…"}}`
    mutating func append(_ error: GS1Error) {
        append("{\"ok\":false,\"error\":{\"code\":\"")
        append(contentsOf: error.code.rawValue.utf8)
        append("\",\"ai\":")
        append(contentsOf: error.identifier.map { "\"\($0)\"" }?.utf8 ?? "null".utf8)
        append(",\"at\":")
        append(contentsOf: String(error.position).utf8)
        append(",\"message\":\"")
        appendJSON(error.message)
        append("\"}}\n")
    }

    /// The answer to a line of more than 1 MiB.
    mutating func appendLongLine() {
        append("{\"ok\":false,\"error\":{\"code\":\"line-too-long\",\"ai\":null,\"at\":\(GS1Lines.longestLine),")
        append("\"message\":\"the line is over 1 MiB\"}}\n")
    }

    /// Appends text as it stands.
    mutating func append(_ text: String) { append(contentsOf: text.utf8) }

    /// Appends text with what a JSON string must escape escaped.
    mutating func appendJSON(_ text: String) {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) else {
            return append(contentsOf: text.utf8)
        }
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { append(UInt8(ascii: "\\")) }
            append(byte)
        }
    }

    /// Members of an object; of several parameters with one name the last counts, as in most readers of queries.
    private mutating func append(_ parameters: [DigitalLink.Parameter]) {
        if parameters.count == 1 { return appendMember(parameters[0].name, parameters[0].value) }
        var values: [String: String?] = [:]
        var names: [String] = []
        for parameter in parameters {
            if values.updateValue(parameter.value, forKey: parameter.name) == nil { names.append(parameter.name) }
        }
        for (number, name) in names.enumerated() {
            if number > 0 { append(",") }
            appendMember(name, values[name] ?? nil)
        }
    }

    private mutating func appendMember(_ name: String, _ value: String?) {
        append("\"")
        appendJSON(name)
        append(value == nil ? "\":null" : "\":\"")
        guard let value else { return }
        appendJSON(value)
        append("\"")
    }
}
