import Dispatch
import Foundation
import OCOP
import Store
import Web

/// A letter sent through the system's own sendmail.
struct Mail: Sendable {
    let to: String
    let subject: String
    let text: String

    struct Failure: Error { let status: Int32 }

    /// Hands it to sendmail, which queues it; throws where sendmail refuses it.
    ///
    /// The receiver is given as an argument after `--`, so that no address is taken for an option.
    func send(with sendmail: String, from sender: String) async throws {
        let message = Array(message(from: sender).utf8)
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            // Waiting for a process blocks, so it has a thread of its own.
            DispatchQueue.global().async {
                continuation.resume(with: Result { try Self.run(sendmail, ["-i", "-f", sender, "--", to], message) })
            }
        }
    }

    private static func run(_ program: String, _ arguments: [String], _ input: [UInt8]) throws {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.standardInput = pipe
        try process.run()
        try pipe.fileHandleForWriting.write(contentsOf: Data(input))
        try pipe.fileHandleForWriting.close()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failure(status: process.terminationStatus) }
    }

    /// The letter as RFC 5322 wants it; subject and body in base64, so that no word of theirs becomes a header.
    func message(from sender: String) -> String {
        let body = Data(text.utf8).base64EncodedString(options: [.lineLength76Characters, .endLineWithCarriageReturn])
        let lines = [
            "From: \(sender)", "To: \(to)", "Subject: =?UTF-8?B?\(Data(subject.utf8).base64EncodedString())?=",
            "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64",
            "Auto-Submitted: auto-generated",
        ]
        return (lines + ["", body]).joined(separator: "\r\n") + "\r\n"
    }
}

/// The letter with a link for one use; the link is made when it is sent, since the store never holds its secret.
enum InvitationMail {
    static let kind = "mail-link"

    struct Payload: Codable { let account: Account.ID }

    static func send(_ office: Office, _ payload: String) async throws {
        guard let sendmail = office.settings.sendmail, let sender = office.settings.mailFrom else { return }
        let id = try JSON.value(payload, as: Payload.self).account
        let now = office.now
        let made = try await office.database.write { tx -> (Account, OneTimeLink)? in
            let account = try tx.accounts.get(id)
            guard account.email != nil, account.disabledAt == nil else { return nil }
            return (account, try tx.accounts.addLink(for: account, at: now))
        }
        guard let (account, link) = made, let address = account.email else { return }
        let say = account.language
        let url = office.settings.publicAddress + link.path
        let mail = Mail(
            to: address,
            subject: say("Sao Làng: đặt mật khẩu", "Sao Làng: set your password"),
            text: say(
                "Chào \(account.name),\n\nMở liên kết sau để đặt mật khẩu (dùng được một lần):\n\(url)\n",
                "Hello \(account.name),\n\nOpen this to set your password (it opens once):\n\(url)\n"
            )
        )
        try await mail.send(with: sendmail, from: sender)
    }
}
