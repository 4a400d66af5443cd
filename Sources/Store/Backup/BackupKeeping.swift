import Foundation

/// Which backups are kept: the newest ones, then the last of each day, then the last of each month (UTC).
package struct BackupKeeping: Codable, Hashable, Sendable {
    package var newest: Int
    package var days: Int
    package var months: Int

    /// Seven newest, one a day for 31 days, one a month for 36 months: as long as a certificate lives.
    package static let usual = BackupKeeping(newest: 7, days: 31, months: 36)

    package init(newest: Int, days: Int, months: Int) {
        self.newest = newest
        self.days = days
        self.months = months
    }

    /// The names to keep, of names that begin with the day as YYYYMMDD; the newest one always.
    package func kept(of names: [String]) -> Set<String> {
        let latest = names.sorted(by: >)
        return Set(latest.prefix(max(1, newest)))
            .union(Self.lastOfEach(8, latest).prefix(days))
            .union(Self.lastOfEach(6, latest).prefix(months))
    }

    private static func lastOfEach(_ length: Int, _ latest: [String]) -> [String] {
        var seen: Set<Substring> = []
        return latest.filter { seen.insert($0.prefix(length)).inserted }
    }
}

extension BackupFolder {
    /// Removes the backups that are not kept, then the pieces and files that no other one names; gives their names.
    ///
    /// Lists go first: what a cut leaves behind is only pieces without a list, which the next time removes.
    @discardableResult
    package func prune(keeping rule: BackupKeeping) async throws -> [String] {
        let turn = try turn()
        defer { turn.end() }
        let names = try names()
        let kept = rule.kept(of: names)
        let backups = try kept.map { try backup($0) }
        var pieces: Set<String> = []
        var hashes: Set<FileHash> = []
        for backup in backups {
            pieces.formUnion(backup.tables.flatMap(\.pieces) + backup.files.map(\.list))
            hashes.formUnion(try files(of: backup).map(\.hash))
        }
        let gone = names.filter { !kept.contains($0) }
        for name in gone { try DiskFolder.remove("\(path)/backups/\(name).json") }
        try DiskFolder.sync("\(path)/backups")
        for piece in try allPieces() where !pieces.contains(piece) { try DiskFolder.remove(place(of: piece)) }
        for hash in try await files.hashes() where !hashes.contains(hash) { try await files.erase(hash) }
        return gone
    }

    private func allPieces() throws -> [String] {
        let root = URL(filePath: "\(path)/rows")
        let all = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)?.allObjects ?? []
        return all.compactMap { ($0 as? URL)?.lastPathComponent }.filter { $0.hasSuffix(".gz") }.map {
            String($0.dropLast(3))
        }
    }
}
