import Foundation
import OCOP
import Store
import Testing
import Web

@testable import Platform

@Suite struct CertificateRegisterTests {
    private func paper(_ number: String, ends: String, stars: Int = 3) -> EarlierCertificate {
        EarlierCertificate(
            number: number,
            productName: "Miến dong Mẫu",
            producerName: "Hợp tác xã Mẫu Hai",
            producerKind: .cooperative,
            province: TestOffice.province,
            stars: stars,
            act: "148/QĐ-TTg",
            set: 1,
            decisionNumber: "45/QĐ-UBND",
            decidedOn: sure(CalendarDay(iso: "2023-12-20")),
            decidedBy: "UBND huyện Mẫu",
            // No certificate lives longer than 36 months.
            issuedOn: max(sure(CalendarDay(iso: "2023-12-20")), sure(CalendarDay(iso: ends)).adding(months: -36)),
            lastDay: sure(CalendarDay(iso: ends))
        )
    }

    @Test(arguments: [
        "OCOP-33-2026-000038", "ocop 33 2026 38", "0COP-33-2026-000038", "OCOP-33-2O26-38", "33-12031-1-2025",
        String(repeating: "A", count: 61), "…",
    ])
    func aNumberOfOurOwnOrOfAProductIsNoEarlierCertificate(number: String) async throws {
        let test = try await TestOffice()
        let standing = try await test.person(.standingOffice)
        await #expect(throws: InvalidInput.self) {
            try await test.office.recordEarlierCertificate(paper(number, ends: "2026-12-20"), by: standing)
        }
        await #expect(throws: InvalidInput.self) {
            var paper = paper("12/2024", ends: "2026-12-20")
            paper.lastDay = sure(CalendarDay(iso: "2099-12-31"))
            try await test.office.recordEarlierCertificate(paper, by: standing)
        }
        try await test.office.recordEarlierCertificate(paper("12/2024", ends: "2026-12-20"), by: standing)
    }

    @Test(arguments: [
        ("12/QĐ-UBND.OCOP", "12-QD-UBND-OCOP"), (" ocop 07 / 2023 ", "OCOP-07-2023"), ("Số 5", "SO-5"), ("…", ""),
    ])
    func aPrintedNumberIsKeptInCapitalsDigitsAndHyphens(printed: String, kept: String) {
        #expect(EarlierCertificate.normalised(printed) == kept)
    }

    @Test(arguments: TestEngine.available)
    func earlierCertificatesStandInTheRegisterThoseThatEndFirstBefore(engine: TestEngine) async throws {
        let test = try await TestOffice(engine)
        let standing = try await test.person(.standingOffice)
        for (number, end) in [("01", "2026-12-20"), ("02", "2026-11-15"), ("03", "2028-01-01"), ("04", "2026-11-16")] {
            try await test.office.recordEarlierCertificate(paper(number, ends: end), by: standing)
        }
        func numbers(_ standingNow: CertificateFilter.Standing) async throws -> [String] {
            var filter = CertificateFilter()
            filter.standing = standingNow
            return try await test.office.certificates(filter, limit: 50, for: standing).map(\.number)
        }
        // 2026-11-16 is the last day of one, and the first day without the other.
        #expect(try await numbers(.usable) == ["04", "01", "03"])
        #expect(try await numbers(.endingSoon) == ["04", "01"])
        #expect(try await numbers(.expired) == ["02"])
        #expect(try await numbers(.all) == ["02", "04", "01", "03"])
        let elsewhere = try await test.person(.standingOffice, in: Area(rawValue: "01"))
        #expect(try await test.office.certificates(CertificateFilter(), limit: 50, for: elsewhere).isEmpty)
    }

    @Test func theRegisterGoesOnByKey() async throws {
        let test = try await TestOffice()
        let standing = try await test.person(.standingOffice)
        for number in 1...5 {
            try await test.office.recordEarlierCertificate(paper("N\(number)", ends: "2027-01-01"), by: standing)
        }
        var filter = CertificateFilter()
        var seen: [String] = []
        while true {
            let page = try await test.office.certificates(filter, limit: 2, for: standing)
            seen += page.prefix(2).map(\.number)
            guard page.count > 2 else { break }
            filter.after = (page[1].lastDay, page[1].id)
        }
        #expect(seen.sorted() == (1...5).map { "N\($0)" })
    }

    @Test func aNumberIsRecordedOnceAndNeverFromOurOwnSeries() async throws {
        let test = try await TestOffice()
        let standing = try await test.person(.standingOffice)
        try await test.office.recordEarlierCertificate(paper("12/OCOP", ends: "2027-01-01"), by: standing)
        await #expect(throws: CertificateRefusal.numberTaken("12-OCOP")) {
            try await test.office.recordEarlierCertificate(paper("12-ocop", ends: "2027-01-01"), by: standing)
        }
        await #expect(throws: InvalidInput.self) {
            try await test.office.recordEarlierCertificate(
                paper("OCOP-33-2026-000001", ends: "2027-01-01"),
                by: standing
            )
        }
        await #expect(throws: InvalidInput.self) {
            try await test.office.recordEarlierCertificate(paper("13", ends: "2023-12-19"), by: standing)
        }
        let producer = try await test.person(.producer)
        await #expect(throws: Refusal.self) {
            try await test.office.recordEarlierCertificate(paper("14", ends: "2027-01-01"), by: producer)
        }
    }

    @Test func aQRCodeIsDarkOnWhiteWithItsQuietZone() {
        let picture = sure(QRCode.svg("https://example.vn/chung-nhan/OCOP-33-2026-000001", label: "Mã")).text
        #expect(picture.contains("fill=\"#fff\"") && picture.contains("fill=\"#000\""))
        // Nothing dark within four modules of the edge: the finder pattern begins at 4 4.
        #expect(picture.contains("d=\"M4 4h7"))
    }
}
