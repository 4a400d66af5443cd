package import Foundation
package import Store

extension Transaction {
    package var sheets: SheetTable { SheetTable(tx: self) }
}

/// The members' sheets.
///
/// Nothing here may be shown before the pass is closed, but its own sheet to its member, and to secretary and chair who
/// has handed in.
package struct SheetTable {
    let tx: any Transaction

    package func list(of scoring: Scoring) throws -> [MemberSheet] {
        try tx.rows(
            """
            SELECT * FROM score_sheet
            WHERE dossier_id = \(scoring.dossier) AND council_id = \(scoring.council) AND pass = \(scoring.pass)
            ORDER BY account_id
            """
        ).map(MemberSheet.init)
    }

    /// A member's own sheet in one pass.
    package func find(of account: Account.ID, in scoring: Scoring, pass: Int? = nil) throws -> MemberSheet? {
        try tx.row(
            """
            SELECT * FROM score_sheet
            WHERE dossier_id = \(scoring.dossier) AND council_id = \(scoring.council)
                AND pass = \(pass ?? scoring.pass) AND account_id = \(account)
            """
        ).map(MemberSheet.init)
    }

    /// Holds a member's sheet against other writes until this one is over, on both engines alike.
    func hold(of account: Account.ID, in scoring: Scoring) throws {
        try tx.run(
            """
            UPDATE score_sheet SET version = version
            WHERE dossier_id = \(scoring.dossier) AND council_id = \(scoring.council)
                AND pass = \(scoring.pass) AND account_id = \(account)
            """
        )
    }

    /// The sheets that still wait for somebody, the oldest first.
    package func waiting(for account: Account.ID) throws -> [MemberSheet] {
        try tx.rows(
            """
            SELECT * FROM score_sheet
            WHERE account_id = \(account) AND closed_at IS NULL AND state = \(MemberSheet.State.open)
            ORDER BY id
            """
        ).map(MemberSheet.init)
    }

    /// How many of the sheets of some dossiers' open passes are handed in or recused, and how many there are.
    package func progress(of dossiers: [Dossier.ID]) throws -> [Dossier.ID: SheetProgress] {
        var progress: [Dossier.ID: SheetProgress] = [:]
        let rows = try tx.rows(
            """
            SELECT dossier_id, state, COUNT(*) AS number FROM score_sheet
            WHERE dossier_id IN (\(dossiers)) AND closed_at IS NULL
            GROUP BY dossier_id, state
            """
        )
        for row in rows {
            let number: Int = try row.get("number")
            let state: MemberSheet.State = try row.get("state")
            progress[try row.get("dossier_id"), default: SheetProgress()].add(number, state)
        }
        return progress
    }

    package func insert(_ sheet: MemberSheet) throws {
        try tx.run(
            """
            INSERT INTO score_sheet (id, dossier_id, council_id, pass, account_id, name, position, state, answers, recusal,
                                     reason, saved_at, submitted_at, closed_at, version)
            VALUES (\(sheet.id), \(sheet.dossier), \(sheet.council), \(sheet.pass), \(sheet.account), \(sheet.name),
                    \(sheet.position), \(sheet.state), \(JSON.text(sheet.answers)), \(sheet.recusal), \(sheet.reason),
                    \(sheet.savedAt), \(sheet.submittedAt), \(sheet.closedAt), \(sheet.version))
            """
        )
    }

    /// Saves an open sheet that nobody else has saved since it was read; a closing that came first is not passed.
    package func update(_ sheet: MemberSheet) throws {
        let changed = try tx.run(
            """
            UPDATE score_sheet
            SET state = \(sheet.state), answers = \(JSON.text(sheet.answers)), recusal = \(sheet.recusal),
                reason = \(sheet.reason), saved_at = \(sheet.savedAt), submitted_at = \(sheet.submittedAt),
                version = version + 1
            WHERE id = \(sheet.id) AND version = \(sheet.version) AND closed_at IS NULL
                AND state = \(MemberSheet.State.open)
            """
        )
        guard changed == 1 else { throw StoreError(.stale, "sheet \(sheet.id)") }
    }

    /// Freezes every sheet of a pass, row by row: what is under way is waited for, what comes later finds it closed.
    package func freeze(_ scoring: Scoring, at now: Date) throws {
        try tx.run(
            """
            UPDATE score_sheet SET closed_at = \(now), version = version + 1
            WHERE dossier_id = \(scoring.dossier) AND council_id = \(scoring.council) AND pass = \(scoring.pass)
                AND closed_at IS NULL
            """
        )
    }
}

/// How many sheets are in: all that may be known of them before the closing.
package struct SheetProgress: Equatable, Sendable {
    package var submitted = 0
    package var recused = 0
    package var open = 0

    package var all: Int { submitted + recused + open }

    mutating func add(_ number: Int, _ state: MemberSheet.State) {
        switch state {
        case .submitted: submitted += number
        case .recused: recused += number
        case .open: open += number
        }
    }
}

extension SheetTable {
    package func insert(_ change: SheetChange) throws {
        try tx.run(
            """
            INSERT INTO sheet_change (id, sheet_id, criterion, before_value, after_value, changed_at, reason)
            VALUES (\(change.id), \(change.sheet), \(change.criterion), \(change.before.map { try JSON.text($0) }),
                    \(JSON.text(change.after)), \(change.at), \(change.reason))
            """
        )
    }

    package func changes(of sheets: [MemberSheet.ID]) throws -> [SheetChange] {
        try tx.rows("SELECT * FROM sheet_change WHERE sheet_id IN (\(sheets)) ORDER BY id").map { row in
            SheetChange(
                id: try row.get("id"),
                sheet: try row.get("sheet_id"),
                criterion: try row.get("criterion"),
                before: try row.getIfPresent("before_value", as: String.self).map { try JSON.value($0) },
                after: try JSON.value(row.get("after_value")),
                at: try row.get("changed_at"),
                reason: try row.getIfPresent("reason")
            )
        }
    }

    /// Gives the changes of a sheet that have no reason yet the one that was given when it was handed in.
    package func explain(_ sheet: MemberSheet.ID, _ reason: String) throws {
        try tx.run("UPDATE sheet_change SET reason = \(reason) WHERE sheet_id = \(sheet) AND reason IS NULL")
    }
}

extension MemberSheet {
    init(_ row: Row) throws {
        self.init(
            id: try row.get("id"),
            dossier: try row.get("dossier_id"),
            council: try row.get("council_id"),
            pass: try row.get("pass"),
            account: try row.get("account_id"),
            name: try row.get("name"),
            position: try row.get("position"),
            state: try row.get("state"),
            answers: try JSON.value(row.get("answers")),
            recusal: try row.getIfPresent("recusal"),
            reason: try row.getIfPresent("reason"),
            savedAt: try row.getIfPresent("saved_at"),
            submittedAt: try row.getIfPresent("submitted_at"),
            closedAt: try row.getIfPresent("closed_at"),
            version: try row.get("version")
        )
    }
}

extension MemberSheet.State: SQLConvertible {}
