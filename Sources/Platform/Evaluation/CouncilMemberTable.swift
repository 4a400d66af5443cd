import Store

extension CouncilTable {
    package func members(of id: Council.ID) throws -> [Council.Member] {
        try tx.rows("SELECT * FROM council_member WHERE council_id = \(id) ORDER BY account_id")
            .map(Council.Member.init)
    }

    /// The members of several councils.
    package func members(of ids: [Council.ID]) throws -> [Council.ID: [Council.Member]] {
        var members: [Council.ID: [Council.Member]] = [:]
        for row in try tx.rows("SELECT * FROM council_member WHERE council_id IN (\(ids)) ORDER BY account_id") {
            members[try row.get("council_id"), default: []].append(try Council.Member(row))
        }
        return members
    }

    /// The councils that somebody sits on.
    package func seats(of account: Account.ID) throws -> [Council.ID] {
        try tx.rows("SELECT council_id FROM council_member WHERE account_id = \(account) ORDER BY council_id")
            .map { try $0.get("council_id") }
    }

    package func insert(_ member: Council.Member, in id: Council.ID) throws {
        try tx.run(
            """
            INSERT INTO council_member (council_id, account_id, name, position)
            VALUES (\(id), \(member.account), \(member.name), \(member.position))
            ON CONFLICT (council_id, account_id) DO UPDATE SET name = excluded.name, position = excluded.position
            """
        )
    }

    package func remove(_ account: Account.ID, from id: Council.ID) throws {
        try tx.run("DELETE FROM council_member WHERE council_id = \(id) AND account_id = \(account)")
    }

    /// Why some members may not judge a producer's products.
    package func conflicts(of id: Council.ID, with producer: Producer.ID) throws -> [Account.ID: String] {
        var reasons: [Account.ID: String] = [:]
        let rows = try tx.rows(
            "SELECT account_id, reason FROM council_conflict WHERE council_id = \(id) AND producer_id = \(producer)"
        )
        for row in rows { reasons[try row.get("account_id")] = try row.get("reason") }
        return reasons
    }

    /// All conflicts of interest that a council has recorded.
    package func conflicts(of id: Council.ID) throws -> [Council.Conflict] {
        try tx.rows(
            """
            SELECT council_conflict.*, council_member.name, producer.name AS producer_name FROM council_conflict
            JOIN producer ON producer.id = council_conflict.producer_id
            JOIN council_member ON council_member.council_id = council_conflict.council_id
                AND council_member.account_id = council_conflict.account_id
            WHERE council_conflict.council_id = \(id)
            ORDER BY council_conflict.account_id, council_conflict.producer_id
            """
        ).map { row in
            Council.Conflict(
                account: try row.get("account_id"),
                name: try row.get("name"),
                producer: try row.get("producer_id"),
                producerName: try row.get("producer_name"),
                reason: try row.get("reason")
            )
        }
    }

    package func record(_ reason: String, of account: Account.ID, with producer: Producer.ID, in id: Council.ID) throws
    {
        try tx.run(
            """
            INSERT INTO council_conflict (council_id, account_id, producer_id, reason)
            VALUES (\(id), \(account), \(producer), \(reason))
            ON CONFLICT (council_id, account_id, producer_id) DO UPDATE SET reason = excluded.reason
            """
        )
    }
}

extension Council {
    /// That a member may not judge a producer's products (xung đột lợi ích).
    package struct Conflict: Equatable, Sendable {
        package let account: Account.ID
        package let name: String
        package let producer: Producer.ID
        package let producerName: String
        package let reason: String
    }
}

extension Council.Member {
    init(_ row: Row) throws {
        self.init(account: try row.get("account_id"), name: try row.get("name"), position: try row.get("position"))
    }
}

extension CouncilTable {
    /// The producers of the dossiers that a council was given and that are not over.
    func producers(judgedBy id: Council.ID) throws -> [Producer.ID] {
        try tx.rows(
            """
            SELECT DISTINCT producer_id FROM dossier
            WHERE (council_id = \(id) OR central_council_id = \(id))
                AND state NOT IN ('recognised', 'not_recognised', 'withdrawn')
            ORDER BY producer_id LIMIT 500
            """
        ).map { try $0.get("producer_id") }
    }
}
