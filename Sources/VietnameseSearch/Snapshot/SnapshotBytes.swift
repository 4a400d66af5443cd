/// Writes the numbers and texts of a snapshot, little-endian.
struct SnapshotWriter {
    private(set) var bytes: [UInt8] = []

    init(capacity: Int) { bytes.reserveCapacity(capacity) }

    mutating func write(_ number: Int) {
        // Seven bits a byte, the lowest first: most numbers are small.
        var rest = UInt64(bitPattern: Int64(number))
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    mutating func write(_ number: Double) { write(fixed: number.bitPattern) }

    mutating func write(fixed number: UInt64) {
        for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(shift))) }
    }

    mutating func write(_ text: some Collection<UInt8>) {
        write(text.count)
        bytes.append(contentsOf: text)
    }

    mutating func write(_ text: String) { write(Array(text.utf8)) }

    mutating func write(_ texts: [String]) {
        write(texts.count)
        for text in texts { write(text) }
    }

    mutating func write(raw more: [UInt8]) { bytes.append(contentsOf: more) }
}

/// Reads them again and refuses whatever does not fit.
struct SnapshotReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private(set) var position: Int
    private let end: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) {
        (self.bytes, position, self.end) = (bytes, start, end)
    }

    var isAtEnd: Bool { position == end }
    var error: SnapshotError { .inconsistent(at: position) }

    /// A number from 0 up to `limit`.
    mutating func number(upTo limit: Int) throws(SnapshotError) -> Int {
        var (value, shift): (UInt64, UInt64) = (0, 0)
        while true {
            guard position < end, shift < 63 else { throw error }
            let byte = bytes[position]
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { break }
            position += 1
            shift += 7
        }
        guard value <= UInt64(limit) else { throw error }
        position += 1
        return Int(value)
    }

    /// A number of things that take at least so many bytes each, so that a few bytes cannot ask for much memory.
    mutating func count(bytesEach: Int) throws(SnapshotError) -> Int {
        try number(upTo: (end - position) / max(1, bytesEach))
    }

    mutating func fixed() throws(SnapshotError) -> UInt64 {
        guard end - position >= 8 else { throw error }
        var value: UInt64 = 0
        for index in 0..<8 { value |= UInt64(bytes[position + index]) << UInt64(8 * index) }
        position += 8
        return value
    }

    mutating func double() throws(SnapshotError) -> Double { Double(bitPattern: try fixed()) }

    mutating func slice() throws(SnapshotError) -> UnsafeBufferPointer<UInt8>.SubSequence {
        let count = try count(bytesEach: 1)
        let slice = bytes[position..<position + count]
        position += count
        return slice
    }

    mutating func text() throws(SnapshotError) -> String {
        let place = position
        guard let text = String(validating: try slice(), as: UTF8.self) else { throw .inconsistent(at: place) }
        return text
    }

    mutating func texts() throws(SnapshotError) -> [String] {
        let count = try count(bytesEach: 1)
        var texts: [String] = []
        for _ in 0..<count { texts.append(try text()) }
        return texts
    }
}

/// A checksum against accidents: eight bytes at a time, multiplied and mixed.
enum Checksum {
    static func of(_ bytes: UnsafeBufferPointer<UInt8>.SubSequence) -> UInt64 {
        var sum: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(bytes.count)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            var word: UInt64 = 0
            for offset in 0..<min(8, bytes.endIndex - index) {
                word |= UInt64(bytes[index + offset]) << UInt64(8 * offset)
            }
            sum = (sum ^ word) &* 0xBF58_476D_1CE4_E5B9
            sum ^= sum >> 29
            index += 8
        }
        return sum
    }
}
