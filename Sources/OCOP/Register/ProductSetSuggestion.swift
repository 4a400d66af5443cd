/// Which product set a name speaks for, how sure that is, and why.
///
/// A suggestion: a person confirms it.
public struct ProductSetSuggestion: Hashable, Sendable {
    /// The set; nil where nothing speaks for one, or too little.
    public let set: Int?
    /// How sure, in hundredths; 0 without a set.
    public let sure: Int
    /// All sets in question, the suggested one first.
    public let candidates: [Int]
    /// What is to be said of it, besides the reasons.
    public let problems: [RegisterProblem]
    /// The words found and what they say.
    public let reasons: [Label]

    /// Below this a set is not named, only listed among the candidates.
    static let leastSure = 40
}

extension ProductWords {
    /// Suggests a set from a name and, as further evidence, from what the group column says.
    public func suggest(_ name: String, group: String? = nil) -> ProductSetSuggestion {
        let name = ProductName(name)
        let groupSets = group.flatMap { sets(ofGroup: $0) }
        guard let vote = vote(name) else { return suggestion(group: group, sets: groupSets) }
        var answer = vote
        guard let groupSets else { return answer.suggestion() }
        let left = answer.candidates.filter(groupSets.contains)
        if left.isEmpty {
            answer.sure = min(65, answer.sure * 7 / 10)
            answer.problems.append(.groupMismatch)
            answer.say(vi: "cột nhóm «\(group ?? "")» nói khác", en: "the group column «\(group ?? "")» says otherwise")
            // A group that is itself one set is as good a reading as the name.
            if groupSets.count == 1 { answer.candidates += groupSets }
        } else if left.count < answer.candidates.count {
            answer.sure = left.count == 1 ? min(84, max(answer.sure, 60) + 15) : min(75, answer.sure + 5)
            answer.candidates = left
            answer.say(vi: "cột nhóm «\(group ?? "")» chọn giúp", en: "the group column «\(group ?? "")» decided")
        } else if groupSets.count == 1 {
            answer.sure = max(answer.sure, 95)
            answer.say(vi: "cột nhóm «\(group ?? "")» nói cùng bộ", en: "the group column «\(group ?? "")» agrees")
        }
        return answer.suggestion()
    }

    /// What the group column says where the name says nothing.
    private func suggestion(group: String?, sets: Set<Int>?) -> ProductSetSuggestion {
        guard let group, let sets, sets.count == 1, let set = sets.first else {
            return ProductSetSuggestion(
                set: nil,
                sure: 0,
                candidates: [],
                problems: [.setUnknown],
                reasons: [Label(vi: "tên không có từ nào nhận ra", en: "the name has no word that is known")]
            )
        }
        return ProductSetSuggestion(
            set: set,
            sure: 75,
            candidates: [set],
            problems: [],
            reasons: [Label(vi: "cột nhóm ghi «\(group)»", en: "the group column says «\(group)»")]
        )
    }

    /// What the name says: as written first, then without marks.
    private func vote(_ name: ProductName) -> SetVote? {
        if name.hasMarks {
            if let vote = vote(name, phrases.cut(name.words, isFolded: false)) { return vote }
            // Wrong marks are rare, and one syllable without its marks is too little.
            let pieces = phrases.cut(name.folded, isFolded: true).filter { $0.range.count > 1 }
            guard var vote = vote(name, pieces) else { return nil }
            vote.weaken(to: 60, vi: "đọc không xét dấu", en: "read without regard to marks")
            return vote
        }
        let pieces = phrases.cut(name.folded, isFolded: true)
        // Names in other languages have their noun anywhere; a Vietnamese word in them may be chance.
        if var vote = pieces.indices.lazy.compactMap({ foreign($0, pieces) }).first ?? vote(name, pieces) {
            if !vote.isPlain { vote.weaken(to: 80, vi: "tên không có dấu", en: "the name has no marks") }
            return vote
        }
        return nil
    }

    /// The first piece with a rule that fits.
    private func vote(_ name: ProductName, _ pieces: [PhraseIndex.Piece]) -> SetVote? {
        let opening = pieces.reduce(into: 0) { opening, piece in
            if piece.range.lowerBound == opening, !noise.isDisjoint(with: piece.phrases), !hasRule(piece) {
                opening = piece.range.upperBound
            }
        }
        for (index, piece) in pieces.enumerated() {
            let rules = self.rules(of: index, in: pieces)
            guard let best = rules.max(by: { $0.rule.sure < $1.rule.sure }) else { continue }
            var vote = SetVote(best.phrase, best.rule, beside: best.others, length: piece.range.count)
            if restsOnProperName(best.rule, pieces, besides: index, name) {
                vote.weaken(to: 85, vi: "từ kèm theo có thể là tên riêng", en: "the other word may be a proper name")
            }
            for other in rules where other.rule.set != best.rule.set { vote.add(other.rule.set, for: other.phrase) }
            if piece.range.lowerBound != opening, !best.rule.isAnywhere {
                vote.weaken(to: 80, vi: "không đứng đầu tên", en: "not at the head of the name")
            }
            addSecond(after: index, pieces, name, to: &vote)
            return vote
        }
        return nil
    }

