import Foundation
import HTTPTypes
import OCOP
import Store
import Testing

@testable import Platform

@Suite struct ImportTests {
    private static let list = """
        name,entity,entity_type,stars,year,decision,group,address,province,source,code
        Mật hoa dừa,Công ty TNHH Mẫu Dừa,doanh_nghiep,5,2023,,,"Xã Phú Cần, Tiểu Cần, Trà Vinh",Trà Vinh,https://vi.du/danh-sach.html,
        Nhãn lồng,Hộ kinh doanh Nguyễn Thị Riêng,ho_kinh_doanh,4 sao,2024,12/QĐ-UBND,,"Thôn Riêng, Phường Phố Hiến",Hưng Yên,github:vi/du,33-11977-9-2026
        ,Không tên,,3,,,,,,https://vi.du/x,
        Cà phê bột,,,bảy,,,,,,https://vi.du/x,
        Cà phê rang,,,,1999,,,,,https://vi.du/x,
        Trà sen,,,,,,,,,,
        Trà hoa,,,,,,,,,https://vi.du/x,không-phải-mã

        """

    private func read(_ text: String = Self.list) throws -> ImportFile { try ImportFile(Array(text.utf8)) }

    @Test func wrongRowsAreNamedWithTheirLinesAndTheRestIsTaken() async throws {
        let place = try await CatalogueOffice()
        let file = try read()
        #expect(file.problems.map(\.line) == [4, 5, 6, 7])
        let outcome = try await place.office.importProducts(file.rows, by: .commandLine(at: place.office.now))
        #expect(outcome.added == 3)
        #expect(outcome.problems.map(\.line) == [8])
        let again = try await place.office.importProducts(file.rows, by: .commandLine(at: place.office.now))
        #expect((again.added, again.changed, again.same) == (0, 0, 3))
        let counts = try await place.database.read { tx in
            (
                try tx.count("SELECT COUNT(*) FROM product"), try tx.count("SELECT COUNT(*) FROM producer"),
                try tx.count("SELECT COUNT(*) FROM audit_entry")
            )
        }
        #expect(counts == (4, 4, 3))
    }

    @Test func theListIsQuotedAndNothingIsClaimed() async throws {
        let place = try await CatalogueOffice()
        let site = Site.build(place.office)
        _ = try await place.ask("/san-pham", of: site)
        try await place.office.importProducts(try read().rows, by: .commandLine(at: place.office.now))
        let page = try await place.ask("/san-pham/33-11977-9-2026", of: site)
        #expect(page.status == .ok)
        #expect(page.state == nil)
        for words in ["Theo danh sách công khai", "4 sao", "12/QĐ-UBND", "github:vi/du"] {
            #expect(page.text.contains(words))
        }
        #expect(!page.text.contains("class=\"stars\"") && !page.text.contains("Còn hiệu lực"))
        for personal in ["Nguyễn Thị Riêng", "Thôn Riêng"] { #expect(!page.text.contains(personal)) }
        let list = try await place.ask("/san-pham?trang-thai=danh-sach", of: site).text
        #expect(list.contains("Mật hoa dừa") && list.contains("1–3 trong 3 sản phẩm"))
        let feed = try await place.ask("/api/v1/san-pham/33-11977-9-2026", of: site).text
        #expect(feed.contains(#""listed":{"#) && !feed.contains(#""state""#))
    }

    @Test func aRowThatChangedChangesItsProduct() async throws {
        let place = try await CatalogueOffice()
        let caller = Caller.commandLine(at: place.office.now)
        try await place.office.importProducts(try read().rows, by: caller)
        let outcome = try await place.office.importProducts(
            try read(Self.list.replacing(",5,2023", with: ",4,2023")).rows,
            by: caller
        )
        #expect((outcome.added, outcome.changed, outcome.same) == (0, 1, 2))
    }

    @Test(arguments: ["", "name,stars\nA,3\n", "\u{0}\u{1}", "name;source", "\"name,source\nA,b\n"])
    func whatIsNoListIsRefusedOrEmpty(text: String) {
        let file = try? ImportFile(Array(text.utf8))
        #expect(file?.rows.isEmpty ?? true)
    }

    @Test func nobodyElseImports() async throws {
        let place = try await CatalogueOffice()
        let rows = try read().rows
        await #expect(throws: Refusal.self) { try await place.office.importProducts(rows, by: .nobody(from: "")) }
    }
}
