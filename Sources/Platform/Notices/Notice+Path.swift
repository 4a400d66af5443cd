import OCOP
import Store

extension Office {
    /// Where a notice leads its reader now: to its own page, or to the dossier where that page is closed to them.
    ///
    /// Nil where the dossier is no longer theirs to read.
    func path(of notice: Notice, for caller: Caller) async throws -> String? {
        let parts = notice.path.split(separator: "/")
        guard parts.count > 1 else { return notice.path }
        if parts[0] == "ho-so", let id = Dossier.ID(String(parts[1])) {
            let room = parts.count > 2 ? DossierRoom(notice: parts[2]) : .overview
            return try await database.read { tx in
                try isOpen(room, of: id, to: caller, in: tx)
                    ? notice.path : isOpen(.overview, of: id, to: caller, in: tx) ? "/ho-so/\(id)" : nil
            }
        }
        if parts[0] == "giay-to", let id = Paper.ID(String(parts[1])) {
            // A paper that tells a result can be sent before its producer may read it.
            do { return try await paper(id, for: caller).paper.path } catch is Refusal {}
            return try await database.read { tx in
                try tx.papers.dossiers(of: id).first { try isOpen(.overview, of: $0, to: caller, in: tx) }
                    .map { "/ho-so/\($0)" }
            }
        }
        return notice.path
    }

    private func isOpen(
        _ room: DossierRoom,
        of id: Dossier.ID,
        to caller: Caller,
        in tx: any Transaction
    ) throws -> Bool {
        guard let dossier = try tx.dossiers.find(id) else { return false }
        return room.isOpen(to: caller, dossier, try tx.dossiers.subject(of: dossier), by: law)
    }
}

extension DossierRoom {
    /// The room that opens the page to which a notice leads; sheets to print open with what they are printed from.
    fileprivate init(notice page: Substring) {
        self = page == "giay-chung-nhan" ? .result : DossierRoom(rawValue: String(page)) ?? .overview
    }
}
