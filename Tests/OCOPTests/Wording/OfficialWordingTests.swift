import Testing

@testable import OCOP

struct OfficialWordingTests {
    private let wording = WordingMatch(WordingSample.blocks(), with: [WordingSample.set()]).wordings[0]

    @Test func wordingSurvivesItsFile() {
        let (read, problems) = OfficialWording.read(wording.yaml, file: "wording/01.yaml")
        #expect(read == wording)
        #expect(problems == [])
        #expect(wording.fileName == "01.yaml")
        #expect(wording.problems(with: WordingSample.set(), file: "01.yaml") == [])
    }

    @Test(arguments: [
        "a: b # c", "\"x\" \\ 'y'", "- - -", String(repeating: "[{", count: 200), "dòng một\ndòng hai\u{2028}ba",
        "&neo *neo !x",
        "yes", "1.10", "%YAML", "\u{7}", "đậm đà 😀",
    ])
    func noTextIsTakenForYAML(text: String) {
        let hostile = OfficialWording(
            act: "1/2030/QĐ-THU",
            number: 12,
            sha256: "",
            name: text,
            sections: [.init(code: "1", name: text, notes: [text])],
            criteria: [.init(code: "1.1", name: text, heading: text, notes: [text], options: [2: text])]
        )
        let (read, problems) = OfficialWording.read(hostile.yaml, file: "12.yaml")
        #expect(read == hostile)
        #expect(problems == [])
    }

    @Test func refusedLinesStayOutOfTheFile() {
        let match = WordingSample.match(["□ Có sổ": [.init("□ Có sổ", "3")]])
        let (read, _) = OfficialWording.read(match.wordings[0].yaml, file: "01.yaml")
        #expect(read?.criterion("1.3")?.options.keys.sorted() == [1, 3])
    }

    @Test(arguments: [
        "", "act: [", "act: \"x\"\nset: 0\nname: \"y\"", "act: \"x\"\nset: 1",
        "act: x\nset: 1\nname: y\ncriteria: {\"1.1\": {options: {a: b}}}", "act: x\nset: 1\nname: y\nfoo: z",
    ])
    func brokenFilesAreExplained(text: String) {
        let (read, problems) = OfficialWording.read(text, file: "01.yaml")
        #expect(read == nil)
        #expect(problems.hasErrors)
    }

    @Test func wordingOfAnotherSetIsNotShown() {
        #expect(wording.problems(with: WordingSample.basket, file: "01.yaml").count == 1)
        var changed = WordingSample.set()
        changed.sha256 = "def"
        #expect(wording.problems(with: changed, file: "01.yaml").count == 1)
        let other = OfficialWording(
            act: wording.act,
            number: 1,
            sha256: "",
            name: "x",
            sections: [],
            criteria: [
                .init(code: "9.9", name: nil, heading: nil, notes: [], options: [:]),
                .init(code: "1.2", name: nil, heading: nil, notes: [], options: [3: "x"]),
            ]
        )
        #expect(other.problems(with: WordingSample.set(), file: "01.yaml").count == 2)
    }
}
