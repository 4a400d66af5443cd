/// The words of a segment in the order of their bytes: terms (without marks), and under each its forms (with marks).
///
/// A form's number tells its term, a term is a range of forms, and a prefix is a range of terms: whatever a query asks
/// for is one range of numbers.
struct TermDictionary: Sendable {
    private(set) var terms: ByteList = ByteList()
    /// The first form of each term, and the number of forms at the end.
    private(set) var firstForm: [UInt32] = [0]
    private(set) var forms: ByteList = ByteList()
    private(set) var displays: ByteList = ByteList()
    private(set) var termOfForm: [UInt32] = []
    /// Which of 32 kinds of letters a term has, to pass over most terms in the search for typos.
    private(set) var letterMasks: [UInt32] = []
    private(set) var letterCounts: [UInt8] = []

    /// Adds a form; `false`, and nothing is added, unless it comes after all before it.
    mutating func append(key: ArraySlice<UInt8>, form: ArraySlice<UInt8>, display: ArraySlice<UInt8>) -> Bool {
        guard !key.isEmpty else { return false }
        if let last = terms.last, last.elementsEqual(key) {
            guard let lastForm = forms.last, lastForm.lexicographicallyPrecedes(form) else { return false }
        } else {
            if let last = terms.last, !last.lexicographicallyPrecedes(key) { return false }
            terms.append(key)
            firstForm.append(UInt32(forms.count))
            letterMasks.append(Letters.mask(key))
            letterCounts.append(UInt8(clamping: Letters.count(key)))
        }
        forms.append(form)
        displays.append(display)
        termOfForm.append(UInt32(terms.count - 1))
        firstForm[terms.count] = UInt32(forms.count)
        return true
    }

    func formRange(_ term: Int) -> Range<Int> { Int(firstForm[term])..<Int(firstForm[term + 1]) }

    /// The term with exactly this key.
    func term(_ key: [UInt8]) -> Int? {
        let index = firstTerm(notBefore: key)
        return index < terms.count && terms.compare(index, key) == 0 ? index : nil
    }

    /// The form of a term with exactly these bytes.
    func form(_ form: [UInt8], of term: Int) -> Int? {
        formRange(term).first { forms[$0].elementsEqual(form) }
    }

    /// All terms that begin with the prefix.
    func terms(withPrefix prefix: [UInt8]) -> Range<Int> {
        let start = firstTerm(notBefore: prefix)
        var (low, high) = (start, terms.count)
        while low < high {
            let middle = (low + high) / 2
            if terms[middle].starts(with: prefix) { low = middle + 1 } else { high = middle }
        }
        return start..<low
    }

    private func firstTerm(notBefore key: [UInt8]) -> Int {
        var (low, high) = (0, terms.count)
        while low < high {
            let middle = (low + high) / 2
            if terms.compare(middle, key) < 0 { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

/// Byte strings one after another.
struct ByteList: Sendable {
    private(set) var bytes: [UInt8] = []
    private(set) var starts: [UInt32] = [0]

    var count: Int { starts.count - 1 }
    var last: ArraySlice<UInt8>? { count == 0 ? nil : self[count - 1] }

    subscript(index: Int) -> ArraySlice<UInt8> { bytes[Int(starts[index])..<Int(starts[index + 1])] }

    func range(_ index: Int) -> Range<Int> { Int(starts[index])..<Int(starts[index + 1]) }

    mutating func append(_ more: some Collection<UInt8>) {
        bytes.append(contentsOf: more)
        starts.append(UInt32(bytes.count))
    }

    func text(_ index: Int) -> String { String(decoding: self[index], as: UTF8.self) }

    /// Below 0 where the string comes before the key, 0 where they are equal.
    func compare(_ index: Int, _ key: [UInt8]) -> Int {
        let (start, end) = (Int(starts[index]), Int(starts[index + 1]))
        return bytes.withUnsafeBufferPointer { bytes in
            key.withUnsafeBufferPointer { key in
                let shared = min(end - start, key.count)
                for offset in 0..<shared where bytes[start + offset] != key[offset] {
                    return Int(bytes[start + offset]) - Int(key[offset])
                }
                return end - start - key.count
            }
        }
    }
}

/// What the search for typos asks of a word first.
enum Letters {
    /// One bit for each of a–z, one for the digits, five for the rest.
    static func mask(_ word: some Sequence<UInt8>) -> UInt32 {
        var mask: UInt32 = 0
        for byte in word {
            if byte &- 0x61 < 26 {
                mask |= 1 << UInt32(byte - 0x61)
            } else if byte &- 0x30 < 10 {
                mask |= 1 << 26
            } else {
                mask |= 1 << (27 + UInt32(byte % 5))
            }
        }
        return mask
    }

    /// The number of scalars.
    static func count(_ word: some Sequence<UInt8>) -> Int {
        var count = 0
        for byte in word where byte & 0xC0 != 0x80 { count += 1 }
        return count
    }
}
