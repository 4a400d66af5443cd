import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import OCOP
import Testing

@testable import Platform

/// What a shopper reads, on both sides of each border, and that memory never says more than the store.
@Suite struct CatalogueTests {
    private static func day(_ text: String) -> CalendarDay { sure(CalendarDay(iso: text)) }

    @Test(arguments: [
        ("2026-06-09", "notYetValid", "Chưa có hiệu lực"), ("2026-06-10", "valid", "Còn hiệu lực hôm nay"),
        ("2029-05-10", "valid", "Còn hiệu lực hôm nay"), ("2029-05-11", "endingSoon", "sắp hết hạn"),
        ("2029-06-10", "endingSoon", "Còn hiệu lực hôm nay"),
        ("2029-06-11", "expired", "Hết hiệu lực từ ngày 11/06/2029"),
    ])
    func theStateChangesExactlyAtItsDay(day: String, state: String, words: String) async throws {
        let place = try await CatalogueOffice(on: Self.day(day))
        for path in ["/san-pham/\(CatalogueOffice.code)", "/chung-nhan/\(CatalogueOffice.number)"] {
            let page = try await place.ask(path)
            #expect(page.status == .ok)
            #expect(page.state == state)
            #expect(page.text.contains(words))
        }
    }

    @Test(arguments: [
        ("2029-06-11", "pendingReassessment"), ("2029-12-07", "pendingReassessment"), ("2029-12-08", "expired"),
    ])
    func aPendingReassessmentHoldsToItsLastDay(day: String, state: String) async throws {
        let place = try await CatalogueOffice(on: Self.day(day))
        try await place.change { $0.usableUntil = CatalogueOffice.lastDay.adding(days: 180) }
        let page = try await place.ask("/chung-nhan/\(CatalogueOffice.number)")
        #expect(page.state == state)
        #expect(page.text.contains("class=\"stars\"") == (state != "expired"))
    }

