internal import Synchronization

/// A search index in memory, for Vietnamese text as people type it.
///
/// ```swift
/// let index = SearchIndex(Schema(fields: [.init("name", weight: 3, isStored: true), "story"]))
/// try index.add(Document(id: "1", texts: ["name": "Nước mắm Phú Quốc 40 độ đạm"]))
/// let found = try index.search(Query("nuoc mam 40°N"))
/// ```
///
/// Any number of tasks may search and write at the same time. What a writer adds is seen by every search that begins
/// after `add` returns; a search sees one state of the index from beginning to end. Readers and writers wait for each
/// other only while a reference is exchanged: all the rest happens on parts that never change.
public final class SearchIndex: Sendable {
    /// What the documents consist of.
    public let schema: Schema
    let score: FieldScore
    private let state: Mutex<IndexState>
    private let writer: Mutex<IndexWriter>

    /// An empty index.
    public init(_ schema: Schema) {
        self.schema = schema
        score = FieldScore(schema)
        state = Mutex(IndexState())
        writer = Mutex(IndexWriter(schema, score))
    }

    /// An index with segments that were kept elsewhere.
    init(_ schema: Schema, segments: [Segment]) {
        self.schema = schema
        score = FieldScore(schema)
        state = Mutex(IndexState(segments: segments.map { LiveSegment(segment: $0) }))
        writer = Mutex(IndexWriter(schema, score))
    }

    /// The number of documents.
    public var count: Int { current.documentCount }

    /// Whether there is no document.
    public var isEmpty: Bool { count == 0 }

    /// The ids of all documents, in no order.
    public var ids: [String] {
        current.segments.flatMap { live in
            live.segment.columns.ids.enumerated().filter { !live.isRemoved($0.offset) }.map(\.element)
        }
    }

    /// Whether there is a document with the id.
    public func contains(_ id: String) -> Bool { current.segments.contains { $0.document(id) != nil } }

    /// Adds a document, in the place of one with the same id if there is one.
    ///
    /// - Returns: Whether it took the place of another.
    /// - Throws: `SchemaError` for a name that the schema does not have; the index is as it was.
    @discardableResult
    public func add(_ document: Document) throws(SchemaError) -> Bool {
        try schema.check(document)
        let isReplacing = change { writer, state in writer.add(document, to: &state) }
        joinAside()
        return isReplacing
    }

    /// Adds many documents, each in the place of an earlier one with its id.
    ///
    /// Much quicker than adding them one by one. Searches see the documents in portions of some ten thousand.
    ///
    /// - Throws: `SchemaError` at the first document that does not go with the schema; those before it are added.
    public func add(contentsOf documents: some Sequence<Document>) throws(SchemaError) {
        var portion = Portion(schema, score)
        var refusal: SchemaError?
        for document in documents {
            do { try schema.check(document) } catch {
                refusal = error
                break
            }
            portion.append(document)
            if portion.isFull { change { writer, state in writer.add(&portion, to: &state) } }
        }
        change { writer, state in writer.add(&portion, to: &state) }
        joinAside()
        if let refusal { throw refusal }
    }

    /// Removes the document with the id; `false` where there is none.
    @discardableResult
    public func remove(_ id: String) -> Bool {
        change { writer, state in writer.remove(id, from: &state) }
    }

    /// Joins the parts of the index into as few as can be and drops what was removed: searches become a little
    /// quicker and the index smaller.
    ///
    /// Needed by nobody, since a task of its own joins what was added; good before a snapshot or at night. Takes some 15 ms for
    /// each thousand documents; searches go on meanwhile, writers wait.
    public func compact() {
        change { writer, state in writer.compact(&state) }
    }

    /// Other names for what is searched: see `Synonyms`.
    public var synonyms: Synonyms {
        get { current.synonyms }
        set { change { _, state in state.synonyms = newValue } }
    }

    var current: IndexState { state.withLock { $0 } }

    /// One change after another; the new state is prepared aside and then put in the place of the old.
    func change<Result>(_ body: (inout IndexWriter, inout IndexState) -> Result) -> Result {
        writer.withLock { writer in
            var next = current
            let result = body(&writer, &next)
            let done = next
            state.withLock { $0 = done }
            return result
        }
    }

    /// What only one at a time may look at or decide; the state stays as it is.
    func withWriter<Result>(_ body: (inout IndexWriter, IndexState) -> Result) -> Result {
        writer.withLock { body(&$0, current) }
    }
}

/// What a search sees.
struct IndexState: Sendable {
    var segments: [LiveSegment] = []
    var synonyms = Synonyms()

    var documentCount: Int { segments.reduce(0) { $0 + $1.count } }
}

/// A segment and which of its documents are no more.
struct LiveSegment: Sendable {
    let segment: Segment
    var removed: DocumentSet?

    var count: Int { segment.documentCount - (removed?.count ?? 0) }

    func isRemoved(_ document: Int) -> Bool { removed?.contains(document) ?? false }

    /// The document with the id, if it is here and not removed.
    func document(_ id: String) -> Int? {
        segment.documents(id).first { !isRemoved($0) }
    }
}
