import ArgumentParser
import Platform

/// `saolang authority`: who may do what, in which states, over which records.
struct AuthorityCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "authority",
        abstract: "Ai được làm gì / who may do what"
    )

    @Option(help: "markdown, json")
    var format = TableFormat.markdown

    func run() throws {
        switch format {
        case .json: StandardOutput.write(try JSON.text(AuthorityTable.lines) + "\n")
        case .markdown: StandardOutput.write(AuthorityTable.markdown)
        }
    }
}
