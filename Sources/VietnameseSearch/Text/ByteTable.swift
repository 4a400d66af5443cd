/// Byte strings with numbers from 0, in the order in which they came.
///
/// Hashing is seeded by the process, so that nobody can prepare words that all fall into one place.
struct ByteTable {
    private(set) var bytes: [UInt8] = []
    private(set) var starts: [UInt32] = [0]
    private var slots: [UInt32] = Array(repeating: 0, count: 64)

    var count: Int { starts.count - 1 }

    subscript(index: Int) -> ArraySlice<UInt8> { bytes[Int(starts[index])..<Int(starts[index + 1])] }

    /// The number of these bytes, which are taken in if they are new.
    mutating func insert(_ key: UnsafeBufferPointer<UInt8>) -> (index: Int, isNew: Bool) {
        if count * 2 >= slots.count { grow() }
        var slot = Self.hash(key) & (slots.count - 1)
        while slots[slot] != 0 {
            let index = Int(slots[slot]) - 1
            if equal(index, key) { return (index, false) }
            slot = (slot + 1) & (slots.count - 1)
        }
        bytes.append(contentsOf: key)
        starts.append(UInt32(bytes.count))
        slots[slot] = UInt32(count)
        return (count - 1, true)
    }

    private func equal(_ index: Int, _ key: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = Int(starts[index])
        guard Int(starts[index + 1]) - start == key.count else { return false }
        return bytes.withUnsafeBufferPointer { bytes in
            for offset in key.indices where bytes[start + offset] != key[offset] { return false }
            return true
        }
    }

    private mutating func grow() {
        slots = Array(repeating: 0, count: slots.count * 4)
        bytes.withUnsafeBufferPointer { bytes in
            for index in 0..<count {
                let key = UnsafeBufferPointer(rebasing: bytes[Int(starts[index])..<Int(starts[index + 1])])
                var slot = Self.hash(key) & (slots.count - 1)
                while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
                slots[slot] = UInt32(index + 1)
            }
        }
    }

    private static func hash(_ key: UnsafeBufferPointer<UInt8>) -> Int {
        var hasher = Hasher()
        hasher.combine(bytes: UnsafeRawBufferPointer(key))
        return hasher.finalize()
    }
}

extension ByteTable {
    func range(_ index: Int) -> Range<Int> { Int(starts[index])..<Int(starts[index + 1]) }
}
