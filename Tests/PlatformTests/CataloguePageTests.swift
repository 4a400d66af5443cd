import Foundation
import HTTPTypes
import OCOP
import Testing

@testable import Platform

@Suite struct CataloguePageTests {
    private let path = "/san-pham/\(CatalogueOffice.code)"

    @Test func theProductPageSaysWhoseItIsAndWhy() async throws {
        let page = try await CatalogueOffice().ask(path)
        for words in [
            "Hợp tác xã Mẫu Một", ", tỉnh Hưng Yên", "512/QĐ-UBND", "Chủ tịch UBND tỉnh Hưng Yên",
            "đến hết ngày 10/06/2029", "34/40",
            "19,5/25", "28/35", "81,5 điểm", "từ 70 đến dưới 90", "26/2026/QĐ-TTg", "Nhãn hái tay.",
            CatalogueOffice.number,
        ] { #expect(page.text.contains(words), "\(words)") }
        for personal in ["0912345678", "0912 345 678", "Nguyễn Thị Riêng"] { #expect(!page.text.contains(personal)) }
    }

    @Test func pagesAreKeptButAskedAboutEachTime() async throws {
        let place = try await CatalogueOffice()
        let site = Site.build(place.office)
        let first = try await place.ask(path, of: site)
        #expect(first.headers[.cacheControl] == "public, max-age=0, must-revalidate")
        #expect(first.headers[.setCookie] == nil)
        let tag = sure(first.headers[.eTag])
        #expect(tag.hasPrefix("\""))
        for _ in 0..<2 {
            let again = try await place.ask(path, [.ifNoneMatch: "W/\"x\", \(tag)"], of: site)
            #expect(again.status == .notModified)
            #expect(again.text.isEmpty)
        }
        let head = try await place.ask(path, method: .head, of: site)
        #expect(head.status == .ok)
        #expect(head.text.isEmpty)
        #expect(head.headers[.eTag] == tag)
        #expect(head.headers[.contentLength] == String(first.text.utf8.count))
        let packed = try await place.ask(path, [.acceptEncoding: "gzip"], of: site)
        #expect(packed.headers[.contentEncoding] == "gzip")
        #expect(packed.headers[.eTag] != tag)
        #expect(packed.headers.contains(.contentSecurityPolicy))
    }

    @Test func theLanguageSwitchKeepsThePage() async throws {
        let place = try await CatalogueOffice()
        let site = Site.build(place.office)
        let vietnamese = try await place.ask(path, of: site)
        #expect(vietnamese.text.contains("lang=\"vi\"") && vietnamese.text.contains("\(path)?ngon-ngu=en"))
        let english = try await place.ask(path + "?ngon-ngu=en", of: site)
        #expect(english.text.contains("<html lang=\"en\">") && english.text.contains("Valid today"))
        let cookie = sure(english.headers[.setCookie]?.split(separator: ";").first)
        let after = try await place.ask(path, [.cookie: String(cookie)], of: site)
        #expect(after.text.contains("Valid today"))
        #expect(try await place.ask(path, of: site).text == vietnamese.text)
        let list = try await place.ask("/san-pham?q=nhan&sao=4", of: site)
        #expect(list.text.contains("/san-pham?q=nhan&amp;sao=4&amp;ngon-ngu=en"))
    }

    @Test func hostileNamesAreOnlyNames() async throws {
        let name = "<script>alert(1)</script>\"' & \u{202E}Nhãn"
        let place = try await CatalogueOffice(name: name)
        for page in ["/", "/san-pham", path, "/chung-nhan/\(CatalogueOffice.number)"] {
            let text = try await place.ask(page).text
            #expect(!text.contains("<script>alert"), "\(page)")
            #expect(text.contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39; &amp; "), "\(page)")
        }
        let searched = try await place.ask("/san-pham?q=%22%3E%3Cscript%3Ealert(2)%3C/script%3E").text
        #expect(!searched.contains("<script>alert"))
        let typed = try await place.ask("/chung-nhan/%3Cscript%3Ealert(3)%3C%2Fscript%3E")
        #expect(typed.status == .notFound)
        #expect(!typed.text.contains("<script>alert"))
    }

    @Test(arguments: [
        "OCOP-33-2026-000123", "ocop-33-2026-000123", "OCOP 33 2026 000123",
        "ocop33–2026–123".replacing("33–", with: "-33-"),
        "Số: OCOP-33-2026-000123", "số OCOP 33.2026.000123", "ＯＣＯＰ－３３－２０２６－０００１２３",
        "OCOP-33-2O26-OOO123", "0C0P-33-2026-000123",
        "OCOP-33-2026-123", "https://ocop.example.vn/chung-nhan/OCOP-33-2026-000123?x=1", CatalogueOffice.code,
    ])
    func numbersAreFoundHoweverTheyAreTyped(typed: String) async throws {
        let escaped = sure(typed.addingPercentEncoding(withAllowedCharacters: .alphanumerics))
        let answer = try await CatalogueOffice().ask("/chung-nhan?so=\(escaped)")
        #expect(answer.status == .seeOther)
        let target = sure(answer.headers[.location])
        #expect(target == "/chung-nhan/\(CatalogueOffice.number)" || target == path)
    }

    @Test(arguments: ["OCOP-33-2026-000124", "OCOP-33-2026", "xyz", "%00", "1"])
    func aNumberThatIsNotThereSaysWhatToCheck(number: String) async throws {
        let place = try await CatalogueOffice()
        let page = try await place.ask("/chung-nhan/\(number)")
        #expect(page.status == .notFound)
        #expect(page.state == "notFound")
        #expect(page.text.contains("Hãy kiểm tra"))
        #expect(page.headers[.setCookie] == nil)
        let product = try await place.ask("/san-pham/33-11977-8-2026")
        #expect(product.status == .notFound)
        #expect(product.state == "notFound")
    }

    @Test(arguments: ["nhãn lồng", "nhan long", "NHÃN", "nhan pho", "mau mot", "long sa", CatalogueOffice.code])
    func productsAreFoundWithAndWithoutMarks(words: String) async throws {
        let place = try await CatalogueOffice()
        try await place.addProduct("Bánh gai", code: nil, number: "OCOP-33-2026-000200")
        let escaped = sure(words.addingPercentEncoding(withAllowedCharacters: .alphanumerics))
        let page = try await place.ask("/san-pham?q=\(escaped)&sao=4")
        #expect(page.text.contains("Nhãn lồng sấy Phố Hiến"))
        #expect(!page.text.contains("Bánh gai"))
    }

    @Test func sameMarksComeFirst() async throws {
        let place = try await CatalogueOffice(name: "Lúa thơm")
        try await place.addProduct("Lụa tơ tằm", code: nil, number: "OCOP-33-2026-000201")
        let page = try await place.ask("/api/v1/san-pham?q=l%E1%BB%A5a").text
        let (silk, rice) = (sure(page.range(of: "Lụa")), sure(page.range(of: "Lúa")))
        #expect(silk.lowerBound < rice.lowerBound)
    }

    @Test func listsAreWalkedWithoutGapsInVietnameseOrder() async throws {
        let place = try await CatalogueOffice()
        let names = ["Ấm trà", "Bánh gai", "Đậu phụ", "Dưa muối", "Ếch đồng", "Ổi lê", "Ô mai", "Ớt khô"]
        for (index, name) in names.enumerated() {
            for copy in 1...4 {
                let number = "OCOP-33-2026-\(String(format: "%06d", 300 + index * 10 + copy))"
                try await place.addProduct("\(name) \(copy)", code: nil, number: number, set: copy == 1 ? 1 : 7)
            }
        }
        let site = Site.build(place.office)
        var found: [String] = []
        var address: String? = "/san-pham"
        while let next = address {
            let page = try await place.ask(next, of: site).text
            found += page.matches(of: #/<li class="card product"><p class="h3"><a href="[^"]*">([^<]*)</#).map {
                String($0.1)
            }
            address = page.firstMatch(of: #/rel="next" href="([^"]*)"/#).map {
                String($0.1).replacing("&amp;", with: "&")
            }
        }
        #expect(found.count == 33)
        #expect(Set(found).count == 33)
        let firsts = found.filter { $0.hasSuffix(" 1") }.map { String($0.dropLast(2)) }
        #expect(firsts == ["Ấm trà", "Bánh gai", "Dưa muối", "Đậu phụ", "Ếch đồng", "Ô mai", "Ổi lê", "Ớt khô"])
        let fresh = try await place.ask("/san-pham?nhom=freshFood", of: site).text
        #expect(fresh.contains("1–8 trong 8 sản phẩm"))
        let elsewhere = try await place.ask("/san-pham?xa=\(TestOffice.communes.0)", of: site).text
        #expect(elsewhere.contains("1–1 trong 1 sản phẩm"))
    }

    @Test func theFeedSaysWhatThePageSays() async throws {
        let place = try await CatalogueOffice()
        let site = Site.build(place.office)
        let page = try await place.ask(path, of: site)
        struct Feed: Decodable {
            struct Certificate: Decodable {
                let number: String, state: String, lastDay: String, isUsable: Bool, points: Double
            }
            let name: String, state: String, stars: Int, checkedOn: String, certificates: [Certificate]
        }
        let answer = try await place.ask("/api/v1\(path)", of: site)
        #expect(answer.headers[.contentType] == "application/json; charset=utf-8")
        let feed = try JSON.value(answer.text, as: Feed.self)
        #expect(feed.state == page.state)
        #expect(page.text.contains(feed.name) && page.text.contains("Sản phẩm OCOP \(feed.stars) sao"))
        #expect(feed.certificates.map(\.lastDay) == ["2029-06-10"])
        #expect(feed.certificates.map(\.points) == [81.5])
        let certificate = try await place.ask("/api/v1/chung-nhan/ocop-33-2026-123", of: site)
        #expect(try JSON.value(certificate.text, as: Feed.Certificate.self).state == "valid")
        #expect(
            try await place.ask("/api/v1\(path)", [.ifNoneMatch: sure(answer.headers[.eTag])], of: site).status
                == .notModified
        )
        let missing = try await place.ask("/api/v1/chung-nhan/OCOP-33-2026-9", of: site)
        #expect(missing.status == .notFound)
        #expect(missing.headers[.contentType] == "application/problem+json")
    }

    @Test func openDataHoldsEveryCertificate() async throws {
        let place = try await CatalogueOffice(name: "=cmd|'/c calc'!A1")
        let table = try await place.ask("/du-lieu-mo/giay-chung-nhan.csv").text
        #expect(table.contains("\(CatalogueOffice.number),valid,true,4,'=cmd"))
        #expect(try await place.ask("/du-lieu-mo/san-pham.csv").text.contains(CatalogueOffice.code))
        #expect(try await place.ask("/du-lieu-mo/san-pham.json").text.contains("CC BY 4.0"))
        #expect(try await place.ask("/du-lieu-mo").text.contains("16/11/2026"))
    }
}
