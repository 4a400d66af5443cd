package import Foundation
package import OCOP

/// A paper or picture that proves something (tài liệu minh chứng): kept once by its producer, used by many dossiers.
package struct Evidence: Identifiable, Equatable, Sendable {
    package typealias ID = Identifier<Evidence>

    package let id: ID
    package let producer: Producer.ID
    /// One of the kinds in `Data/procedure/evidence.yaml`.
    package var kind: String
    package var title: String
    package var number: String?
    package var issuer: String?
    package var issuedOn: CalendarDay?
    /// The last day on which it holds; nil where it does not run out, or is not known.
    package var validUntil: CalendarDay?
    /// When its producer took it out of the library; dossiers that were filed with it keep it.
    package var removedAt: Date?
    package let createdAt: Date
    package var version = 1

    /// A file of it; the bytes lie in the file store under their SHA-256.
    package struct File: Codable, Equatable, Sendable {
        package let sha256: String
        package let name: String
        /// As its content says, never as the browser claimed.
        package let mediaType: String
        package let size: Int
        package let addedAt: Date
    }

    /// Whether it still holds.
    package enum Standing: Equatable, Sendable {
        case lasting
        case valid(until: CalendarDay)
        /// It ends within ``soon`` days.
        case endsSoon(days: Int, until: CalendarDay)
        case expired(since: CalendarDay)
    }

    /// From how many days before its end a paper is to be renewed.
    package static let soon = 60

    package func standing(on day: CalendarDay) -> Standing {
        guard let validUntil else { return .lasting }
        let left = validUntil.number - day.number
        if left < 0 { return .expired(since: validUntil.adding(days: 1)) }
        return left <= Self.soon ? .endsSoon(days: left, until: validUntil) : .valid(until: validUntil)
    }
}

/// That a dossier uses a piece of evidence, and for what.
package struct EvidenceUse: Hashable, Sendable {
    package let dossier: Dossier.ID
    package let evidence: Evidence.ID
    /// The code of a criterion ("1.4"), or a part of the composition as `part:` and its name ("part:changes").
    package let place: String

    package init(dossier: Dossier.ID, evidence: Evidence.ID, place: String) {
        self.dossier = dossier
        self.evidence = evidence
        self.place = place
    }

    /// The place of a part of the composition.
    package static func place(ofPart id: String) -> String { "part:\(id)" }
}
