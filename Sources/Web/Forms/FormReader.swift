package import Hummingbird

/// Reads `application/x-www-form-urlencoded` strictly: what cannot be read is refused, never guessed.
package struct FormReader: Sendable {
    package var byteLimit: Int
    package var fieldLimit: Int

    package init(byteLimit: Int = 1 << 20, fieldLimit: Int = 2000) {
        self.byteLimit = byteLimit
        self.fieldLimit = fieldLimit
    }

    /// The form that a request carries.
    package func read(_ request: Request) async throws -> FormData {
        let type = request.headers[.contentType] ?? ""
        let kind = type.prefix { $0 != ";" }.lowercased().filter { $0 != " " }
        guard kind == "application/x-www-form-urlencoded" else { throw FormError.wrongType(type) }
        var bytes: [UInt8] = []
        for try await chunk in request.body {
            guard bytes.count + chunk.readableBytes <= byteLimit else { throw FormError.tooLarge(limit: byteLimit) }
            bytes.append(contentsOf: chunk.readableBytesView)
        }
        return try read(bytes)
    }

    /// The form of a query or a body, by the WHATWG's rules for `application/x-www-form-urlencoded`.
    package func read(_ bytes: [UInt8]) throws(FormError) -> FormData {
        guard bytes.count <= byteLimit else { throw .tooLarge(limit: byteLimit) }
        var data = FormData()
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "&")) ?? bytes.count
            if end > start {
                guard data.pairs.count < fieldLimit else { throw .tooManyFields(limit: fieldLimit) }
                let middle = bytes[start..<end].firstIndex(of: UInt8(ascii: "=")) ?? end
                let field = data.pairs.count + 1
                let name = try Self.decoded(bytes[start..<middle])
                let value = try Self.decoded(bytes[min(middle + 1, end)..<end])
                let cleanName = try Self.clean(name, field: field, called: nil)
                data.append(cleanName, try Self.clean(value, field: field, called: cleanName))
            }
            start = end + 1
        }
        return data
    }

    private static func decoded(_ bytes: ArraySlice<UInt8>) throws(FormError) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var place = bytes.startIndex
        while place < bytes.endIndex {
            switch bytes[place] {
            case UInt8(ascii: "+"): result.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                guard place + 2 < bytes.endIndex, let high = hexadecimal(bytes[place + 1]),
                    let low = hexadecimal(bytes[place + 2])
                else { throw .badEscape(position: place) }
                result.append(high << 4 | low)
                place += 2
            default: result.append(bytes[place])
            }
            place += 1
        }
        return result
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 48...57: byte - 48
        case 65...70: byte - 55
        case 97...102: byte - 87
        default: nil
        }
    }
}
