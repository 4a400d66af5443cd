import Foundation
package import OCOP
import Store

extension Office {
    /// Sets up a council by a decision, with the rules that hold from a day on.
    @discardableResult
    package func setUpCouncil(
        name: String,
        decisionNumber: String,
        decidedOn: CalendarDay,
        area: Area,
        rules: Council.Rules = Council.Rules(),
        from day: CalendarDay? = nil,
        by caller: Caller
    ) async throws -> Council.ID {
        let now = now
        let council = Council(
            id: .init(at: now),
            area: area,
            name: name,
            decisionNumber: decisionNumber,
            decidedOn: decidedOn,
            regulations: [Council.Regulation(from: day ?? decidedOn, rules: rules)]
        )
        try await database.write { tx in
            try caller.require(.manageCouncils, on: council.subject, by: law.procedure)
            try tx.councils.insert(council)
            try tx.record(
                .manageCouncils,
                of: "council",
                council.id,
                by: caller,
                at: now,
                after: ["name": name, "decision": decisionNumber]
            )
        }
        return council.id
    }

    /// Gives somebody who holds that role a seat, or another seat than before.
    package func appoint(
        _ account: Account.ID,
        as position: Role,
        to id: Council.ID,
        version: Int,
        by caller: Caller
    ) async throws {
        let now = now
        try await database.write { tx in
            let council = try tx.councils.get(id, version: version, for: caller, by: law.procedure)
            guard let person = try tx.accounts.find(account) else { throw EvaluationRefusal.unknownAccount }
            let grants = try tx.accounts.grants(of: account, on: now.vietnamDay)
            guard Council.positions.contains(position),
                grants.contains(where: { $0.role == position && $0.area == council.area })
            else { throw EvaluationRefusal.holdsNoRole(position) }
            let member = Council.Member(account: account, name: person.name, position: position)
            try tx.councils.insert(member, in: id)
            try tx.save(
                council,
                by: caller,
                at: now,
                after: ["member": account.description, "position": position.rawValue]
            )
            try tx.notify(
                [account],
                Label(
                    vi: "Bạn tham gia \(council.name): \(position.label.vi)",
                    en: "You sit on \(council.name): \(position.label.en)"
                ),
                path: "/viec-hom-nay",
                at: now
            )
        }
    }

    /// Takes a seat back; somebody whose sheet is still open keeps it until the closing.
    package func dismiss(_ account: Account.ID, from id: Council.ID, version: Int, by caller: Caller) async throws {
        let now = now
        try await database.write { tx in
            let council = try tx.councils.get(id, version: version, for: caller, by: law.procedure)
            if let sheet = try tx.sheets.waiting(for: account).first(where: { $0.council == id }) {
                throw EvaluationRefusal.sheetWaits(sheet.name)
            }
            try tx.councils.remove(account, from: id)
            try tx.save(council, by: caller, at: now, before: ["member": account.description])
        }
    }

    /// Adopts other rules from a day on; passes that are open keep those that they began with.
    package func adopt(
        _ rules: Council.Rules,
        from day: CalendarDay,
        of id: Council.ID,
        version: Int,
        by caller: Caller
    ) async throws {
        let now = now
        try await database.write { tx in
            var council = try tx.councils.get(id, version: version, for: caller, by: law.procedure)
            let last = council.regulations.last
            if let last, day < last.from { throw EvaluationRefusal.regulationTooEarly(last.from) }
            council.regulations.removeAll { $0.from == day }
            council.regulations.append(Council.Regulation(from: day, rules: rules))
            try tx.save(council, by: caller, at: now, before: last, after: council.regulations.last)
        }
    }

    /// Records that a member may not judge a producer's products; passes opened from now on leave them out.
    package func recordConflict(
        of account: Account.ID,
        with producer: Producer.ID,
        reason: String,
        in id: Council.ID,
        version: Int,
        by caller: Caller
    ) async throws {
        let now = now
        guard !reason.isEmpty else { throw EvaluationRefusal.reasonMissing }
        try await database.write { tx in
            let council = try tx.councils.get(id, version: version, for: caller, by: law.procedure)
            guard try tx.councils.members(of: id).contains(where: { $0.account == account }) else {
                throw EvaluationRefusal.unknownAccount
            }
            _ = try tx.producers.get(producer)
            try tx.councils.record(reason, of: account, with: producer, in: id)
            try tx.save(
                council,
                by: caller,
                at: now,
                after: ["conflict": account.description, "producer": producer.description]
            )
        }
    }
}

extension Transaction {
    /// Saves a council that was changed, and writes down what.
    fileprivate func save(
        _ council: Council,
        by caller: Caller,
        at now: Date,
        before: (some Encodable)? = String?.none,
        after: (some Encodable)? = String?.none
    ) throws {
        try councils.update(council)
        try record(.manageCouncils, of: "council", council.id, by: caller, at: now, before: before, after: after)
    }
}

extension Council {
    /// What the authority table has to know of it.
    package var subject: Subject {
        Subject(issuer: area)
    }
}

extension CouncilTable {
    /// A council as the caller saw it, for somebody who may change it.
    func get(_ id: Council.ID, version: Int, for caller: Caller, by procedure: Procedure) throws -> Council {
        let council = try get(id)
        try caller.require(.manageCouncils, on: council.subject, by: procedure)
        guard council.version == version else { throw StoreError(.stale, "council \(id)") }
        return council
    }
}
