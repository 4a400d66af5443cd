import ArgumentParser

/// How a table of the program is printed.
enum TableFormat: String, CaseIterable, ExpressibleByArgument {
    case markdown, json
}

extension String {
    /// A line of a table in Markdown.
    static func markdownRow(_ cells: [String]) -> String {
        "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
    }
}
