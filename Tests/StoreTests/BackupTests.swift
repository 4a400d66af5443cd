import Foundation
import Testing

@testable import Store

@Suite struct BackupTests {
    /// Every pair of engines that is here: from one, into the other.
    static let ways = Engine.available.flatMap { from in Engine.available.map { (from, $0) } }

    @Test(arguments: ways)
    func restoringGivesEveryRowAndFileBack(from: Engine, into: Engine) async throws {
        try await TemporaryFolder.with { root in
            let folder = try BackupFolder(root.appending(path: "backups"))
            let files = try FileStore(folder: root.appending(path: "here"))
            let photo = try await files.add(text("ảnh sản phẩm")).hash
            let backup = try await StoreUnderTest.with(from, keptSchema) { database -> Backup in
                try await database.write { try $0.addNastyRows(3_000) }
                return try await database.backUp(files, to: folder, now: noon)
            }
            #expect(backup.tables.map(\.shape.name) == ["schema_migration", "sheet", "mark"])
            #expect(backup.rows == 3_003)
            #expect(backup.fileCount == 1)
            try await folder.verify(folder.backup())
            let restored = try FileStore(folder: root.appending(path: "there"))
            try await StoreUnderTest.opening(into) { store in
                try await store.database.restore(
                    folder.backup(),
                    from: folder,
                    into: restored,
                    migrations: keptSchema,
                    now: noon
                )
                let again = try BackupFolder(root.appending(path: "again"))
                let copy = try await store.database.backUp(restored, to: again, now: noon)
                #expect(copy.tables == backup.tables)
                #expect(copy.files == backup.files)
                #expect(try await store.database.migrate(keptSchema, now: noon) == [])
            }
            try await restored.verify(photo)
        }
    }

    @Test(arguments: Engine.available)
    func oneMoreRowWritesOnePieceMore(engine: Engine) async throws {
        try await TemporaryFolder.with { root in
            let folder = try BackupFolder(root.appending(path: "backups"))
            let files = try FileStore(folder: root.appending(path: "here"))
            try await StoreUnderTest.with(engine, keptSchema) { database in
                try await database.write { try $0.addNastyRows(20_000) }
                let first = try await database.backUp(files, to: folder, now: noon)
                let pieces = first.sheet?.pieces ?? []
                #expect(pieces.count > 4)
                try await database.write { try $0.add("00000-between", note: "mới") }
                let second = try await database.backUp(files, to: folder, now: noon + 60)
                let new = Set(second.sheet?.pieces ?? []).subtracting(pieces)
                #expect(new.count == 1)
            }
        }
    }

    @Test func whatIsMissingOrDamagedIsNamedAndNothingIsRestored() async throws {
        try await TemporaryFolder.with { root in
            let folder = try BackupFolder(root.appending(path: "backups"))
            let files = try FileStore(folder: root.appending(path: "here"))
            let photo = try await files.add(text("ảnh")).hash
            let backup = try await StoreUnderTest.with(.sqlite, keptSchema) { database -> Backup in
                try await database.write { try $0.add("a") }
                return try await database.backUp(files, to: folder, now: noon)
            }
            let piece = try #require(backup.sheet?.pieces.first)
            let place = folder.place(of: piece)
            let kept = try Data(contentsOf: URL(filePath: place))

            try FileManager.default.removeItem(atPath: place)
            #expect(await refusal(of: backup, in: folder, root) == .missing(piece))
            try (kept.dropLast(3) + Data([1, 2, 3])).write(to: URL(filePath: place))
            #expect(await refusal(of: backup, in: folder, root) == .damaged(piece))
            try kept.dropLast(9).write(to: URL(filePath: place))
            #expect(await refusal(of: backup, in: folder, root) == .damaged(piece))
            try FileManager.default.removeItem(atPath: place)
            try kept.write(to: URL(filePath: place))
            #expect(await refusal(of: backup, in: folder, root) == nil)

            try await folder.files.erase(photo)
            await #expect(throws: FileError.missing(photo)) { try await folder.verify(backup) }
            // The next backup heals the folder, since the installation still has the file.
            _ = try await files.copyAll(to: folder)
            try await folder.verify(backup)
        }
    }

