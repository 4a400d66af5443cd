extension SearchIndex {
    private static let signature = Array("VNSEARCH".utf8)
    private static let version = 1

    /// The whole index as bytes, to be kept in a file and read again by `init(snapshot:)`.
    ///
    /// Removed documents and synonyms are not in it. Others may search and write meanwhile.
    public func snapshot() -> [UInt8] {
        let state = current
        // About as much as it will be, since growing needs twice the memory.
        var writer = SnapshotWriter(
            capacity: state.segments.reduce(1000) { $0 + $1.segment.texts.tokens.count * 9 / 4 + $1.segment.otherBytes }
        )
        writer.write(raw: Self.signature)
        writer.write(Self.version)
        schema.write(to: &writer)
        writer.write(state.segments.count)
        for live in state.segments {
            guard live.removed != nil else {
                live.segment.write(to: &writer)
                continue
            }
            var builder = SegmentBuilder(schema, score)
            var lexicon = Lexicon()
            builder.append(live.segment, without: live.removed, &lexicon)
            builder.finish(lexicon).write(to: &writer)
        }
        let sum = writer.bytes.withUnsafeBufferPointer { Checksum.of($0[...]) }
        writer.write(fixed: sum)
        return writer.bytes
    }

    /// The index of a snapshot.
    ///
    /// - Throws: `SnapshotError` for bytes that are no sound snapshot: nothing in them is taken on trust.
    public convenience init(snapshot: [UInt8]) throws(SnapshotError) {
        // Typed errors do not pass through closures of the standard library, so the result is carried out.
        let result: Result<(Schema, [Segment]), SnapshotError> = snapshot.withUnsafeBufferPointer { bytes in
            do throws(SnapshotError) { return .success(try Self.read(bytes)) } catch { return .failure(error) }
        }
        let (schema, segments) = try result.get()
        self.init(schema, segments: segments)
    }

    private static func read(_ bytes: UnsafeBufferPointer<UInt8>) throws(SnapshotError) -> (Schema, [Segment]) {
        guard bytes.starts(with: signature) else { throw .notASnapshot }
        guard bytes.count >= signature.count + 9 else { throw .damaged }
        var sumReader = SnapshotReader(bytes, from: bytes.count - 8, to: bytes.count)
        guard try sumReader.fixed() == Checksum.of(bytes[..<(bytes.count - 8)]) else { throw .damaged }
        var reader = SnapshotReader(bytes, from: signature.count, to: bytes.count - 8)
        let version = try reader.number(upTo: .max)
        guard version == Self.version else { throw .unknownVersion(version) }
        let schema = try Schema.read(from: &reader)
        let score = FieldScore(schema)
        var segments: [Segment] = []
        var ids: Set<String> = []
        for _ in 0..<(try reader.count(bytesEach: 1)) {
            let error = reader.error
            let segment = try Segment.read(from: &reader, schema, score)
            for id in segment.columns.ids where !ids.insert(id).inserted { throw error }
            segments.append(segment)
        }
        guard reader.isAtEnd else { throw reader.error }
        return (schema, segments)
    }
}

extension Segment {
    /// Roughly the bytes of a snapshot besides the words of the texts.
    fileprivate var otherBytes: Int {
        dictionary.terms.bytes.count + 2 * dictionary.forms.bytes.count + columns.stored.bytes.count
            + documentCount * (24 + 2 * schemaSize)
    }

    private var schemaSize: Int {
        texts.fieldCount + columns.facets.count + 5 * columns.numbers.count + 12 * columns.points.count
    }
}

extension Schema {
    func write(to writer: inout SnapshotWriter) {
        writer.write(fields.count)
        for field in fields {
            writer.write(field.name)
            writer.write(field.weight)
            writer.write(field.isStored ? 1 : 0)
        }
        for names in [facets, numbers, points] { writer.write(names) }
    }

    static func read(from reader: inout SnapshotReader) throws(SnapshotError) -> Schema {
        var fields: [Field] = []
        for _ in 0..<(try reader.number(upTo: 32)) {
            let (name, weight) = (try reader.text(), try reader.double())
            fields.append(Field(name, weight: weight, isStored: try reader.number(upTo: 1) == 1))
        }
        let (facets, numbers, points) = (try reader.texts(), try reader.texts(), try reader.texts())
        let schema = Schema(fields: fields, facets: facets, numbers: numbers, points: points)
        guard schema.fields == fields, schema.facets == facets, schema.numbers == numbers, schema.points == points
        else { throw reader.error }
        return schema
    }
}
