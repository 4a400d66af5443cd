/// All that is wrong with a form, in the order in which it was found; one message per field.
package struct FieldErrors: Equatable, Sendable {
    package struct Line: Equatable, Sendable {
        /// The field; nil for the form as a whole.
        package let name: String?
        package let message: String
    }

    package private(set) var all: [Line] = []

    package init() {}

    package init(_ lines: KeyValuePairs<String, String>) {
        for line in lines { add(line.key, line.value) }
    }

    package var isEmpty: Bool { all.isEmpty }

    /// The message beside a field.
    package subscript(name: String) -> String? { all.first { $0.name == name }?.message }

    /// Notes what is wrong with a field; the first message of a field stays.
    package mutating func add(_ name: String, _ message: String) {
        if self[name] == nil { all.append(Line(name: name, message: message)) }
    }

    /// Notes what is wrong with the form as a whole.
    package mutating func add(_ message: String) { all.append(Line(name: nil, message: message)) }
}
