import Foundation
import Testing

@Suite struct RuleCommandTests {
    @Test func aPendingReassessmentFollowsTheOlderRulesWithItsDeadline() throws {
        let answer = try Program.run([
            "regime", "--filed", "2026-05-21", "--kind", "reassessment", "--on", "2026-06-01",
        ])
        #expect(answer.status == 0)
        #expect(answer.output.contains("R2b"))
        #expect(answer.output.contains("Hoàn thành chậm nhất: 21/06/2026"))
    }

    @Test func daysThatNoActSettlesNameTheCandidates() throws {
        let answer = try Program.run(["regime", "--filed", "2025-07-02", "--on", "2025-08-01", "--lang", "en"])
        #expect(answer.status == 0)
        #expect(answer.output.contains("Unsettled"))
    }

    @Test func anOldAddressNamesTheCommuneThenAndNow() throws {
        let answer = try Program.run(["place", "Xã Phú Cần, Tiểu Cần, Trà Vinh"])
        #expect(answer.status == 0)
        #expect(answer.output.contains("Trước 01/07/2025: Xã Phú Cần (29347)"))
        #expect(answer.output.contains("Nay: Xã Tiểu Cần (29341), Tỉnh Vĩnh Long (86)"))
    }

    @Test func aDividedCommuneNamesAllItMayBe() throws {
        let answer = try Program.run(["place", "Xã Bát Tràng, Gia Lâm, Hà Nội"])
        #expect(answer.status == 1)
        #expect(answer.output.contains("Có thể là"))
    }

    @Test(arguments: [["regime"], ["regime", "--filed", "hôm qua"], ["place"], ["place", "x", "--on", "2026"]])
    func wrongUsageGivesStatusTwo(arguments: [String]) throws {
        #expect(try Program.run(arguments).status == 2)
    }

    @Test func anUnknownPlaceGivesStatusOne() throws {
        #expect(try Program.run(["place", "Xã Không Có Đâu"]).status == 1)
    }
}
