package import OCOP
import Store
import Web

/// All dossiers of a round on one page: where each stands, how many sheets are in, and the result once it is closed.
package struct RoundReview: Sendable {
    package let round: Round
    package let lines: [Line]
    package let states: [DossierState: Int]
    /// The identity after which the next page begins.
    package let next: Dossier.ID?

    package struct Line: Sendable {
        package let dossier: Dossier
        /// For secretary and chair of its council alone, while it is open.
        package let progress: SheetProgress?
        /// Nil before the closing, and for those who may not see it.
        package let result: ScoringResult?
        package let rules: Council.Rules?
    }
}

extension Office {
    /// A page of a round's dossiers; the number of queries does not depend on how many there are.
    package func roundReview(
        _ id: Round.ID,
        after: Dossier.ID? = nil,
        limit: Int = 100,
        for caller: Caller
    ) async throws -> RoundReview {
        let areas = caller.areas(for: .listDossiers)
        return try await database.read { tx in
            let round = try tx.rounds.get(id)
            guard areas.contains(round.area) else { throw Refusal.notAllowed(.listDossiers) }
            let found = try tx.dossiers.list(ofRound: id, after: after, limit: limit + 1)
            let shown = Array(found.prefix(limit))
            let members = try tx.councils.members(of: Array(Set(shown.flatMap(\.councils))))
            let passes = try tx.scorings.list(of: shown.map(\.id))
            let progress = try tx.sheets.progress(of: shown.map(\.id))
            return RoundReview(
                round: round,
                lines: shown.map { dossier in
                    let subject = dossier.subject(members)
                    let last = passes[dossier.id]?.last { $0.result != nil }
                    let maySee = caller.may(.seeResult, on: subject, by: law.procedure)
                    let mayFollow = caller.may(.followScoring, on: subject, by: law.procedure)
                    return RoundReview.Line(
                        dossier: dossier,
                        progress: mayFollow ? progress[dossier.id] : nil,
                        result: maySee ? last?.result : nil,
                        rules: last?.rules
                    )
                },
                states: try tx.rounds.counts(of: [id])[id] ?? [:],
                next: found.count > limit ? shown.last?.id : nil
            )
        }
    }
}

extension DossierTable {
    /// The dossiers of a round, in the order in which they were begun.
    func list(ofRound round: Round.ID, after: Dossier.ID?, limit: Int) throws -> [Dossier] {
        let place: SQL = after.map { "id > \($0)" } ?? "1 = 1"
        return try tx.rows("SELECT * FROM dossier WHERE round_id = \(round) AND \(place) ORDER BY id LIMIT \(limit)")
            .map(Dossier.init)
    }
}

/// The page of a round's review.
struct RoundReviewPage {
    let review: RoundReview
    let say: Language

    private var path: String { "/dot-danh-gia/\(review.round.id)/tong-hop" }

    var html: HTML {
        let all = review.states.values.reduce(0, +)
        let scoring = [DossierState.scoring, .centralScoring].reduce(0) { $0 + (review.states[$1] ?? 0) }
        let closed = [DossierState.closed, .centralClosed].reduce(0) { $0 + (review.states[$1] ?? 0) }
        return """
            <h1>\(say("Tổng hợp", "Review")): \(review.round.name)</h1>
            <div class="stack wide">
            \(figures([
                Figure(say("hồ sơ trong đợt", "dossiers"), decimal(all, say)),
                Figure(say("đang chấm", "being scored"), decimal(scoring, say)),
                Figure(say("đã khóa, chờ quyết định", "closed, awaiting decision"), decimal(closed, say)),
                Figure(say("đã công nhận", "recognised"), decimal(review.states[.recognised] ?? 0, say)),
            ]))
            \(review.lines.isEmpty ? emptyState(say("Đợt này chưa có hồ sơ", "No dossiers yet")) : table)
            </div>
            """
    }

    private var table: HTML {
        """
        \(dataTable(
            caption: say("Hồ sơ của đợt", "Dossiers of the round"),
            columns: [
                Column(say("Sản phẩm", "Product")), Column(say("Chủ thể", "Producer")), Column(say("Tình trạng", "State")),
                Column(say("Phiếu", "Sheets"), isNumber: true), Column(say("Trung bình", "Mean"), isNumber: true),
                Column(say("Hạng", "Stars")),
            ],
            rows: review.lines.map(row)
        ))\(pagination(
            say("\(review.lines.count) hồ sơ trên trang này", "\(review.lines.count) dossiers on this page"),
            previous: nil,
            next: review.next.map { "\(path)?sau=\($0)" },
            say
        ))
        """
    }

    private func row(_ line: RoundReview.Line) -> TableRow {
        let dossier = line.dossier
        let sheets = line.progress.map { "\($0.submitted)/\($0.submitted + $0.open)" } ?? ""
        let mean = line.result?.mean(decimals: line.rules?.decimals ?? 2, say) ?? ""
        let stars: HTML =
            line.result.map { result in
                result.stars.map { starsMark($0, say) } ?? tag(say("bị loại", "excluded"), .bad)
            } ?? ""
        let room = line.result != nil ? "/ket-qua" : line.progress != nil ? "/tien-do" : ""
        return TableRow(
            [
                "<a href=\"\(dossier.path)\(room)\">\(dossier.productName)</a>", "\(dossier.producerName)",
                "\(dossier.state.label[say])", "\(sheets)", "\(mean)", stars,
            ],
            line.result?.isSpreadTooLarge == true && dossier.state == .closed ? .soon : nil
        )
    }
}
