import OCOP
import Testing

/// `check` reports what is wrong with a pack, where, and what to do.
@Suite struct CriteriaChecksTests {
    static let folder = "vd-01-2018-qd-ubnd"
    static let file = "\(folder)/01-nong-san-thuc-pham.yaml"

    /// The problems of the example pack after one change of its set, act or shared file.
    private func problems(_ old: String, _ new: String, in file: String = Self.file) -> [Problem] {
        var files = Repository.folder(Self.folder)
        #expect(files.files[file]?.contains(old) ?? false, "the text to break is there: \(old)")
        files.files[file]?.replace(old, with: new, maxReplacements: 1)
        return CriteriaLibrary(sources: [files]).check(folder: Self.folder).problems.filter { $0.severity == .error }
    }

    @Test func theUntouchedExampleIsSound() {
        #expect(problems("set: 1", "set: 1").isEmpty)
    }

    @Test(arguments: [
        (
            "max: 20\n      criteria:\n        - code: \"1.1\"", "max: 21\n      criteria:\n        - code: \"1.1\"",
            "mục 1"
        ),
        ("code: \"3.1\"", "code: \"2.1\"", "bị trùng"),
        ("use: localMaterial", "use: nowhere", "nowhere"),
        ("floor: 3\n              vi: Trong tỉnh", "floor: 5\n              vi: Trong tỉnh", "5 sao"),
        ("points: 7.5\n              floor: 3", "points: 7.5\n              floor: 6", "floor"),
        ("criterion: \"4.1\"", "criterion: \"9.9\"", "9.9"),
        ("option: 2", "option: 9", "phương án 9"),
        ("points: 5\n              vi: Dưới 50%", "points: 20\n              vi: Dưới 50%", "2.1"),
        ("vi: Trong huyện", "vii: Trong huyện", "vii"),
        ("en: Within the district", "", "en"),
        ("points: 3\n              vi: Trong huyện", "points: ba\n              vi: Trong huyện", "ba"),
        ("evidence: [test]", "evidence: [nothing]", "nothing"),
        ("kind: stop_evaluation", "kind: stopp", "stopp"),
        ("sector: food", "sector: foood", "foood"),
        ("excludedIf: [forged]", "excludedIf: [forgedd]", "forgedd"),
        ("  B:\n", "  D:\n", "«D»"),
        ("samples: 3", "samples: -1", "samples"),
        ("set: 1", "set: &a 1", "neo"),
        ("samples: 3", "samples: 3\nsamples: 4", "samples"),
        ("samples: 3", "samples: 3\nanomalies:\n  - kind: sum\n    place: A\n    vi: x\n    en: x", "không thấy"),
    ])
    func anErrorIsNamedWithItsLine(old: String, new: String, words: String) {
        let found = problems(old, new)
        #expect(
            found.contains { $0.message.vi.contains(words) && !$0.advice.vi.isEmpty },
            "\(found.map { $0.text(in: .vi) })"
        )
        #expect(found.allSatisfy { $0.line > 0 || $0.file.hasSuffix(".tsv") }, "\(found.map { $0.text(in: .vi) })")
    }

    @Test(arguments: [
        ("from: [0, 30, 50, 70, 90]", "from: [0, 30, 30, 70, 90]", "hở hoặc chồng"),
        ("from: [0, 30, 50, 70, 90]", "from: [5, 30, 50, 70, 90]", "hở hoặc chồng"),
        ("from: [0, 30, 50, 70, 90]", "from: [0, 30, 50, 70]", "hở hoặc chồng"),
        ("max: 35", "max: 34", "phần A"),
        ("effective: 2018-10-01", "effective: 2018-13-01", "effective"),
    ])
    func anErrorOfTheActIsNamed(old: String, new: String, words: String) {
        let found = problems(old, new, in: "\(Self.folder)/act.yaml")
        #expect(found.contains { $0.message.vi.contains(words) }, "\(found.map { $0.text(in: .vi) })")
    }

    @Test func aDeclaredAnomalyIsANoticeAndNotAnError() {
        let broken = ("points: 8\n              vi: Không có", "points: 7\n              vi: Không có")
        #expect(!problems(broken.0, broken.1).isEmpty)
        var files = Repository.folder(Self.folder)
        files.files[Self.file]?.replace(broken.0, with: broken.1)
        files.files[Self.file]?.replace(
            "samples: 3",
            with:
                "version: \"2\"\nsamples: 3\nanomalies:\n  - kind: bestOption\n    place: \"5.1\"\n    vi: ghi 8\n    en: says 8"
        )
        let found = CriteriaLibrary(sources: [files]).check(folder: Self.folder).problems
        #expect(!found.hasErrors)
        #expect(found.contains { $0.severity == .notice && $0.message.vi.contains("ghi 8") })
    }

    @Test(arguments: [
        String(repeating: "[", count: 5000), String(repeating: "- ", count: 5000) + "x",
        String(repeating: "{a: ", count: 3000), "a: &x [1]\nb: *x", "{\"a\":&x 1, b: *x}", "- &x\n  y", "\u{FEFF}", "",
        "\t\t:", "a: \"unclosed",
        "set: 1\nset: 2", String(repeating: "x", count: 2_100_000), "? ? ? ? ?", "%YAML 9.9\n---\n", "a: !!binary x",
    ])
    func brokenTextIsAProblemAndNeverACrash(text: String) {
        var files = Repository.folder(Self.folder)
        files.files[Self.file] = text
        #expect(CriteriaLibrary(sources: [files]).check(folder: Self.folder).problems.hasErrors)
    }

    @Test func aChainOfManyConditionsIsRefused() {
        var files = Repository.folder(Self.folder)
        let more = (1...13).map { number in
            """
                    - code: "4.\(number + 2)"
                      prerequisite: {criterion: "4.1", option: 2}
                      name: {vi: Thêm \(number), en: More \(number)}
                      max: 1
                      options: [{points: 1, vi: Có, en: There is one}]

            """
        }.joined()
        files.files[Self.file]?.replace("  C:\n", with: more + "  C:\n", maxReplacements: 1)
        let found = CriteriaLibrary(sources: [files]).check(folder: Self.folder).problems
        #expect(found.contains { $0.message.vi.contains("phụ thuộc nhau") }, "\(found.map { $0.text(in: .vi) })")
    }

    @Test func randomDamageNeverCrashes() {
        var chance = Chance(7)
        let original = Array(Repository.folder(Self.folder).files[Self.file]?.utf8 ?? "".utf8)
        for _ in 0..<300 {
            var bytes = original
            for _ in 0..<Int.random(in: 1...8, using: &chance) {
                let place = Int.random(in: 0..<bytes.count, using: &chance)
                switch Int.random(in: 0...2, using: &chance) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &chance)
                case 1: bytes.removeSubrange(place..<min(bytes.count, place + 20))
                default:
                    bytes.insert(contentsOf: Array("{[-:\"&*#|>".utf8).shuffled(using: &chance).prefix(3), at: place)
                }
            }
            var files = Repository.folder(Self.folder)
            files.files[Self.file] = String(decoding: bytes, as: UTF8.self)
            _ = CriteriaLibrary(sources: [files]).check(folder: Self.folder)
        }
    }
}
