import Foundation
package import OCOP
package import Store

extension Transaction {
    package var papers: PaperTable { PaperTable(tx: self) }
}

package struct PaperTable {
    let tx: any Transaction

    static let migrations = [
        Migration(
            "0050 paper",
            """
            CREATE TABLE paper (
                id           TEXT PRIMARY KEY,
                kind         TEXT NOT NULL,
                level        TEXT NOT NULL,
                issuer       TEXT NOT NULL,
                letterhead   TEXT NOT NULL,
                content      TEXT NOT NULL,
                state        TEXT NOT NULL,
                signing      TEXT,
                signed_by    TEXT REFERENCES account (id),
                signed_at    TEXT,
                series       TEXT NOT NULL,
                year         BIGINT,
                sequence     TEXT,
                number       TEXT,
                issued_on    TEXT,
                sent_at      TEXT,
                file         TEXT,
                replaced_by  TEXT REFERENCES paper (id),
                replaced_for TEXT,
                created_by   TEXT REFERENCES account (id),
                created_at   TEXT NOT NULL,
                version      BIGINT NOT NULL
            )
            """,
            "CREATE UNIQUE INDEX paper_by_number ON paper (issuer, series, year, sequence)",
            "CREATE INDEX paper_by_issuer ON paper (issuer, state, created_at)",
            """
            CREATE TABLE paper_subject (
                paper_id TEXT NOT NULL REFERENCES paper (id),
                kind     TEXT NOT NULL,
                subject  TEXT NOT NULL,
                PRIMARY KEY (paper_id, subject)
            )
            """,
            "CREATE INDEX paper_subject_by_subject ON paper_subject (subject)"
        ),
        Migration("0051 the signed file of a paper has a type", "ALTER TABLE paper ADD COLUMN file_type TEXT"),
    ]

    package func find(_ id: Paper.ID) throws -> Paper? {
        try tx.row("SELECT * FROM paper WHERE id = \(id)").map(Paper.init)
    }

    package func get(_ id: Paper.ID) throws -> Paper {
        guard let paper = try find(id) else { throw StoreError(.missing, "paper \(id)") }
        return paper
    }

    /// The dossiers that a paper is about, the first of which it was drafted in.
    package func dossiers(of id: Paper.ID) throws -> [Dossier.ID] {
        try tx.rows("SELECT subject FROM paper_subject WHERE paper_id = \(id) AND kind = 'dossier' ORDER BY subject")
            .map { try $0.get("subject") }
    }

    /// The certificates that a paper is about, such as a revocation's.
    package func certificates(of id: Paper.ID) throws -> [Certificate.ID] {
        try tx.rows(
            "SELECT subject FROM paper_subject WHERE paper_id = \(id) AND kind = 'certificate' ORDER BY subject"
        ).map { try $0.get("subject") }
    }

    /// All papers of a dossier, oldest first, replaced ones included.
    package func list(of dossier: Dossier.ID) throws -> [Paper] { try list(subject: dossier.description) }

    package func list(of certificate: Certificate.ID) throws -> [Paper] {
        try list(subject: certificate.description)
    }

    private func list(subject: String) throws -> [Paper] {
        try tx.rows(
            """
            SELECT paper.* FROM paper_subject JOIN paper ON paper.id = paper_subject.paper_id
            WHERE paper_subject.subject = \(subject) ORDER BY paper.created_at, paper.id
            """
        ).map(Paper.init)
    }

    /// The papers of some bodies that wait to be signed, numbered or sent out, oldest first, each with the product that
    /// it is about.
    package func waiting(at issuers: [Area]) throws -> [(paper: Paper, product: String?)] {
        let kinds = PaperKind.allCases.filter(\.isSentOut).map(\.rawValue)
        let rows = try tx.rows(
            """
            SELECT paper.*, (
                SELECT MIN(dossier.product_name) FROM paper_subject JOIN dossier ON dossier.id = paper_subject.subject
                WHERE paper_subject.paper_id = paper.id
            ) AS product_name
            FROM paper
            WHERE issuer IN (\(issuers)) AND replaced_for IS NULL
                AND (state IN ('draft', 'signed') OR state = 'numbered' AND kind IN (\(kinds)))
            ORDER BY created_at, id LIMIT 200
            """
        )
        return try rows.map { (try Paper($0), try $0.getIfPresent("product_name")) }
    }

    package func insert(_ paper: Paper, about subjects: [(kind: String, id: String)]) throws {
        try tx.run(
            """
            INSERT INTO paper (id, kind, level, issuer, letterhead, content, state, series, created_by, created_at, version)
            VALUES (\(paper.id), \(paper.kind.rawValue), \(paper.level.rawValue), \(paper.issuer),
                    \(JSON.text(paper.letterhead)), \(JSON.text(paper.content)), \(paper.state.rawValue),
                    \(paper.series), \(paper.createdBy), \(paper.createdAt), \(paper.version))
            """
        )
        for subject in subjects {
            try tx.run(
                """
                INSERT INTO paper_subject (paper_id, kind, subject) VALUES (\(paper.id), \(subject.kind), \(subject.id))
                """
            )
        }
    }

    /// Saves a paper that nobody else has saved since it was read, and gives it with its new version.
    @discardableResult
    package func update(_ paper: Paper) throws -> Paper {
        let signing = try paper.signing.map { try JSON.text($0) }
        let changed = try tx.run(
            """
            UPDATE paper
            SET content = \(JSON.text(paper.content)), state = \(paper.state.rawValue), signing = \(signing),
                signed_by = \(paper.signedBy), signed_at = \(paper.signedAt), year = \(paper.issuedOn?.year),
                sequence = \(paper.sequence), number = \(paper.number), issued_on = \(paper.issuedOn),
                sent_at = \(paper.sentAt), file = \(paper.file?.sha256), file_type = \(paper.file?.mediaType),
                replaced_by = \(paper.replacedBy), replaced_for = \(paper.replacedFor), version = version + 1
            WHERE id = \(paper.id) AND version = \(paper.version)
            """
        )
        guard changed == 1 else { throw StoreError(.stale, "paper \(paper.id)") }
        var saved = paper
        saved.version += 1
        return saved
    }

    /// Takes papers of some kinds out of force, as when scores are opened again or a product is judged again: what was
    /// written about the earlier scores no longer stands for a step.
    package func setAside(_ kinds: [PaperKind], of dossier: Dossier.ID, for reason: String) throws {
        for var paper in try list(of: dossier) where kinds.contains(paper.kind) && paper.replacedFor == nil {
            paper.replacedFor = reason
            try update(paper)
        }
    }

    /// Lets pass a step for which all papers are finished; names the first that is not.
    package func requireFinished(for step: DossierStep, of dossier: Dossier) throws {
        let papers = try list(of: dossier.id).filter { $0.isAbout(dossier) }
        for kind in PaperKind.needed(for: step, from: dossier.state)
        where !papers.contains(where: { $0.kind == kind && $0.isFinished }) {
            throw PaperProblem.missing(kind, step)
        }
    }
}

