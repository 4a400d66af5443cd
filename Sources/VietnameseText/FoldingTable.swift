/// The byte-level path of folding: for each scalar of the Latin blocks, the one scalar it folds to.
///
/// The table is what the general path says about each scalar, so the two cannot disagree.
struct FoldingTable: Sendable {
    static let shared = FoldingTable()

    private static let twoBytes: Range<UInt32> = 0x80..<0x250  // Latin-1, Latin Extended-A and -B
    private static let threeBytes: Range<UInt32> = 0x1E00..<0x1F00  // Latin Extended Additional
    private let twoByte: [UInt16]
    private let threeByte: [UInt16]

    private init() {
        twoByte = Self.twoBytes.map { Self.entry($0, longest: 2) }
        threeByte = Self.threeBytes.map { Self.entry($0, longest: 3) }
    }

    /// The folded scalar; 0, which sends the text to the general path, where it would be more than one or grow.
    private static func entry(_ value: UInt32, longest: Int) -> UInt16 {
        guard let scalar = Unicode.Scalar(value) else { return 0 }
        let folded = VietnameseText.generallyFolded(scalar)
        guard folded.count == 1, UTF8.width(folded[0]) <= longest else { return 0 }
        return UInt16(exactly: folded[0].value) ?? 0
    }

    /// Folds UTF-8 into `output`, which must have room for `input.count` bytes, and returns the bytes written.
    ///
    /// `nil`: something else than Latin text, plain punctuation and their marks, or no UTF-8: take the general path.
    func fold(_ input: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>) -> Int? {
        twoByte.withUnsafeBufferPointer { two in
            threeByte.withUnsafeBufferPointer { three in Self.fold(input, into: output, two, three) }
        }
    }

    private static func fold(
        _ input: UnsafeBufferPointer<UInt8>,
        into output: UnsafeMutableBufferPointer<UInt8>,
        _ two: UnsafeBufferPointer<UInt16>,
        _ three: UnsafeBufferPointer<UInt16>
    ) -> Int? {
        var (index, count) = (0, 0)
        while index < input.count {
            let byte = input[index]
            if byte < 0x80 {
                output[count] = byte &- 0x41 < 26 ? byte | 0x20 : byte
                (index, count) = (index + 1, count + 1)
                continue
            }
            guard index + 1 < input.count, input[index + 1] & 0xC0 == 0x80 else { return nil }
            let second = input[index + 1]
            switch byte {
            case 0xC2...0xC9:
                let value = Int(byte & 0x1F) << 6 | Int(second & 0x3F)
                guard value - 0x80 < two.count, two[value - 0x80] != 0 else { return nil }
                count += write(two[value - 0x80], to: output, at: count)
                index += 2
            case 0xCC,
                0xCD where second < 0xB0:  // U+0300–036F, the combining marks
                index += 2
            case 0xE1 where second & 0xFC == 0xB8:  // U+1E00–1EFF
                guard index + 2 < input.count, input[index + 2] & 0xC0 == 0x80 else { return nil }
                let entry = three[Int(second & 3) << 6 | Int(input[index + 2] & 0x3F)]
                guard entry != 0 else { return nil }
                count += write(entry, to: output, at: count)
                index += 3
            case 0xE2 where second == 0x80:  // U+2010–2027, dashes and quotation marks
                guard index + 2 < input.count, 0x90...0xA7 ~= input[index + 2] else { return nil }
                for offset in 0..<3 { output[count + offset] = input[index + offset] }
                (index, count) = (index + 3, count + 3)
            default:
                return nil
            }
        }
        return count
    }

    private static func write(_ entry: UInt16, to output: UnsafeMutableBufferPointer<UInt8>, at index: Int) -> Int {
        if entry < 0x80 {
            output[index] = UInt8(truncatingIfNeeded: entry)
            return 1
        }
        guard entry >= 0x800 else {
            output[index] = 0xC0 | UInt8(truncatingIfNeeded: entry >> 6)
            output[index + 1] = 0x80 | UInt8(truncatingIfNeeded: entry & 0x3F)
            return 2
        }
        output[index] = 0xE0 | UInt8(truncatingIfNeeded: entry >> 12)
        output[index + 1] = 0x80 | UInt8(truncatingIfNeeded: entry >> 6 & 0x3F)
        output[index + 2] = 0x80 | UInt8(truncatingIfNeeded: entry & 0x3F)
        return 3
    }
}
