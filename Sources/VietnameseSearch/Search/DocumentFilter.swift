/// A filter made ready for one segment.
indirect enum DocumentFilter {
    case facet(Int, Set<UInt32>)
    case number(Int, ClosedRange<Double>)
    case near(Int, Direction, metres: Double)
    case all([DocumentFilter])
    case any([DocumentFilter])
    case not(DocumentFilter)

    /// The names must be those of the schema.
    init(_ filter: Query.Filter, _ schema: Schema, _ columns: Columns) {
        switch filter {
        case .facet(let name, let values):
            let facet = schema.facets.firstIndex(of: name) ?? 0
            self = .facet(facet, Set(values.compactMap { columns.value($0, facet: facet) }))
        case .number(let name, let range): self = .number(schema.numbers.firstIndex(of: name) ?? 0, range)
        case .near(let name, let point, let metres):
            self = .near(schema.points.firstIndex(of: name) ?? 0, point.direction, metres: metres)
        case .all(let filters): self = .all(filters.map { DocumentFilter($0, schema, columns) })
        case .any(let filters): self = .any(filters.map { DocumentFilter($0, schema, columns) })
        case .not(let filter): self = .not(DocumentFilter(filter, schema, columns))
        }
    }

    func passes(_ document: Int, _ columns: Columns) -> Bool {
        switch self {
        case .facet(let facet, let values):
            columns.facets[facet].values(of: document).contains { values.contains($0) }
        case .number(let number, let range): range.contains(columns.numbers[number][document])
        case .near(let point, let center, let metres):
            columns.points[point][document].distance(to: center) <= metres
        case .all(let filters): filters.allSatisfy { $0.passes(document, columns) }
        case .any(let filters): filters.contains { $0.passes(document, columns) }
        case .not(let filter): !filter.passes(document, columns)
        }
    }
}
