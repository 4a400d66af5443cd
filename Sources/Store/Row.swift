/// One row of a result; the names of its columns are shared by all its rows.
package struct Row: Sendable {
    package let columns: Columns
    package let values: [SQLValue]

    package init(columns: Columns, values: [SQLValue]) {
        self.columns = columns
        self.values = values
    }

    /// The value of a column that is never null here.
    package func get<T: SQLConvertible>(_ column: String, as type: T.Type = T.self) throws(StoreError) -> T {
        guard let value: T = try getIfPresent(column) else { throw StoreError(.badColumn, "\(column) is null") }
        return value
    }

    /// The value of a column, nil for NULL.
    package func getIfPresent<T: SQLConvertible>(_ column: String, as type: T.Type = T.self) throws(StoreError) -> T? {
        guard let index = columns[column] else { throw StoreError(.badColumn, "no column \(column)") }
        return try convert(values[index], column)
    }

    /// The value at a position, from 0.
    package func get<T: SQLConvertible>(_ index: Int, as type: T.Type = T.self) throws(StoreError) -> T {
        guard values.indices.contains(index), let value: T = try convert(values[index], "column \(index)") else {
            throw StoreError(.badColumn, "column \(index) is missing or null")
        }
        return value
    }

    private func convert<T: SQLConvertible>(_ value: SQLValue, _ column: String) throws(StoreError) -> T? {
        if value == .null { return nil }
        guard let converted = T(sqlValue: value) else {
            throw StoreError(.badColumn, "\(column) holds \(value), not a \(T.self)")
        }
        return converted
    }
}

/// The names of a result's columns, looked up without a dictionary per row.
package final class Columns: Sendable {
    package let names: [String]
    private let positions: [String: Int]

    package init(_ names: [String]) {
        self.names = names
        positions = Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first })
    }

    package subscript(name: String) -> Int? { positions[name] }
}
