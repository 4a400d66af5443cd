import OCOP
import Testing

@Suite struct CertificateNumberTests {
    @Test(arguments: [
        "OCOP-33-2026-000123", "ocop-33-2026-123", " OCOP – 33 – 2026 – 000123 ", "OCOP\u{2011}33-2026-0123",
    ])
    func aNumberIsReadAsPeopleTypeIt(typed: String) throws {
        let number = try CertificateNumber(typed)
        #expect(number.description == "OCOP-33-2026-000123")
        #expect(number == (try CertificateNumber(province: "33", year: 2026, sequence: 123)))
        #expect(number.description.allSatisfy { $0.isASCII && ($0.isNumber || $0.isUppercase || $0 == "-") })
    }

    @Test(
        arguments: [
            ("", .empty), ("33-2026-000123", .noMark), ("OCOP", .parts(found: 0)), ("OCOP-33-2026", .parts(found: 2)),
            ("OCOP-33-2026-1-2", .parts(found: 4)), ("OCOP-3-2026-1", .length(.province, found: 1)),
            ("OCOP-33-2017-1", .range(.year)), ("OCOP-33-2100-1", .range(.year)), ("OCOP-33-2026-0", .range(.sequence)),
            ("OCOP-33-2026-1000000", .length(.sequence, found: 7)), ("OCOP-33-2026-12a", .notDigits(.sequence)),
            ("OCOP-33-2026-١٢", .notDigits(.sequence)), (String(repeating: "OCOP-", count: 50), .tooLong),
        ] as [(String, CodeError.Reason)]
    )
    func whatIsNoNumberIsRefused(typed: String, reason: CodeError.Reason) {
        let error = #expect(throws: CodeError.self) { try CertificateNumber(typed) }
        #expect(error?.reason == reason)
        #expect(error?.advice.vi.isEmpty == false)
    }

    @Test func theSequenceHasNoGapsWithinProvinceAndYear() throws {
        var last: CertificateNumber?
        for expected in 1...50 {
            last = try CertificateNumber.following(last, province: "33", year: 2026)
            #expect(last?.sequence == expected)
        }
        #expect(try CertificateNumber.following(last, province: "33", year: 2027).sequence == 1)
        #expect(try CertificateNumber.following(last, province: "01", year: 2026).sequence == 1)
        let end = try CertificateNumber(province: "33", year: 2026, sequence: 999_999)
        #expect(throws: CodeError.self) { try CertificateNumber.following(end, province: "33", year: 2026) }
    }
}

@Suite struct CertificateStatusTests {
    private let validity: Validity

    init() throws { validity = Validity(issued: try ProcedureData.day("2026-05-22"), months: 36) }

    private func day(_ iso: String) throws -> CalendarDay { try ProcedureData.day(iso) }

    @Test(
        arguments: [
            ("2026-05-21", .notYetValid, nil, "2026-05-22"), ("2026-05-22", .valid, "2029-05-22", "2029-04-22"),
            ("2029-04-21", .valid, "2029-05-22", "2029-04-22"), ("2029-04-22", .endingSoon, "2029-05-22", "2029-05-23"),
            ("2029-05-22", .endingSoon, "2029-05-22", "2029-05-23"), ("2029-05-23", .expired, nil, nil),
        ] as [(String, CertificateStatus.State, String?, String?)]
    )
    func theWordsChangeOnTheirDays(
        today: String,
        state: CertificateStatus.State,
        until: String?,
        changes: String?
    ) throws {
        let status = CertificateStatus(of: validity, on: try day(today))
        #expect(status.state == state)
        #expect(status.usableUntil?.description == until)
        #expect(status.changesOn?.description == changes)
        #expect(status.state.isUsable == (until != nil))
    }

    /// 26/2026/QĐ-TTg, article 8: a revocation goes before all else from its day on.
    @Test(
        arguments: [
            ("2027-02-28", .valid, "2027-02-28"), ("2027-03-01", .revoked, nil), ("2029-05-22", .revoked, nil),
            ("2030-01-01", .revoked, nil),
        ] as [(String, CertificateStatus.State, String?)]
    )
    func aRevokedStarIsNeverShown(today: String, state: CertificateStatus.State, until: String?) throws {
        let revocation = Revocation(day: try day("2027-03-01"), ground: .markMisused)
        let status = CertificateStatus(of: validity, on: try day(today), revocation: revocation)
        #expect(status.state == state)
        #expect(status.usableUntil?.description == until)
        #expect(status.changesOn?.description == (state == .valid ? "2027-03-01" : nil))
    }

    /// Article 12 clause 3.
    @Test(
        arguments: [
            ("2029-05-22", .endingSoon), ("2029-05-23", .pendingReassessment), ("2029-11-18", .pendingReassessment),
            ("2029-11-19", .expired),
        ] as [(String, CertificateStatus.State)]
    )
    func aPendingReassessmentIsToldWithItsLastDay(today: String, state: CertificateStatus.State) throws {
        let pending = PendingReassessment(days: 180)
        let status = CertificateStatus(of: validity, on: try day(today), pending: pending)
        #expect(status.state == state)
        if state == .pendingReassessment {
            #expect(status.usableUntil?.description == "2029-11-18")
            #expect(status.sentence.vi.contains("22/05/2029") && status.sentence.vi.contains("18/11/2029"))
        }
    }

    /// A cached page holds until `changesOn` and not a day longer.
    @Test func wordsStayUntilTheDayThatTheyName() throws {
        let revocation = Revocation(day: try day("2029-08-01"), ground: .other)
        for revoked in [nil, revocation] {
            for pending in [nil, PendingReassessment(days: 180)] {
                var last: CertificateStatus?
                for number in 0..<1400 {
                    let today = validity.issued.adding(days: number - 30)
                    let status = CertificateStatus(of: validity, on: today, revocation: revoked, pending: pending)
                    if let last, last != status { #expect(last.changesOn == today) }
                    if let changes = status.changesOn { #expect(changes > today) }
                    last = status
                }
                #expect(last?.changesOn == nil)
            }
        }
    }

    @Test func theSentencesArePlainAndExact() throws {
        #expect(
            CertificateStatus(of: validity, on: try day("2026-11-22")).sentence.vi
                == "Giấy chứng nhận còn hiệu lực hôm nay, đến hết ngày 22/05/2029."
        )
        #expect(
            CertificateStatus(of: validity, on: try day("2029-05-23")).sentence.vi
                == "Giấy chứng nhận đã hết hiệu lực từ ngày 23/05/2029; hạng sao không còn được sử dụng."
        )
        #expect(!CertificateStatus.notFound.state.isUsable)
        #expect(CertificateStatus.notFound.sentence.vi.hasPrefix("Hệ thống này không có"))
        #expect(Set(CertificateStatus.State.allCases.map(\.label.vi)).count == 7)
    }

    @Test func aGroundIsCitedByItsPoint() {
        #expect(RevocationGround.allCases.map(\.point) == ["a", "b", "c", "d", "đ", "e"])
    }

    /// Article 8 clause 4.
    @Test func aRevocationIsDecidedWithin15Days() throws {
        let day = try day("2026-12-01")
        #expect(Revocation.due(concludedOn: day, under: try ProcedureData.regime("R3"))?.description == "2026-12-16")
        #expect(Revocation.due(concludedOn: day, under: try ProcedureData.regime("R2b")) == nil)
    }
}
