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

    /// The installation that the options name; refused where there is none, unless it is to be `new`.
    init(_ options: StoreOptions, isNew: Bool = false, in language: Language) async throws {
        let settings = try await ServerSettings(given: options.given, config: options.config, in: language)
        try await self.init(settings: settings, isNew: isNew, in: language)
    }

    init(settings: ServerSettings, isNew: Bool = false, in language: Language) async throws {
        let store = settings.folder + "/saolang.sqlite"
        guard isNew || settings.databaseURL != nil || FileManager.default.fileExists(atPath: store) else {
            note(
                say(
                    "Không có dữ liệu ở «\(settings.folder)».",
                    "There is no data in «\(settings.folder)».",
                    in: language
                )
            )
            throw ExitCode(1)
        }
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

    /// The files that rows name and that are not there, so that no backup can have them.
    func missingFiles() async throws -> [IntegrityFinding] {
        var missing: [IntegrityFinding] = []
        _ = try await database.forEachFile { hash, table in
            if try await !files.contains(hash) { missing.append(.missingFile(hash, table: table)) }
        }
        return missing
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
