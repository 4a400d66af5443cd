package import Foundation
import OCOP
package import Store
import VietnameseText

extension Transaction {
    package var evidence: EvidenceTable { EvidenceTable(tx: self) }
}

package struct EvidenceTable {
    let tx: any Transaction

    static let migrations = [
        Migration(
            "0047 evidence",
            """
            CREATE TABLE evidence (
                id          TEXT PRIMARY KEY,
                producer_id TEXT NOT NULL REFERENCES producer (id),
                kind        TEXT NOT NULL,
                title       TEXT NOT NULL CHECK (title <> ''),
                sort_key    TEXT NOT NULL,
                number      TEXT,
                issuer      TEXT,
                issued_on   TEXT,
                valid_until TEXT,
                removed_at  TEXT,
                created_at  TEXT NOT NULL,
                version     BIGINT NOT NULL
            )
            """,
            "CREATE INDEX evidence_by_producer ON evidence (producer_id, kind, sort_key)",
            """
            CREATE TABLE evidence_file (
                evidence_id TEXT NOT NULL REFERENCES evidence (id),
                sha256      TEXT NOT NULL,
                name        TEXT NOT NULL,
                media_type  TEXT NOT NULL,
                size        BIGINT NOT NULL,
                added_at    TEXT NOT NULL,
                PRIMARY KEY (evidence_id, sha256)
            )
            """,
            "CREATE INDEX evidence_file_by_sha256 ON evidence_file (sha256)",
            """
            CREATE TABLE dossier_evidence (
                dossier_id  TEXT NOT NULL REFERENCES dossier (id),
                evidence_id TEXT NOT NULL REFERENCES evidence (id),
                place       TEXT NOT NULL,
                added_at    TEXT NOT NULL,
                PRIMARY KEY (dossier_id, evidence_id, place)
            )
            """,
            "CREATE INDEX dossier_evidence_by_evidence ON dossier_evidence (evidence_id, dossier_id)"
        )
    ]

    package func find(_ id: Evidence.ID) throws -> Evidence? {
        try tx.row("SELECT * FROM evidence WHERE id = \(id)").map(Evidence.init)
    }

    package func get(_ id: Evidence.ID) throws -> Evidence {
        guard let evidence = try find(id) else { throw StoreError(.missing, "evidence \(id)") }
        return evidence
    }

    /// What lies in the libraries of some producers, by kind and title.
    package func list(of producers: [Producer.ID]) throws -> [Evidence] {
        try tx.rows(
            """
            SELECT * FROM evidence WHERE producer_id IN (\(producers)) AND removed_at IS NULL
            ORDER BY kind, sort_key, id
            """
        ).map(Evidence.init)
    }

    package func list(_ ids: [Evidence.ID]) throws -> [Evidence] {
        try tx.rows("SELECT * FROM evidence WHERE id IN (\(ids)) ORDER BY kind, sort_key, id").map(Evidence.init)
    }

    package func insert(_ evidence: Evidence) throws {
        try tx.run(
            """
            INSERT INTO evidence (id, producer_id, kind, title, sort_key, number, issuer, issued_on, valid_until,
                                  removed_at, created_at, version)
            VALUES (\(evidence.id), \(evidence.producer), \(evidence.kind), \(evidence.title),
                    \(VietnameseText.sortKey(evidence.title)), \(evidence.number), \(evidence.issuer),
                    \(evidence.issuedOn), \(evidence.validUntil), \(evidence.removedAt), \(evidence.createdAt),
                    \(evidence.version))
            """
        )
    }

    /// Saves what nobody else has saved since it was read.
    package func update(_ evidence: Evidence) throws {
        let changed = try tx.run(
            """
            UPDATE evidence
            SET kind = \(evidence.kind), title = \(evidence.title), sort_key = \(VietnameseText.sortKey(evidence.title)),
                number = \(evidence.number), issuer = \(evidence.issuer), issued_on = \(evidence.issuedOn),
                valid_until = \(evidence.validUntil), removed_at = \(evidence.removedAt), version = version + 1
            WHERE id = \(evidence.id) AND version = \(evidence.version)
            """
        )
        guard changed == 1 else { throw StoreError(.stale, "evidence \(evidence.id)") }
    }
}

