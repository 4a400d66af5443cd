/// A query that the index proposes.
public struct Suggestion: Sendable, Hashable {
    /// The words, with marks as the documents write them.
    public var text: String
    /// How many documents speak for it: those that have its last word, after the one before it where there is one.
    public var count: Int
}

extension SearchIndex {
    /// Ways to go on with what is being typed, the commonest first.
    ///
    /// "nuoc m" gives "nước mắm" and "nước màu".
    /// They come from the titles in the index. After a space the next word is proposed.
    public func completions(of text: String, limit: Int = 8) -> [Suggestion] {
        let query = QueryText(text, completesLastWord: true)
        guard !query.words.isEmpty, limit > 0 else { return [] }
        let completer = Completer(state: current)
        let found = query.words.last?.isPrefix ?? false ? completer.endings(query.words) : completer.next(query.words)
        return Array(found.prefix(limit))
    }

    /// What may have been meant where the index does not know a word of the text; `nil` where it knows all of them, or
    /// nothing like them.
    public func didYouMean(_ text: String) -> Suggestion? {
        let state = current
        let query = QueryText(text, completesLastWord: false)
            .resolvingQuantities { key in state.segments.contains { $0.segment.dictionary.term(key) != nil } }
        return Completer(state: state).correction(query.words)
    }
}

/// Looks for words and pairs of words in the titles of all segments.
struct Completer {
    let state: IndexState

    /// A word with marks, and the titles that have it.
    private struct Ending {
        var count = 0
        /// How often each form was seen.
        var forms: [String: Int] = [:]
        /// The same of the word before it.
        var formsBefore: [String: Int] = [:]

        static func commonest(_ forms: [String: Int]) -> String? {
            forms.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
        }

        var form: String { Self.commonest(forms) ?? "" }
        var formBefore: String? { Self.commonest(formsBefore) }
    }

    func endings(_ words: [QueryWord]) -> [Suggestion] {
        let last = words[words.count - 1]
        let prefixes = last.typed == last.key ? [last.key] : [last.key, last.typed]
        if words.count > 1 {
            let pairs = pairs(after: words[words.count - 2]) { dictionary in
                prefixes.map { dictionary.terms(withPrefix: $0) }
            }
            if !pairs.isEmpty { return suggestions(pairs, after: words.dropLast()) }
        }
        var endings: [String: Ending] = [:]
        for live in state.segments {
            for prefix in prefixes {
                for term in live.segment.dictionary.terms(withPrefix: prefix) { count(term, live.segment, &endings) }
            }
        }
        return suggestions(endings, after: words.dropLast())
    }

    func next(_ words: [QueryWord]) -> [Suggestion] {
        suggestions(pairs(after: words[words.count - 1]) { [0..<$0.terms.count] }, after: words[...])
    }

    private func count(_ term: Int, _ segment: Segment, _ endings: inout [String: Ending]) {
        let forms = segment.dictionary.formRange(term).map { ($0, Int(segment.pairs.formCounts[$0])) }
        let count = forms.reduce(0) { $0 + $1.1 }
        guard count > 0 else { return }
        let key = segment.dictionary.terms.text(term)
        endings[key, default: Ending()].count += count
        for (form, count) in forms where count > 0 {
            endings[key]?.forms[segment.dictionary.displays.text(form), default: 0] += count
        }
    }

    /// The words after one, each with the forms that the first titles of the pair show.
    private func pairs(after word: QueryWord, _ seconds: (TermDictionary) -> [Range<Int>]) -> [String: Ending] {
        var endings: [String: Ending] = [:]
        for live in state.segments {
            let (segment, pairs) = (live.segment, live.segment.pairs)
            guard let first = segment.dictionary.term(word.key) else { continue }
            for range in seconds(segment.dictionary) {
                for pair in pairs.range(first, range) {
                    let second = Int(pairs.keys[pair] & 0xFF_FFFF)
                    let documents = pairs.documents[Int(pairs.starts[pair])..<Int(pairs.starts[pair + 1])]
                    let count = documents.count { !live.isRemoved(Int($0)) }
                    guard count > 0, second < segment.dictionary.terms.count else { continue }
                    let key = segment.dictionary.terms.text(second)
                    endings[key, default: Ending()].count += count
                    for document in documents.prefix(16) {
                        guard let forms = forms(Int(document), first, second, segment) else { continue }
                        endings[key]?.formsBefore[segment.dictionary.displays.text(forms.0), default: 0] += 1
                        endings[key]?.forms[segment.dictionary.displays.text(forms.1), default: 0] += 1
                    }
                }
            }
        }
        return endings
    }

