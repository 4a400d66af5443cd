import OCOP

extension DossierRoom {
    /// Whether somebody may open it to read: what its handler lets pass, so that no link leads to a closed door.
    func isOpen(to caller: Caller, _ dossier: Dossier, _ subject: Subject, by law: Law) -> Bool {
        func may(_ action: Action) -> Bool { caller.may(action, on: subject, by: law.procedure) }
        let level = dossier.state.level
        guard may(.readDossier) else { return false }
        switch self {
        case .overview, .registration, .report, .selfScoring, .composition, .papers, .completion: return true
        case .evidence, .filing, .scoring, .progress, .result: return may(action)
        case .receipt, .contents: return caller.may(.seeWorklist)
        case .assignment: return caller.may(.seeWorklist) && level != nil && level != .commune
        case .review:
            // The team's notes are for the offices of this level; the council reads them beside the criteria.
            guard let level, level != .commune, caller.may(.seeWorklist) else { return false }
            return caller.areas(as: .advisoryTeam, .standingOffice, .decisionMaker)
                .contains(dossier.issuer(at: level))
        }
    }
}

extension Visit {
    /// Whether the reader may open a room of this dossier.
    func isOpen(_ room: DossierRoom, of frame: DossierFrame) -> Bool {
        room.isOpen(to: caller, frame.dossier, frame.subject, by: office.law)
    }
}

extension DossierTable {
    /// What the authority table has to know of several dossiers: one query, however many they are.
    func subjects(of dossiers: [Dossier]) throws -> [Dossier.ID: Subject] {
        let councils = Set(dossiers.flatMap(\.councils)).sorted { $0.description < $1.description }
        let members = try tx.councils.members(of: councils)
        return Dictionary(dossiers.map { ($0.id, $0.subject(members)) }) { first, _ in first }
    }
}
