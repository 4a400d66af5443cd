package import Foundation

/// The few kinds of value that both engines store alike.
package enum SQLValue: Hashable, Sendable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    case blob([UInt8])

    /// Why one of the engines could not keep this value as it is.
    ///
    /// PostgreSQL takes no NUL in text and SQLite cuts the text there; SQLite keeps "not a number" as NULL.
    var refusal: String? {
        switch self {
        case .text(let text) where text.utf8.contains(0): "is text with a NUL character"
        case .real(let number) where !number.isFinite: "is a number that is not finite"
        default: nil
        }
    }
}

/// A Swift type that is written to, and read from, one column.
package protocol SQLConvertible {
    var sqlValue: SQLValue { get }
    init?(sqlValue: SQLValue)
}

extension Int: SQLConvertible {
    package var sqlValue: SQLValue { .integer(Int64(self)) }
    package init?(sqlValue: SQLValue) {
        guard case .integer(let number) = sqlValue else { return nil }
        self.init(exactly: number)
    }
}

extension String: SQLConvertible {
    package var sqlValue: SQLValue { .text(self) }
    package init?(sqlValue: SQLValue) {
        guard case .text(let text) = sqlValue else { return nil }
        self = text
    }
}

extension Bool: SQLConvertible {
    package var sqlValue: SQLValue { .integer(self ? 1 : 0) }
    package init?(sqlValue: SQLValue) {
        guard case .integer(let number) = sqlValue else { return nil }
        self = number != 0
    }
}

extension Int64: SQLConvertible {
    package var sqlValue: SQLValue { .integer(self) }
    package init?(sqlValue: SQLValue) {
        guard case .integer(let number) = sqlValue else { return nil }
        self = number
    }
}

extension Double: SQLConvertible {
    package var sqlValue: SQLValue { .real(self) }
    package init?(sqlValue: SQLValue) {
        switch sqlValue {
        case .real(let number): self = number
        case .integer(let number): self = Double(number)  // a whole AVG or SUM
        default: return nil
        }
    }
}

extension [UInt8]: SQLConvertible {
    package var sqlValue: SQLValue { .blob(self) }
    package init?(sqlValue: SQLValue) {
        guard case .blob(let bytes) = sqlValue else { return nil }
        self = bytes
    }
}

extension UUID: SQLConvertible {
    package var sqlValue: SQLValue { .text(uuidString.lowercased()) }
    package init?(sqlValue: SQLValue) {
        guard case .text(let text) = sqlValue else { return nil }
        self.init(uuidString: text)
    }
}

/// Instants are fixed-width UTC text, to the millisecond: it sorts as time does, and reads the same in both shells.
extension Date: SQLConvertible {
    private static let style = Date.ISO8601FormatStyle(includingFractionalSeconds: true)

    package var sqlValue: SQLValue { .text(formatted(Self.style)) }
    package init?(sqlValue: SQLValue) {
        guard case .text(let text) = sqlValue, let date = try? Self.style.parse(text) else { return nil }
        self = date
    }
}

/// Enums with a raw value, and typed identifiers, are stored as that raw value.
extension RawRepresentable where RawValue: SQLConvertible {
    package var sqlValue: SQLValue { rawValue.sqlValue }
    package init?(sqlValue: SQLValue) {
        guard let raw = RawValue(sqlValue: sqlValue) else { return nil }
        self.init(rawValue: raw)
    }
}
