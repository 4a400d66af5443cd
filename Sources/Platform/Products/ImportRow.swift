package import OCOP

/// A row of a public list of rated products, as it stands there.
package struct ImportRow: Hashable, Sendable {
    /// Line of the file on which it begins.
    package let line: Int
    package let name: String
    /// Empty where the list names none, or a person.
    package let producer: String
    package let kind: ProducerKind
    package let stars: Int?
    package let year: Int?
    package let decision: String?
    package let group: String?
    package let address: String
    package let province: String
    package let source: String
    package let code: String?

    /// Stands for a producer that the list does not name, or whose name is a person's.
    package static let unnamed = "Chủ thể (danh sách không nêu tên)"

    /// Where it is found again: the same product of the same producer in the same list.
    package var key: String {
        [name, producer, source].map { ImportKey.part($0) }.joined(separator: "\u{1F}")
    }
}

/// Why a row of a list was left out.
package struct ImportProblem: Error, Hashable, Sendable {
    package let line: Int
    package let reason: Label
}

/// What an import did.
package struct ImportOutcome: Hashable, Sendable {
    package var added = 0
    package var changed = 0
    package var same = 0
    package var problems: [ImportProblem] = []
}
