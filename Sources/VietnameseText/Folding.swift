extension VietnameseText {
    /// The text in small letters without tones and marks, đ as d: "Đắk Lắk" gives "dak lak".
    ///
    /// Any normal form and any order of combining marks goes in, NFC comes out. Letters of other languages lose their
    /// combining marks U+0300–036F too (é, ñ, ç, й); Ð, ð and Ɖ, which old converters wrote for Đ, also give d.
    /// Fullwidth forms and everything else stay. Folding twice is folding once.
    public static func folded(_ text: String) -> String {
        var text = text
        return text.withUTF8 { utf8 in
            var isFast = true
            let fast = String(unsafeUninitializedCapacity: utf8.count) { output in
                guard let count = FoldingTable.shared.fold(utf8, into: output) else {
                    isFast = false
                    return 0
                }
                return count
            }
            return isFast ? fast : generallyFolded(String(decoding: utf8, as: UTF8.self))
        }
    }

    /// The folded text as words with one space between: "  Xã Ea H'leo (mới)" gives "xa ea h leo moi".
    ///
    /// Each run of anything that is not a letter, a mark or a digit becomes one space; none stands at the ends.
    public static func searchKey(_ text: String) -> String {
        var text = text
        return text.withUTF8 { utf8 in
            var isFast = true
            let fast = String(unsafeUninitializedCapacity: utf8.count) { output in
                guard let count = FoldingTable.shared.fold(utf8, into: output) else {
                    isFast = false
                    return 0
                }
                return squeeze(output, count: count)
            }
            if isFast { return fast }
            var bytes = Array(generallyFolded(String(decoding: utf8, as: UTF8.self)).utf8)
            let count = bytes.withUnsafeMutableBufferPointer { squeeze($0, count: $0.count) }
            return String(decoding: bytes.prefix(count), as: UTF8.self)
        }
    }

    /// Appends what `folded` makes of UTF-8 bytes; bytes that are not UTF-8 count as U+FFFD.
    ///
    /// The text must be whole: a letter that is cut in two pieces is not recognised.
    public static func appendFolded(_ utf8: some Sequence<UInt8>, into output: inout [UInt8]) {
        let done: Void? = utf8.withContiguousStorageIfAvailable { appendFolded(buffer: $0, into: &output) }
        if done == nil { Array(utf8).withUnsafeBufferPointer { appendFolded(buffer: $0, into: &output) } }
    }

    private static func appendFolded(buffer: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
        let start = output.count
        output.append(contentsOf: buffer)  // makes the room: folding never needs more
        let count = output.withUnsafeMutableBufferPointer {
            FoldingTable.shared.fold(buffer, into: UnsafeMutableBufferPointer(rebasing: $0[start...]))
        }
        output.removeSubrange((start + (count ?? 0))...)
        if count == nil { output.append(contentsOf: generallyFolded(String(decoding: buffer, as: UTF8.self)).utf8) }
    }
}
