import ArgumentParser

/// `saolang gs1`: the library GS1 over files and standard input.
struct GS1Command: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gs1",
        abstract: "Mã vạch và đường dẫn GS1 / GS1 element strings and Digital Link",
        subcommands: [
            GS1ParseCommand.self, GS1BuildCommand.self, GS1CompressCommand.self, GS1DecompressCommand.self,
            GS1EPCCommand.self, EPCISCommand.self, GS1ServeDemoCommand.self,
        ]
    )
}
