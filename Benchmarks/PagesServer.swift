import Foundation
import Hummingbird
import Logging
import NIOCore
import Platform
import Store
import StoreSQLite
import Synchronization
import Web

/// The site over a store made for measuring, and beside it, in the same program, a bare route that sends the same bytes.
///
/// `Benchmarks/pages.sh` starts it, hands it the page that the site answered, and measures from outside.
struct PagesServer {
    static let path = "/san-pham/33-11977-7-2026"

    let folder: String
    let port: Int

    func run() async throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let store = folder + "/saolang.sqlite"
        let isNew = !FileManager.default.fileExists(atPath: store)
        let database = try SQLiteDatabase(path: store)
        let data = FileManager.default.currentDirectoryPath + "/Data"
        var settings = Settings()
        settings.areLimitsOn = false
        settings.province = "33"
        settings.folder = folder
        let office = Office(
            database: database,
            law: try Law(data: data),
            settings: settings,
            assets: try Assets(folder: data + "/web"),
            files: try FileStore(folder: URL(filePath: folder))
        )
        try await database.migrate(Schema.migrations, now: office.now)
        if isNew { try await PagesStore(office: office).fill() }
        let session = try await PagesStore(office: office).beginSession()
        FileHandle.standardOutput.write(Data("session=\(session)\n".utf8))
        let site = Application(router: Site.build(office).router, configuration: configuration(port), logger: quiet)
        let bare = Application(router: bareRouter(), configuration: configuration(port + 1), logger: quiet)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await site.runService() }
            group.addTask { try await bare.runService() }
            try await group.waitForAll()
        }
    }

    private func configuration(_ port: Int) -> ApplicationConfiguration {
        ApplicationConfiguration(address: .hostname("127.0.0.1", port: port), serverName: nil, backlog: 1024)
    }

    private var quiet: Logger {
        var logger = Logger(label: "pages")
        logger.logLevel = .error
        return logger
    }

    /// A route of Hummingbird with nothing around it; `PUT` gives it the bytes to send.
    private func bareRouter() -> Router<BasicRequestContext> {
        let page = BarePage()
        let router = Router()
        router.put("/page") { request, _ in
            let body = try await request.body.collect(upTo: 1 << 20)
            page.bytes.withLock { $0 = body }
            return HTTPResponse.Status.noContent
        }
        router.get(RouterPath(Self.path)) { _, _ in
            Response(
                status: .ok,
                headers: [.contentType: "text/html; charset=utf-8"],
                body: ResponseBody(byteBuffer: page.bytes.withLock { $0 })
            )
        }
        return router
    }
}

/// What the bare route sends.
private final class BarePage: Sendable {
    let bytes = Mutex(ByteBuffer())
}
