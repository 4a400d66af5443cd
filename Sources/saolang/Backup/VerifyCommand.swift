import ArgumentParser
import Foundation
import OCOP
import Platform
import Store

/// `saolang verify`: every row, file, link of the audit trail and number of an installation, or of a backup.
struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Kiểm tra dữ liệu, tệp, nhật ký, sổ số / check rows, files, audit trail and registers"
    )

    @OptionGroup var options: StoreOptions

    @Option(
        help: ArgumentHelp("Kiểm tra bản sao lưu mới nhất ở đây / check the newest backup here", valueName: "thư-mục")
    )
    var backup: String?

    func run() async throws {
        let language = options.speech.language
        if let backup {
            let found = try await told {
                let folder = try BackupFolder(existing: URL(filePath: backup))
                let found = try folder.backup()
                try await folder.verify(found)
                return found
            }
            return StandardOutput.write(
                say("✓ Bản sao lưu \(found.name) nguyên vẹn.", "✓ The backup \(found.name) is whole.", in: language)
                    + "\n"
            )
        }
        let installation = try await Installation(options, in: language)
        let office = try installation.settings.makeOffice(installation.database, in: language)
        let report = try await told { try await office.checkIntegrity() }
        await installation.close()
        StandardOutput.write(
            say(
                "Đã đọc \(report.rows) dòng, \(report.files) tệp, \(report.auditEntries) mục nhật ký, \(report.numbers) số.",
                "Read \(report.rows) rows, \(report.files) files, \(report.auditEntries) audit entries, \(report.numbers) numbers.",
                in: language
            ) + "\n"
        )
        for finding in report.findings { StandardOutput.write("✗ " + finding.label[language] + "\n") }
        guard report.findings.isEmpty else { throw ExitCode(1) }
        StandardOutput.write(
            say(
                "✓ Không thiếu tệp, không thiếu số, nhật ký nguyên vẹn.",
                "✓ No file and no number is missing, the audit trail is whole.",
                in: language
            ) + "\n"
        )
    }
}
