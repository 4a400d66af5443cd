/// What a form carried: names and values in the order in which they came; a name may come more than once.
package struct FormData: Equatable, Sendable {
    package struct Pair: Equatable, Sendable {
        package let name: String
        package let value: String
    }

    package private(set) var pairs: [Pair] = []

    package init() {}

    /// What stands in a form at first, from a record.
    package init(_ pairs: KeyValuePairs<String, String>) {
        self.pairs = pairs.map { Pair(name: $0.key, value: $0.value) }
    }

    /// The first value of a name; empty where there is none.
    package func text(_ name: String) -> String { pairs.first { $0.name == name }?.value ?? "" }

    /// All values of a name, such as the boxes that were ticked.
    package func texts(_ name: String) -> [String] { pairs.filter { $0.name == name }.map(\.value) }

    /// Whether the name came at all.
    package func has(_ name: String) -> Bool { pairs.contains { $0.name == name } }

    package mutating func append(_ name: String, _ value: String) { pairs.append(Pair(name: name, value: value)) }

    /// Puts one value in place of all that a name had.
    package mutating func set(_ name: String, _ value: String) {
        pairs.removeAll { $0.name == name }
        append(name, value)
    }
}
