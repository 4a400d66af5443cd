import Foundation
import OCOP
import Testing

@Suite struct FormsTests {
    static func registration() throws -> RegistrationForm {
        var form = RegistrationForm()
        let words = [
            "producer_name": "HTX Sen Việt", "representative": "Nguyễn Thị Sen", "address": "Thôn 3, xã Tân Hưng",
            "phone": "0912 345 678", "product_name": "Trà sen",
        ]
        for field in RegistrationForm.fields { field.set(words[field.name], in: &form) }
        form.productSet = 11
        form.kind = .first
        form.attachments = [.electronic]
        form.samples = 5
        form.pledgedOn = try ProcedureData.day("2026-08-01")
        return form
    }

    static func assessment() -> SelfAssessment {
        var form = SelfAssessment()
        for field in SelfAssessment.fields where field.isRequired { field.set("Đã ghi", in: &form) }
        form.producer.kind = .cooperativeGroup
        form.producer.phone = "0912345678"
        form.results = [SelfAssessment.YearResult(year: 2025, revenue: 900_000_000, profit: 120_000_000)]
        return form
    }

    private func keys(_ value: some Encodable) throws -> [String: Any] {
        let object = try JSONSerialization.jsonObject(with: try JSONEncoder().encode(value))
        return try #require(object as? [String: Any])
    }

    private func text(_ path: String, in object: [String: Any]) -> String? {
        var here: Any? = object
        for part in path.split(separator: ".") { here = (here as? [String: Any])?[String(part)] }
        return here as? String
    }

    @Test func aFieldIsCalledAsItsPlaceInTheJSON() throws {
        var registration = RegistrationForm()
        for field in RegistrationForm.fields { field.set("ở \(field.name)", in: &registration) }
        let first = try keys(registration)
        #expect(RegistrationForm.fields.allSatisfy { text($0.name, in: first) == "ở \($0.name)" })
        var assessment = SelfAssessment()
        for field in SelfAssessment.fields { field.set("ở \(field.name)", in: &assessment) }
        let second = try keys(assessment)
        #expect(SelfAssessment.fields.allSatisfy { text($0.name, in: second) == "ở \($0.name)" })
        var report = AdvisoryReport()
        for field in AdvisoryReport.fields { field.set("ở \(field.name)", in: &report) }
        let third = try keys(report)
        #expect(AdvisoryReport.fields.allSatisfy { text($0.name, in: third) == "ở \($0.name)" })
        var survey = SiteSurvey()
        for field in SiteSurvey.fields { field.set("ở \(field.name)", in: &survey) }
        let fourth = try keys(survey)
        #expect(SiteSurvey.fields.allSatisfy { text($0.name, in: fourth) == "ở \($0.name)" })
    }

    @Test func keysAreInSnakeCaseAndDaysAreText() throws {
        let object = try keys(try Self.registration())
        #expect(object["pledged_on"] as? String == "2026-08-01")
        #expect(object["product_set"] as? Int == 11 && object["kind"] as? String == "first")
        #expect(object.keys.allSatisfy { !$0.contains { $0.isUppercase } })
        var check = CompositionCheck()
        check.completeOn = try ProcedureData.day("2026-08-02")
        check.parts = [CompositionCheck.PartCheck(part: "samples", found: .notNeeded)]
        #expect(Set(try keys(check).keys) == ["complete_on", "parts"])
        #expect(try Self.roundTrip(check) == check)
        #expect(try Self.roundTrip(Self.assessment()) == Self.assessment())
        #expect(try Self.roundTrip(try Self.registration()) == Self.registration())
    }

    private static func roundTrip<Value: Codable>(_ value: Value) throws -> Value {
        try JSONDecoder().decode(Value.self, from: try JSONEncoder().encode(value))
    }

    /// A form kept today is read after a field was added to it.
    @Test func anEmptyObjectIsAnEmptyForm() throws {
        func empty<Form: Decodable>(_ type: Form.Type) throws -> Form {
            try JSONDecoder().decode(type, from: Data("{}".utf8))
        }
        #expect(try empty(RegistrationForm.self) == RegistrationForm())
        #expect(try empty(SelfAssessment.self) == SelfAssessment())
        #expect(try empty(CommuneFindings.self) == CommuneFindings())
        #expect(try empty(CompositionCheck.self) == CompositionCheck())
        #expect(try empty(AdvisoryReport.self) == AdvisoryReport())
        #expect(try empty(SiteSurvey.self) == SiteSurvey())
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(RegistrationForm.self, from: Data(#"{"pledged_on": "31/02/2026"}"#.utf8))
        }
    }

    @Test(arguments: [
        ("  HTX Sen\t Việt \r\n", "HTX Sen  Việt"), ("Vie\u{323}\u{302}t", "Việt"), ("\u{202E}a\u{200B}", "a"),
        (" \n\t ", nil), ("a\u{0}\u{7}b", "ab"),
    ])
    func typedTextIsCleaned(typed: String, kept: String?) {
        var form = RegistrationForm()
        RegistrationForm.fields[0].set(typed, in: &form)
        #expect(form.producerName.map { Array($0.unicodeScalars) } == kept.map { Array($0.unicodeScalars) })
        var long = SelfAssessment()
        SelfAssessment.fields.first { $0.name == "history" }?.set("một\r\nhai", in: &long)
        #expect(long.history == "một\nhai")
    }
}

@Suite struct FormGapsTests {
    private func fields(_ gaps: [FormGap]) -> [String] { gaps.map(\.field) }

    @Test func aFullRegistrationLacksNothing() throws {
        #expect(try FormsTests.registration().gaps(samples: 5).isEmpty)
        #expect(
            fields(RegistrationForm().gaps(samples: 5)) == [
                "producer_name", "representative", "address", "phone", "product_name", "product_set", "kind",
                "attachments", "samples", "pledged_on",
            ]
        )
    }

