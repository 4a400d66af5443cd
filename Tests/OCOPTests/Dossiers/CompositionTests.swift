import OCOP
import Testing

@Suite struct CompositionTests {
    private let composition: DossierComposition
    private let regime: Regime

    init() throws {
        let (value, problems) = DossierComposition.read(
            try ProcedureData.text("composition.yaml"),
            file: "composition.yaml"
        )
        try #require(problems.isEmpty, "\(problems.map { $0.text(in: .en) })")
        composition = try #require(value)
        regime = try ProcedureData.regime("R3")
    }

    /// 26/2026/QĐ-TTg, article 6 clause 2, and article 7 for upgrades.
    @Test(
        arguments: [
            (.first, 1, [], ["changes", "current_certificate"]), (.first, 26, [], ["samples", "changes"]),
            (.upgrade, 1, ["changes", "samples"], []), (.reassessment, 25, ["current_certificate"], ["changes"]),
        ] as [(DossierKind, Int, [String], [String])]
    )
    func eachKindHasItsParts(kind: DossierKind, set: Int, with: [String], without: [String]) {
        let parts = composition.parts(of: kind, set: set).map(\.id)
        #expect(Set(parts).isSuperset(of: ["registration_form", "self_assessment", "evidence"] + with))
        #expect(Set(parts).isDisjoint(with: without))
    }

    @Test(arguments: [(1, 5), (25, 5), (26, 0)])
    func fiveSamplesButForSet26(set: Int, count: Int) throws {
        #expect(composition.samples(of: .first, set: set, under: regime) == count)
        #expect(composition.samples(of: .first, set: set, under: try ProcedureData.regime("R2")) == 0)
    }

    private func check(_ change: (inout CompositionCheck) -> Void) throws -> [String] {
        let parts = composition.parts(of: .first, set: 1)
        var check = CompositionCheck()
        check.parts = parts.map { CompositionCheck.PartCheck(part: $0.id, found: .present) }
        check.samples = 5
        check.completeOn = try ProcedureData.day("2026-08-03")
        change(&check)
        return check.gaps(parts: parts, samples: 5).map(\.field)
    }

    @Test func aCheckHoldsTogether() throws {
        #expect(try check { _ in }.isEmpty)
        #expect(try check { $0.completeOn = nil } == ["complete_on"])
        #expect(try check { $0.samples = 4 } == ["samples"])
        #expect(try check { $0.parts.removeFirst() } == ["registration_form"])
        #expect(try check { $0.parts[0].found = .notNeeded } == ["registration_form"])
        #expect(try check { $0.parts[4].found = .notNeeded } == ["business_registration"])
        #expect(
            try check {
                $0.parts[4].found = .notNeeded
                $0.parts[4].note = "Hộ không thuộc diện đăng ký"
            }.isEmpty
        )
        #expect(try check { $0.parts[2].found = .missing } == ["evidence", "complete_on"])
        #expect(
            try check {
                $0.parts[2].found = .missing
                $0.parts[2].note = "Thiếu phiếu kiểm nghiệm"
                $0.completeOn = nil
            }.isEmpty
        )
    }

    @Test(arguments: [
        ("    needed: always", "    needed: perhaps", "unknown «perhaps»"), ("id: evidence", "id: samples", "twice"),
        ("kinds: [upgrade]", "kinds: []", "kinds is missing"), ("not_for_sets: [26]", "not_for_sets: [0]", "1…99"),
        ("standing: inferred", "standing: so", "unknown «so»"), ("parts:", "part:", "unknown field «part»"),
    ])
    func aFlawInTheCompositionIsNamedWithItsLine(find: String, put: String, says: String) throws {
        let text = try ProcedureData.text("composition.yaml").replacing(find, with: put, maxReplacements: 1)
        let (value, problems) = DossierComposition.read(text, file: "x")
        #expect(value == nil)
        #expect(problems.contains { $0.line > 0 && $0.text(in: .en).contains(says) }, "\(problems)")
    }
}

@Suite struct EvidenceKindsTests {
    private let kinds: EvidenceKinds

    init() throws {
        let (value, problems) = EvidenceKinds.read(try ProcedureData.text("evidence.yaml"), file: "evidence.yaml")
        try #require(problems.isEmpty, "\(problems.map { $0.text(in: .en) })")
        kinds = try #require(value)
    }

    /// 26/2026/QĐ-TTg, Appendix III, Mẫu số 02; the packs name the same kinds.
    @Test func theFifteenKindsAreThoseOfTheCriteriaPack() throws {
        let act = try #require(Repository.library.decisions().first { $0.id == "26/2026/QĐ-TTg" })
        #expect(kinds.all.count == 15)
        #expect(Set(kinds.all.map(\.id)) == Set(act.vocabulary.evidence.keys))
    }

    @Test func aCopySaysWhatItsKindNeeds() throws {
        let safety = try #require(kinds["giay-du-dieu-kien-san-xuat"])
        #expect(safety.expires && !safety.isPersonal)
        #expect(safety.missing(from: [.number, .issuedOn]) == [.issuer, .validUntil])
        #expect(safety.missing(from: Set(EvidenceKind.Detail.allCases)).isEmpty)
        #expect(try #require(kinds["cau-chuyen-san-pham"]).missing(from: []).isEmpty)
        #expect(kinds.all.filter(\.isPersonal).map(\.id) == ["lao-dong-dia-phuong"])
        #expect(kinds["gi-do"] == nil)
        #expect(kinds.all.allSatisfy { !$0.needs.contains(.validUntil) || $0.expires })
    }

    @Test(arguments: [
        ("expires: false", "expires: maybe", "true or false"),
        ("needs: [issued_on]", "needs: [colour]", "unknown «colour»"),
        ("id: giai-thuong", "id: tang-truong", "twice"), ("    expires: true\n", "", "expires is missing"),
        ("evidence:", "kinds:", "unknown field «kinds»"),
    ])
    func aFlawInTheEvidenceIsNamedWithItsLine(find: String, put: String, says: String) throws {
        let text = try ProcedureData.text("evidence.yaml").replacing(find, with: put, maxReplacements: 1)
        let (value, problems) = EvidenceKinds.read(text, file: "x")
        #expect(value == nil)
        #expect(problems.contains { $0.line > 0 && $0.text(in: .en).contains(says) }, "\(problems)")
    }
}
