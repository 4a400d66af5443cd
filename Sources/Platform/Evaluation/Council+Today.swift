import OCOP
import Store
import Web

extension Office {
    /// What waits for those on a council, and for those who act on its results.
    package func todayCouncil(for caller: Caller) async throws -> [TodayItem] {
        guard let account = caller.account else { return [] }
        let (law, say) = (law, caller.language)
        return try await database.read { tx in
            var items: [TodayItem] = []
            if caller.may(.scoreDossier) {
                let sheets = try tx.sheets.waiting(for: account)
                let dossiers = try tx.dossiers.list(sheets.map(\.dossier))
                for dossier in dossiers {
                    let words = say("Chấm điểm và nộp phiếu", "Score it and hand in your sheet")
                    items.append(
                        TodayItem(
                            .soon,
                            dossier.productName,
                            words,
                            path: dossier.path + "/cham-diem",
                            dueOn: dossier.dueOn
                        )
                    )
                }
            }
            if caller.may(.followScoring) { items += try tx.councilItems(for: caller, account, by: law.procedure) }
            items += try tx.resultItems(for: caller, by: law.procedure)
            return items
        }
    }
}

extension Transaction {
    /// For secretary and chair: what can be opened, what can be closed, what has to be written.
    fileprivate func councilItems(
        for caller: Caller,
        _ account: Account.ID,
        by procedure: Procedure
    ) throws -> [TodayItem] {
        let say = caller.language
        let seats = try councils.seats(of: account)
        let members = try councils.members(of: seats)
        let found = try dossiers.list(
            ofCouncils: seats,
            in: [
                .advisoryReview, .centralAdvisory, .scoring, .centralScoring, .closed, .centralClosed,
            ]
        )
        let reported = try papers.finished(.advisoryReport, of: found.map(\.id))
        let written = try papers.finished(.councilReport, of: found.map(\.id))
        let progress = try sheets.progress(of: found.map(\.id))
        return found.compactMap { dossier in
            let subject = dossier.subject(members)
            func item(_ urgency: TodayItem.Urgency, _ words: String, _ room: String) -> TodayItem {
                TodayItem(urgency, dossier.productName, words, path: dossier.path + room, dueOn: dossier.dueOn)
            }
            guard caller.may(.followScoring, on: subject, by: procedure) else { return nil }
            switch dossier.state {
            case .advisoryReview, .centralAdvisory:
                guard reported.contains(dossier.id) else { return nil }
                return item(
                    .normal,
                    say("Tổ tư vấn đã báo cáo: mở chấm điểm", "The team has reported: open scoring"),
                    "/tien-do"
                )
            case .scoring, .centralScoring:
                guard let sheets = progress[dossier.id] else { return nil }
                if sheets.open == 0 {
                    return item(.soon, say("Đã đủ phiếu: khóa điểm", "All sheets are in: close the scores"), "/tien-do")
                }
                let words = say(
                    "Đã nộp \(sheets.submitted) trên \(sheets.all) phiếu",
                    "\(sheets.submitted) of \(sheets.all) sheets are in"
                )
                return item(.normal, words, "/tien-do")
            default:
                guard !written.contains(dossier.id) else { return nil }
                return item(
                    .normal,
                    say("Đã khóa điểm: hoàn tất biên bản, báo cáo", "Closed: finish minutes and report"),
                    "/ket-qua"
                )
            }
        }
    }

    /// For those who decide and those who prepare it: closed results that wait for their step.
    fileprivate func resultItems(for caller: Caller, by procedure: Procedure) throws -> [TodayItem] {
        let say = caller.language
        let areas = caller.areas(for: .decide) + caller.areas(for: .forward)
        guard !areas.isEmpty else { return [] }
        let found = try dossiers.list(inAreas: areas, in: [.closed, .centralClosed, .referredBack])
        let decided = try papers.finished(.recognitionDecision, of: found.map(\.id))
        return found.compactMap { dossier in
            let subject = Subject(state: dossier.state, commune: dossier.commune, province: dossier.province)
            let path = dossier.path + "/ket-qua"
            if caller.may(.decide, on: subject, by: procedure), decided.contains(dossier.id) {
                let words = say(
                    "Quyết định đã có số: công nhận, cấp giấy chứng nhận",
                    "The decision is numbered: recognise and certify"
                )
                return TodayItem(.soon, dossier.productName, words, path: path, dueOn: dossier.dueOn)
            }
            let isOurs = caller.areas(as: .standingOffice).contains { $0.level == dossier.state.level }
            guard isOurs else { return nil }
            let words = say(
                "Đã có kết quả của Hội đồng: trình văn bản",
                "The council's result is there: prepare the papers"
            )
            return TodayItem(.normal, dossier.productName, words, path: path, dueOn: dossier.dueOn)
        }
    }
}

extension DossierTable {
    package func list(_ ids: [Dossier.ID]) throws -> [Dossier] {
        try tx.rows("SELECT * FROM dossier WHERE id IN (\(ids)) ORDER BY id").map(Dossier.init)
    }

    /// The dossiers that some councils have at some states.
    func list(ofCouncils ids: [Council.ID], in states: [DossierState]) throws -> [Dossier] {
        try tx.rows(
            """
            SELECT * FROM dossier
            WHERE (council_id IN (\(ids)) OR central_council_id IN (\(ids))) AND state IN (\(states))
            ORDER BY state_since, id LIMIT 300
            """
        ).map(Dossier.init)
    }

    /// The dossiers of some provinces, or of the whole country, at some states.
    func list(inAreas areas: [Area], in states: [DossierState]) throws -> [Dossier] {
        let place: SQL = areas.contains(.country) ? "1 = 1" : "province IN (\(areas))"
        return try tx.rows(
            "SELECT * FROM dossier WHERE \(place) AND state IN (\(states)) ORDER BY state_since, id LIMIT 300"
        ).map(Dossier.init)
    }
}