    /// 26/2026/QĐ-TTg, article 6 clause 2 point d.
    @Test(arguments: [(5, 5, true), (4, 5, false), (nil, 5, false), (nil, 0, true), (0, 0, true), (6, 5, true)])
    func fiveSamplesAreNeededButForSet26(given: Int?, needed: Int, enough: Bool) throws {
        var form = try FormsTests.registration()
        form.samples = given
        #expect(form.gaps(samples: needed).isEmpty == enough)
    }

    @Test func aWrongNumberIsNamedWithItsPlaceAndWhatToDo() throws {
        var form = try FormsTests.registration()
        form.phone = "12"
        form.email = "sen"
        let gaps = form.gaps(samples: 5)
        #expect(fields(gaps) == ["phone", "email"])
        #expect(gaps[0].form == .registration && gaps[0].place?.vi == "Mẫu số 01, phần chủ thể")
        #expect(gaps[0].message.vi.contains("không phải số điện thoại"))
    }

    @Test func aTextThatIsTooLongIsRefusedAtItsBorder() throws {
        var form = try FormsTests.registration()
        form.producerName = String(repeating: "ế", count: 300)
        #expect(form.gaps(samples: 5).isEmpty)
        form.producerName = String(repeating: "ế", count: 301)
        #expect(fields(form.gaps(samples: 5)) == ["producer_name"])
    }

    @Test func aFullSelfAssessmentLacksNothing() {
        #expect(FormsTests.assessment().gaps(kind: .first).isEmpty)
        #expect(FormsTests.assessment().gaps(kind: .reassessment).isEmpty)
        let places = Set(SelfAssessment().gaps(kind: .first).compactMap(\.place?.vi))
        #expect(places == ["Mẫu số 02, phần I", "Mẫu số 02, phần II", "Mẫu số 02, phần IV"])
    }

    @Test func anUpgradeSaysWhatChanged() {
        var form = FormsTests.assessment()
        #expect(fields(form.gaps(kind: .upgrade)) == ["changes"])
        form.changes = "Bao bì mới"
        #expect(form.gaps(kind: .upgrade).isEmpty)
    }

    @Test func theRegistrationNumberIsAskedOfThoseThatMustHaveOne() {
        var form = FormsTests.assessment()
        form.producer.kind = .enterprise
        #expect(fields(form.gaps(kind: .first)) == ["producer.business_number"])
        form.producer.businessNumber = "41A8012345"
        #expect(fields(form.gaps(kind: .first)) == ["producer.business_number"])
        form.producer.businessNumber = "0301234562"
        #expect(form.gaps(kind: .first).isEmpty)
        form.producer.kind = nil
        #expect(fields(form.gaps(kind: .first)) == ["producer.kind"])
        form.documents = [.other]
        form.producer.kind = .household
        #expect(fields(form.gaps(kind: .first)) == ["other_documents"])
    }

    @Test(
        arguments: [
            ([], "results"), ([(2025, nil, nil)], "results.0"), ([(2025, -1, nil)], "results.0"),
            ([(2025, 100, 101)], "results.0"), ([(2025, 100, 100)], nil), ([(2025, 100, -50)], nil),
            ([(2025, 0, nil)], nil), ([(2025, 1, 1), (2025, 1, 1)], "results.1"), ([(25, 1, 1)], "results.0"),
        ] as [([(Int, Int?, Int?)], String?)]
    )
    func revenueAndProfitFitTogether(rows: [(Int, Int?, Int?)], field: String?) {
        var form = FormsTests.assessment()
        form.results = rows.map { SelfAssessment.YearResult(year: $0.0, revenue: $0.1, profit: $0.2) }
        #expect(fields(form.gaps(kind: .first)) == (field.map { [$0] } ?? []))
    }

    /// Mẫu số 03, part II.
    @Test func theCommuneGivesItsWordOnFourContents() {
        var findings = CommuneFindings()
        #expect(findings.gaps.count == 9)
        for content in CommuneFindings.Content.allCases {
            findings[content].description = "Chủ thể mô tả"
            findings[content].verdict = .accepted
        }
        findings.request = "Đề nghị đánh giá"
        #expect(findings.gaps.isEmpty)
        findings[.labour].verdict = .notAccepted
        #expect(fields(findings.gaps) == ["labour.words"])
        #expect(findings.gaps.first?.place?.vi == "Mẫu số 03, phần II, nội dung 2")
        findings[.labour].words = "Chỉ hai người ở xã"
        #expect(findings.gaps.isEmpty && findings.labour.words != nil && findings.origin.words == nil)
    }

    @Test func anAdvisoryReportThatDoesNotLetScoreGivesItsReason() {
        var report = AdvisoryReport()
        #expect(fields(report.gaps) == ["completeness", "evidence", "proposal"])
        report.completeness = "Đủ"
        report.evidence = "Rõ"
        report.proposal = .score
        #expect(report.gaps.isEmpty)
        report.proposal = .exclude
        #expect(fields(report.gaps) == ["reason"])
    }

    @Test func aSurveyThatDiffersSaysWhere() throws {
        var survey = SiteSurvey()
        #expect(fields(survey.gaps) == ["place", "premises", "day", "participants", "fits"])
        survey.place = "Xưởng"
        survey.premises = "Sạch"
        survey.day = try ProcedureData.day("2026-08-01")
        survey.participants = ["Lê Văn An, Tổ tư vấn"]
        survey.fits = .differs
        #expect(fields(survey.gaps) == ["remarks"])
        survey.fits = .fits
        #expect(survey.gaps.isEmpty)
    }
}
