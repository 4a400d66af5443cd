import Foundation
import OCOP
import Store
import Testing

@testable import Platform

@Suite struct WorklistTests {
    @Test(arguments: TestEngine.available)
    func theMostPressingComesFirstAndPagesMissNothing(engine: TestEngine) async throws {
        let stage = try await CommuneStage(engine)
        for number in 1...6 {
            _ = try await CommuneStage.file(
                in: stage.test,
                name: "Sản phẩm \(number)",
                state: .communeReview,
                dueOn: number == 6 ? nil : TestOffice.day.adding(days: 10 - number)
            )
        }
        var query = WorklistQuery()
        query.limit = 3
        let first = try await stage.office.worklist(query, for: stage.officer)
        #expect(first.counts[.submitted] == 1)
        #expect(first.counts[.communeReview] == 6)
        #expect(first.total == 7)
        #expect(first.rows.map(\.productName) == ["Sản phẩm 5", "Sản phẩm 4", "Sản phẩm 3"])
        #expect(first.hasNext)
        #expect(!first.hasPrevious)
        var names = first.rows.map(\.productName)
        query.after = first.rows.last?.cursor
        let second = try await stage.office.worklist(query, for: stage.officer)
        names += second.rows.map(\.productName)
        query.after = second.rows.last?.cursor
        let third = try await stage.office.worklist(query, for: stage.officer)
        names += third.rows.map(\.productName)
        #expect(!third.hasNext)
        #expect(Set(names).count == 7)
        query.after = nil
        query.before = third.rows.first?.cursor
        #expect(try await stage.office.worklist(query, for: stage.officer).rows.map(\.id) == second.rows.map(\.id))
    }

    @Test func itIsFilteredByWordsWithoutMarks() async throws {
        let stage = try await CommuneStage()
        _ = try await CommuneStage.file(in: stage.test, name: "Tương Bần")
        var query = WorklistQuery()
        query.search = "tuong ban"
        let list = try await stage.office.worklist(query, for: stage.officer)
        #expect(list.rows.map(\.productName) == ["Tương Bần"])
        #expect(list.total == 1)
        query.search = "%"
        #expect(try await stage.office.worklist(query, for: stage.officer).rows.count <= 2)
    }

    @Test func eachOfficeSeesWhatItHasInHand() async throws {
        let stage = try await CommuneStage()
        #expect(try await stage.office.worklist(for: stage.officer).rows.count == 1)
        #expect(try await stage.office.worklist(for: stage.standing).rows.isEmpty)
        let other = try await stage.test.person(.communeOfficer, in: Area(rawValue: TestOffice.communes.1))
        #expect(try await stage.office.worklist(for: other).rows.isEmpty)
        await #expect(throws: Refusal.notAllowed(.seeWorklist)) {
            try await stage.office.worklist(for: stage.owner)
        }
        try await stage.reported()
        #expect(try await stage.office.worklist(for: stage.officer).rows.isEmpty)
        #expect(try await stage.office.worklist(for: stage.standing).rows.map(\.next.room) == [.receipt])
    }
}