    @Test func aStoreThatHoldsAnythingIsNeverRestoredInto() async throws {
        try await TemporaryFolder.with { root in
            let folder = try BackupFolder(root.appending(path: "backups"))
            let files = try FileStore(folder: root.appending(path: "here"))
            try await StoreUnderTest.with(.sqlite, keptSchema) { database in
                let backup = try await database.backUp(files, to: folder, now: noon)
                try await database.write { try $0.add("mine") }
                await #expect(throws: BackupError.notEmpty) {
                    try await database.restore(backup, from: folder, into: files, migrations: keptSchema, now: noon)
                }
                #expect(try await database.ids() == ["mine", "seed"])
            }
        }
    }

    @Test func aBackupOfANewerOrOtherProgramIsRefused() async throws {
        try await TemporaryFolder.with { root in
            let folder = try BackupFolder(root.appending(path: "backups"))
            let files = try FileStore(folder: root.appending(path: "here"))
            let backup = try await StoreUnderTest.with(.sqlite, keptSchema) {
                try await $0.backUp(files, to: folder, now: noon)
            }
            let other = [Migration("0001 sheet", "CREATE TABLE sheet (id TEXT PRIMARY KEY)")]
            #expect(await refusal(of: backup, in: folder, root, by: []) == .newerSchema("0001 sheet"))
            #expect(await refusal(of: backup, in: folder, root, by: other) == .otherSchema("0001 sheet"))
        }
    }

    @Test(arguments: Engine.available)
    func whatIsSavedDuringABackupIsAllInItOrNotAtAll(engine: Engine) async throws {
        try await TemporaryFolder.with { root in
            let folder = try BackupFolder(root.appending(path: "backups"))
            let files = try FileStore(folder: root.appending(path: "here"))
            try await StoreUnderTest.with(engine, keptSchema) { database in
                try await database.write { try $0.addNastyRows(4_000) }
                let writer = Task {
                    for number in 0..<200 {
                        try await database.write { tx in
                            try tx.add("pair-\(number)-a")
                            try tx.add("zzzz-pair-\(number)-b")
                        }
                    }
                }
                let backup = try await database.backUp(files, to: folder, now: noon)
                try await writer.value
                let sheet = try #require(backup.sheet)
                let ids = try sheet.pieces.flatMap { try RowText(columns: sheet.shape.columns).rows(folder.text($0)) }
                    .compactMap { row -> String? in if case .text(let id) = row[0] { id } else { nil } }
                let firsts = ids.filter { $0.hasPrefix("pair") }.map { String($0.dropLast(2)) }
                let seconds = ids.filter { $0.hasPrefix("zzzz") }.map { String($0.dropFirst(5).dropLast(2)) }
                #expect(Set(firsts) == Set(seconds))
            }
        }
    }

    @Test func pruningRemovesOnlyWhatNoKeptBackupNames() async throws {
        try await TemporaryFolder.with { root in
            let folder = try BackupFolder(root.appending(path: "backups"))
            let files = try FileStore(folder: root.appending(path: "here"))
            try await StoreUnderTest.with(.sqlite, keptSchema) { database in
                for day in 0..<5 {
                    let file = try await files.add(text("tệp \(day)")).hash
                    try await database.write { try $0.add("row \(day)") }
                    _ = try await database.backUp(files, to: folder, now: noon + Double(day) * 86_400)
                    try await files.erase(file)
                }
                let gone = try await folder.prune(keeping: BackupKeeping(newest: 2, days: 0, months: 0))
                #expect(gone.count == 3)
                #expect(try folder.names().count == 2)
                for name in try folder.names() { try await folder.verify(folder.backup(name)) }
                #expect(try await folder.files.hashes().count == 2)
            }
        }
    }

    @Test func twoBackupsTakeTurns() async throws {
        try await TemporaryFolder.with { root in
            let folder = try BackupFolder(root.appending(path: "backups"))
            let turn = try folder.turn()
            let files = try FileStore(folder: root.appending(path: "here"))
            try await StoreUnderTest.with(.sqlite, keptSchema) { database in
                await #expect(throws: BackupError.busy(folder: folder.path)) {
                    try await database.backUp(files, to: folder, now: noon)
                }
                turn.end()
                _ = try await database.backUp(files, to: folder, now: noon)
            }
        }
    }

    @Test(arguments: [
        (BackupKeeping(newest: 1, days: 0, months: 0), ["20260302T010000Z"]),
        (BackupKeeping(newest: 0, days: 0, months: 0), ["20260302T010000Z"]),
        (BackupKeeping(newest: 2, days: 3, months: 0), ["20260301T230000Z", "20260302T010000Z", "20260228T230000Z"]),
        (BackupKeeping(newest: 1, days: 0, months: 9), ["20260302T010000Z", "20260228T230000Z", "20260131T010000Z"]),
    ])
    func theNewestOneADayAndOneAMonthAreKept(rule: BackupKeeping, kept: [String]) {
        let names = [
            "20260131T010000Z", "20260228T010000Z", "20260228T230000Z", "20260301T230000Z", "20260302T010000Z",
        ]
        #expect(rule.kept(of: names) == Set(kept))
    }

    @Test(arguments: ["", "a\tb", "x\ny\r\\z", "\\N", "\\.", "đ Ệ 𠀀", "\u{1}\u{7F}"])
    func anyTextSurvivesTheFormOfABackup(words: String) throws {
        let form = RowText(columns: [.init("a", .text), .init("b", .bytes), .init("c", .real), .init("d", .boolean)])
        let names = Columns(["a", "b", "c", "d"])
        let values: [SQLValue] = [.text(words), .blob(Array(words.utf8)), .real(0.1), .integer(1)]
        var text: [UInt8] = []
        try form.append(Row(columns: names, values: values), to: &text)
        try form.append(Row(columns: names, values: [.null, .null, .null, .null]), to: &text)
        #expect(try form.rows(text) == [values, [.null, .null, .null, .null]])
        #expect(text.split(separator: 10).count == 2)
    }

    /// With what restoring into an empty store ends; nil when it does not.
    private func refusal(
        of backup: Backup,
        in folder: BackupFolder,
        _ root: URL,
        by migrations: [Migration] = keptSchema
    ) async -> BackupError? {
        do {
            try await StoreUnderTest.opening(.sqlite) { store in
                let files = try FileStore(folder: root.appending(path: UUID().uuidString))
                do {
                    try await store.database.restore(
                        backup,
                        from: folder,
                        into: files,
                        migrations: migrations,
                        now: noon
                    )
                } catch {
                    #expect(try await store.database.read { try $0.tables() }.isEmpty)
                    throw error
                }
            }
            return nil
        } catch {
            return error as? BackupError
        }
    }

    private func text(_ words: String) -> AsyncStream<[UInt8]> {
        AsyncStream {
            $0.yield(Array(words.utf8)); $0.finish()
        }
    }
}

