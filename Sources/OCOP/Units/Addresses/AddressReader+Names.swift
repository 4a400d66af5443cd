extension AddressReader {
    /// A word for a kind and the name behind it; the place where reading goes on.
    mutating func readTyped(_ range: Range<Int>, _ type: UnitType, _ count: Int) -> Int {
        let start = range.lowerBound + count
        guard start < range.upperBound else { return range.upperBound }
        for end in (start + 1...min(range.upperBound, start + Self.longestName)).reversed()
        where end == range.upperBound || begins(end, range.upperBound) || isDashed(end) {
            if add(range.lowerBound..<end, name: start..<end, type) { return end }
        }
        let run = run(from: start, to: range.upperBound)
        // "xã Trường Xuân Lâm Đồng": the rest has to be a larger unit's name, else "Tân Hòa Đông" would be Tân Hòa.
        for end in (start + 1..<max(start + 1, run.upperBound)).reversed()
        where hasMatch(start..<end, type) && isArea(end..<run.upperBound) {
            _ = add(range.lowerBound..<end, name: start..<end, type)
            _ = add(end..<run.upperBound, name: end..<run.upperBound, nil)
            return run.upperBound
        }
        let whole = range.lowerBound..<run.upperBound
        if isArea(whole), add(whole, name: whole, nil) { return run.upperBound }  // "TT Huế" is a province
        if !roles.makesAnotherWord(start, in: words) { addUnknown(whole, type) }
        return run.upperBound
    }

    /// Words without a kind: a name if all of them are, or all between two dashes.
    mutating func readUntyped(_ range: Range<Int>) -> Int {
        let run = run(from: range.lowerBound, to: range.upperBound)
        let isDetail = roles.role(at: run.lowerBound, in: words, end: run.upperBound)?.role == .detail
        if addUntyped(run, isDetail: isDetail) { return run.upperBound }
        let known = mentions.count
        var start = run.lowerBound
        for end in run.dropFirst().filter({ isDashed($0) }) + [run.upperBound] {
            let isDetail = roles.role(at: start, in: words, end: end)?.role == .detail
            _ = addUntyped(start..<end, isDetail: isDetail)
            start = end
        }
        let isArea = isHint || (isBehindCommune && !isDetail && !run.contains { words.words[$0].isNumber })
        if isArea, mentions.count == known { addUnknown(run, nil) }
        return run.upperBound
    }

    mutating func addUntyped(_ range: Range<Int>, isDetail: Bool) -> Bool {
        guard range.count <= Self.longestName, range.contains(where: { !words.words[$0].isNumber }) else {
            return false
        }
        return isDetail && !isArea(range) ? false : add(range, name: range, nil)
    }

    private func isDashed(_ index: Int) -> Bool { words.words[index].gap.isSuperset(of: [.dash, .space]) }
}
