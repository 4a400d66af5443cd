import Foundation
import Logging
import OCOP
import Store
import Testing

@testable import Platform

@Suite struct IntegrityTests {
    /// An office in which a dossier became a certificate, with a product's photo and everything sealed.
    private func certified(_ engine: TestEngine) async throws -> (stage: CouncilStage, photo: FileHash) {
        let stage = try await CouncilStage(engine)
        let office = stage.office
        try await stage.open()
        for person in stage.everyone { try await stage.submit(stage.answers(total: Points(74)), as: person) }
        try await stage.close()
        try await stage.finishPapers(for: .decide)
        try await office.decide(stage.dossier, version: stage.version(), by: stage.decision)
        let photo = try await office.files.add(
            AsyncStream {
                $0.yield(Array("ảnh".utf8)); $0.finish()
            }
        ).hash
        try await office.database.write { tx in
            try tx.run("UPDATE product SET photo = \(photo) WHERE id = \(stage.product)")
        }
        _ = try await AuditSealer(office: office, logger: Logger(label: "test")).sealAll()
        return (stage, photo)
    }

    @Test(arguments: TestEngine.available)
    func anInstallationMovesToAnyEngineAndIsWholeThere(engine: TestEngine) async throws {
        let (stage, _) = try await certified(engine)
        let office = stage.office
        #expect(try await office.checkIntegrity().findings == [])
        let folder = try BackupFolder(FileManager.default.temporaryDirectory.appending(path: "backup-\(UUID())"))
        let backup = try await office.database.backUp(office.files, to: folder, now: office.now)
        for other in TestEngine.available {
            let database = try await other.open()
            let files = try FileStore(folder: FileManager.default.temporaryDirectory.appending(path: "there-\(UUID())"))
            try await database.restore(
                backup,
                from: folder,
                into: files,
                migrations: Schema.migrations,
                now: office.now
            )
            #expect(try await database.migrate(Schema.migrations, now: office.now) == [])
            let there = Office(
                database: database,
                law: office.law,
                settings: office.settings,
                assets: office.assets,
                files: files,
                clock: .fixed(office.now)
            )
            let report = try await there.checkIntegrity()
            #expect(report.findings == [])
            #expect(report.rows == backup.rows)
            #expect(report.numbers == 1)
            #expect(report.auditEntries > 5)
            // It goes on where the other stopped.
            let certificates = try await there.database.read {
                try $0.rows("SELECT number FROM certificate").map { try $0.get("number", as: String.self) }
            }
            #expect(certificates == ["OCOP-33-2026-000001"])
            await database.close()
        }
    }

    @Test func whateverIsTakenAwayOrChangedIsFound() async throws {
        let (stage, photo) = try await certified(.sqlite)
        let office = stage.office
        let name = "certificate/33/2026"

        try await office.database.write { try $0.run("UPDATE counter SET last = 3 WHERE name = \(name)") }
        #expect(try await office.checkIntegrity().findings == [.gap(register: name, numbers: [2, 3])])
        try await office.database.write { try $0.run("UPDATE counter SET last = 0 WHERE name = \(name)") }
        #expect(try await office.checkIntegrity().findings == [.unknownNumber(register: name, number: 1)])
        try await office.database.write { try $0.run("DELETE FROM counter WHERE name = \(name)") }
        #expect(try await office.checkIntegrity().findings == [.unknownNumber(register: name, number: 1)])
        try await office.database.write { try $0.run("INSERT INTO counter (name, last) VALUES (\(name), 1)") }
        #expect(try await office.checkIntegrity().findings == [])

        try await office.files.erase(photo)
        #expect(try await office.checkIntegrity().findings == [.missingFile(photo, table: "product")])
        try await office.database.write { try $0.run("UPDATE product SET photo = NULL") }

        try await office.database.write {
            try $0.run("UPDATE audit_entry SET name = 'kẻ khác' WHERE action = 'decide'")
        }
        let findings = try await office.checkIntegrity().findings
        #expect(findings.count == 1)
        guard case .audit(.altered) = findings.first else { Issue.record("\(findings)"); return }
    }
}