    /// The forms of two terms that stand side by side in a title.
    private func forms(_ document: Int, _ first: Int, _ second: Int, _ segment: Segment) -> (Int, Int)? {
        let forms = segment.titleRange(document).prefix(256).map { segment.texts.tokens[$0] }
            .filter { $0 >= Int(segment.quantityFormCount) }
        for (one, other) in zip(forms, forms.dropFirst())
        where segment.dictionary.formRange(first).contains(one) && segment.dictionary.formRange(second).contains(other)
        {
            return (one, other)
        }
        return nil
    }

    private func suggestions(_ endings: [String: Ending], after words: ArraySlice<QueryWord>) -> [Suggestion] {
        let beginning = marked(Array(words))
        let isMarked = words.last?.hasMarks ?? true
        return endings.values
            .map { ending in
                var texts = beginning
                if !isMarked, let before = ending.formBefore { texts[texts.count - 1] = before }
                return Suggestion(text: (texts + [ending.form]).joined(separator: " "), count: ending.count)
            }
            .sorted { $0.count != $1.count ? $0.count > $1.count : $0.text < $1.text }
    }

    /// Words with the marks that titles give them beside each other, or alone; as typed where they have some.
    private func marked(_ words: [QueryWord]) -> [String] {
        words.indices.map { index in
            let word = words[index]
            if word.hasMarks || !word.parts.isEmpty || word.isNumber { return word.shown }
            for (first, second) in [(index, index + 1), (index - 1, index)]
            where words.indices.contains(first) && words.indices.contains(second) {
                for live in state.segments {
                    let dictionary = live.segment.dictionary
                    guard let one = dictionary.term(words[first].key), let other = dictionary.term(words[second].key)
                    else { continue }
                    var counts: [Int: Int] = [:]
                    for document in live.segment.pairs.documents(one, other..<other + 1).prefix(16) {
                        guard let forms = forms(Int(document), one, other, live.segment) else { continue }
                        counts[first == index ? forms.0 : forms.1, default: 0] += 1
                    }
                    if let best = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) {
                        return dictionary.displays.text(best.key)
                    }
                }
            }
            return alone(word)
        }
    }

    private func alone(_ word: QueryWord) -> String {
        var endings: [String: Ending] = [:]
        for live in state.segments {
            if let term = live.segment.dictionary.term(word.key) { count(term, live.segment, &endings) }
        }
        return endings.values.first.map(\.form) ?? word.shown
    }

    /// The words with each that no segment has replaced by the likest, commonest one that some segment has.
    func correction(_ words: [QueryWord]) -> Suggestion? {
        var corrected = words
        var least: Int?
        for (index, word) in words.enumerated() {
            let isKnown = state.segments.contains { $0.segment.dictionary.term(word.key) != nil }
            guard !isKnown else { continue }
            guard let best = likest(word) else { return nil }
            let spelling = Array(best.key.utf8)
            (corrected[index].key, corrected[index].typed, corrected[index].form) = (spelling, spelling, spelling)
            corrected[index].hasMarks = false
            least = min(least ?? best.count, best.count)
        }
        return least.map { Suggestion(text: marked(corrected).joined(separator: " "), count: $0) }
    }

    private func likest(_ word: QueryWord) -> (key: String, count: Int)? {
        var found: [String: (typos: Int, count: Int)] = [:]
        for live in state.segments {
            for (term, typos) in live.segment.dictionary.terms(near: word.key, limit: word.typoLimit) {
                let key = live.segment.dictionary.terms.text(term)
                found[key] = (typos, (found[key]?.count ?? 0) + live.segment.postings.count(term))
            }
        }
        return found.min { left, right in
            (left.value.typos, -left.value.count, left.key) < (right.value.typos, -right.value.count, right.key)
        }
        .map { ($0.key, $0.value.count) }
    }
}

extension QueryWord {
    /// The word as it was typed, small; a quantity as the words it consists of.
    var shown: String {
        parts.isEmpty ? String(decoding: form, as: UTF8.self) : parts.map(\.shown).joined(separator: " ")
    }
}
