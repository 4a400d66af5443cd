/// Zip archives made by hand: files stored as they are, or packed from one byte repeated.
enum ZipSample {
    /// A Word document with that main part.
    static func word(_ document: String) -> [UInt8] {
        zip([("[Content_Types].xml", Array("<Types/>".utf8)), ("word/document.xml", Array(document.utf8))])
    }

    static func zip(_ files: [(name: String, bytes: [UInt8])], isEncrypted: Bool = false) -> [UInt8] {
        archive(
            files.map { Member(name: $0.name, packed: $0.bytes, size: $0.bytes.count, crc: crc($0.bytes), method: 0) },
            isEncrypted
        )
    }

    /// A document that unpacks to `size` bytes of blanks behind its beginning.
    static func bomb(_ start: String, size: Int) -> [UInt8] {
        var bits = BitWriter()
        // the beginning as fixed codes, one blank, then "repeat the byte before 258 times"
        bits.append(0b1, 1)
        bits.append(0b01, 2)
        for byte in Array(start.utf8) + [32] { bits.appendReversed(UInt32(byte) + 0x30, 8) }
        for _ in 0..<size / 258 {
            bits.appendReversed(0b1100_0101, 8)
            bits.append(0, 5)
        }
        bits.append(0, 7)
        let member = Member(name: "word/document.xml", packed: bits.bytes, size: size, crc: 0, method: 8)
        return archive([member], false)
    }

    private struct Member {
        let name: String
        let packed: [UInt8]
        let size: Int
        let crc: UInt32
        let method: Int
    }

    private static func archive(_ members: [Member], _ isEncrypted: Bool) -> [UInt8] {
        var bytes: [UInt8] = []
        var directory: [UInt8] = []
        for member in members {
            let name = Array(member.name.utf8)
            // version, flags, method, time and date, checksum, sizes, lengths
            let common = numbers([
                (20, 2), (isEncrypted ? 1 : 0, 2), (member.method, 2), (0, 4), (Int(member.crc), 4),
                (member.packed.count, 4), (member.size, 4), (name.count, 2), (0, 2),
            ])
            directory += numbers([(0x0201_4B50, 4), (20, 2)]) + common + numbers([(0, 10), (bytes.count, 4)]) + name
            bytes += numbers([(0x0403_4B50, 4)]) + common + name + member.packed
        }
        let end = numbers([
            (0x0605_4B50, 4), (0, 4), (members.count, 2), (members.count, 2), (directory.count, 4), (bytes.count, 4),
            (0, 2),
        ])
        return bytes + directory + end
    }

    /// Numbers with the count of their bytes, the least byte first.
    private static func numbers(_ numbers: [(value: Int, count: Int)]) -> [UInt8] {
        numbers.flatMap { number in
            (0..<number.count).map { $0 < 8 ? UInt8(truncatingIfNeeded: number.value >> ($0 * 8)) : 0 }
        }
    }

    private static func crc(_ bytes: [UInt8]) -> UInt32 {
        var sum = UInt32.max
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
        }
        return ~sum
    }
}

/// Bits in the order of the packed format: the least first.
private struct BitWriter {
    private(set) var bytes: [UInt8] = []
    private var used = 8

    mutating func append(_ value: UInt32, _ count: Int) {
        for bit in 0..<count { append(value >> UInt32(bit) & 1) }
    }

    mutating func appendReversed(_ value: UInt32, _ count: Int) {
        for bit in (0..<count).reversed() { append(value >> UInt32(bit) & 1) }
    }

    private mutating func append(_ bit: UInt32) {
        if used == 8 {
            bytes.append(0)
            used = 0
        }
        bytes[bytes.count - 1] |= UInt8(bit) << UInt8(used)
        used += 1
    }
}
