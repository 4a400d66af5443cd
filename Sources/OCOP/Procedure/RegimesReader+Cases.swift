import Yams

extension RegimesReader {
    mutating func caseRow(_ node: Node) -> Regimes.Case? {
        let keys = [
            "id", "kinds", "submitted_from", "submitted_to", "pending_since", "deadline", "candidates", "proposed",
            "basis",
        ]
        let found = fields.fields(node, of: "cases", keys: keys)
        let line = node.line
        let id = fields.text(found["id"], "id", at: line)
        let kinds = fields.items(found["kinds"], of: "kinds").compactMap { kind in
            fields.oneWord(kind, "kinds", at: line, of: DossierKind.self)
        }
        let from = fields.optionalDay(found["submitted_from"], "submitted_from", at: line)
        let to = fields.optionalDay(found["submitted_to"], "submitted_to", at: line)
        let pending = fields.optionalDay(found["pending_since"], "pending_since", at: line)
        let deadline = found["deadline"].flatMap { self.deadline($0) }
        let candidates = fields.texts(found["candidates"], "candidates").map { Regime.ID($0) }
        let proposed = found["proposed"].flatMap { fields.text($0, "proposed", at: line) }.map { Regime.ID($0) }
        let basis = fields.basis(found["basis"], of: "basis", at: line)
        guard let id, let basis else { return nil }
        check(candidates, proposed, basis.standing, at: line)
        return Regimes.Case(
            id: id,
            kinds: kinds.isEmpty ? DossierKind.allCases : kinds,
            submittedFrom: from,
            submittedTo: to,
            pendingSince: pending,
            deadline: deadline,
            candidates: candidates,
            proposed: proposed,
            basis: basis
        )
    }

    /// The number of days and the day it leads to are both written, so that a lawyer can check one by the other.
    private mutating func deadline(_ node: Node) -> CalendarDay? {
        let found = fields.fields(node, of: "deadline", keys: ["days", "after", "day"])
        let days = fields.number(found["days"], "days", at: node.line, in: 1...3660)
        let after = fields.day(found["after"], "after", at: node.line)
        let day = fields.day(found["day"], "day", at: node.line)
        guard let days, let after, let day else { return nil }
        let counted = after.adding(days: days)
        if counted != day {
            fields.report(
                node.line,
                Label(
                    vi: "\(days) ngày sau \(after) là \(counted), không phải \(day)",
                    en: "\(days) days after \(after) is \(counted), not \(day)"
                ),
                Label(vi: "sửa số ngày hoặc ngày", en: "mend the days or the day")
            )
        }
        return day
    }

    /// A settled case has one candidate, which is proposed; an unsettled one has several.
    private mutating func check(
        _ candidates: [Regime.ID],
        _ proposed: Regime.ID?,
        _ standing: Standing,
        at line: Int
    ) {
        for id in candidates + (proposed.map { [$0] } ?? []) where !known.contains(id) {
            fields.report(
                line,
                Label(vi: "không có giai đoạn «\(id)»", en: "there is no regime «\(id)»"),
                Label(vi: "dùng id có trong regimes", en: "use an id from regimes")
            )
        }
        let fits = standing == .unsettled ? candidates.count > 1 : candidates.count == 1 && proposed != nil
        if !fits || proposed.map({ !candidates.contains($0) }) ?? false {
            fields.report(
                line,
                Label(
                    vi: "số giai đoạn có thể áp dụng không khớp với mức chắc chắn (standing)",
                    en: "the candidates do not fit the standing"
                ),
                Label(
                    vi: "đã rõ thì một giai đoạn và đề xuất nó; chưa rõ thì từ hai trở lên",
                    en: "one candidate, proposed, when settled; two or more when not"
                )
            )
        }
    }

    mutating func certificates(
        _ node: Node?,
        at line: Int
    ) -> (older: Basis, extension: TransitionalExtension)? {
        guard let node else {
            _ = fields.text(nil, "certificates", at: line)
            return nil
        }
        let found = fields.fields(node, of: "certificates", keys: ["older", "extension"])
        let older = fields.basis(found["older"], of: "older", at: node.line)
        guard let row = found["extension"] else {
            _ = fields.text(nil, "extension", at: node.line)
            return nil
        }
        let keys = ["from", "days", "filing_days", "applies", "in_time", "ended_before"]
        let inner = fields.fields(row, of: "extension", keys: keys)
        let from = fields.day(inner["from"], "from", at: row.line)
        let days = fields.number(inner["days"], "days", at: row.line, in: 1...3660)
        let filing = fields.number(inner["filing_days"], "filing_days", at: row.line, in: 1...3660)
        let applies = fields.basis(inner["applies"], of: "applies", at: row.line)
        let inTime = fields.basis(inner["in_time"], of: "in_time", at: row.line)
        let ended = fields.basis(inner["ended_before"], of: "ended_before", at: row.line)
        guard let older, let from, let days, let filing, let applies, let inTime, let ended else { return nil }
        return (
            older,
            TransitionalExtension(
                from: from,
                days: days,
                filingDays: filing,
                applies: applies,
                inTime: inTime,
                endedBefore: ended
            )
        )
    }
}
