import Foundation
import OCOP
import Platform
import Store
import StorePostgres
import StoreSQLite
import Web

extension ServerSettings {
    /// Opens the store that the settings name, and makes its folder where there is none.
    func openStore(in language: Language) async throws -> any Database {
        try FileManager.default.createDirectory(
            atPath: folder,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        if let databaseURL { return try PostgresDatabase(databaseURL) }
        return try SQLiteDatabase(path: folder + "/saolang.sqlite")
    }

    /// The office over an open store, with the program's data around it.
    func makeOffice(_ database: any Database, in language: Language) throws -> Office {
        let criteria = try ShippedData.directory("criteria", in: language)
        let own = ProcessInfo.processInfo.environment["SAOLANG_CRITERIA"].map { [$0] } ?? []
        let data = URL(filePath: criteria).deletingLastPathComponent().path()
        return Office(
            database: database,
            law: try Law(data: data.hasSuffix("/") ? String(data.dropLast()) : data, ownCriteria: own),
            settings: office,
            assets: try Assets(folder: try ShippedData.directory("web", in: language)),
            files: try FileStore(folder: URL(filePath: office.folder)),
            clock: clock
        )
    }
}
