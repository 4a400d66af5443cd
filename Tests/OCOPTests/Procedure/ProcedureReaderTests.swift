import Foundation
import OCOP
import Testing

@Suite struct ProcedureReaderTests {
    @Test(arguments: [
        ("to: submitted", "to: elsewhere", "unknown «elsewhere»"),
        ("step: submit", "step: jump", "unknown «jump»"),
        ("from: [draft, returned]", "from: []", "from is missing"),
        ("from: [submitted]", "from: [submitted, submitted]", "receive from submitted is there twice"),
        ("from: [submitted]", "from: [recognised]", "nothing follows"),
        ("    to: commune_review", "    to: centre_room", "unknown"),
        ("from: [commune_reported]", "from: [returned]", "no way leads on from commune_reported"),
        ("to: forwarded", "to: not_recognised", "forwarded is never reached"),
        ("R3: {act", "R9: {act", "no regime «R9»"),
        ("standing: law}", "standing: sure}", "unknown «sure»"),
        ("starts: [receive]", "starts: [submit]", "does not lead to where it runs"),
        ("limit: commune_check", "limit: patience", "unknown «patience»"),
        ("kinds: [reassessment]", "kinds: [second]", "unknown «second»"),
        ("terms:", "limits:", "unknown field «limits»"),
    ])
    func aFlawInTheStepsIsNamedWithItsLine(find: String, put: String, says: String) throws {
        let text = try ProcedureData.text("steps.yaml")
        let place = try #require(text.range(of: find), "\(find) is not in steps.yaml")
        let broken = text.replacingCharacters(in: place, with: put)
        let (value, problems) = Procedure.read(broken, file: "steps.yaml", regimes: try ProcedureData.regimes())
        #expect(value == nil)
        #expect(
            problems.contains { $0.line > 0 && $0.text(in: .en).contains(says) && !$0.advice.vi.isEmpty },
            "\(problems.map { $0.text(in: .en) })"
        )
    }

    @Test(arguments: ["", "[]", "a", "steps: {}", "steps: []", "steps: [{}]", "terms: 3", "&a [*a]", "\u{0}", "{{{{"])
    func nonsenseIsRefusedQuietly(text: String) {
        let (value, problems) = Procedure.read(text, file: "x")
        #expect(value == nil)
        #expect(problems.hasErrors)
    }

    @Test func brokenFilesNeverCrashTheReader() throws {
        var chance = ProcedureData.Chance(state: 262)
        let whole = Array(try ProcedureData.text("steps.yaml").unicodeScalars.dropFirst(900).prefix(2500))
        let noise = Array(":-[]{}\"'\n #&*ắ0".unicodeScalars)
        for _ in 0..<150 {
            var scalars = Array("steps:\n".unicodeScalars) + whole
            for _ in 0..<Int.random(in: 1...6, using: &chance) {
                scalars[Int.random(in: 0..<scalars.count, using: &chance)] = noise.randomElement(using: &chance) ?? " "
            }
            var text = String.UnicodeScalarView()
            text.append(contentsOf: scalars)
            _ = Procedure.read(String(text), file: "x")
        }
    }
}
