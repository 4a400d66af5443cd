import Foundation
package import OCOP
import Store

extension Office {
    /// Files a dossier, for the first time or after it was given back; gives the number of the filing.
    ///
    /// The first filing fixes regime, act and version of the criteria (26/2026/QĐ-TTg, articles 11 and 12), and the pledge
    /// of Mẫu 01 is given with each. For a dossier entered from paper it is the producer's confirmation.
    @discardableResult
    package func submitDossier(_ id: Dossier.ID, version: Int, by caller: Caller) async throws -> Int {
        let now = now
        return try await database.write { tx in
            var dossier = try tx.dossiers.get(id, version: version, for: caller, to: .submit, by: law.procedure)
            let missing = try gaps(of: dossier, in: tx).filter(\.isBlocking)
            guard missing.isEmpty else { throw IncompleteDossier(gaps: missing) }
            if dossier.filedAt == nil {
                guard let regime = filingRegime(of: dossier) else { throw UnsettledRegime(dossier, on: today, by: law) }
                dossier.regime = regime
                dossier.filedAt = now
            }
            let before = dossier.state
            try dossier.take(.submit, by: law.procedure, at: now)
            dossier.dueOn = law.dueDay(of: dossier, from: now.vietnamDay)
            dossier = try tx.dossiers.update(dossier)
            try tx.beginPendingUse(for: dossier, by: law)
            try tx.pledge(dossier, by: caller, at: now)
            let filing = try tx.file(dossier, by: caller, law: law, at: now)
            try tx.record(
                .submit,
                of: "dossier",
                id,
                by: caller,
                at: now,
                before: before.rawValue,
                after: [
                    "state": dossier.state.rawValue, "regime": dossier.regime.name, "act": dossier.act,
                    "set": String(dossier.set), "pack": filing.body.packVersion, "filing": String(filing.number),
                ]
            )
            try tx.notify(
                tx.accounts.holders(of: .communeOfficer, in: Area(rawValue: dossier.commune), on: now.vietnamDay),
                Label(
                    vi: "Hồ sơ mới nộp: \(dossier.productName), \(dossier.producerName)",
                    en: "Dossier filed: \(dossier.productName), \(dossier.producerName)"
                ),
                path: dossier.path,
                at: now
            )
            try tx.announce("dossier", id.description)
            return filing.number
        }
    }

    /// Takes a dossier back, with a reason; a new one may be begun afterwards.
    package func withdrawDossier(
        _ id: Dossier.ID,
        version: Int,
        reason: String,
        by caller: Caller
    ) async throws {
        let now = now
        guard reason.contains(where: { !$0.isWhitespace }) else {
            throw InvalidInput("ly-do", Label(vi: "Ghi lý do rút hồ sơ.", en: "Say why you withdraw it."))
        }
        try await database.write { tx in
            var dossier = try tx.dossiers.get(id, version: version, for: caller, to: .withdraw, by: law.procedure)
            let before = dossier.state
            try dossier.take(.withdraw, by: law.procedure, at: now)
            dossier.dueOn = nil
            try tx.dossiers.update(dossier)
            try tx.endPendingUse(for: dossier, on: now.vietnamDay)
            try tx.record(
                .withdraw,
                of: "dossier",
                id,
                by: caller,
                at: now,
                before: before.rawValue,
                after: dossier.state.rawValue,
                reason: reason
            )
            var told = try tx.accounts.holders(
                of: .communeOfficer,
                in: Area(rawValue: dossier.commune),
                on: now.vietnamDay
            )
            if before.level == .province {
                told += try tx.accounts.holders(
                    of: .standingOffice,
                    in: Area(rawValue: dossier.province),
                    on: now.vietnamDay
                )
            }
            if before != .draft {
                try tx.notify(
                    told,
                    Label(
                        vi: "Chủ thể đã rút hồ sơ: \(dossier.productName)",
                        en: "Withdrawn by its producer: \(dossier.productName)"
                    ),
                    path: dossier.path,
                    at: now
                )
            }
            try tx.announce("dossier", id.description)
        }
    }

