/// The exact score of documents of one segment, word by word.
struct DocumentScorer {
    /// A word of the query in the document at hand.
    struct Word {
        var alternative: WordAlternative?
        var isExact = false
        /// The form that the document has: the one with the right marks, or else the first.
        var form: UInt32 = .max
        /// What the words before and this one being neighbours is worth.
        var neighbour: Float = 0
        /// Where the word stands in the field at hand.
        fileprivate var places: Range<Int> = 0..<0
    }

    private let segment: Segment
    private let score: FieldScore
    private let matches: [WordMatch]
    private let penalty: Double
    private let span: Int
    private(set) var words: [Word]
    /// What each word is worth in each field, and how often it stands there.
    private(set) var worths: [Float]
    private(set) var counts: [Int]
    private var places: [Int32] = []
    private var title: Float = 0

    init(_ segment: Segment, _ score: FieldScore, words matches: [WordMatch], penalty: Double) {
        (self.segment, self.score, self.matches, self.penalty) = (segment, score, matches, penalty)
        span = matches.reduce(0) { $0 + $1.word.span }
        words = Array(repeating: Word(), count: matches.count)
        worths = Array(repeating: 0, count: matches.count * score.weights.count)
        counts = Array(repeating: 0, count: matches.count * score.weights.count)
    }

    /// The parts of a document's score; `values` says how it has each word.
    mutating func parts(of document: Int, _ values: (_ word: Int) -> WordValue) -> ScoreParts {
        for index in words.indices {
            let value = values(index)
            words[index] = Word(alternative: value.isNone ? nil : matches[index].alternatives[value.alternative])
        }
        for index in worths.indices { (worths[index], counts[index]) = (0, 0) }
        title = 0
        if !words.isEmpty {
            for field in score.weights.indices { read(field, of: document) }
        }
        return sum()
    }

    private mutating func read(_ field: Int, of document: Int) {
        let range = segment.texts.range(document, field: field)
        guard !range.isEmpty else { return }
        places.removeAll(keepingCapacity: true)
        let worth = score.weights[field] * score.lengthFactor(range.count)
        for index in words.indices {
            let start = places.count
            if let alternative = words[index].alternative {
                segment.texts.tokens.appendPlaces(of: alternative.forms, in: range, to: &places)
            }
            words[index].places = start..<places.count
            guard start < places.count else { continue }
            let cell = index * score.weights.count + field
            counts[cell] = places.count - start
            for gain in FieldScore.gains.prefix(counts[cell]) { worths[cell] += worth * gain }
            readForms(index, range)
        }
        guard !places.isEmpty else { return }
        let length = range.count - (segment.withQuantities.contains(document) ? removeQuantities(range) : 0)
        let relative = score.relativeWeight(field)
        var isWhole = words.count > 1 || words[0].alternative?.isPrefix == false && counts[field] > 0
        for index in words.indices.dropFirst() { isWhole = readNeighbours(index, relative) && isWhole }
        if isWhole, length == span { title = max(title, relative) }
    }

    /// Looks for the marks that were typed.
    private mutating func readForms(_ index: Int, _ range: Range<Int>) {
        guard !words[index].isExact, let alternative = words[index].alternative else { return }
        for place in words[index].places {
            let form = UInt32(segment.texts.tokens[range.lowerBound + Int(places[place])])
            words[index].isExact =
                alternative.isPrefix
                ? matches[index].word.hasMarks
                    && segment.dictionary.forms[Int(form)].starts(with: matches[index].word.form)
                : form == alternative.exactForm
            if words[index].form == .max || words[index].isExact { words[index].form = form }
            if words[index].isExact { return }
        }
    }

    /// Counts the places without the quantities, each of which stands where its number does; returns their number.
    private mutating func removeQuantities(_ range: Range<Int>) -> Int {
        let count = places.count
        segment.texts.tokens.appendPlaces(of: 0..<segment.quantityFormCount, in: range, to: &places)
        let quantities = Array(places[count...])
        places.removeLast(quantities.count)
        guard !quantities.isEmpty else { return 0 }
        // The places of each word are in order, so that one pass over the quantities does for each word.
        for word in words {
            var before = 0
            for index in word.places {
                while before < quantities.count, quantities[before] <= places[index] { before += 1 }
                places[index] -= Int32(before)
            }
        }
        return quantities.count
    }

    /// Whether the word stands behind the one before it, both as wholes.
    private mutating func readNeighbours(_ index: Int, _ relative: Float) -> Bool {
        let span = Int32(matches[index - 1].word.span)
        let (before, here) = (words[index - 1].places, words[index].places)
        var place = before.lowerBound
        for other in here {
            while place < before.upperBound, places[place] + span < places[other] { place += 1 }
            guard place < before.upperBound else { return false }
            if places[place] + span == places[other] {
                let isBeginning =
                    words[index - 1].alternative?.isPrefix ?? false || words[index].alternative?.isPrefix ?? false
                words[index].neighbour = max(words[index].neighbour, relative * (isBeginning ? 0.5 : 1))
                return !isBeginning
            }
        }
        return false
    }

    private func sum() -> ScoreParts {
        var parts = ScoreParts(penalty: penalty, field: Double(title))
        let fieldCount = score.weights.count
        var neighbours: Float = 0
        for (index, match) in matches.enumerated() {
            neighbours += words[index].neighbour
            guard let alternative = words[index].alternative else { continue }
            var sum: Float = 0
            for cell in index * fieldCount..<(index + 1) * fieldCount { sum += worths[cell] }
            guard sum > 0 else { continue }
            parts.found += 1
            parts.typos += alternative.typos
            var impact = score.impact(sum) * alternative.quality
            if match.word.hasMarks {
                parts.otherMarks += words[index].isExact ? 0 : 1
            } else if words[index].isExact {
                impact += Float(FieldScore.plainBonus)
            }
            parts.text += Double(impact) * Double(match.share) / Double(SegmentSearch.textUnits)
        }
        if words.count > 1 { parts.neighbours = Double(neighbours) / Double(words.count - 1) }
        return parts
    }
}

/// What a score consists of.
struct ScoreParts {
    var found = 0
    var typos = 0
    var otherMarks = 0
    var penalty = 0.0
    /// From 0 to 1: how much the words count where they stand.
    var text = 0.0
    /// From 0 to 1: how many neighbours in the query are neighbours in a field.
    var neighbours = 0.0
    /// From 0 to 1: whether a field is nothing but the query.
    var field = 0.0

    /// 100 for each word, less 10 for each typo (9 at most) and 1 for each word with other marks (9 at most); below
    /// that the share that text, neighbours and field give.
    var total: Double {
        Double(found) * 100 - Double(min(typos, 9)) * 10 - Double(min(otherMarks, 9)) - penalty
            + text * 0.6 + neighbours * 0.25 + field * 0.15
    }
}