    private func foreign(_ index: Int, _ pieces: [PhraseIndex.Piece]) -> SetVote? {
        guard let found = rules(of: index, in: pieces).first, found.rule.isAnywhere else { return nil }
        return SetVote(found.phrase, found.rule, beside: found.others, length: pieces[index].range.count)
    }

    private func hasRule(_ piece: PhraseIndex.Piece) -> Bool { piece.phrases.contains { rulesOfPhrase[$0] != nil } }

    /// "Trà Hồng Thái": a single word with a capital before another capital is rather part of a name than persimmon.
    private func restsOnProperName(
        _ rule: ProductWordRule,
        _ pieces: [PhraseIndex.Piece],
        besides head: Int,
        _ name: ProductName
    ) -> Bool {
        let support = pieces.indices.filter { $0 != head && !rule.with.isDisjoint(with: pieces[$0].phrases) }
        return !support.isEmpty
            && support.allSatisfy { index in
                let end = pieces[index].range.upperBound
                return pieces[index].range.count == 1 && name.isCapital[end - 1] && end < name.words.count
                    && name.isCapital[end]
            }
    }

    /// "Trà và cà phê": a second noun behind "và" or a comma that speaks for another set.
    private func addSecond(after index: Int, _ pieces: [PhraseIndex.Piece], _ name: ProductName, to vote: inout SetVote)
    {
        for next in pieces.indices.dropFirst(index + 1) {
            let start = pieces[next].range.lowerBound
            guard name.isJoined[start] || ["va", "with", "and"].contains(name.folded[start - 1]) else { continue }
            guard let second = rules(of: next, in: pieces).first else { continue }
            if !vote.candidates.contains(second.rule.set) { vote.add(second.rule.set, for: second.phrase) }
        }
    }

    private func rules(
        of index: Int,
        in pieces: [PhraseIndex.Piece]
    ) -> [(phrase: String, rule: ProductWordRule, others: Set<String>)] {
        let others = Set(pieces.indices.filter { $0 != index }.flatMap { pieces[$0].phrases })
        return pieces[index].phrases.compactMap { phrase in
            rule(of: phrase, beside: others).map { (phrase, $0, others) }
        }
    }
}

/// A set with what speaks for it, while it is being weighed.
private struct SetVote {
    var candidates: [Int]
    var sure: Int
    var problems: [RegisterProblem] = []
    var reasons: [Label] = []
    /// Whether the phrase is written without marks in any case, and is more than a syllable: "thanh long", "homestay".
    let isPlain: Bool

    init(_ phrase: String, _ rule: ProductWordRule, beside others: Set<String>, length: Int) {
        candidates = [rule.set] + rule.also
        sure = rule.sure
        isPlain = phrase.utf8.allSatisfy { $0 < 128 } && (length > 1 || rule.isAnywhere)
        let beside = rule.with.intersection(others).sorted().map { "«\($0)»" }.joined(separator: ", ")
        if beside.isEmpty {
            say(vi: "tên có «\(phrase)»", en: "the name has «\(phrase)»")
        } else {
            say(vi: "tên có «\(phrase)» cùng \(beside)", en: "the name has «\(phrase)» with \(beside)")
        }
    }

    mutating func say(vi: String, en: String) { reasons.append(Label(vi: vi, en: en)) }

    mutating func weaken(to percent: Int, vi: String, en: String) {
        sure = sure * percent / 100
        if percent < 95 { say(vi: vi, en: en) }
    }

    mutating func add(_ set: Int, for phrase: String) {
        if !candidates.contains(set) { candidates.append(set) }
        sure = min(70, sure * 3 / 4)
        say(vi: "còn có «\(phrase)» (bộ \(set))", en: "there is «\(phrase)» too (set \(set))")
    }

    func suggestion() -> ProductSetSuggestion {
        let isNamed = sure >= ProductSetSuggestion.leastSure
        let ambiguous: [RegisterProblem] = candidates.count > 1 ? [.setAmbiguous] : isNamed ? [] : [.setUnknown]
        return ProductSetSuggestion(
            set: isNamed ? candidates.first : nil,
            sure: isNamed ? sure : 0,
            candidates: candidates,
            problems: ambiguous + problems,
            reasons: reasons
        )
    }
}
