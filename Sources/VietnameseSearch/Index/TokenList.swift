/// The numbers of the forms in the order of the text; two bytes each where the segment has few enough forms.
struct TokenList: Sendable {
    private var narrow: [UInt16] = []
    private var wide: [UInt32] = []
    let isNarrow: Bool

    init(formCount: Int, capacity: Int) {
        isNarrow = formCount <= 1 << 16
        if isNarrow { narrow.reserveCapacity(capacity) } else { wide.reserveCapacity(capacity) }
    }

    var count: Int { isNarrow ? narrow.count : wide.count }

    mutating func append(_ form: UInt32) {
        if isNarrow { narrow.append(UInt16(truncatingIfNeeded: form)) } else { wide.append(form) }
    }

    subscript(index: Int) -> Int { isNarrow ? Int(narrow[index]) : Int(wide[index]) }

    /// Calls with each token of a range.
    @inline(__always)
    func forEach(in range: Range<Int>, _ body: (_ form: UInt32) -> Void) {
        if isNarrow {
            narrow.withUnsafeBufferPointer { tokens in for index in range { body(UInt32(tokens[index])) } }
        } else {
            wide.withUnsafeBufferPointer { tokens in for index in range { body(tokens[index]) } }
        }
    }

    /// Appends where in a range tokens of these forms stand, counted from its beginning; sixteen tokens at a time.
    func appendPlaces(of forms: Range<UInt32>, in range: Range<Int>, to places: inout [Int32]) {
        guard isNarrow else {
            for index in range where forms.contains(wide[index]) { places.append(Int32(index - range.lowerBound)) }
            return
        }
        guard let low = UInt16(exactly: forms.lowerBound), !forms.isEmpty else { return }
        let last = UInt16(clamping: forms.upperBound - 1) &- low
        narrow.withUnsafeBufferPointer { tokens in
            guard let base = tokens.baseAddress else { return }
            var index = range.lowerBound
            while index + 16 <= range.upperBound {
                // Without a branch, so that the compiler makes a few vector instructions of it.
                var found: UInt16 = 0
                for offset in 0..<16 { found |= base[index &+ offset] &- low <= last ? 1 : 0 }
                if found != 0 {
                    for offset in 0..<16 where base[index + offset] &- low <= last {
                        places.append(Int32(index + offset - range.lowerBound))
                    }
                }
                index += 16
            }
            while index < range.upperBound {
                if tokens[index] &- low <= last { places.append(Int32(index - range.lowerBound)) }
                index += 1
            }
        }
    }
}
