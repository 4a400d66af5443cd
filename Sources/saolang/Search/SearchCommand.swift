import ArgumentParser

/// `saolang search`: a search index over a table of products, and questions to it.
struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Lập chỉ mục và tìm kiếm tiếng Việt trong tệp CSV / index a CSV file and search it",
        subcommands: [SearchIndexCommand.self, SearchQueryCommand.self]
    )
}