    @Test func aRevokedStarIsGoneBeforeTheRevocationAnswers() async throws {
        let place = try await CatalogueOffice()
        let site = Site.build(place.office)
        let paths = ["/", "/san-pham", "/san-pham/\(CatalogueOffice.code)", "/chung-nhan/\(CatalogueOffice.number)"]
        for path in paths { #expect(try await place.ask(path, of: site).text.contains("class=\"stars\""), "\(path)") }
        try await place.revoke(on: TestOffice.day)
        for path in paths { #expect(try await !place.ask(path, of: site).text.contains("class=\"stars\""), "\(path)") }
        let page = try await place.ask(paths[3], of: site)
        #expect(page.state == "revoked")
        #expect(page.text.contains("Đã bị thu hồi từ ngày 16/11/2026"))
        let feed = try await place.ask("/api/v1/san-pham/\(CatalogueOffice.code)", of: site).text
        struct Feed: Decodable { let state: String, stars: Int? }
        let read = try JSON.value(feed, as: Feed.self)
        #expect((read.state, read.stars) == ("revoked", nil))
    }

    @Test func newNamesAreReadAtOnce() async throws {
        let place = try await CatalogueOffice()
        let site = Site.build(place.office)
        let path = "/san-pham/\(CatalogueOffice.code)"
        #expect(try await place.ask(path, of: site).text.contains("Hợp tác xã Mẫu Một"))
        let (productID, producerID) = (place.product, place.producer)
        try await place.database.write { tx in
            var producer = try tx.producers.get(producerID)
            producer.name = "Hợp tác xã Mẫu Hai"
            try tx.producers.update(producer)
        }
        #expect(try await place.ask(path, of: site).text.contains("Hợp tác xã Mẫu Hai"))
        try await place.database.write { tx in
            var product = try tx.products.get(productID)
            product.name = "Nhãn sấy lạnh"
            try tx.products.update(product)
        }
        #expect(try await place.ask("/", of: site).text.contains("Nhãn sấy lạnh"))
        #expect(try await place.ask("/san-pham?q=say+lanh", of: site).text.contains("Nhãn sấy lạnh"))
    }

    @Test func wordsChangeAtMidnightInVietNamByThemselves() async throws {
        let place = try await CatalogueOffice(on: CatalogueOffice.lastDay)
        let site = Site.build(place.office)
        let path = "/chung-nhan/\(CatalogueOffice.number)"
        place.time.move(to: CatalogueOffice.lastDay.at(hour: 23, minute: 59))
        let before = try await place.ask(path, of: site)
        #expect(before.state == "endingSoon")
        place.time.move(to: CatalogueOffice.lastDay.at(hour: 24, minute: 0))
        let after = try await place.ask(path, [.ifNoneMatch: sure(before.headers[.eTag])], of: site)
        #expect(after.status == .ok)
        #expect(after.state == "expired")
    }

    @Test func aReplacedCertificateIsNoLongerValid() async throws {
        let place = try await CatalogueOffice()
        let (productID, producerID) = (place.product, place.producer)
        try await place.database.write { tx in
            let product = try tx.products.get(productID)
            let producer = try tx.producers.get(producerID)
            let new = CatalogueOffice.certificate(
                "OCOP-33-2026-000777",
                product,
                producer,
                stars: 5,
                issuedOn: TestOffice.day,
                lastDay: TestOffice.day.adding(months: 36)
            )
            try tx.certificates.insert(new)
            var old = sure(try tx.certificates.find(number: CatalogueOffice.number))
            old.replacedBy = new.id
            try tx.certificates.update(old)
        }
        let old = try await place.ask("/chung-nhan/\(CatalogueOffice.number)")
        #expect(old.state == "expired")
        #expect(old.text.contains("đã có giấy chứng nhận mới số OCOP-33-2026-000777"))
        let product = try await place.ask("/san-pham/\(CatalogueOffice.code)")
        #expect(product.state == "valid")
        #expect(product.text.contains("Sản phẩm OCOP 5 sao"))
        try await place.change("OCOP-33-2026-000777") {
            $0.revocation = .init(
                on: TestOffice.day,
                ground: "a",
                reason: "",
                decisionNumber: "1",
                decidedOn: TestOffice.day
            )
        }
        // The older certificate does not come back.
        #expect(try await place.ask("/san-pham/\(CatalogueOffice.code)").state == "revoked")
    }

    @Test func withoutItsFeedItReadsTheStoreForEachAnswer() async throws {
        let place = try await CatalogueOffice()
        let site = Site.build(place.office)
        let path = "/chung-nhan/\(CatalogueOffice.number)"
        #expect(try await place.ask(path, of: site).state == "valid")
        place.database.cutFeed()
        let cut = try await place.ask(path, of: site)
        #expect(cut.state == "valid")
        #expect(cut.text.contains("Nguồn báo thay đổi đang gián đoạn"))
        // Nobody is told of this change, and yet no answer is older.
        try await place.revoke(on: TestOffice.day)
        #expect(try await place.ask(path, of: site).state == "revoked")
        #expect(try await !place.ask("/san-pham", of: site).text.contains("class=\"stars\""))
        place.database.restoreFeed()
        let back = try await place.ask(path, of: site)
        #expect(back.state == "revoked")
        #expect(!back.text.contains("gián đoạn"))
    }

    @Test func withoutItsStoreItClaimsNothing() async throws {
        let place = try await CatalogueOffice()
        let site = Site.build(place.office)
        let path = "/chung-nhan/\(CatalogueOffice.number)"
        #expect(try await place.ask(path, of: site).state == "valid")
        place.database.cutFeed()
        place.database.stopAnswering()
        let page = try await place.ask(path, of: site)
        #expect(page.status == .serviceUnavailable)
        #expect(page.text.contains("chưa kiểm tra được hiệu lực"))
        #expect(!page.text.contains("Còn hiệu lực"))
        let feed = try await place.ask("/api/v1/chung-nhan/\(CatalogueOffice.number)", of: site)
        #expect(feed.status == .serviceUnavailable)
        #expect(feed.headers[.contentType] == "application/problem+json")
        place.database.stopAnswering(false)
        #expect(try await place.ask(path, of: site).state == "valid")
    }

    @Test func aReadThatFailsIsMadeAgain() async throws {
        let place = try await CatalogueOffice()
        let site = Site.build(place.office)
        let path = "/san-pham/\(CatalogueOffice.code)"
        #expect(try await place.ask(path, of: site).state == "valid")
        try await place.revoke(on: TestOffice.day)
        place.database.stopAnswering()
        #expect(try await place.ask(path, of: site).status == .serviceUnavailable)
        place.database.stopAnswering(false)
        #expect(try await place.ask(path, of: site).state == "revoked")
    }

    @Test func manyReadersAtOnceAgree() async throws {
        let place = try await CatalogueOffice()
        try await Application(router: Site.build(place.office).router).test(.router) { client in
            let states = try await withThrowingTaskGroup(of: Bool.self) { group in
                for _ in 0..<20 {
                    group.addTask {
                        try await client.execute(uri: "/san-pham/\(CatalogueOffice.code)", method: .get) { response in
                            String(buffer: response.body).contains("data-state=\"valid\"")
                        }
                    }
                }
                return try await group.reduce(into: [Bool]()) { $0.append($1) }
            }
            #expect(states == Array(repeating: true, count: 20))
        }
    }
}
