import ArgumentParser
import Foundation
import OCOP
import Platform
import Store

/// The store and the files of an installation, open.
struct Installation {
    let settings: ServerSettings
    let database: any Database
    let files: FileStore

    init(_ options: StoreOptions, in language: Language) async throws {
        let settings = try await ServerSettings(given: options.given, config: options.config, in: language)
        try await self.init(settings: settings, in: language)
    }

    init(settings: ServerSettings, in language: Language) async throws {
        self.settings = settings
        database = try await settings.openStore(in: language)
        files = try FileStore(folder: URL(filePath: settings.folder))
    }

    /// Becomes what a backup holds, brought up to this program's schema.
    func fill(from backup: Backup, in folder: BackupFolder) async throws {
        let now = settings.clock.now
        try await database.restore(backup, from: folder, into: files, migrations: Schema.migrations, now: now)
        try await database.migrate(Schema.migrations, now: now)
    }

    func close() async { await database.close() }
}

/// What the body gives; what it meets of a backup, a file or the store is told in words and ends the command.
func told<T>(_ body: () async throws -> T) async throws -> T {
    do {
        return try await body()
    } catch let error as BackupError {
        note(error.description)
    } catch let error as FileError {
        note(error.description)
    } catch let error as StoreError {
        note(error.message)
    }
    throw ExitCode(1)
}
