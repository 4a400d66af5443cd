import Foundation
package import OCOP
import Store

extension Office {
    /// Receives a dossier at the commune, the province or the Ministry: a number from the office's own book, which has
    /// no gaps, the day and the receiver (Mẫu số 01; 26/2026/QĐ-TTg, article 7 clauses 2, 3 and 4).
    ///
    /// Filing is not receipt. A dossier that comes back after completion keeps the number that it had.
    @discardableResult
    package func receiveDossier(
        _ id: Dossier.ID,
        version: Int,
        on day: CalendarDay? = nil,
        by caller: Caller
    ) async throws -> Receipt {
        let now = now
        return try await database.write { tx in
            let step = try tx.dossiers.get(id).receivingStep(for: caller)
            var dossier = try tx.dossiers.get(id, version: version, for: caller, to: Action(step), by: law.procedure)
            let day = day ?? now.vietnamDay
            let arrived = dossier.stateSince.vietnamDay
            guard (arrived...max(arrived, now.vietnamDay)).contains(day) else {
                throw InvalidInput(
                    "ngay",
                    Label(
                        vi: "Ngày tiếp nhận phải từ ngày hồ sơ đến \(arrived.text(in: .vi)) đến hôm nay.",
                        en: "The day of receipt lies between its arrival, \(arrived), and today."
                    )
                )
            }
            guard let level = dossier.state.level else { throw Refusal.wrongState(Action(step), dossier.state) }
            try dossier.take(step, by: law.procedure, at: now)
            dossier.dueOn = law.dueDay(of: dossier, from: day)
            if level == .commune { dossier.completeOn = nil }
            // The dossier's row first: of two who receive at once the slower one finds it changed, before any number is given.
            try tx.dossiers.update(dossier)
            let receipt = try tx.receipt(of: dossier, at: level, on: day, by: caller)
            try tx.record(Action(step), of: "dossier", id, by: caller, at: now, after: receipt.number)
            try tx.notify(
                tx.accounts.holders(of: dossier.producer, on: now.vietnamDay),
                Label(
                    vi: "Đã tiếp nhận hồ sơ \(dossier.productName), số phiếu \(receipt.number)",
                    en: "Received: \(dossier.productName), receipt number \(receipt.number)"
                ),
                path: "\(dossier.path)/phieu-tiep-nhan",
                at: now
            )
            try tx.announce("dossier", id.description)
            return receipt
        }
    }
}

extension Transaction {
    /// The receipt that this office gave before, or a new one with the next number of its book.
    fileprivate func receipt(
        of dossier: Dossier,
        at level: Authority,
        on day: CalendarDay,
        by caller: Caller
    ) throws -> Receipt {
        if let given = try dossiers.receipts(of: dossier.id).first(where: { $0.level == level }) { return given }
        guard let account = caller.account else { throw Refusal.signInNeeded }
        let book = "receipt/\(level.rawValue)/\(dossier.issuer(at: level).rawValue)/\(day.year)"
        let number = try ReceiptNumber(
            sequence: nextNumber(of: book),
            province: dossier.province,
            commune: dossier.commune,
            year: day.year
        )
        let receipt = Receipt(
            level: level,
            number: number.description,
            receivedOn: day,
            receivedBy: account,
            receiver: caller.name
        )
        try dossiers.insert(receipt, of: dossier.id)
        return receipt
    }
}

extension Dossier {
    /// The step with which the office that it has come to receives it.
    package var receivingStep: DossierStep {
        switch state.level {
        case .province: .receiveAtProvince
        case .centre: .receiveAtCentre
        default: .receive
        }
    }

    /// The same; for somebody of another level their own level's, which was taken before or comes later.
    func receivingStep(for caller: Caller) -> DossierStep {
        let step = receivingStep
        if caller.may(Action(step)) { return step }
        return [.receive, .receiveAtProvince, .receiveAtCentre].first { caller.may(Action($0)) } ?? step
    }
}
