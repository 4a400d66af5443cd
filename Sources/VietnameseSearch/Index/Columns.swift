/// What a segment keeps of its documents besides their words.
struct Columns: Sendable {
    /// The values of one facet: each document has a range of numbers of values.
    struct Facet: Sendable {
        var values: [String] = []
        var starts: [UInt32] = [0]
        var numbers: [UInt32] = []

        func values(of document: Int) -> ArraySlice<UInt32> {
            numbers[Int(starts[document])..<Int(starts[document + 1])]
        }
    }

    var ids: [String] = []
    /// The kept texts, document by document; a missing text is empty.
    var stored: ByteList = ByteList()
    var storedFields: [Int]
    var facets: [Facet]
    /// NaN where the number is missing.
    var numbers: [[Double]]
    /// A direction of NaN where the point is missing.
    var points: [[Direction]]

    private var numberOfValue: [[String: UInt32]]

    init(_ schema: Schema) {
        storedFields = schema.fields.indices.filter { schema.fields[$0].isStored }
        facets = schema.facets.map { _ in Facet() }
        numbers = schema.numbers.map { _ in [] }
        points = schema.points.map { _ in [] }
        numberOfValue = schema.facets.map { _ in [:] }
    }

    static let missing = Direction(x: .nan, y: .nan, z: .nan)

    mutating func append(_ document: Document, _ schema: Schema) {
        ids.append(document.id)
        for field in storedFields { stored.append((document.texts[schema.fields[field].name] ?? "").utf8) }
        for (index, name) in schema.facets.enumerated() { append(document.facets[name] ?? [], facet: index) }
        for (index, name) in schema.numbers.enumerated() {
            let number = document.numbers[name] ?? .nan
            numbers[index].append(number.isFinite ? number : .nan)
        }
        for (index, name) in schema.points.enumerated() {
            points[index].append(document.points[name]?.direction ?? Self.missing)
        }
    }

    mutating func append(_ document: Int, of other: Columns) {
        ids.append(other.ids[document])
        for index in storedFields.indices { stored.append(other.stored[document * storedFields.count + index]) }
        for index in facets.indices {
            append(other.facets[index].values(of: document).map { other.facets[index].values[Int($0)] }, facet: index)
        }
        for index in numbers.indices { numbers[index].append(other.numbers[index][document]) }
        for index in points.indices { points[index].append(other.points[index][document]) }
    }

    mutating func append(_ values: [String], facet: Int) {
        var seen: Set<UInt32> = []
        for value in values {
            let known = numberOfValue[facet][value]
            let number = known ?? UInt32(facets[facet].values.count)
            if known == nil {
                facets[facet].values.append(value)
                numberOfValue[facet][value] = number
            }
            // A value that is given twice counts once.
            if seen.insert(number).inserted { facets[facet].numbers.append(number) }
        }
        facets[facet].starts.append(UInt32(facets[facet].numbers.count))
    }

    func value(_ text: String, facet: Int) -> UInt32? { numberOfValue[facet][text] }

    func storedText(_ document: Int, at index: Int) -> String {
        stored.text(document * storedFields.count + index)
    }
}
