/// Output bytes that grow in one piece and are handed on when they are many.
public struct ByteText {
    /// What has been written.
    public private(set) var bytes: [UInt8] = []

    /// No bytes, with room for a good many.
    public init() {
        bytes.reserveCapacity(1 << 20)
    }

    /// Forgets what was handed on and keeps the room.
    public mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

    mutating func write(_ more: [UInt8]) { bytes.append(contentsOf: more) }
    mutating func write(_ more: UnsafeBufferPointer<UInt8>.SubSequence) { bytes.append(contentsOf: more) }
    mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }
    mutating func write(_ byte: UInt8) { bytes.append(byte) }

    mutating func write(_ number: Int) {
        if number < 10 {
            bytes.append(48 + UInt8(number))
        } else if number < 100 {
            bytes.append(48 + UInt8(number / 10))
            bytes.append(48 + UInt8(number % 10))
        } else {
            write(String(number))
        }
    }

    /// Hundredths as JSON writes points: 72, 72.5, 72.25.
    mutating func write(hundredths: Int) {
        if hundredths % 100 == 0 {
            write(hundredths / 100)
        } else {
            write(Points(hundredths: hundredths).description)
        }
    }
}
