/// One table as both engines know it: its columns in their order, its key, and the tables that its rows refer to.
package struct TableShape: Codable, Hashable, Sendable {
    /// A column and what it keeps.
    package struct Column: Codable, Hashable, Sendable {
        package enum Kind: String, Codable, Sendable {
            case text, integer, boolean, real, bytes
        }

        package var name: String
        package var kind: Kind

        package init(_ name: String, _ kind: Kind) {
            self.name = name
            self.kind = kind
        }
    }

    package var name: String
    package var columns: [Column]
    /// The columns of the primary key, in its order.
    package var key: [String]
    /// The tables that must hold their rows before this one takes its own; not itself.
    package var refersTo: [String]
    /// The columns that refer to rows of this table itself, older or newer ones; such a column may hold nothing.
    package var refersToItself: [String]

    package init(
        _ name: String,
        columns: [Column],
        key: [String],
        refersTo: [String],
        refersToItself: [String]
    ) {
        self.name = name
        self.columns = columns
        self.key = key
        self.refersTo = refersTo
        self.refersToItself = refersToItself
    }
}

extension TableShape.Column.Kind {
    /// What a column of this type keeps; nil for a type that steps of the schema do not use.
    fileprivate init?(type: String) {
        switch type.uppercased() {
        case "TEXT": self = .text
        case "BIGINT": self = .integer
        case "BOOLEAN": self = .boolean
        case "DOUBLE PRECISION": self = .real
        case "BYTEA": self = .bytes
        default: return nil
        }
    }
}

extension [TableShape] {
    /// The shapes that the rows of the catalogue tell: `tbl`, `col`, `kind` and `pk` (place in the key, 0 for none) of
    /// each column, and `tbl`, `col`, `target` of each column that refers.
    package init(columns: [Row], references: [Row]) throws(StoreError) {
        var shapes: [String: (columns: [TableShape.Column], key: [(Int, String)])] = [:]
        for row in columns {
            let table: String = try row.get("tbl")
            let name: String = try row.get("col")
            let type: String = try row.get("kind")
            guard let kind = TableShape.Column.Kind(type: type) else {
                throw StoreError(.schemaMismatch, "\(table).\(name) is of type \(type), which only one engine knows")
            }
            shapes[table, default: ([], [])].columns.append(.init(name, kind))
            let place: Int = try row.get("pk")
            if place > 0 { shapes[table]?.key.append((place, name)) }
        }
        var targets: [String: Set<String>] = [:]
        var own: [String: Set<String>] = [:]
        for row in references {
            let table: String = try row.get("tbl")
            let target: String = try row.get("target")
            if target != table { targets[table, default: []].insert(target) }
            if target == table { own[table, default: []].insert(try row.get("col")) }
        }
        self = shapes.map { name, shape in
            TableShape(
                name,
                columns: shape.columns,
                key: shape.key.sorted { $0.0 < $1.0 }.map(\.1),
                refersTo: targets[name, default: []].sorted(),
                refersToItself: own[name, default: []].sorted()
            )
        }.sorted { $0.name < $1.name }
    }

    /// The tables so that each comes after those that it refers to.
    package func inOrderOfReferences() throws(StoreError) -> [TableShape] {
        var rest = self
        var ordered: [TableShape] = []
        var done: Set<String> = []
        while !rest.isEmpty {
            let ready = rest.filter { done.isSuperset(of: $0.refersTo) }
            guard !ready.isEmpty else {
                throw StoreError(.schemaMismatch, "tables refer to each other in a circle: \(rest.map(\.name))")
            }
            ordered += ready
            done.formUnion(ready.map(\.name))
            rest.removeAll { done.contains($0.name) }
        }
        return ordered
    }
}

/// A name of a table or column in SQL.
func quoted(_ name: String) -> SQL {
    SQL(stringLiteral: "\"\(name.replacing("\"", with: "\"\""))\"")
}

func quoted(_ names: [String]) -> SQL {
    SQL(stringLiteral: names.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ", "))
}
