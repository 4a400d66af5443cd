/// Gathers documents and makes a segment of them.
struct SegmentBuilder {
    let schema: Schema
    let score: FieldScore
    private(set) var columns: Columns
    private var tokens: [UInt32] = []
    private var starts: [UInt32] = [0]

    var count: Int { columns.ids.count }
    var isFull: Bool { count >= Segment.documentLimit || tokens.count >= Segment.tokenLimit }

    init(_ schema: Schema, _ score: FieldScore) {
        self.schema = schema
        self.score = score
        columns = Columns(schema)
    }

    mutating func append(_ document: Document, _ lexicon: inout Lexicon) {
        for field in schema.fields {
            if let text = document.texts[field.name] { lexicon.read(text, into: &tokens) }
            starts.append(UInt32(tokens.count))
        }
        columns.append(document, schema)
    }

    /// Appends what is not removed of a segment.
    mutating func append(_ segment: Segment, without removed: DocumentSet?, _ lexicon: inout Lexicon) {
        var numbers = [UInt32](repeating: Lexicon.none, count: segment.dictionary.forms.count)
        for document in 0..<segment.documentCount where !(removed?.contains(document) ?? false) {
            for field in schema.fields.indices {
                for index in segment.texts.range(document, field: field) {
                    let form = segment.texts.tokens[index]
                    if numbers[form] == Lexicon.none {
                        numbers[form] = lexicon.number(
                            key: segment.dictionary.terms[Int(segment.dictionary.termOfForm[form])],
                            form: segment.dictionary.forms[form],
                            display: segment.dictionary.displays[form]
                        )
                    }
                    tokens.append(numbers[form])
                }
                starts.append(UInt32(tokens.count))
            }
            columns.append(document, of: segment.columns)
        }
    }

    consuming func finish(_ lexicon: Lexicon) -> Segment {
        var numbers = [UInt32](repeating: Lexicon.none, count: lexicon.count)
        var used: [Int] = []
        for token in tokens where numbers[Int(token)] == Lexicon.none {
            numbers[Int(token)] = 0
            used.append(Int(token))
        }
        lexicon.sort(&used)
        var dictionary = TermDictionary()
        for (index, number) in used.enumerated() {
            let isNext = dictionary.append(
                key: lexicon.key(number),
                form: lexicon.form(number),
                display: lexicon.displays[number]
            )
            precondition(isNext, "sorted and all different")
            numbers[number] = UInt32(index)
        }
        var list = TokenList(formCount: used.count, capacity: tokens.count)
        for token in tokens { list.append(numbers[Int(token)]) }
        tokens = []
        return Segment(
            dictionary: dictionary,
            texts: SegmentTexts(tokens: list, starts: starts, fieldCount: schema.fields.count),
            columns: columns,
            score: score
        )
    }
}

extension Lexicon {
    /// Sorts words by their keys, those of one key by their forms.
    func sort(_ words: inout [Int]) {
        forms.bytes.withUnsafeBufferPointer { bytes in
            // The first eight bytes as one number decide nearly always.
            var beginnings = words.map { word in
                let range = forms.range(word)
                var beginning: UInt64 = 0
                for offset in 0..<8 {
                    beginning = beginning << 8 | (offset < range.count ? UInt64(bytes[range.lowerBound + offset]) : 0)
                }
                return (beginning: beginning, word: word)
            }
            beginnings.sort { one, other in
                if one.beginning != other.beginning { return one.beginning < other.beginning }
                let (left, right) = (forms.range(one.word), forms.range(other.word))
                for offset in 0..<min(left.count, right.count) {
                    let (one, other) = (bytes[left.lowerBound + offset], bytes[right.lowerBound + offset])
                    if one != other { return one < other }
                }
                return left.count < right.count
            }
            words = beginnings.map(\.word)
        }
    }
}
