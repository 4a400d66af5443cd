package import OCOP
import Web

/// What a verb cannot take of what was typed: each field with what is wrong and what to do.
///
/// The names are those of the form's fields, so that a page shows each message beside its field.
package struct InvalidInput: Error, Equatable, Sendable {
    package struct Line: Equatable, Sendable {
        /// The field; nil for the form as a whole.
        package let field: String?
        package let message: Label
    }

    package private(set) var lines: [Line] = []

    package init() {}

    package init(_ field: String?, _ message: Label) { add(field, message) }

    package var isEmpty: Bool { lines.isEmpty }

    /// Notes what is wrong with a field; the first message of a field stays.
    package mutating func add(_ field: String?, _ message: Label) {
        if field == nil || !lines.contains(where: { $0.field == field }) {
            lines.append(Line(field: field, message: message))
        }
    }

    /// Throws itself if anything is wrong.
    package func check() throws(InvalidInput) {
        if !isEmpty { throw self }
    }
}

extension FieldErrors {
    /// The same in the reader's language.
    package mutating func add(_ input: InvalidInput, _ language: Language) {
        for line in input.lines {
            if let field = line.field { add(field, line.message[language]) } else { add(line.message[language]) }
        }
    }
}
