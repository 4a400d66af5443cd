import Foundation
import Hummingbird
import HummingbirdTesting
import OCOP
import Store
import Testing

@testable import Platform

/// Before the closing nobody learns what a colleague gave: whole answers of the site are compared byte for byte.
@Suite struct BlindnessTests {
    /// Every page that anybody could ask for about this dossier, and every list.
    private func paths(_ stage: CouncilStage, _ site: Site, round: Round.ID, paper: Paper.ID) -> [String] {
        site.routes.filter { $0.method == .get }.map { route in
            route.path.split(separator: "/").map { part -> String in
                guard part.hasPrefix(":") || part.hasPrefix("{") else { return String(part) }
                if part.contains("id") {
                    if route.path.hasPrefix("/hoi-dong/") { return stage.council.description }
                    if route.path.hasPrefix("/dot-danh-gia/") { return round.description }
                    if route.path.hasPrefix("/giay-to/") { return paper.description }
                    return stage.dossier.description
                }
                return "1"
            }.joined(separator: "/")
        }.map { "/" + $0 }
    }

    /// A round that the dossier is in, and the advisory team's report on it.
    private func surroundings(_ stage: CouncilStage) async throws -> (round: Round.ID, paper: Paper.ID) {
        let now = stage.office.now
        let round = Round(
            id: .init(at: now),
            area: Area(rawValue: TestOffice.province),
            rule: nil,
            name: "Đợt Mẫu",
            regime: Regime.ID("R3"),
            year: 2026,
            lastDayToPropose: TestOffice.day,
            lastDayToFinish: nil,
            createdAt: now
        )
        let id = stage.dossier
        return try await stage.office.database.write { tx in
            try tx.rounds.insert(round)
            try tx.run("UPDATE dossier SET round_id = \(round.id) WHERE id = \(id)")
            return (round.id, sure(try tx.papers.list(of: id).first).id)
        }
    }

    /// What everybody is answered everywhere: status, headers and body.
    private func answers(
        _ stage: CouncilStage,
        to people: [(name: String, caller: Caller)],
        secrets: [String: String],
        around: (round: Round.ID, paper: Paper.ID)
    ) async throws -> [String: String] {
        let site = Site.build(stage.office)
        let paths = paths(stage, site, round: around.round, paper: around.paper)
        return try await site.router.answers(paths, as: people.map(\.name), secrets: secrets)
    }

