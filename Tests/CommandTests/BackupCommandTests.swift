import Foundation
import Testing

@Suite struct BackupCommandTests {
    @Test func anInstallationIsBackedUpRestoredCopiedAndVerified() throws {
        let root = FileManager.default.temporaryDirectory.appending(path: "backup-\(UUID())")
        defer { try? FileManager.default.removeItem(at: root) }
        func place(_ name: String) -> String { root.appending(path: name).path }
        func run(_ arguments: String...) throws -> Program.Answer { try Program.run(arguments + ["--lang", "en"]) }

        #expect(try run("migrate", "--data", place("here")).status == 0)
        let backup = try run("backup", place("backups"), "--data", place("here"))
        #expect(backup.status == 0)
        #expect(backup.output.contains("rows in"))
        #expect(try run("verify", "--backup", place("backups")).output.contains("is whole"))

        #expect(try run("restore", place("backups"), "--data", place("there")).status == 0)
        #expect(try run("verify", "--data", place("there")).output.contains("the audit trail is whole"))
        let again = try run("restore", place("backups"), "--data", place("there"))
        #expect(again.status == 1)
        #expect(again.errors.contains("There is data already"))

        #expect(try run("copy", "--data", place("there"), "--to-data", place("copy")).status == 0)
        #expect(try run("verify", "--data", place("copy")).status == 0)
        let left = try FileManager.default.contentsOfDirectory(atPath: place("copy"))
        #expect(left.filter { $0.hasPrefix("copy-") } == [])

        #expect(try run("backup", place("here") + "/inside", "--data", place("here")).status == 2)
        #expect(try run("backup", place("backups"), "--data", place("typo")).status == 1)
        #expect(try run("verify", "--backup", place("typo")).status == 1)
        #expect(!FileManager.default.fileExists(atPath: place("typo")))
        try FileManager.default.createSymbolicLink(atPath: place("gone"), withDestinationPath: place("unmounted"))
        #expect(try run("backup", place("gone") + "/x", "--data", place("here")).status == 1)

        let none = try run("restore", place("nothing"), "--data", place("new"))
        #expect(none.status == 1)
        #expect(none.errors.contains("There is no backup in"))
        #expect(try run("restore", place("backups"), "--name", "20200101T000000Z", "--data", place("new")).status == 1)
    }
}
