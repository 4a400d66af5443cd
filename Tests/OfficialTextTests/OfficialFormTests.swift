import Foundation
import OCOP
import OfficialText
import Testing

struct OfficialFormTests {
    @Test(arguments: ["qd26-2026-", "qd148-2023-", "qd1048-2019-"])
    func theFactsOfAnActAreReadBackFromTheirTables(act: String) throws {
        guard let folder = OfficialForm.folder() else {
            print("SKIPPED: the facts of \(act) are not beside the repository; their tables were not read back")
            return
        }
        let forms = try OfficialForm.all(of: act, in: folder)
        let document = try OfficialDocument(reading: Array(OfficialForm.page(forms).utf8))
        let sets = OfficialTable(document.blocks).sets
        #expect(sets.map(\.number) == forms.map(\.number))
        #expect(sets.map(\.name) == forms.map(\.name))
        #expect(sets.allSatisfy { $0.parts.map(\.code) == ["A", "B", "C"] })
    }
}
