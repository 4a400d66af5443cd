import Foundation
package import Logging
import OCOP
import Store
import Web

/// Notices by e-mail, for those who have an address and want them: what was not read within two minutes goes out in one
/// letter, by a job, so that a mail server that is away loses nothing.
enum NoticeMail {
    static let kind = "mail-notices"

    struct Payload: Codable {
        let account: Account.ID
        let notices: [Notice.ID]
    }

    /// Writes one letter; says nothing to an account that has been locked, or no longer wants it.
    static func send(_ office: Office, _ payload: String) async throws {
        guard let sendmail = office.settings.sendmail, let sender = office.settings.mailFrom else { return }
        let payload: Payload = try JSON.value(payload)
        let found = try await office.database.read { tx -> (Account, [Notice])? in
            let account = try tx.accounts.get(payload.account)
            guard account.mailsNotices, account.disabledAt == nil else { return nil }
            let rows = try tx.rows(
                "SELECT * FROM notice WHERE id IN (\(payload.notices)) AND read_at IS NULL ORDER BY id"
            )
            return (account, try rows.map(Notice.init))
        }
        guard let (account, notices) = found, let address = account.email, let first = notices.first else { return }
        let mail = Mail(
            to: address,
            subject: subject(first, count: notices.count, account.language),
            text: text(notices, to: account, at: office.settings.publicAddress)
        )
        try await mail.send(with: sendmail, from: sender)
    }

    private static func subject(_ first: Notice, count: Int, _ say: Language) -> String {
        count == 1
            ? "Sao Làng: \(first.text[say])"
            : say("Sao Làng: \(count) thông báo mới", "Sao Làng: \(count) new notices")
    }

    private static func text(_ notices: [Notice], to account: Account, at site: String) -> String {
        let say = account.language
        let lines = notices.map { "- \($0.text[say])\n  \(site)/thong-bao/\($0.id)" }
        return say("Chào \(account.name),", "Hello \(account.name),") + "\n\n" + lines.joined(separator: "\n\n")
            + "\n\n"
            + say(
                "Không muốn nhận thư này nữa: mở \(site)/tai-khoan và bỏ chọn «Nhận thông báo qua thư».",
                "To stop these letters open \(site)/tai-khoan and untick «Notices by e-mail»."
            ) + "\n"
    }
}

/// Gathers notices for letters, where the system sends mail.
package struct NoticeCollector: Sendable {
    /// Time to read a notice on the page before a letter is written about it.
    static let patience: TimeInterval = 120
    /// Older ones stay in the system, so that setting up mail does not send years of them.
    static let oldest: TimeInterval = 86_400

    let office: Office
    let logger: Logger

    package init(office: Office, logger: Logger) {
        self.office = office
        self.logger = logger
    }

    /// Twice a minute, until the task is cancelled; nothing where no mail is set up.
    package func run() async {
        guard office.settings.sendmail != nil else { return }
        while !Task.isCancelled {
            do {
                try await collect()
            } catch {
                logger.error("Notices cannot be gathered for mail", metadata: ["error": "\(error)"])
            }
            try? await Task.sleep(for: .seconds(30))
        }
    }

    /// One job for each account with notices to be sent; each notice goes into one letter, whatever servers run.
    package func collect() async throws {
        guard office.settings.sendmail != nil else { return }
        let now = office.now
        let due: SQL = """
            mailed_at IS NULL AND read_at IS NULL AND sent_at <= \(now.addingTimeInterval(-Self.patience))
                AND sent_at >= \(now.addingTimeInterval(-Self.oldest))
                AND account_id IN (SELECT id FROM account
                                   WHERE email IS NOT NULL AND mails_notices AND disabled_at IS NULL)
            """
        // Looking writes nothing, so that a quiet server leaves the store alone.
        guard try await office.database.read({ try $0.row("SELECT id FROM notice WHERE \(due) LIMIT 1") }) != nil else {
            return
        }
        try await office.database.write { tx in
            var letters: [Account.ID: [Notice.ID]] = [:]
            for row in try tx.rows("UPDATE notice SET mailed_at = \(now) WHERE \(due) RETURNING id, account_id") {
                letters[try row.get("account_id"), default: []].append(try row.get("id"))
            }
            for (account, notices) in letters.sorted(by: { $0.key.description < $1.key.description }) {
                try tx.enqueue(NoticeMail.kind, NoticeMail.Payload(account: account, notices: notices), at: now)
            }
        }
    }
}
