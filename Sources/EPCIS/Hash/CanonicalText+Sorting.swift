import StrictJSON

extension CanonicalText {
    mutating func list(_ value: JSONValue, _ write: (inout Self, JSONValue) -> Void) {
        let base = marks.count
        for element in value.array ?? [value] {
            marks.append(bytes.count)
            write(&self, element)
        }
        sort(from: base)
    }

    /// Puts the pieces that have been written since a mark into the order of their bytes (rules 10 to 12).
    mutating func sort(from base: Int) {
        defer { marks.removeLast(marks.count - base) }
        guard marks.count - base > 1 else { return }
        let pieces = marks[base...]
        var ranges = zip(pieces, pieces.dropFirst() + [bytes.count]).map { $0..<$1 }
        let isSorted = zip(ranges, ranges.dropFirst()).allSatisfy { !precedes($1, $0) }
        guard !isSorted else { return }
        ranges.sort { precedes($0, $1) }
        scratch.removeAll(keepingCapacity: true)
        for range in ranges { scratch.append(contentsOf: bytes[range]) }
        let start = marks[base]
        bytes.replaceSubrange(start..., with: scratch)
    }

    private func precedes(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            UnsafeBufferPointer(rebasing: bytes[one]).lexicographicallyPrecedes(
                UnsafeBufferPointer(rebasing: bytes[other])
            )
        }
    }

    mutating func append(value: JSONValue) {
        switch value {
        case .string(let text): bytes.appendCanonical(text)
        case .number(let number): bytes.appendCanonical(number.text)
        case .bool(let value): append(value ? "true" : "false")
        case .null, .array, .object: break
        }
    }

    mutating func append(_ text: StaticString) { bytes.append(text) }

    mutating func append(text: String) {
        var text = text
        text.withUTF8 { bytes.append(contentsOf: $0) }
    }
}
