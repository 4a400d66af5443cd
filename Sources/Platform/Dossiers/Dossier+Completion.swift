import Foundation
package import OCOP
import Store

extension Office {
    /// Prepares a request for completion and drafts its paper; the dossier goes back when that paper is sent.
    ///
    /// (26/2026/QĐ-TTg, article 7 clause 3 point a.)
    @discardableResult
    package func draftCompletionRequest(
        _ id: Dossier.ID,
        version: Int,
        to addressee: DossierRemarks.Addressee,
        reason: String,
        dueOn: CalendarDay,
        by caller: Caller
    ) async throws -> Paper {
        let now = now
        var input = InvalidInput()
        if reason.allSatisfy(\.isWhitespace) {
            input.add("ly-do", Label(vi: "Ghi rõ cần hoàn thiện những gì.", en: "Say what has to be completed."))
        }
        if dueOn <= now.vietnamDay {
            input.add("han", Label(vi: "Hạn hoàn thiện phải sau hôm nay.", en: "The last day has to be after today."))
        }
        try input.check()
        return try await database.write { tx in
            let dossier = try tx.dossiers.get(
                id,
                version: version,
                for: caller,
                to: .requestCompletion,
                by: law.procedure
            )
            guard let level = dossier.state.level, (addressee == .province) == (level == .centre) else {
                throw InvalidInput(
                    "ben-hoan-thien",
                    Label(
                        vi: "Tỉnh yêu cầu chủ thể hoặc xã; Bộ yêu cầu tỉnh.",
                        en: "A province asks producer or commune; the Ministry asks the province."
                    )
                )
            }
            var remarks = try tx.dossiers.remarks(of: id)
            let request = DossierRemarks.Entry(
                day: now.vietnamDay,
                level: level,
                name: caller.name,
                addressee: addressee,
                reason: reason,
                dueOn: dueOn
            )
            remarks.pending = request
            try tx.dossiers.save(.remarks, remarks, of: id, at: now)
            try tx.dossiers.update(dossier)
            let content = law.completionRequest(request, about: dossier, on: now.vietnamDay)
            return try tx.draftPaper(.completionRequest, for: [dossier], content, by: caller, in: self)
        }
    }

    /// Sends back what an office asked for; the clock of the office that asked runs anew.
    package func completeDossier(
        _ id: Dossier.ID,
        version: Int,
        note: String = "",
        by caller: Caller
    ) async throws {
        let now = now
        try await database.write { tx in
            var dossier = try tx.dossiers.get(id, version: version, for: caller, to: .complete, by: law.procedure)
            try dossier.take(.complete, by: law.procedure, at: now)
            dossier.dueOn = law.dueDay(of: dossier, from: now.vietnamDay)
            try tx.dossiers.update(dossier)
            // What is judged from here on is what was completed.
            try tx.file(dossier, by: caller, law: law, at: now)
            try tx.record(.complete, of: "dossier", id, by: caller, at: now, after: dossier.state, reason: note)
            if let level = dossier.state.level {
                try tx.notify(
                    tx.accounts.holders(of: .standingOffice, in: dossier.issuer(at: level), on: now.vietnamDay),
                    Label(
                        vi: "Đã hoàn thiện hồ sơ: \(dossier.productName)",
                        en: "Dossier completed: \(dossier.productName)"
                    ),
                    path: dossier.path,
                    at: now
                )
            }
            try tx.announce("dossier", id.description)
        }
    }
}

extension Transaction {
    /// Gives a dossier back for completion, once the paper that asks for it has gone out.
    func requestCompletion(of dossier: Dossier, by caller: Caller, in office: Office) throws {
        let now = office.now
        try caller.require(.requestCompletion, on: dossiers.subject(of: dossier), by: office.law.procedure)
        var dossier = dossier
        var remarks = try dossiers.remarks(of: dossier.id)
        guard let request = remarks.pending else { throw PaperProblem.missing(.completionRequest, .requestCompletion) }
        remarks.entries.append(request)
        remarks.pending = nil
        try dossiers.save(.remarks, remarks, of: dossier.id, at: now)
        try dossier.take(.requestCompletion, by: office.law.procedure, at: now)
        dossier.dueOn = request.dueOn
        try dossiers.update(dossier)
        try record(
            .requestCompletion,
            of: "dossier",
            dossier.id,
            by: caller,
            at: now,
            after: request,
            reason: request.reason
        )
        let day = now.vietnamDay
        let receivers =
            switch request.addressee {
            case .producer: try accounts.holders(of: dossier.producer, on: day)
            case .commune: try accounts.holders(of: .communeOfficer, in: Area(rawValue: dossier.commune), on: day)
            case .province: try accounts.holders(of: .standingOffice, in: Area(rawValue: dossier.province), on: day)
            }
        let due = request.dueOn?.text(in: .vi) ?? ""
        try notify(
            receivers,
            Label(
                vi: "Cần hoàn thiện hồ sơ \(dossier.productName), chậm nhất hết ngày \(due)",
                en: "To be completed by \(request.dueOn?.description ?? ""): \(dossier.productName)"
            ),
            path: dossier.path,
            at: now
        )
        try announce("dossier", dossier.id.description)
    }
}

extension Dossier {
    package var path: String { "/ho-so/\(id)" }
}
