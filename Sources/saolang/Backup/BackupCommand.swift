import ArgumentParser
import Foundation
import OCOP
import Platform
import Store

/// `saolang backup DIR`: one more backup in a folder of backups, while the server runs.
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Sao lưu dữ liệu và tệp, chỉ ghi phần mới / back up rows and files, writing only what is new"
    )

    @OptionGroup var options: StoreOptions

    @Argument(help: ArgumentHelp("Thư mục bản sao lưu / folder of backups", valueName: "thư-mục"))
    var folder: String

    @Flag(help: "Xóa bản cũ: giữ 7 bản mới nhất, mỗi ngày một bản (31), mỗi tháng một bản (36) / prune old backups")
    var prune = false

    func run() async throws {
        let language = options.speech.language
        let installation = try await Installation(options, in: language)
        let inside = URL(filePath: installation.settings.folder).resolvingSymlinksInPath().path
        let place = URL(filePath: folder).resolvingSymlinksInPath().path
        if folder.isEmpty || (place + "/").hasPrefix(inside + "/") {
            throw ValidationError(
                say(
                    "Chọn thư mục sao lưu nằm ngoài thư mục dữ liệu, tốt nhất là ở ổ đĩa khác.",
                    "Choose a folder outside of the data folder, best on another disk.",
                    in: language
                )
            )
        }
        let (backup, missing) = try await told {
            let folder = try BackupFolder(URL(filePath: folder))
            let backup = try await installation.database.backUp(
                installation.files,
                to: folder,
                now: installation.settings.clock.now
            )
            if prune { try await folder.prune(keeping: .usual) }
            return (backup, try await installation.missingFiles())
        }
        await installation.close()
        StandardOutput.write(backup.words(language) + "\n")
        for finding in missing { note(finding.label[language]) }
        guard missing.isEmpty else { throw ExitCode(1) }
    }
}

/// `saolang restore DIR`: an empty data folder or database becomes what a backup holds.
struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Khôi phục vào nơi trống / restore into an empty data folder or database"
    )

    @OptionGroup var options: StoreOptions

    @Argument(help: ArgumentHelp("Thư mục bản sao lưu / folder of backups", valueName: "thư-mục"))
    var folder: String

    @Option(
        help: ArgumentHelp("Tên bản sao lưu, mặc định bản mới nhất / name, the newest by default", valueName: "tên")
    )
    var name: String?

    func run() async throws {
        let language = options.speech.language
        let installation = try await Installation(options, isNew: true, in: language)
        let backup = try await told {
            let folder = try BackupFolder(existing: URL(filePath: folder))
            let backup = try folder.backup(name)
            try await installation.fill(from: backup, in: folder)
            return backup
        }
        await installation.close()
        StandardOutput.write(
            say("✓ Đã khôi phục và so lại từng dòng. ", "✓ Restored and compared row by row. ", in: language)
                + backup.words(language) + "\n"
        )
    }
}

/// `saolang copy`: an installation moves to another folder or engine.
struct CopyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "copy",
        abstract: "Chép cả hệ thống sang thư mục hoặc PostgreSQL khác / copy everything to another folder or engine"
    )

    @OptionGroup var options: StoreOptions

    @Option(help: ArgumentHelp("Thư mục dữ liệu nhận / data folder to fill", valueName: "thư-mục"))
    var toData: String

    @Option(
        help: ArgumentHelp(
            "PostgreSQL nhận, bỏ trống là SQLite / PostgreSQL to fill, SQLite if not given",
            valueName: "url"
        )
    )
    var toDatabase: String?

    func run() async throws {
        let language = options.speech.language
        let source = try await Installation(options, in: language)
        let target = try await Installation(
            settings: ServerSettings(
                given: ["data": toData, "databaseUrl": toDatabase ?? ""],
                config: nil,
                isFromEnvironment: false,
                in: language
            ),
            isNew: true,
            in: language
        )
        // Beside the target, so that large installations need no room in /tmp.
        let parts = URL(filePath: toData).appending(path: "copy-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: parts) }
        let backup = try await told {
            let folder = try BackupFolder(parts)
            let backup = try await source.database.backUp(source.files, to: folder, now: source.settings.clock.now)
            try await target.fill(from: backup, in: folder)
            return backup
        }
        await source.close()
        await target.close()
        StandardOutput.write(
            say("✓ Đã chép và so lại từng dòng. ", "✓ Copied and compared row by row. ", in: language)
                + backup.words(language) + "\n"
        )
    }
}

extension Backup {
    fileprivate func words(_ language: Language) -> String {
        let size = fileBytes.formatted(.byteCount(style: .file))
        return say(
            "Bản \(name): \(rows) dòng trong \(tables.count) bảng, \(fileCount) tệp (\(size)).",
            "Backup \(name): \(rows) rows in \(tables.count) tables, \(fileCount) files (\(size)).",
            in: language
        )
    }
}
