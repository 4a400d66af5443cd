import CLibXML2

/// What both readers need of libxml2.
enum LibXML {
    /// Sets the library up, once.
    static func start() { _ = started }

    private static let started: Void = xmlInitParser()

    static func string(_ text: UnsafePointer<xmlChar>?) -> String {
        text.map { String(cString: $0) } ?? ""
    }

    /// The attributes of an HTML element that have one of the names.
    static func attributes(
        _ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?,
        named names: Set<String>
    ) -> [String: String] {
        var found: [String: String] = [:]
        guard var next = list else { return found }
        while let name = next.pointee {
            if let value = next[1] {
                let name = string(name)
                if names.contains(name) { found[name] = string(value) }
            }
            next += 2
        }
        return found
    }

    /// The attributes of an XML element by local name; each takes five places: name, prefix, address, begin, end.
    static func attributes(_ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int32) -> [String: String] {
        var found: [String: String] = [:]
        guard let list else { return found }
        for index in 0..<Int(count) {
            guard let begin = list[index * 5 + 3], let end = list[index * 5 + 4] else { continue }
            found[string(list[index * 5])] = String(
                decoding: UnsafeBufferPointer(start: begin, count: end - begin),
                as: UTF8.self
            )
        }
        return found
    }
}
