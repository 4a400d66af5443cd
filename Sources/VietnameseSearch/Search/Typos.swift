/// How many letters two words differ in.
enum Typos {
    /// Words of more letters than this have no typos: they are not words but codes.
    static let longest = 40

    /// The least number of letters to add, drop, change, or exchange with a neighbour to make one word of the other
    /// (optimal string alignment); `nil` above the limit.
    static func distance<Letter: Equatable>(
        _ left: UnsafeBufferPointer<Letter>,
        _ right: UnsafeBufferPointer<Letter>,
        limit: Int
    ) -> Int? {
        guard abs(left.count - right.count) <= limit, left.count <= longest, right.count <= longest else { return nil }
        return withUnsafeTemporaryAllocation(of: Int.self, capacity: 3 * (longest + 1)) { cells in
            // Three rows that take turns: the one before the last, the last, this one.
            var (before, last, row) = (0, longest + 1, 2 * (longest + 1))
            for column in 0...right.count { cells[last + column] = column }
            for index in left.indices {
                cells[row] = index + 1
                var least = index + 1
                for column in right.indices {
                    var cost = cells[last + column] + (left[index] == right[column] ? 0 : 1)
                    cost = min(cost, cells[last + column + 1] + 1, cells[row + column] + 1)
                    if index > 0, column > 0, left[index] == right[column - 1], left[index - 1] == right[column] {
                        cost = min(cost, cells[before + column - 1] + 1)
                    }
                    cells[row + column + 1] = cost
                    least = min(least, cost)
                }
                if least > limit { return nil }
                (before, last, row) = (last, row, before)
            }
            let distance = cells[last + right.count]
            return distance <= limit ? distance : nil
        }
    }

    /// The same for words in UTF-8: byte by byte where all are ASCII, which nearly all are.
    static func distance(
        utf8 left: UnsafeBufferPointer<UInt8>,
        _ right: UnsafeBufferPointer<UInt8>,
        limit: Int
    ) -> Int? {
        if left.allSatisfy({ $0 < 0x80 }), right.allSatisfy({ $0 < 0x80 }) {
            return distance(left, right, limit: limit)
        }
        let scalars = [left, right].map { String(decoding: $0, as: UTF8.self).unicodeScalars.map(\.value) }
        return scalars[0].withUnsafeBufferPointer { left in
            scalars[1].withUnsafeBufferPointer { distance(left, $0, limit: limit) }
        }
    }
}

extension TermDictionary {
    /// The terms that differ from a word in one letter up to `limit`.
    ///
    /// The kinds of letters are compared first, which leaves a few terms of a hundred to be looked at closely.
    func terms(near key: [UInt8], limit: Int) -> [(term: Int, typos: Int)] {
        let count = Letters.count(key)
        guard limit > 0, count <= Typos.longest else { return [] }
        let mask = Letters.mask(key)
        var found: [(term: Int, typos: Int)] = []
        letterMasks.withUnsafeBufferPointer { masks in
            letterCounts.withUnsafeBufferPointer { counts in
                terms.bytes.withUnsafeBufferPointer { bytes in
                    key.withUnsafeBufferPointer { key in
                        for term in masks.indices where abs(Int(counts[term]) - count) <= limit {
                            let (extra, lost) = (masks[term] & ~mask, mask & ~masks[term])
                            guard extra.nonzeroBitCount <= limit, lost.nonzeroBitCount <= limit else { continue }
                            let other = UnsafeBufferPointer(rebasing: bytes[terms.range(term)])
                            // A number is never a typo of a word.
                            guard let first = other.first, first != Quantity.mark, !WordScanner.isDigit(first),
                                let typos = Typos.distance(utf8: key, other, limit: limit), typos > 0
                            else { continue }
                            found.append((term, typos))
                        }
                    }
                }
            }
        }
        return found
    }
}