/// A sheet with a column of every kind, and marks that refer to it though their name sorts before.
private let keptSchema = [
    Migration(
        "0001 sheet",
        """
        CREATE TABLE sheet (
            id TEXT PRIMARY KEY, points BIGINT NOT NULL, final BOOLEAN NOT NULL DEFAULT FALSE, note TEXT,
            ratio DOUBLE PRECISION, seal BYTEA, replaced_by TEXT REFERENCES sheet (id)
        )
        """,
        """
        CREATE TABLE mark (
            sheet_id TEXT NOT NULL REFERENCES sheet (id), place BIGINT NOT NULL, PRIMARY KEY (sheet_id, place)
        )
        """,
        "INSERT INTO sheet (id, points) VALUES ('seed', 1)"
    )
]

extension Backup {
    fileprivate var sheet: Table? { tables.first { $0.shape.name == "sheet" } }
}

extension Transaction {
    /// Rows with every kind of value, and text that a careless form would break.
    fileprivate func addNastyRows(_ count: Int) throws {
        for number in 0..<count {
            let id = String(number * 7_919 % 1_000_003 + 1_000_000)
            let note: String? = number % 3 == 0 ? nil : "dòng\n\(number)\tđ\\N'\""
            let seal: [UInt8]? = number % 5 == 0 ? nil : [0, 255, UInt8(number % 256)]
            try run(
                """
                INSERT INTO sheet (id, points, final, note, ratio, seal)
                VALUES (\(id), \(number % 10_001), \(number % 2 == 0), \(note), \(Double(number) / 7), \(seal))
                """
            )
        }
        try run("DELETE FROM sheet WHERE id = 'seed'")
        try run("UPDATE sheet SET replaced_by = '1000000' WHERE points % 2 = 1")
        try run("UPDATE sheet SET replaced_by = (SELECT MAX(id) FROM sheet) WHERE id = '1000000'")
        try run("INSERT INTO mark (sheet_id, place) VALUES ('1000000', 1), ('1000000', 2)")
    }
}

/// A folder that goes with the test.
enum TemporaryFolder {
    static func with<T>(_ test: (URL) async throws -> T) async throws -> T {
        let folder = FileManager.default.temporaryDirectory.appending(path: "backup-tests-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try await test(folder)
    }
}