extension EvidenceTable {
    /// The files of some evidence, in the order in which they came.
    package func files(of ids: [Evidence.ID]) throws -> [Evidence.ID: [Evidence.File]] {
        var files: [Evidence.ID: [Evidence.File]] = [:]
        let rows = try tx.rows(
            "SELECT * FROM evidence_file WHERE evidence_id IN (\(ids)) ORDER BY evidence_id, added_at, sha256"
        )
        for row in rows { files[try row.get("evidence_id"), default: []].append(try Evidence.File(row)) }
        return files
    }

    /// The evidence that holds a file, each with the file as it is named there.
    package func holders(of sha256: String) throws -> [(evidence: Evidence, file: Evidence.File)] {
        try tx.rows(
            """
            SELECT evidence.*, evidence_file.sha256, evidence_file.name, evidence_file.media_type, evidence_file.size,
                   evidence_file.added_at
            FROM evidence_file JOIN evidence ON evidence.id = evidence_file.evidence_id
            WHERE evidence_file.sha256 = \(sha256) ORDER BY evidence.id
            """
        ).map { (try Evidence($0), try Evidence.File($0)) }
    }

    /// Adds a file; the same bytes twice are one file.
    package func insert(_ file: Evidence.File, of id: Evidence.ID) throws {
        try tx.run(
            """
            INSERT INTO evidence_file (evidence_id, sha256, name, media_type, size, added_at)
            VALUES (\(id), \(file.sha256), \(file.name), \(file.mediaType), \(file.size), \(file.addedAt))
            ON CONFLICT (evidence_id, sha256) DO UPDATE SET name = excluded.name
            """
        )
    }

    package func remove(_ sha256: String, from id: Evidence.ID) throws {
        try tx.run("DELETE FROM evidence_file WHERE evidence_id = \(id) AND sha256 = \(sha256)")
    }
}

extension EvidenceTable {
    /// What a dossier uses, for what.
    package func uses(of dossier: Dossier.ID) throws -> [EvidenceUse] {
        try tx.rows(
            """
            SELECT dossier_id, evidence_id, place FROM dossier_evidence WHERE dossier_id = \(dossier)
            ORDER BY place, added_at, evidence_id
            """
        ).map(EvidenceUse.init)
    }

    /// The dossiers that use some evidence.
    package func uses(ofEvidence ids: [Evidence.ID]) throws -> [EvidenceUse] {
        try tx.rows(
            """
            SELECT dossier_id, evidence_id, place FROM dossier_evidence WHERE evidence_id IN (\(ids))
            ORDER BY evidence_id, dossier_id, place
            """
        ).map(EvidenceUse.init)
    }

    /// How many files all evidence of a dossier has.
    package func fileCount(of dossier: Dossier.ID) throws -> Int {
        try tx.count(
            """
            SELECT COUNT(*) FROM evidence_file WHERE evidence_id IN (
                SELECT evidence_id FROM dossier_evidence WHERE dossier_id = \(dossier)
            )
            """
        )
    }

    package func insert(_ use: EvidenceUse, at now: Date) throws {
        try tx.run(
            """
            INSERT INTO dossier_evidence (dossier_id, evidence_id, place, added_at)
            VALUES (\(use.dossier), \(use.evidence), \(use.place), \(now))
            ON CONFLICT (dossier_id, evidence_id, place) DO NOTHING
            """
        )
    }

    package func remove(_ use: EvidenceUse) throws {
        try tx.run(
            """
            DELETE FROM dossier_evidence
            WHERE dossier_id = \(use.dossier) AND evidence_id = \(use.evidence) AND place = \(use.place)
            """
        )
    }
}

extension Evidence {
    init(_ row: Row) throws {
        self.init(
            id: try row.get("id"),
            producer: try row.get("producer_id"),
            kind: try row.get("kind"),
            title: try row.get("title"),
            number: try row.getIfPresent("number"),
            issuer: try row.getIfPresent("issuer"),
            issuedOn: try row.getIfPresent("issued_on"),
            validUntil: try row.getIfPresent("valid_until"),
            removedAt: try row.getIfPresent("removed_at"),
            createdAt: try row.get("created_at"),
            version: try row.get("version")
        )
    }
}

extension Evidence.File {
    init(_ row: Row) throws {
        self.init(
            sha256: try row.get("sha256"),
            name: try row.get("name"),
            mediaType: try row.get("media_type"),
            size: try row.get("size"),
            addedAt: try row.get("added_at")
        )
    }
}

extension EvidenceUse {
    init(_ row: Row) throws {
        self.init(
            dossier: try row.get("dossier_id"),
            evidence: try row.get("evidence_id"),
            place: try row.get("place")
        )
    }
}
