import ArgumentParser

/// `saolang register`: lists of recognised products as provinces keep them.
struct RegisterCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "register",
        abstract: "Danh sách sản phẩm OCOP đã công nhận / registers of recognised products",
        subcommands: [RegisterCheckCommand.self]
    )
}
