import Foundation
import OCOP
package import Store

/// What every page of one dossier shows around its own matter: whose it is, where it stands, what can be done.
package struct DossierFrame: Sendable {
    package let dossier: Dossier
    package let subject: Subject
    package let receipts: [Receipt]
    /// The producer's and the commune's names as they are today.
    package let producer: Producer
    package let communeName: String
    /// Working days left until the due day; negative when it is past, nil where none runs.
    package let workingDaysLeft: Int?

    package var path: String { "/ho-so/\(dossier.id)" }

    /// The path of one of its rooms.
    package func path(_ room: String) -> String { room.isEmpty ? path : "\(path)/\(room)" }
}

extension Office {
    /// The frame of a dossier, for somebody who may do this to it.
    package func dossierFrame(
        _ id: Dossier.ID,
        for caller: Caller,
        to action: Action = .readDossier
    ) async throws -> DossierFrame {
        try await database.read { try frame(of: id, for: caller, to: action, in: $0) }
    }

    /// The same inside a read that goes on to ask for more.
    package func frame(
        of id: Dossier.ID,
        for caller: Caller,
        to action: Action = .readDossier,
        in tx: any Transaction
    ) throws -> DossierFrame {
        let dossier = try tx.dossiers.get(id)
        let subject = try tx.dossiers.subject(of: dossier)
        try tx.dossiers.require(action, on: subject, of: id, for: caller, by: law.procedure)
        return DossierFrame(
            dossier: dossier,
            subject: subject,
            receipts: try tx.dossiers.receipts(of: id),
            producer: try tx.producers.get(dossier.producer),
            communeName: law.placeName(commune: dossier.commune, province: dossier.province),
            workingDaysLeft: dossier.dueOn.map { law.calendar.workingDays(after: today, through: $0) }
        )
    }
}

extension Law {
    /// "Xã Tân Hưng, Tỉnh Hưng Yên"; what is not known is left out.
    package func placeName(commune: String?, province: String?) -> String {
        [commune, province].compactMap { code in
            code.flatMap { UnitCode($0) }.flatMap { units.unit($0, in: .since2025July) }?.name
        }.joined(separator: ", ")
    }
}