    /// Turns a draft to the criteria in force today; answers to criteria that are gone are dropped.
    package func renewCriteria(of id: Dossier.ID, version: Int, by caller: Caller) async throws {
        let now = now
        try await database.write { tx in
            var dossier = try tx.dossiers.get(id, version: version, for: caller, to: .editDossier, by: law.procedure)
            guard dossier.filedAt == nil, let regime = filingRegime(of: dossier),
                let act = law.regime(regime)?.criteriaAct
            else { throw UnsettledRegime(dossier, on: today, by: law) }
            let before = dossier.act
            (dossier.regime, dossier.act) = (regime, act)
            let set = try law.scorer(set: dossier.set, ofAct: act).set
            dossier = try tx.dossiers.update(dossier)
            // Options of another act are other options, even under the same code; the words are kept.
            var choices = try tx.dossiers.saved(.choices, of: id, empty: SelfChoices.empty).body
            choices.answers = choices.answers.filter { set.index(ofCriterion: $0.key) != nil }
                .mapValues { SelfChoices.Answer(option: nil, description: $0.description) }
            try tx.dossiers.save(.choices, choices, of: id, at: now)
            var form = try tx.dossiers.saved(.registration, of: id, empty: RegistrationForm()).body
            form.fix(dossier, set, year: today.year)
            try tx.dossiers.save(.registration, form, of: id, at: now)
            try tx.record(.editDossier, of: "dossier", id, by: caller, at: now, before: before, after: act)
        }
    }
}

/// That nothing but a person can say under which regime a dossier is judged.
package struct UnsettledRegime: Explained, Equatable {
    package let message: Label
    package let advice: Label

    init(_ dossier: Dossier, on day: CalendarDay, by law: Law) {
        let choice = law.regimes.choice(submitted: day, kind: dossier.kind, judged: nil, asOf: day)
        message = Label(
            vi: "Chưa xác định được quy định áp dụng cho hồ sơ nộp hôm nay: \(choice.reason.vi)",
            en: "Which rules apply to a dossier filed today is not settled: \(choice.reason.en)"
        )
        advice = Label(
            vi: "Hỏi cơ quan quản lý OCOP của tỉnh trước khi nộp; hồ sơ đã lưu không mất.",
            en: "Ask the province's OCOP office before filing; nothing that was saved is lost."
        )
    }
}

extension Transaction {
    /// Writes the pledge of Mẫu 01, which the producer gives by filing.
    func pledge(_ dossier: Dossier, by caller: Caller, at now: Date) throws {
        var form = try dossiers.saved(.registration, of: dossier.id, empty: RegistrationForm()).body
        form.pledgedOn = now.vietnamDay
        form.pledgedBy = caller.name
        try dossiers.save(.registration, form, of: dossier.id, at: now)
    }

    /// Keeps the dossier as it now is, for those who judge it.
    @discardableResult
    func file(_ dossier: Dossier, by caller: Caller, law: Law, at now: Date) throws -> DossierFiling {
        let set = try law.scorer(set: dossier.set, ofAct: dossier.act).set
        let written: Set<DossierPart> = [.registration, .selfAssessment, .choices]
        let parts = try dossiers.parts(of: dossier.id).filter { written.contains($0.key) }
        let uses = try evidence.uses(of: dossier.id)
        let used = try evidence.list(uses.map(\.evidence))
        let files = try evidence.files(of: used.map(\.id))
        let filing = DossierFiling(
            dossier: dossier.id,
            number: (try filings.latest(of: dossier.id)?.number ?? 0) + 1,
            filedAt: now,
            filedBy: caller.account,
            body: DossierFiling.Body(
                act: dossier.act,
                set: dossier.set,
                packVersion: set.version,
                packDigest: set.sha256,
                parts: Dictionary(uniqueKeysWithValues: parts.map { ($0.key.rawValue, $0.value) }),
                evidence: used.map { one in
                    DossierFiling.Body.Item(
                        evidence: one.id,
                        places: uses.filter { $0.evidence == one.id }.map(\.place),
                        kind: one.kind,
                        title: one.title,
                        number: one.number,
                        issuedOn: one.issuedOn,
                        validUntil: one.validUntil,
                        files: files[one.id, default: []]
                    )
                }
            )
        )
        try filings.insert(filing)
        return filing
    }
}
