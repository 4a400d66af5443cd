package import Foundation
package import OCOP
package import Store

/// An official paper of the procedure (văn bản): written from the data, signed, numbered by the registry, sent.
///
/// One mechanism for every kind and every body. From its signature on it never changes: a new draft takes its place,
/// with a reason.
package struct Paper: Identifiable, Equatable, Sendable {
    package typealias ID = Identifier<Paper>

    package let id: ID
    package let kind: PaperKind
    /// The level of the body that issues it, and the area that this body works for.
    package let level: Authority
    package let issuer: Area
    /// As the body was called when it was drafted; units merge, papers stay.
    package let letterhead: Letterhead
    package var content: PaperContent
    package var state = PaperState.draft
    package var signing: Signing?
    package var signedBy: Account.ID?
    package var signedAt: Date?
    /// What the registry typed, "15" or "15a", and the whole number, "15/BC-UBND".
    package var sequence: String?
    package var number: String?
    package var issuedOn: CalendarDay?
    package var sentAt: Date?
    /// The scan with the signature and the seal, once somebody brought it.
    package var file: SignedFile?
    /// The paper that took its place; nil where it was only set aside.
    package var replacedBy: ID?
    /// Why it no longer stands; nil while it does.
    package var replacedFor: String?
    package let createdBy: Account.ID?
    package let createdAt: Date
    package var version = 1

    /// Whether it stands for its step: numbered, or signed where its kind gets no number, and not replaced.
    package var isFinished: Bool { isInForce && state.isFinished(kind) }

    /// Whether no other paper took its place, and it was not set aside.
    package var isInForce: Bool { replacedFor == nil }

    /// Whether it was written for where a dossier stands now: at its level, and after the centre's result where that came
    /// back, since what the province wrote on its own score before has done its work.
    func isAbout(_ dossier: Dossier) -> Bool {
        level == dossier.state.level && (dossier.state != .referredBack || createdAt >= dossier.stateSince)
    }

    /// In which of its body's registers its number counts: one for each kind of sign, letters together
    /// (30/2020/NĐ-CP, article 15).
    package var series: String { "\(kind.body.rawValue)/\(kind.abbreviation ?? "CV")" }
}

/// The scan of a signed paper (bản ký): its SHA-256 in the file store, and its media type.
package struct SignedFile: Hashable, Sendable {
    /// What scanners write.
    package static let kinds: Set<FileKind> = [.pdf, .jpeg, .png]

    package let sha256: String
    package let mediaType: String

    package init(sha256: String, mediaType: String) {
        self.sha256 = sha256
        self.mediaType = mediaType
    }
}

/// The words of a paper, paragraph by paragraph, as the drafter may change them until it is signed.
package struct PaperContent: Codable, Hashable, Sendable {
    /// What it is about (trích yếu).
    package var title: String
    /// Whom it addresses (Kính gửi).
    package var addressees: [String]
    package var blocks: [Block]
    /// Who gets it (Nơi nhận).
    package var recipients: [String]

    package init(title: String, addressees: [String] = [], blocks: [Block], recipients: [String] = []) {
        self.title = title
        self.addressees = addressees
        self.blocks = blocks
        self.recipients = recipients
    }

    /// A paragraph, a heading, a line of a list, or a table, whose figures come from the data and are not typed over.
    package struct Block: Codable, Hashable, Sendable {
        package enum Form: String, Codable, Sendable { case paragraph, heading, item, table }

        package var form: Form
        package var text: String
        /// Of a table: its first row names the columns.
        package var rows: [[String]]

        package init(_ form: Form = .paragraph, _ text: String = "", rows: [[String]] = []) {
            self.form = form
            self.text = text
            self.rows = rows
        }

        package static func paragraph(_ text: String) -> Block { Block(.paragraph, text) }
        package static func heading(_ text: String) -> Block { Block(.heading, text) }
        package static func item(_ text: String) -> Block { Block(.item, text) }
        package static func table(_ rows: [[String]]) -> Block { Block(.table, rows: rows) }
    }
}
