package import Foundation
package import OCOP

/// A producer's application to have one product rated (hồ sơ đánh giá, phân hạng sản phẩm).
package struct Dossier: Identifiable, Equatable, Sendable {
    package typealias ID = Identifier<Dossier>

    package let id: ID
    package let product: Product.ID
    package let producer: Producer.ID
    package var kind: DossierKind
    /// As filed; the product may be renamed later.
    package var productName: String
    package var producerName: String
    /// Criteria under which it is written and judged; fixed when it is filed.
    package var act: String
    package var set: Int
    /// Stored once, when it is filed, and never worked out again.
    package var regime: Regime.ID
    package let commune: String
    package let province: String
    package var state = DossierState.draft
    package var stateSince: Date
    /// When it was first filed.
    package var filedAt: Date?
    /// The day on which the commune found it complete, from which its working days run.
    package var completeOn: CalendarDay?
    /// The last day of the body that has it in hand, where the law gives one.
    package var dueOn: CalendarDay?
    package var round: EvaluationRoundID?
    /// The council of the province, and that of the Ministry.
    package var council: Council.ID?
    package var centralCouncil: Council.ID?
    /// The certificate that an upgrade or reassessment is about.
    package var certificate: Certificate.ID?
    /// Entered by an officer from paper; the producer's submission confirms it.
    package var isFromPaper = false
    package let createdAt: Date
    package var version = 1

    package typealias EvaluationRoundID = Identifier<EvaluationRound>

    /// The council that has it now.
    package var currentCouncil: Council.ID? { state.level == .centre ? centralCouncil : council }
    /// The councils that have it or had it, the one that has it now first.
    package var councils: [Council.ID] {
        (state.level == .centre ? [centralCouncil, council] : [council, centralCouncil]).compactMap { $0 }
    }
}

extension Dossier {
    /// What the authority table has to know of it, given who sits on its councils.
    package func subject(_ members: [Council.ID: [Council.Member]]) -> Subject {
        func seats(_ ids: [Council.ID]) -> [Account.ID: Role] {
            Dictionary(ids.flatMap { members[$0] ?? [] }.map { ($0.account, $0.position) }) { first, _ in first }
        }
        return Subject(
            state: state,
            producer: producer,
            commune: commune,
            province: province,
            isFromPaper: isFromPaper,
            council: seats(currentCouncil.map { [$0] } ?? []),
            judges: seats(councils)
        )
    }

    /// Takes a step of the procedure, if it may be taken from here.
    ///
    /// Whether this person may take it, the authority table says.
    package mutating func take(_ step: DossierStep, by procedure: Procedure, at now: Date) throws(ProcedureRefusal) {
        state = try procedure.next(step, from: state, under: regime)
        stateSince = now
    }
}
