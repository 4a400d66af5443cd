import ArgumentParser
import OCOP
import Platform
import Store

/// `saolang audit`: what can be done with the audit trail.
struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Nhật ký / the audit trail",
        subcommands: [AuditVerifyCommand.self]
    )
}

/// `saolang audit verify`: works out every hash anew; exit status 1 where the chain is broken.
struct AuditVerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Kiểm tra chuỗi băm của nhật ký / check the chain of hashes"
    )

    @OptionGroup var options: StoreOptions

    func run() async throws {
        let language = options.speech.language
        let settings = try await ServerSettings(given: options.given, config: options.config, in: language)
        let database = try await settings.openStore(in: language)
        let found = try await settings.makeOffice(database, in: language).verifyAudit()
        await database.close()
        let head = say(
            "Đã kiểm tra \(found.sealed) mục, \(found.waiting) mục chờ niêm phong. Mã băm cuối: \(found.lastHash)",
            "Checked \(found.sealed) entries, \(found.waiting) wait for their seal. Last hash: \(found.lastHash)",
            in: language
        )
        StandardOutput.write(head + "\n")
        guard let broken = found.firstBreak else {
            return StandardOutput.write(say("✓ Nhật ký nguyên vẹn.", "✓ The trail is whole.", in: language) + "\n")
        }
        StandardOutput.write("✗ " + broken.label[language] + "\n")
        throw ExitCode(1)
    }
}
