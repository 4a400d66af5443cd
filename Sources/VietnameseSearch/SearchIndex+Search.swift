extension SearchIndex {
    /// Searches.
    ///
    /// First come the documents that have every word; of those with equally many, the ones with fewer typos; then those
    /// with the marks that were typed; then the ones in which the words stand in weightier and shorter fields, side by
    /// side, and are rarer.
    ///
    /// - Throws: `SchemaError` for an attribute that the schema does not have.
    public func search(_ query: Query) throws(SchemaError) -> Results {
        try schema.check(query)
        return Search(schema: schema, score: score, state: current, query: query).run()
    }
}
