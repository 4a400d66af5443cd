import Foundation
package import OCOP
import Store

extension Office {
    /// Signs a draft, in one's own name for the body (30/2020/NĐ-CP, article 13).
    @discardableResult
    package func signPaper(
        _ id: Paper.ID,
        version: Int,
        _ signing: Signing,
        by caller: Caller
    ) async throws -> Paper {
        let now = now
        return try await database.write { tx in
            var (paper, dossiers) = try tx.papers.get(
                id,
                version: version,
                for: caller,
                to: .signPaper,
                by: law.procedure
            )
            guard dossiers.allSatisfy({ $0.state.level == paper.level }) else {
                throw PaperProblem.wrongLevel(paper.kind)
            }
            if let problem = signing.problem(for: paper.kind) { throw PaperProblem.incomplete(problem) }
            paper.state = try paper.kind.next(.sign, from: paper.state)
            paper.content = try paper.content.checked()
            paper.signing = signing
            paper.signedBy = caller.account
            paper.signedAt = now
            let after = ["paper": id.description, "kind": paper.kind.rawValue, "as": signing.capacity.rawValue]
            try tx.record(.signPaper, of: paper, about: dossiers, by: caller, at: now, after: after)
            if paper.kind.isNumbered {
                try tx.notify(
                    tx.accounts.holders(of: .registryClerk, in: paper.issuer, on: now.vietnamDay),
                    Label(
                        vi: "Chờ lấy số: \(paper.kind.label.vi), \(paper.content.title)",
                        en: "To be numbered: \(paper.kind.label.en), \(paper.content.title)"
                    ),
                    path: paper.path,
                    at: now
                )
            }
            return try tx.papers.update(paper)
        }
    }
}

extension Paper {
    package var path: String { "/giay-to/\(id)" }
}

extension Transaction {
    /// Writes what was done with a paper into the history of all that it is about.
    func record(
        _ action: Action,
        of paper: Paper,
        about dossiers: [Dossier],
        by caller: Caller,
        at now: Date,
        before: [String: String]? = nil,
        after: [String: String]
    ) throws {
        for dossier in dossiers {
            try record(action, of: "dossier", dossier.id, by: caller, at: now, before: before, after: after)
        }
        for certificate in try papers.certificates(of: paper.id) {
            try record(action, of: "certificate", certificate, by: caller, at: now, before: before, after: after)
        }
    }
}
