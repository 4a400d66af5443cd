import Foundation
import OCOP
package import Store

extension Transaction {
    package var pagePictures: PagePictureTable { PagePictureTable(tx: self) }
}

/// The pages of documents as pictures, so that they are seen in place: which file, which page, which picture.
package struct PagePictureTable {
    let tx: any Transaction

    static let migrations = [
        Migration(
            "0064 page picture",
            """
            CREATE TABLE page_picture (
                sha256  TEXT NOT NULL,
                page    BIGINT NOT NULL CHECK (page > 0),
                picture TEXT NOT NULL,
                PRIMARY KEY (sha256, page)
            )
            """
        )
    ]

    /// How many pages of some files there are as pictures; nothing for those that have none.
    package func counts(of files: [String]) throws -> [String: Int] {
        var counts: [String: Int] = [:]
        let rows = try tx.rows(
            "SELECT sha256, COUNT(*) AS number FROM page_picture WHERE sha256 IN (\(files)) GROUP BY sha256"
        )
        for row in rows { counts[try row.get("sha256")] = try row.get("number") }
        return counts
    }

    /// SHA-256 of the picture of a page.
    package func find(_ page: Int, of file: String) throws -> String? {
        try tx.row("SELECT picture FROM page_picture WHERE sha256 = \(file) AND page = \(page)")
            .map { try $0.get("picture") }
    }

    package func insert(_ picture: String, of page: Int, in file: String) throws {
        try tx.run(
            """
            INSERT INTO page_picture (sha256, page, picture) VALUES (\(file), \(page), \(picture))
            ON CONFLICT (sha256, page) DO NOTHING
            """
        )
    }
}
