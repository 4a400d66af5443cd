package import OCOP
import Store

extension Role {
    /// The levels of bodies that have somebody in this role.
    package var levels: Set<Authority> {
        switch self {
        case .producer: [.commune, .province, .centre]
        case .communeOfficer, .communeLeader: [.commune]
        case .registryClerk: [.commune, .province, .centre]
        default: [.province, .centre]
        }
    }

    /// Whether it can be lent to a colleague; a seat on a council is given by decision and cannot.
    package var isDelegable: Bool {
        switch self {
        case .communeOfficer, .communeLeader, .registryClerk, .standingOffice, .advisoryTeam, .decisionMaker,
            .inspector, .programmeManager:
            true
        case .producer, .councilMember, .secretary, .chair, .administrator, .auditor: false
        }
    }
}

extension Office {
    /// Gives somebody a role for a place, from a day on, for a time or until it is ended.
    @discardableResult
    package func grantRole(
        _ role: Role,
        in area: Area,
        producer: Producer.ID? = nil,
        from start: CalendarDay,
        until end: CalendarDay?,
        to id: Account.ID,
        by caller: Caller
    ) async throws -> Grant {
        let now = now
        let grant = Grant(id: .init(at: now), role: role, area: area, producer: producer)
        try check(grant, from: start, until: end)
        return try await database.write { tx in
            let account = try tx.accounts.get(id)
            try caller.require(.manageAccounts, on: law.subject(of: area, on: now.vietnamDay), by: law.procedure)
            guard account.disabledAt == nil else { throw Self.disabled }
            let held = try tx.accounts.datedGrants(of: [id])
            let isDouble = held.contains {
                $0.grant.role == role && $0.grant.area == area && $0.grant.producer == producer
                    && $0.grant.delegatedBy == nil && !$0.isPast(on: start)
            }
            if isDouble {
                let words = Label(
                    vi: "Người này đã có vai trò ấy ở địa bàn ấy",
                    en: "They hold that role there already"
                )
                throw InvalidInput("role", words)
            }
            try tx.accounts.insert(grant, to: id, from: start, until: end, at: now)
            try tx.record(
                .manageAccounts,
                of: "account",
                id,
                by: caller,
                at: now,
                after: [
                    "role": role.rawValue, "area": area.rawValue, "from": start.description,
                    "until": end?.description ?? "",
                ]
            )
            try tx.notify(
                [id],
                Label(
                    vi: "Bạn được giao vai trò «\(role.label.vi)» tại \(law.name(of: area, on: start).vi)",
                    en: "You were given the role «\(role.label.en)» for \(law.name(of: area, on: start).en)"
                ),
                path: "/tai-khoan",
                at: now
            )
            return grant
        }
    }

    private func check(_ grant: Grant, from start: CalendarDay, until end: CalendarDay?) throws(InvalidInput) {
        var input = InvalidInput()
        if !law.isKnown(grant.area, on: start) {
            input.add("area", Label(vi: "Không có địa bàn này", en: "There is no such place"))
        } else if !grant.role.levels.contains(grant.area.level) {
            let words = Label(
                vi: "Vai trò «\(grant.role.label.vi)» không có ở cấp này; chọn địa bàn khác",
                en: "There is no «\(grant.role.label.en)» at this level; choose another place"
            )
            input.add("area", words)
        }
        if (grant.role == .producer) != (grant.producer != nil) {
            let words = Label(
                vi: "Vai trò chủ thể gắn với một chủ thể, các vai trò khác thì không",
                en: "The role of a producer goes with a producer, other roles do not"
            )
            input.add("role", words)
        }
        if let end, end < start {
            let words = Label(vi: "Ngày kết thúc trước ngày bắt đầu", en: "It ends before it begins")
            input.add("until", words)
        }
        try input.check()
    }

    /// Ends a role at once: today it no longer holds, nor does what was delegated of it.
    package func endGrant(_ id: Grant.ID, by caller: Caller) async throws {
        let now = now
        let today = now.vietnamDay
        try await database.write { tx in
            let held = try tx.accounts.grant(id)
            let isOwnLoan = held.grant.delegatedBy != nil && held.grant.delegatedBy == caller.account
            if !isOwnLoan {
                try caller.require(
                    .manageAccounts,
                    on: law.subject(of: held.grant.area, on: today),
                    by: law.procedure
                )
            }
            guard !held.isPast(on: today) else { return }
            if held.grant.role == .administrator, held.grant.delegatedBy == nil, held.holds(on: today),
                try tx.accounts.administrators(of: held.grant.area, besides: held.account, on: today) == 0
            {
                let words = Label(
                    vi: "Đây là người quản trị cuối cùng của địa bàn; giao cho người khác trước",
                    en: "This is the last administrator of the place; appoint another one first"
                )
                throw InvalidInput(nil, words)
            }
            let last = today.adding(days: -1)
            try tx.accounts.end(id, on: last)
            try tx.accounts.endDelegations(by: held.account, of: held.grant.role, in: held.grant.area, on: last)
            try tx.record(
                isOwnLoan ? .delegate : .manageAccounts,
                of: "account",
                held.account,
                by: caller,
                at: now,
                before: ["role": held.grant.role.rawValue, "area": held.grant.area.rawValue],
                after: ["until": last.description]
            )
        }
    }
}
