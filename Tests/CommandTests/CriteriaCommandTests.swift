import Foundation
import Testing

@Suite struct CriteriaCommandTests {
    @Test func listGivesEverySetAsJSON() throws {
        let answer = try Program.run(["criteria", "list", "--format", "json"])
        #expect(answer.status == 0)
        let rows = try #require(try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [[String: Any]])
        #expect(rows.count == 78)
        for key in ["act", "set", "name", "version", "sha256"] { #expect(rows.allSatisfy { $0[key] != nil }, "\(key)") }
    }

    @Test func everyShippedPackIsSound() throws {
        let answer = try Program.run(["criteria", "check", "--all"])
        #expect(answer.status == 0)
        #expect(answer.output.contains("Phần C ghi 35 điểm nhưng các mục cộng lại 32"))
        #expect(answer.output.hasSuffix("78 bộ, 0 lỗi, 30 lưu ý.\n"))
    }

    /// A folder with a copy of the example act, for a province's own packs.
    private func copyOfExample() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            at: Program.root.appending(path: "Data/criteria/vd-01-2018-qd-ubnd"),
            to: folder.appending(path: "vd-01-2018-qd-ubnd")
        )
        return folder
    }

    @Test func aBrokenFileIsReportedWithLineAndAdvice() throws {
        let file = try copyOfExample().appending(path: "vd-01-2018-qd-ubnd/01-nong-san-thuc-pham.yaml")
        #expect(try Program.run(["criteria", "check", file.path()]).status == 0)
        let text = try String(contentsOf: file, encoding: .utf8).replacing("use: localMaterial", with: "use: khongCo")
        try Data(text.utf8).write(to: file)
        let answer = try Program.run(["criteria", "check", file.path()])
        #expect(answer.status == 1)
        #expect(answer.output.contains("01-nong-san-thuc-pham.yaml:18"))
        #expect(answer.output.contains("khongCo"))
        #expect(answer.output.contains("→"))
    }

    @Test func anAlteredVersionScoresNothingUntilItIsNumberedAnew() throws {
        let folder = try copyOfExample()
        let file = folder.appending(path: "vd-01-2018-qd-ubnd/01-nong-san-thuc-pham.yaml")
        let altered = try String(contentsOf: file, encoding: .utf8).replacing("samples: 3", with: "samples: 4")
        try Data(altered.utf8).write(to: file)
        let sheet = Data(#"{"act":"VD-01/2018/QĐ-UBND","set":1,"choices":{"1.1":1}}"#.utf8)
        let score = ["score", "--format", "ndjson", "--criteria", folder.path()]
        let refused = try Program.run(score, input: sheet)
        #expect(refused.status == 1)
        #expect(refused.output.contains("pack-altered"))
        try Data(altered.replacing("samples: 4", with: "version: \"2\"\nsamples: 4").utf8).write(to: file)
        #expect(try Program.run(["criteria", "check", "--record", folder.path() + "/vd-01-2018-qd-ubnd"]).status == 0)
        let scored = try Program.run(score, input: sheet)
        #expect(scored.status == 0)
        #expect(scored.output.contains(#""version":"2""#))
        #expect(scored.output.contains(#""total":2.5"#))
    }

    @Test func showFormExportAndDiffSpeakOfTheSameSet() throws {
        let show = try Program.run(["criteria", "show", "26/2026/QĐ-TTg:1"])
        #expect(show.status == 0)
        #expect(show.output.contains("PHẦN C. Chất lượng sản phẩm (35 điểm)"))
        let form = try Program.run(["criteria", "form", "26/2026/QĐ-TTg:1"])
        let scored = try Program.run(
            ["score", "--input", "yaml", "--format", "json", "-"],
            input: Data(form.output.utf8)
        )
        #expect(scored.status == 0)
        #expect(scored.output.contains(#""total":0}"#))
        let export = try Program.run(["criteria", "export", "26/2026/QĐ-TTg"])
        let sets = try #require(try JSONSerialization.jsonObject(with: Data(export.output.utf8)) as? [[String: Any]])
        #expect(sets.count == 26)
        let diff = try Program.run(["criteria", "diff", "148/QĐ-TTg:1", "26/2026/QĐ-TTg:1"])
        #expect(diff.output.contains("Tiêu chí mới 2.4"))
        let same = try Program.run(["criteria", "diff", "148/QĐ-TTg:1", "148/QĐ-TTg:1"])
        #expect(same.output.contains("Không thay đổi"))
    }

    @Test(arguments: [
        ["criteria", "show", "99"], ["criteria", "show", "1/2000/QĐ-TTg:1"], ["criteria", "check"],
        ["criteria", "check", "nowhere"], ["criteria", "overlay", "nowhere.html", "--verify"],
        ["criteria", "export", "26/2026/QĐ-TTg:một"],
    ])
    func whatIsNotThereGivesStatusTwo(arguments: [String]) throws {
        #expect(try Program.run(arguments).status == 2)
    }

    @Test func officialWordingIsTakenInAndShown() throws {
        let rows = [
            ("PHẦN A: SẢN PHẨM", "40"), ("1. TỔ CHỨC SẢN XUẤT", "18"), ("1.1. Nguồn gốc sản phẩm", "3"),
            ("□ Lời văn chính thức một", "1"), ("□ Lời văn chính thức hai", "2"), ("□ Lời văn chính thức ba", "9"),
        ].map { "<tr><td><p>\($0.0)</p></td><td><p>\($0.1)</p></td></tr>" }.joined()
        let page =
            "<html><body><p><b>1. Bộ sản phẩm: Rau, củ, quả, hạt tươi</b></p><table>\(rows)</table></body></html>"
        let file = try Program.file("act.html", Data(page.utf8))
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        let answer = try Program.run([
            "criteria", "overlay", file, "--act", "26/2026/QĐ-TTg", "--set", "1", "--verify", "--out", folder.path(),
        ])
        #expect(answer.status == 1)
        #expect(answer.output.contains("KHÁC"))
        #expect(answer.output.contains("9"))
        let show = try Program.run(["criteria", "show", "26/2026/QĐ-TTg:1", "--official", "--criteria", folder.path()])
        #expect(show.output.contains("Lời văn chính thức hai"))
        #expect(!show.output.contains("Lời văn chính thức ba"))
    }
}