extension Paper {
    init(_ row: Row) throws {
        let kind: String = try row.get("kind")
        let level: String = try row.get("level")
        guard let kind = PaperKind(rawValue: kind), let level = Authority(rawValue: level) else {
            throw StoreError(.badColumn, "paper of kind \(kind), level \(level)")
        }
        self.init(
            id: try row.get("id"),
            kind: kind,
            level: level,
            issuer: try row.get("issuer"),
            letterhead: try JSON.value(row.get("letterhead")),
            content: try JSON.value(row.get("content")),
            state: try row.get("state"),
            signing: try row.getIfPresent("signing", as: String.self).map { try JSON.value($0) },
            signedBy: try row.getIfPresent("signed_by"),
            signedAt: try row.getIfPresent("signed_at"),
            sequence: try row.getIfPresent("sequence"),
            number: try row.getIfPresent("number"),
            issuedOn: try row.getIfPresent("issued_on"),
            sentAt: try row.getIfPresent("sent_at"),
            file: try SignedFile(row),
            replacedBy: try row.getIfPresent("replaced_by"),
            replacedFor: try row.getIfPresent("replaced_for"),
            createdBy: try row.getIfPresent("created_by"),
            createdAt: try row.get("created_at"),
            version: try row.get("version")
        )
    }
}

extension SignedFile {
    fileprivate init?(_ row: Row) throws {
        guard let sha256: String = try row.getIfPresent("file") else { return nil }
        self.init(sha256: sha256, mediaType: try row.get("file_type"))
    }
}

extension PaperState: SQLConvertible {}
