import ArgumentParser
import Foundation
import OCOP
import Platform
import Store

/// `saolang migrate`: brings the schema up to date and says what it did.
struct MigrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate",
        abstract: "Cập nhật lược đồ của kho / bring the store's schema up to date"
    )

    @OptionGroup var options: StoreOptions

    func run() async throws {
        let language = options.speech.language
        let settings = try await ServerSettings(given: options.given, config: options.config, in: language)
        let database = try await settings.openStore(in: language)
        let steps = try await database.migrate(Schema.migrations, now: settings.clock.now)
        await database.close()
        let words = say(
            steps.isEmpty ? "Lược đồ đã mới nhất." : "Đã chạy \(steps.count) bước:",
            steps.isEmpty ? "The schema is up to date." : "Ran \(steps.count) steps:",
            in: language
        )
        StandardOutput.write(([words] + steps.map { "  " + $0 }).joined(separator: "\n") + "\n")
    }
}
