package import OCOP
package import Store

/// That a body has received a dossier (Mẫu 01): its own number and day; filing is not receipt.
package struct Receipt: Equatable, Sendable {
    package let level: Authority
    package let number: String
    package let receivedOn: CalendarDay
    package let receivedBy: Account.ID
    package let receiver: String
}

extension DossierTable {
    package func receipts(of id: Dossier.ID) throws -> [Receipt] {
        try tx.rows("SELECT * FROM receipt WHERE dossier_id = \(id) ORDER BY received_on, level").compactMap { row in
            guard let level = Authority(rawValue: try row.get("level")) else { return nil }
            return Receipt(
                level: level,
                number: try row.get("number"),
                receivedOn: try row.get("received_on"),
                receivedBy: try row.get("received_by"),
                receiver: try row.get("receiver")
            )
        }
    }

    package func insert(_ receipt: Receipt, of id: Dossier.ID) throws {
        try tx.run(
            """
            INSERT INTO receipt (dossier_id, level, number, received_on, received_by, receiver)
            VALUES (\(id), \(receipt.level.rawValue), \(receipt.number), \(receipt.receivedOn), \(receipt.receivedBy),
                    \(receipt.receiver))
            """
        )
    }
}

extension Transaction {
    /// The next number of a register that has no gaps: a write that is rolled back gives its number back.
    package func nextNumber(of register: String) throws -> Int {
        let row = try row(
            """
            INSERT INTO counter (name, last) VALUES (\(register), 1)
            ON CONFLICT (name) DO UPDATE SET last = counter.last + 1
            RETURNING last
            """
        )
        guard let row else { throw StoreError(.missing, "counter \(register)") }
        return try row.get("last")
    }
}