    @Test func nobodyLearnsWhatAColleagueGaveBeforeTheClosing() async throws {
        let stage = try await CouncilStage()
        try await stage.open()
        let scorer = stage.members[0]
        try await stage.office.saveSheet(stage.dossier, answers: stage.answers { _ in 1 }, seen: 1, by: scorer)
        try await stage.submit(stage.best, as: stage.members[1])
        let auditor = try await stage.test.person(.auditor)
        let people: [(String, Caller)] = [
            ("member", stage.members[2]), ("submitted", stage.members[1]), ("secretary", stage.secretary),
            ("chair", stage.chair), ("standing", stage.standing), ("producer", stage.owner), ("advisor", stage.advisor),
            ("decision", stage.decision), ("auditor", auditor),
        ]
        let secrets = try await stage.secrets(of: people)
        let around = try await surroundings(stage)
        let before = try await answers(stage, to: people, secrets: secrets, around: around)
        // Other options, other notes, more saves; and back and forth, so that a count of changes would tell.
        for option in [2, 3, 1, 2] {
            try await stage.office.saveSheet(
                stage.dossier,
                answers: stage.answers { min(option, $0.options.count) }.mapValues {
                    MemberSheet.Answer(option: $0.option, note: "Ghi chú \(option)")
                },
                seen: Int.max,
                by: scorer
            )
        }
        let after = try await answers(stage, to: people, secrets: secrets, around: around)
        #expect(before.count == after.count && before.count > people.count * 20)
        let seen = before.values.count { $0.hasPrefix("200") }
        #expect(seen > 60, "only \(seen) pages were open to anybody")
        for (place, text) in before { #expect(after[place] == text, "\(place) tells of it") }
        // The attack itself can see: the scorer's own page has changed, and so has the colleague's once it is handed in.
        let own = try await stage.secrets(of: [("scorer", scorer)])
        let page = "/ho-so/\(stage.dossier)/cham-diem/xem-lai"
        let mine = try await Site.build(stage.office).router.answers([page], as: ["scorer"], secrets: own)
        #expect(mine["scorer \(page)"]?.contains("Ghi chú 2") == true)
    }

    /// Two dossiers scored otherwise, with the same people's sheets in: what is told of both is the same.
    @Test func handingInTellsThatAndNothingElse() async throws {
        var told: [String] = []
        for answer in [1, 2] {
            let stage = try await CouncilStage()
            try await stage.open()
            try await stage.submit(stage.answers { min(answer, $0.options.count) }, as: stage.members[0])
            let progress = try await stage.office.scoringProgress(stage.dossier, for: stage.chair)
            told.append("\(progress.lines)")
            let audit = try await stage.office.database.read { tx in
                try tx.rows(
                    "SELECT action, kind, before_value, after_value, reason FROM audit_entry WHERE kind = 'sheet'"
                )
                .map { "\($0.values)" }
            }
            told.append("\(audit)")
        }
        #expect(told[0] == told[2] && told[1] == told[3])
    }

    @Test func afterTheClosingTheResultIsThereForThoseWhoMaySeeIt() async throws {
        let stage = try await CouncilStage()
        try await stage.open()
        for person in stage.everyone { try await stage.submit(stage.answers(total: Points(74)), as: person) }
        let page = "/ho-so/\(stage.dossier)/ket-qua"
        let people = [("chair", stage.chair), ("member", stage.members[0]), ("owner", stage.owner)]
        let secrets = try await stage.secrets(of: people)
        let names = people.map(\.0)
        let before = try await Site.build(stage.office).router.answers([page], as: names, secrets: secrets)
        #expect(before.values.allSatisfy { !$0.contains("74,00") })
        try await stage.close()
        let after = try await Site.build(stage.office).router.answers([page], as: names, secrets: secrets)
        #expect(after["chair \(page)"]?.contains("74,00") == true)
        #expect(after["member \(page)"]?.contains("74,00") == true)
        // The producer waits for the decision.
        #expect(after["owner \(page)"]?.contains("74,00") == false)
    }
}

extension CouncilStage {
    /// Sessions of some people, by name.
    func secrets(of people: [(String, Caller)]) async throws -> [String: String] {
        let now = office.now
        var secrets: [String: String] = [:]
        for (name, caller) in people {
            let account = sure(caller.account)
            secrets[name] = try await office.database.write { tx in
                try tx.accounts.beginSession(of: account, origin: "", device: "", lasting: 100_000, at: now)
            }
        }
        return secrets
    }
}

extension Router where Context == SiteContext {
    /// Status, headers and body of each page for each person.
    func answers(_ paths: [String], as people: [String], secrets: [String: String]) async throws -> [String: String] {
        let app = Application(router: self)
        return try await app.test(.router) { client in
            var answers: [String: String] = [:]
            for person in people {
                let cookie = HTTPFields([
                    .init(name: .cookie, value: "\(SessionMiddleware.cookie)=\(sure(secrets[person]))")
                ])
                for path in paths {
                    let text = try await client.execute(uri: path, method: .get, headers: cookie) { response in
                        let headers = response.headers.map { "\($0.name): \($0.value)" }.sorted().joined(
                            separator: "\n"
                        )
                        return "\(response.status)\n\(headers)\n\(String(buffer: response.body))"
                    }
                    answers["\(person) \(path)"] = text
                }
            }
            return answers
        }
    }
}
