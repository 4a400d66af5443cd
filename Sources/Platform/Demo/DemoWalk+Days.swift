import Foundation
import OCOP
import Store

/// The run of the days: what happens on one day happens at once, the days follow each other.
extension DemoWalk {
    func run(_ tales: [DemoTale], until today: CalendarDay) async throws {
        var days: [CalendarDay: [(tale: DemoTale, stops: [DemoTale.Stop])]] = [:]
        for tale in tales {
            let stops = Dictionary(grouping: tale.stops.filter { $0.day <= today }, by: \.day)
            for (day, stops) in stops { days[day, default: []].append((tale, stops.map(\.stop))) }
        }
        for (day, work) in days.sorted(by: { $0.key < $1.key }) {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for (tale, stops) in work {
                    group.addTask {
                        for stop in stops {
                            do { try await take(stop, of: tale, on: day) } catch {
                                throw Stuck(tale: tale, stop: stop, day: day, cause: error)
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }
        }
    }

    /// A tale that the office's own rules do not let go on.
    struct Stuck: Error {
        let tale: DemoTale
        let stop: DemoTale.Stop
        let day: CalendarDay
        let cause: any Error
    }

    /// The councils of the province and of the Ministry, and the rounds of the years.
    func openCouncilsAndRounds() async throws {
        try await openCouncil(
            in: Self.province,
            name: "Hội đồng đánh giá, phân hạng sản phẩm OCOP tỉnh Hưng Yên (mẫu)",
            decision: "1201/QĐ-UBND"
        )
        try await openCouncil(
            in: .country,
            name: "Hội đồng đánh giá, phân hạng sản phẩm OCOP cấp trung ương (mẫu)",
            decision: "2310/QĐ-BNNMT"
        )
        try await openRounds()
    }

    private func openCouncil(in area: Area, name: String, decision: String) async throws {
        guard let day = CalendarDay(iso: "2025-07-28") else { return }
        let office = office.at(day.at())
        let standing = try staff.one(.standingOffice, area)
        let id = try await office.setUpCouncil(
            name: name,
            decisionNumber: decision,
            decidedOn: day,
            area: area,
            by: standing
        )
        for role in [Role.chair, .secretary, .councilMember] {
            for member in staff.all(role, area) {
                guard let account = member.account else { continue }
                let version = try await office.database.read { try $0.councils.get(id).version }
                try await office.appoint(account, as: role, to: id, version: version, by: standing)
            }
        }
        await memory.keep(council: id, of: area, from: day)
    }

    private func openRounds() async throws {
        let own: [(Area, String, String, String, String, String, String?)] = [
            (Self.province, "2025-08-01", "Đợt 2 năm 2025", "R2b", "2025-10-31", "2025-12-30", nil),
            (Self.province, "2026-02-02", "Đợt 1 năm 2026", "R2b", "2026-04-29", "2026-06-29", nil),
            (Self.province, "2026-06-01", "Đợt 2 năm 2026", "R3", "2026-10-29", "2026-12-29", "R3-province-2"),
            (.country, "2026-06-01", "Đợt 2 năm 2026 của Bộ", "R3", "2026-07-29", "2026-09-29", "R3-centre-2"),
            (.country, "2026-09-01", "Đợt 1 năm 2027 của Bộ", "R3", "2027-01-29", "2027-03-29", "R3-centre-1"),
        ]
        for (area, opened, name, regime, propose, finish, rule) in own {
            guard let opened = CalendarDay(iso: opened), let propose = CalendarDay(iso: propose),
                let finish = CalendarDay(iso: finish)
            else { continue }
            let found = rule.flatMap { rule in
                office.law.rounds.rounds(
                    in: propose.year,
                    regime: Regime.ID(regime),
                    by: area.level,
                    province: area == .country ? nil : area.rawValue
                ).first { $0.rule.id == rule }
            }
            let round = try await office.at(opened.at()).openRound(
                in: area,
                rule: found,
                name: name,
                regime: Regime.ID(regime),
                lastDayToPropose: found?.lastDayToPropose ?? propose,
                lastDayToFinish: found?.lastDayToFinish ?? finish,
                by: staff.one(.standingOffice, area)
            )
            await memory.keep(round: round)
        }
    }
}
