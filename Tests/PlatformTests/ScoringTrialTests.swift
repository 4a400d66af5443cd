import HTTPTypes
import OCOP
import Testing

@testable import Platform

@Suite struct ScoringTrialTests {
    @Test(arguments: 1...26)
    func everySetCanBeTried(number: Int) async throws {
        let place = try await CatalogueOffice()
        let page = try await place.ask("/thu-cham/\(number)")
        #expect(page.status == .ok)
        let set = try TestOffice.law.scorer(set: number, ofAct: "26/2026/QĐ-TTg").set
        for criterion in set.criteria { #expect(page.text.contains("name=\"tc-\(criterion.code)\"")) }
    }

    @Test func theSheetSaysWhatTheChoicesComeTo() async throws {
        let place = try await CatalogueOffice()
        let scorer = try TestOffice.law.scorer(set: 7, ofAct: "26/2026/QĐ-TTg")
        let best = scorer.set.criteria.map { criterion in
            (
                criterion.code,
                (criterion.options.indices.max { criterion.options[$0].points < criterion.options[$1].points } ?? 0) + 1
            )
        }
        let query = best.map { "tc-\($0.0)=\($0.1)" }.joined(separator: "&")
        let all = try await place.ask("/thu-cham/7?\(query)")
        #expect(all.text.contains("<strong>100</strong>") && all.text.contains("<strong>5 sao</strong>"))
        let fragment = try await place.ask("/thu-cham/7?\(query)", [.fragment: "diem"])
        #expect(fragment.headers[.fragment] == "diem")
        #expect(!fragment.text.contains("<html") && fragment.text.contains("<strong>5 sao</strong>"))
        let one = try await place.ask("/thu-cham/7?tc-\(best[0].0)=\(best[0].1)")
        #expect(one.text.contains("Đường lên hạng") && one.text.contains("Lên 3 sao"))
        #expect(one.headers[.setCookie] == nil)
    }

    @Test func whatIsNoChoiceCountsNothing() async throws {
        let place = try await CatalogueOffice()
        let page = try await place.ask("/thu-cham/7?tc-1.1=99&tc-1.1=x&tc-9.9=1&ket-luan=nope")
        #expect(page.status == .ok)
        #expect(page.text.contains("<strong>0 sao</strong>") || page.text.contains("<strong>1 sao</strong>"))
        #expect(try await place.ask("/thu-cham/27").status == .notFound)
        #expect(try await place.ask("/thu-cham/x").status == .notFound)
        #expect(try await place.ask("/thu-cham/7?van-ban=khong-co").status == .notFound)
    }
}
