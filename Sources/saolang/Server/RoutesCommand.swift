import ArgumentParser
import Foundation
import OCOP
import Platform
import StoreSQLite

/// `saolang routes`: every request that the site answers, and the action that it asks for.
struct RoutesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "routes",
        abstract: "Mọi địa chỉ của hệ thống / every request that the site answers"
    )

    @Option(help: "markdown, json")
    var format = TableFormat.markdown

    @OptionGroup var options: StoreOptions

    func run() async throws {
        let language = options.speech.language
        let settings = try await ServerSettings(given: options.given, config: options.config, in: language)
        let database = try SQLiteDatabase()
        let routes = Site.build(try settings.makeOffice(database, in: language)).lines
        await database.close()
        switch format {
        case .json: StandardOutput.write(try JSON.text(routes) + "\n")
        case .markdown:
            let head = ["| method | path | action | who |", "|---|---|---|---|"]
            let rows = routes.map { String.markdownRow([$0.method, "`\($0.path)`", $0.action, $0.access]) }
            StandardOutput.write((head + rows).joined(separator: "\n") + "\n")
        }
    }
}
