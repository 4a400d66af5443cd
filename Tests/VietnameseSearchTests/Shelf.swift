import VietnameseSearch

/// A small index for tests: names by their ids.
func shelf(_ names: [String: String]) throws -> SearchIndex {
    let index = SearchIndex(Schema(fields: [.init("name", weight: 3, isStored: true), "story"]))
    try index.add(contentsOf: names.sorted { $0.key < $1.key }.map { Document(id: $0.key, texts: ["name": $0.value]) })
    return index
}

extension SearchIndex {
    /// The ids of the hits, the best first.
    func ids(_ text: String, limit: Int = 20) throws -> [String] {
        try search(Query(text, limit: limit)).hits.map(\.id)
    }
}
