import Foundation
import OCOP
import Testing

@Suite struct ProcedureFilesTests {
    /// A change of one line, and what the reader must say of it.
    struct Flaw: Sendable, CustomTestStringConvertible {
        let find: String
        let put: String
        let says: String
        var testDescription: String { "\(find) → \(put)" }
    }

    private func problems(
        _ file: String,
        _ flaw: Flaw,
        _ read: (String, String) -> [Problem]
    ) throws {
        let text = try ProcedureData.text(file)
        let place = try #require(text.range(of: flaw.find), "\(flaw.find) is not in \(file)")
        let found = read(text.replacingCharacters(in: place, with: flaw.put), file)
        #expect(found.hasErrors)
        #expect(
            found.contains { $0.line > 0 && $0.text(in: .en).contains(flaw.says) },
            "\(found.map { $0.text(in: .en) })"
        )
        #expect(found.allSatisfy { $0.severity == .notice || !$0.advice.vi.isEmpty })
    }

    @Test(arguments: [
        Flaw(find: "day: 2026-07-21}", put: "day: 2026-07-22}", says: "60 days after 2026-05-22 is 2026-07-21"),
        Flaw(find: "last_day: 2026-05-21", put: "last_day: 2026-05-22", says: "overlap"),
        Flaw(find: "candidates: [R2, R2b]", put: "candidates: [R2, R9]", says: "no regime «R9»"),
        Flaw(find: "candidates: [R2, R2b]", put: "candidates: [R2]", says: "fit the standing"),
        Flaw(find: "standing: law", put: "standing: maybe", says: "local_practice"),
        Flaw(find: "id: R1", put: "id: R0", says: "twice"),
        Flaw(find: "stars: [5]", put: "stars: [6]", says: "1…5"),
        Flaw(find: "from: 2026-05-22", put: "from: 2026-02-30", says: "not a date"),
        Flaw(find: "otherwise:", put: "else:", says: "unknown field «else»"),
        Flaw(find: "  extension:", put: "  extending:", says: "extension is missing"),
    ])
    func aFlawInTheRegimesIsNamedWithItsLine(flaw: Flaw) throws {
        try problems("regimes.yaml", flaw) { Regimes.read($0, file: $1).problems }
    }

    @Test(arguments: [
        Flaw(find: "dossiers_before: 04-30", put: "dossiers_before: 02-29", says: "month-day of every year"),
        Flaw(find: "by: centre", put: "by: nobody", says: "commune, district"),
        Flaw(find: "id: R3-province-2", put: "id: R3-province-1", says: "twice"),
        Flaw(find: "year: 2022", put: "year: 22", says: "2018…2199"),
    ])
    func aFlawInTheRoundsIsNamedWithItsLine(flaw: Flaw) throws {
        try problems("rounds.yaml", flaw) { EvaluationRounds.read($0, file: $1).problems }
    }

    @Test(arguments: [
        Flaw(find: "day: 2026-01-10", put: "day: 2026-01-12", says: "worked anyway"),
        Flaw(find: "day: 2026-01-10", put: "day: 2027-01-09", says: "not in known_years"),
        Flaw(find: "day: 2026-01-10", put: "day: 2026-01-02", says: "twice"),
        Flaw(find: "confidence: uncertain", put: "confidence: perhaps", says: "recalled, uncertain"),
        Flaw(find: "known_years: [2025, 2026]", put: "known_years: 2026", says: "must be a list"),
    ])
    func aFlawInTheHolidaysIsNamedWithItsLine(flaw: Flaw) throws {
        try problems("holidays.yaml", flaw) { WorkingCalendar.read($0, file: $1).problems }
    }

    @Test(arguments: ["", "[]", "a", "- 1", "regimes: {}", "rounds: 3", "days: [{}]", "&a [*a]", "\u{0}", "{{{{"])
    func nonsenseIsRefusedQuietly(text: String) {
        #expect(Regimes.read(text, file: "x").value == nil)
        #expect(Regimes.read(text, file: "x").problems.hasErrors)
        _ = EvaluationRounds.read(text, file: "x")
        _ = WorkingCalendar.read(text, file: "x")
    }

    @Test func brokenFilesNeverCrashTheReaders() throws {
        var chance = ProcedureData.Chance(state: 26)
        let texts = try ["rounds.yaml", "holidays.yaml"].map {
            Array(try ProcedureData.text($0).unicodeScalars.prefix(900))
        }
        let noise = Array(":-[]{}\"'\n #&*ắ0".unicodeScalars)
        for round in 0..<300 {
            var scalars = texts[round % 2]
            for _ in 0..<Int.random(in: 1...6, using: &chance) {
                scalars[Int.random(in: 0..<scalars.count, using: &chance)] = noise.randomElement(using: &chance) ?? " "
            }
            var text = String.UnicodeScalarView()
            text.append(contentsOf: scalars)
            _ = EvaluationRounds.read(String(text), file: "x")
            _ = WorkingCalendar.read(String(text), file: "x")
            _ = Regimes.read(String(text), file: "x")
        }
    }
}
