extension Segment {
    /// Words, texts and columns; all else is worked out from them again.
    func write(to writer: inout SnapshotWriter) {
        writer.write(documentCount)
        writer.write(dictionary.forms.count)
        for form in 0..<dictionary.forms.count {
            writer.write(dictionary.terms[Int(dictionary.termOfForm[form])])
            writer.write(dictionary.forms[form])
            writer.write(dictionary.displays[form])
        }
        for index in texts.starts.indices.dropFirst() {
            writer.write(Int(texts.starts[index] - texts.starts[index - 1]))
        }
        for index in 0..<texts.tokens.count { writer.write(texts.tokens[index]) }
        writer.write(columns.ids)
        for index in 0..<columns.stored.count { writer.write(columns.stored[index]) }
        for facet in columns.facets {
            writer.write(facet.values)
            for document in 0..<documentCount {
                let values = facet.values(of: document)
                writer.write(values.count)
                for value in values { writer.write(Int(value)) }
            }
        }
        for column in columns.numbers { for number in column { writer.write(number) } }
        for column in columns.points {
            for direction in column {
                writer.write(direction.x)
                writer.write(direction.y)
                writer.write(direction.z)
            }
        }
    }

    static func read(
        from reader: inout SnapshotReader,
        _ schema: Schema,
        _ score: FieldScore
    ) throws(SnapshotError) -> Segment {
        let count = try reader.number(upTo: documentLimit)
        guard count > 0 else { throw reader.error }
        let dictionary = try readDictionary(from: &reader)
        let texts = try readTexts(from: &reader, count: count, schema, formCount: dictionary.forms.count)
        let columns = try readColumns(from: &reader, count: count, schema)
        return Segment(dictionary: dictionary, texts: texts, columns: columns, score: score)
    }

    private static func readDictionary(from reader: inout SnapshotReader) throws(SnapshotError) -> TermDictionary {
        var dictionary = TermDictionary()
        for _ in 0..<(try reader.count(bytesEach: 3)) {
            let error = reader.error
            let (key, form, display) = (try reader.slice(), try reader.slice(), try reader.slice())
            guard key.count <= 4 * WordSpelling.longest + 32,
                dictionary.append(key: ArraySlice(key), form: ArraySlice(form), display: ArraySlice(display))
            else { throw error }
        }
        return dictionary
    }

    private static func readTexts(
        from reader: inout SnapshotReader,
        count: Int,
        _ schema: Schema,
        formCount: Int
    ) throws(SnapshotError) -> SegmentTexts {
        var starts: [UInt32] = [0]
        for _ in 0..<count * schema.fields.count {
            let length = try reader.count(bytesEach: 1)
            let (next, overflow) = (starts.last ?? 0).addingReportingOverflow(UInt32(clamping: length))
            guard !overflow else { throw reader.error }
            starts.append(next)
        }
        let total = Int(starts.last ?? 0)
        guard total <= 1 << 30, total == 0 || formCount > 0 else { throw reader.error }
        var tokens = TokenList(formCount: formCount, capacity: 0)
        for _ in 0..<total { tokens.append(UInt32(try reader.number(upTo: formCount - 1))) }
        return SegmentTexts(tokens: tokens, starts: starts, fieldCount: schema.fields.count)
    }

    private static func readColumns(
        from reader: inout SnapshotReader,
        count: Int,
        _ schema: Schema
    ) throws(SnapshotError) -> Columns {
        var columns = Columns(schema)
        columns.ids = try reader.texts()
        guard columns.ids.count == count else { throw reader.error }
        for _ in 0..<count * columns.storedFields.count { columns.stored.append(Array(try reader.text().utf8)) }
        for facet in columns.facets.indices {
            let values = try reader.texts()
            for _ in 0..<count {
                var texts: [String] = []
                for _ in 0..<(try reader.count(bytesEach: 1)) {
                    guard !values.isEmpty else { throw reader.error }
                    texts.append(values[try reader.number(upTo: values.count - 1)])
                }
                columns.append(texts, facet: facet)
            }
        }
        for column in columns.numbers.indices {
            for _ in 0..<count {
                let number = try reader.double()
                columns.numbers[column].append(number.isFinite ? number : .nan)
            }
        }
        for column in columns.points.indices {
            for _ in 0..<count {
                columns.points[column].append(
                    Direction(x: try reader.double(), y: try reader.double(), z: try reader.double())
                )
            }
        }
        return columns
    }
}
