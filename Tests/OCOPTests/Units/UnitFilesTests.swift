import OCOP
import Testing

/// Damage in the files is reported with its place, and never brings the process down.
struct UnitFilesTests {
    private static let since = """
        code	type	name	parent	latitude	longitude	spellings
        01	thanh_pho	Hà Nội		21.00010	105.69801	
        00004	phuong	Ba Đình	01	21.03000	105.83000	

        """
    private static let before = """
        code	type	name	parent	today	spellings
        01	thanh_pho	Hà Nội			
        001	quan	Ba Đình	01		
        00001	phuong	Phúc Xá	001	00004	

        """
    private static let changes = """
        day	code	type	name	act
        2026-04-30	00004	xa	Ba Đình	1/NQ

        """

    private static func read(since: String = since, before: String = before, changes: String = changes) throws -> Units
    {
        try Units(before: Array(before.utf8), since: Array(since.utf8), changes: Array(changes.utf8))
    }

    @Test
    func soundFilesAreRead() throws {
        #expect(try Self.read().units(.commune, in: .since2025July).map(\.name) == ["Xã Ba Đình"])
    }

    @Test(arguments: [
        ("latitude", "latitud", "since-2025-07.tsv, line 1: does not name the expected columns"),
        ("00004\tphuong", "0004\tphuong", "since-2025-07.tsv, line 3, column code: is not a code of this list"),
        ("00004\tphuong", "004\tphuong", "since-2025-07.tsv, line 3, column code: is not a code of this list"),
        ("phuong", "quan", "since-2025-07.tsv, line 3, column type: is not a kind of this level"),
        ("Ba Đình", "", "since-2025-07.tsv, line 3, column name: is not a name"),
        ("Ba Đình\t01", "Ba Đình\t02", "since-2025-07.tsv, line 3, column parent: names a unit that is not there"),
        (
            "21.03000", "21.0300",
            "since-2025-07.tsv, line 3, column latitude: is not a number of degrees with five decimals"
        ),
        (
            "105.83000", "x05.83000",
            "since-2025-07.tsv, line 3, column longitude: is not a number of degrees with five decimals"
        ),
        ("\t105.83000\t", "\t105.83000", "since-2025-07.tsv, line 3: has another number of columns than the header"),
        ("00004\tphuong", "01\tphuong", "since-2025-07.tsv, line 3, column code: is not in order of level and code"),
    ])
    func damageInTheListOfTodayIsLocated(part: String, damage: String, message: String) {
        #expect(message == Self.failure { try Self.read(since: Self.since.replacing(part, with: damage)) })
    }

    @Test(arguments: [
        ("\t00004\t", "\t00005\t", "before-2025-07.tsv, line 4, column today: names a unit that is not there"),
        ("\t00004\t", "\t00004 \t", "before-2025-07.tsv, line 4, column today: is not a code of this list"),
        ("\t00004\t", "\t00004,00004\t", "before-2025-07.tsv, line 4, column today: is not a code of this list"),
        ("001\t00004", "01\t00004", "before-2025-07.tsv, line 4, column parent: names a unit that is not there"),
    ])
    func damageInTheListBeforeIsLocated(part: String, damage: String, message: String) {
        #expect(message == Self.failure { try Self.read(before: Self.before.replacing(part, with: damage)) })
    }

    @Test(arguments: [
        ("2026-04-30", "2026-04-31", "changes.tsv, line 2, column day: is not a day"),
        ("00004", "00001", "changes.tsv, line 2, column code: names a unit that is not there"),
    ])
    func damageInTheChangesIsLocated(part: String, damage: String, message: String) {
        #expect(message == Self.failure { try Self.read(changes: Self.changes.replacing(part, with: damage)) })
    }

    @Test
    func bytesThatAreNotUTF8AreLocated() {
        let message = Self.failure {
            try Units(before: Array(Self.before.utf8) + [0xC3, 10], since: Array(Self.since.utf8), changes: [])
        }
        #expect(message == "before-2025-07.tsv, line 5: is not UTF-8")
    }

    @Test
    func anyDamageThrowsOrIsRead() {
        var chance = SystemRandomNumberGenerator()
        for _ in 0..<2000 {
            var bytes = [Array(Self.before.utf8), Array(Self.since.utf8), Array(Self.changes.utf8)]
            let file = Int.random(in: 0..<3, using: &chance)
            for _ in 0..<Int.random(in: 1...4, using: &chance) {
                let place = Int.random(in: 0..<bytes[file].count, using: &chance)
                bytes[file][place] = [9, 10, 32, 48, 57, 65, 0xC3, 0xFF].randomElement(using: &chance) ?? 0
            }
            if Bool.random(using: &chance) {
                bytes[file].removeLast(Int.random(in: 0..<bytes[file].count, using: &chance))
            }
            let units = try? Units(before: bytes[0], since: bytes[1], changes: bytes[2])
            _ = units?.resolve("Phường Ba Đình, Hà Nội")
        }
    }

    private static func failure(_ read: () throws -> Units) -> String? {
        do {
            _ = try read()
            return nil
        } catch {
            return String(describing: error)
        }
    }
}
