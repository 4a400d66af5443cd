import Foundation
import OCOP
import Store

extension Transaction {
    /// Sends the commune's report and letter together, and with them the dossier to the province
    /// (26/2026/QĐ-TTg, article 7 clause 2 point b).
    func sendReport(of dossier: Dossier, besides sent: Paper, by caller: Caller, in office: Office) throws {
        let now = office.now
        try caller.require(.sendReport, on: dossiers.subject(of: dossier), by: office.law.procedure)
        let other: PaperKind = sent.kind == .communeReport ? .communeLetter : .communeReport
        let found = try papers.list(of: dossier.id).first { $0.kind == other && $0.isInForce }
        guard let companion = found, companion.isFinished else { throw PaperProblem.waitsFor(other) }
        if companion.state != .sent { _ = try send(companion, about: [dossier], by: caller, at: now) }
        try papers.requireFinished(for: .sendReport, of: dossier)
        var dossier = dossier
        try dossier.take(.sendReport, by: office.law.procedure, at: now)
        dossier.dueOn = office.law.dueDay(of: dossier, from: now.vietnamDay)
        try dossiers.update(dossier)
        try record(.sendReport, of: "dossier", dossier.id, by: caller, at: now, after: dossier.state)
        let text = Label(
            vi: "UBND cấp xã đã gửi hồ sơ lên tỉnh: \(dossier.productName)",
            en: "The commune has sent the dossier to the province: \(dossier.productName)"
        )
        let day = now.vietnamDay
        try notify(
            accounts.holders(of: dossier.producer, on: day)
                + accounts.holders(of: .standingOffice, in: Area(rawValue: dossier.province), on: day),
            text,
            path: dossier.path,
            at: now
        )
        try announce("dossier", dossier.id.description)
    }
}
