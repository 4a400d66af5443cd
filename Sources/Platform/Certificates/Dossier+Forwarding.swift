import Foundation
import OCOP
import Store

extension Office {
    /// Sends a dossier of 90 points or more up to the Ministry (26/2026/QĐ-TTg, article 7 clause 3 point e).
    package func forward(_ id: Dossier.ID, version: Int, by caller: Caller) async throws {
        let now = now
        try await takeResultStep(.forward, .forward, id, version: version, by: caller) { tx, dossier in
            try tx.notify(
                tx.accounts.holders(of: .standingOffice, in: .country, on: now.vietnamDay),
                Label(vi: "Tỉnh gửi hồ sơ: \(dossier.productName)", en: "Sent by a province: \(dossier.productName)"),
                path: "/ho-so/\(id)",
                at: now
            )
        }
    }

    /// Sends the centre's result back to the province: not 5 stars (article 7 clause 4).
    package func referBack(_ id: Dossier.ID, version: Int, by caller: Caller) async throws {
        let now = now
        try await takeResultStep(.referBack, .referBack, id, version: version, by: caller) { tx, dossier in
            try tx.notify(
                tx.officials(of: dossier, on: now.vietnamDay)
                    + tx.accounts.holders(of: .decisionMaker, in: Area(rawValue: dossier.province), on: now.vietnamDay),
                Label(
                    vi: "Trung ương chuyển kết quả về tỉnh: \(dossier.productName)",
                    en: "The centre's result is back: \(dossier.productName)"
                ),
                path: "/ho-so/\(id)/ket-qua",
                at: now
            )
        }
    }

    /// The province judges again after the centre, with the reason; its council scores anew.
    package func judgeAgain(_ id: Dossier.ID, reason: String, version: Int, by caller: Caller) async throws {
        let now = now
        guard !reason.isEmpty else { throw EvaluationRefusal.reasonMissing }
        try await database.write { tx in
            var dossier = try tx.dossiers.get(id, version: version, for: caller, to: .judgeAgain, by: law.procedure)
            try tx.papers.setAside(PaperKind.aboutScores, of: id, for: reason)
            try dossier.take(.judgeAgain, by: law.procedure, at: now)
            try tx.dossiers.update(dossier)
            try tx.record(
                .judgeAgain,
                of: "dossier",
                id,
                by: caller,
                at: now,
                after: ["state": dossier.state.rawValue],
                reason: reason
            )
        }
    }

    /// Tells producer and commune in writing that there is no recognition: 1 or 2 stars, or excluded.
    package func notifyResult(_ id: Dossier.ID, version: Int, by caller: Caller) async throws {
        let now = now
        try await takeResultStep(.notifyResult, .notify, id, version: version, by: caller) { tx, dossier in
            try tx.endPendingUse(for: dossier, on: now.vietnamDay)
            let text = Label(
                vi: "Đã có kết quả đánh giá: \(dossier.productName)",
                en: "The result is there: \(dossier.productName)"
            )
            let people =
                try tx.accounts.holders(of: dossier.producer, on: now.vietnamDay)
                + tx.officials(of: dossier, on: now.vietnamDay)
            try tx.notify(people, text, path: "/ho-so/\(id)/ket-qua", at: now)
        }
    }

    /// A step that the closed result leads to and whose papers are finished.
    private func takeResultStep(
        _ step: DossierStep,
        _ way: StandingResult.Way,
        _ id: Dossier.ID,
        version: Int,
        by caller: Caller,
        then tell: @escaping @Sendable (any Transaction, Dossier) throws -> Void
    ) async throws {
        let now = now
        try await database.write { tx in
            var dossier = try tx.dossiers.get(id, version: version, for: caller, to: Action(step), by: law.procedure)
            guard let regime = law.regime(dossier.regime) else { throw EvaluationRefusal.noValidity }
            let standing = try tx.settledResult(of: dossier)
            try standing.require(way, from: dossier.state, under: regime)
            try tx.papers.requireFinished(for: step, of: dossier)
            try dossier.take(step, by: law.procedure, at: now)
            dossier.dueOn = nil
            try tx.dossiers.update(dossier)
            try tx.record(
                Action(step),
                of: "dossier",
                id,
                by: caller,
                at: now,
                after: ["state": dossier.state.rawValue, "mean": standing.mean]
            )
            try tell(tx, dossier)
        }
    }
}
