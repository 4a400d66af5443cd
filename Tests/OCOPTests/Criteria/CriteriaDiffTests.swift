import OCOP
import Testing

@Suite struct CriteriaDiffTests {
    private func labels(_ old: String, _ new: String) throws -> [String] {
        func set(_ text: String) throws -> CriteriaSet {
            let parts = text.split(separator: ":")
            return try Repository.library.set(Int(parts[1]) ?? 0, ofAct: String(parts[0]))
        }
        return CriteriaDiff(from: try set(old), to: try set(new)).changes.map(\.label.vi)
    }

    @Test func aSetDoesNotDifferFromItself() throws {
        for set in Repository.allSets { #expect(CriteriaDiff(from: set, to: set).changes.isEmpty) }
    }

    @Test func whatChangedBetweenTwoActsIsSaidCriterionByCriterion() throws {
        let changes = try labels("148/QĐ-TTg:1", "26/2026/QĐ-TTg:1")
        #expect(changes.contains { $0.hasPrefix("Tiêu chí mới 2.4") })
        #expect(
            changes.contains("Cơ quan quản lý: Bộ Nông nghiệp và Phát triển nông thôn → Bộ Nông nghiệp và Môi trường")
        )
        #expect(changes.contains { $0.contains("(trước là 1.c), mức tối thiểu của 4 sao: 2 điểm → không có") })
    }

    @Test func aCriterionThatIsGoneIsNamed() throws {
        let changes = try labels("26/2026/QĐ-TTg:1", "148/QĐ-TTg:1")
        #expect(changes.contains { $0.hasPrefix("Bỏ tiêu chí 2.4") })
    }

    @Test func aChangedVersionOfOneSetShowsItsFigures() throws {
        var folder = Repository.folder("vd-01-2018-qd-ubnd")
        let name = "vd-01-2018-qd-ubnd/01-nong-san-thuc-pham.yaml"
        folder.files[name] = folder.files[name]?.replacing("samples: 3", with: "version: \"2\"\nsamples: 5")
            .replacing("points: 7.5\n              floor: 3", with: "points: 8\n              floor: 4")
        let new = try CriteriaLibrary(sources: [folder]).set(1, ofAct: "VD-01/2018/QĐ-UBND")
        let old = try Repository.library.set(1, ofAct: "VD-01/2018/QĐ-UBND")
        #expect(
            CriteriaDiff(from: old, to: new).changes.map(\.label.vi) == [
                "Số sản phẩm mẫu: 3 → 5", "Tiêu chí 3.1, phương án 2: 7,5 → 8 điểm",
                "Tiêu chí 3.1, mức tối thiểu của 3 sao: 7,5 điểm → không có",
                "Tiêu chí 3.1, mức tối thiểu của 4 sao: 7,5 điểm → 8 điểm",
            ]
        )
    }
}
