import ArgumentParser
import Foundation
import Hummingbird
import Logging
import OCOP
import Platform
import Store

/// `saolang serve`: the whole system as one process.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Chạy hệ thống / run the system"
    )

    @OptionGroup var options: ServerOptions

    func run() async throws {
        let language = options.store.speech.language
        let settings = try await ServerSettings(given: options.given, config: options.store.config, in: language)
        LoggingSystem.bootstrap { StreamLogHandler.standardError(label: $0) }
        let logger = Logger(label: "saolang")
        let database = try await settings.openStore(in: language)
        let office = try settings.makeOffice(database, in: language)
        let steps = try await database.migrate(Schema.migrations, now: office.now)
        if !steps.isEmpty { logger.notice("Schema brought up to date", metadata: ["steps": "\(steps.count)"]) }
        if settings.office.isDemo { try await fillDemonstration(office, in: language) }
        if let path = try await office.makeSetupPath() { announceSetup(settings.office.publicAddress + path) }
        var server = Application(
            router: Site.build(office).router,
            server: .http1(configuration: .init(idleTimeout: .seconds(60))),
            configuration: ApplicationConfiguration(
                address: .hostname(settings.host, port: settings.port),
                serverName: nil,
                backlog: 1024
            ),
            onServerRunning: { channel in
                let port = channel.localAddress?.port ?? settings.port
                note("Sao Làng: http://\(settings.host):\(port)/")
            },
            logger: logger
        )
        server.logger.logLevel = .notice
        try await Self.run(server, with: office, logger)
        await database.close()
    }

    /// Serves, seals the audit trail and does jobs, until SIGTERM or SIGINT lets the requests under way end.
    private static func run(_ server: some ApplicationProtocol, with office: Office, _ logger: Logger) async throws {
        let jobs = JobRunner(office: office, logger: logger)
        let sealer = AuditSealer(office: office, logger: logger)
        let housekeeping = Housekeeping(office: office, logger: logger)
        let letters = NoticeCollector(office: office, logger: logger)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await sealer.run() }
            group.addTask { await housekeeping.run() }
            group.addTask { await letters.run() }
            group.addTask { await jobs.run() }
            group.addTask { await jobs.run() }
            defer { group.cancelAll() }
            try await server.runService()
        }
    }

    /// Where the first administrator opens their account; there is nobody yet who could invite them.
    private func announceSetup(_ address: String) {
        note(
            """
            Hệ thống chưa có tài khoản. Mở địa chỉ sau trong 24 giờ để lập người quản trị đầu tiên:
            There is no account yet. Open this within 24 hours to make the first administrator:
              \(address)
            """
        )
    }
}
