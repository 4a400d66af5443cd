import Foundation
import OCOP
import OfficialText
import Testing

/// The shipped packs against the acts, printed from the facts in the form in which portals publish them.
@Suite struct ShippedPacksFormTests {
    static let acts = [
        ("qd26-2026-", "26/2026/QĐ-TTg", 2535), ("qd148-2023-", "148/QĐ-TTg", 2632),
        ("qd1048-2019-", "1048/QĐ-TTg", 2688),
    ]

    private static let library = CriteriaLibrary(sources: [
        PackFolder(directory: repository.appending(path: "Data/criteria"))
    ])

    private static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    @Test(.enabled(if: OfficialForm.folder() != nil), arguments: acts)
    func everyLineOfTheActAgreesWithThePack(prefix: String, act: String, options: Int) throws {
        let folder = try #require(OfficialForm.folder())
        let page = OfficialForm.page(try OfficialForm.all(of: prefix, in: folder))
        let document = try OfficialDocument(reading: Array(page.utf8))
        let sets = try Self.library.sets(ofAct: act)
        let match = WordingMatch(document.blocks, with: sets)
        #expect(match.differences.filter { $0.severity == .refused }.isEmpty)
        #expect(match.tally.sets == sets.count)
        #expect(match.tally.criteria == sets.reduce(0) { $0 + $1.criteria.count })
        #expect(match.tally.options == options)
        // Our labels keep enough of each line's words to tell it from another one.
        let far = match.wordings.flatMap { wording in
            sets.first { $0.number == wording.number }.map { wording.farFromLabels(of: $0) } ?? []
        }
        #expect(far.isEmpty, "\(far.map { "\($0.criterion).\($0.option) \($0.official) | \($0.label.vi)" })")
        for wording in match.wordings {
            let read = OfficialWording.read(wording.yaml, file: wording.fileName)
            #expect(read.wording == wording)
        }
    }
}

private struct PackFolder: CriteriaFiles {
    let directory: URL

    func folders() -> [String] { names(directory) }
    func files(in folder: String) -> [String] { names(directory.appending(path: folder)) }
    func name(of file: String, in folder: String) -> String { "\(folder)/\(file)" }
    func text(of file: String, in folder: String) throws(Problem) -> String? {
        try? String(contentsOf: directory.appending(path: folder).appending(path: file), encoding: .utf8)
    }
    private func names(_ directory: URL) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: directory.path())) ?? []).sorted()
    }
}
