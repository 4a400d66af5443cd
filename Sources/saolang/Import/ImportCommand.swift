import ArgumentParser

/// `saolang import`: takes over what others publish.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Nhập dữ liệu / import data",
        subcommands: [ImportProductsCommand.self]
    )
}
