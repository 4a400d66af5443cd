/// A GS1 Application Identifier (AI): the two to four digits that say what the data after them means.
///
/// Any two to four digits make one, known to the table or not; ``definition`` tells whether GS1 has assigned it.
/// Order is that of the digits as text, which is the order of the attributes in a canonical GS1 Digital Link URI.
///
/// Source: GS1 General Specifications, section 3.
public struct ApplicationIdentifier: Hashable, Sendable {
    /// The digits in base 11, each raised by one and set to the left: unique, ordered as text, an index of a table.
    let index: UInt16

    /// One more than the greatest ``index``.
    static let indexCount = 11 * 11 * 11 * 11

    /// The identifier written with these digits.
    ///
    /// - Parameter digits: Two to four characters from 0 to 9; anything else gives `nil`.
    public init?(_ digits: some StringProtocol) {
        var index = 0
        var count = 0
        for byte in digits.utf8 {
            guard count < 4, byte.isDigit else { return nil }
            index = index * 11 + Int(byte - UInt8.zero) + 1
            count += 1
        }
        guard count >= 2 else { return nil }
        for _ in count..<4 { index *= 11 }
        self.index = UInt16(index)
    }

    init(index: UInt16) { self.index = index }

    /// The identifier in bytes of a text, or `nil` unless they are two to four digits.
    @inline(__always)
    init?(_ bytes: Span<UInt8>, _ range: Range<Int>) {
        guard range.count >= 2, range.count <= 4 else { return nil }
        var index = 0
        for position in range {
            let byte = bytes[position]
            guard byte.isDigit else { return nil }
            index = index * 11 + Int(byte - UInt8.zero) + 1
        }
        if range.count < 4 { index *= range.count == 3 ? 11 : 121 }
        self.index = UInt16(index)
    }

    /// How many digits it has: 2, 3 or 4.
    public var count: Int { index % 11 != 0 ? 4 : index % 121 != 0 ? 3 : 2 }

    /// Appends the digits in UTF-8, for those who write many.
    public func append(to bytes: inout [UInt8]) {
        let index = Int(index)
        bytes.append(.zero &+ UInt8(index / 1331) &- 1)
        bytes.append(.zero &+ UInt8(index / 121 % 11) &- 1)
        if index % 121 != 0 { bytes.append(.zero &+ UInt8(index / 11 % 11) &- 1) }
        if index % 11 != 0 { bytes.append(.zero &+ UInt8(index % 11) &- 1) }
    }

    /// The digits as ASCII codes.
    public var digits: [UInt8] {
        let raised = [index / 1331, index / 121 % 11, index / 11 % 11, index % 11]
        return raised.prefix(count).map { UInt8.zero + UInt8($0) - 1 }
    }
}

extension ApplicationIdentifier: CustomStringConvertible {
    /// The digits, without brackets: `01`.
    public var description: String { String(decoding: digits, as: UTF8.self) }
}

extension ApplicationIdentifier: Comparable {
    /// Whether the digits of one come first as text: 10 < 11 < 240 < 3103 < 37.
    public static func < (one: Self, other: Self) -> Bool { one.index < other.index }
}

extension ApplicationIdentifier: ExpressibleByStringLiteral {
    /// An identifier written in source code; anything but two to four digits is a mistake of the programmer.
    public init(stringLiteral digits: StaticString) {
        guard let identifier = Self("\(digits)") else {
            preconditionFailure("not an application identifier: \(digits)")
        }
        self = identifier
    }
}

extension UInt8 {
    static let zero = UInt8(ascii: "0")

    @inline(__always)
    var isDigit: Bool { self &- Self.zero < 10 }
}
