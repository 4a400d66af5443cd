package import OCOP
import Store

/// The written parts of a dossier as one reader may read them.
package struct DossierPapers: Sendable {
    package let frame: DossierFrame
    package let registration: SavedPart<RegistrationForm>
    package let report: SavedPart<SelfAssessment>
    package let choices: SavedPart<SelfChoices>
    /// Whether the reader may write in them now.
    package let isEditable: Bool
    /// The filing that they are from; nil for what is being written.
    package let filing: Int?
    /// Whether the representative's private details are shown (91/2025/QH15).
    package let isWhole: Bool
}

extension Office {
    /// The written parts: as they now are for those who write them, as they were filed for everybody else.
    package func dossierPapers(of id: Dossier.ID, for caller: Caller) async throws -> DossierPapers {
        try await database.read { tx in
            let frame = try frame(of: id, for: caller, in: tx)
            let isEditable = caller.may(.editDossier, on: frame.subject, by: law.procedure)
            let isOwn = caller.producers.contains(frame.dossier.producer)
            let offices = caller.areas(as: .communeOfficer, .standingOffice)
            let isWhole =
                isOwn || offices.contains { [frame.dossier.commune, frame.dossier.province].contains($0.rawValue) }
            guard !isOwn, !isEditable, let filing = try tx.filings.latest(of: id) else {
                return DossierPapers(
                    frame: frame,
                    registration: try tx.dossiers.saved(.registration, of: id, empty: RegistrationForm()),
                    report: try tx.dossiers.saved(.selfAssessment, of: id, empty: SelfAssessment()),
                    choices: try tx.dossiers.saved(.choices, of: id, empty: .empty),
                    isEditable: isEditable,
                    filing: nil,
                    isWhole: isWhole
                )
            }
            func part<Body: Decodable & Sendable>(_ part: DossierPart, _ empty: Body) throws -> SavedPart<Body> {
                let body: Body = try filing.body.parts[part.rawValue].map { try JSON.value($0) } ?? empty
                return SavedPart(body: body, version: 0, savedAt: filing.filedAt)
            }
            return DossierPapers(
                frame: frame,
                registration: try part(.registration, RegistrationForm()),
                report: try part(.selfAssessment, SelfAssessment()),
                choices: try part(.choices, .empty),
                isEditable: false,
                filing: filing.number,
                isWhole: isWhole
            )
        }
    }
}
