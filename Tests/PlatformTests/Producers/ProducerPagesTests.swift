import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import OCOP
import Store
import Testing

@testable import Platform

/// The producer's pages through the router, as a browser without scripts asks for them.
@Suite struct ProducerPagesTests {
    @Test func aFileOfAWrongKindIsSaidBesideItsFieldAndWhatWasTypedStays() async throws {
        let stage = try await ProducerStage()
        let kind = TestOffice.law.evidence.all[0].id
        try await stage.test.site { client in
            let browser = try await stage.test.browser(of: stage.owner, client)
            let csrf = try #require(try await browser.get("/kho-minh-chung/moi").csrf)
            let fields = [("csrf", csrf), ("loai", kind), ("ten", "Hợp đồng <b>Mẫu</b>")]
            let path = "/kho-minh-chung/moi"
            let program = try await browser.upload(path, fields, file: ("a.pdf", Array("MZ\u{0}\u{1}".utf8)))
            #expect(program.status == .unprocessableContent)
            #expect(program.text.contains("không nhận loại tệp này") && program.text.contains("Hợp đồng &lt;b&gt;Mẫu"))
            let empty = try await browser.upload(path, fields, file: ("a.pdf", []))
            #expect(empty.status == .unprocessableContent && empty.text.contains("tệp rỗng"))
            let none = try await browser.upload(path, fields, file: nil)
            #expect(none.status == .unprocessableContent && none.text.contains("chọn ít nhất một tệp"))
            let big = try await browser.upload(
                path,
                fields,
                file: ("a.pdf", Array("%PDF-1.4\n".utf8) + [UInt8](repeating: 65, count: FileStore.usualLimit))
            )
            #expect(big.status == .unprocessableContent && big.text.contains("lớn hơn 50 MB"))
            let foreign = try await browser.upload(
                path,
                [("csrf", "khác")] + fields.dropFirst(),
                file: ("a", [65])
            )
            #expect(foreign.status == .forbidden)
            #expect(try await stage.office.library(for: stage.owner).isEmpty)
            let good = try await browser.upload(path, fields, file: ("a.pdf", Array("%PDF-1.4\n".utf8) + [65]))
            #expect(good.status == .seeOther)
            let item = sure(try await stage.office.library(for: stage.owner).first)
            let file = sure(item.files.first)
            #expect(file.mediaType == "application/pdf")
            let address = "/tep/\(file.sha256)/a.pdf"
            let part = try await browser.get(address, headers: [.range: "bytes=0-3"])
            #expect(part.status == .partialContent && part.text == "%PDF")
            #expect(part.headers[.contentDisposition]?.hasPrefix("attachment") == true)
            #expect(part.headers[.contentSecurityPolicy]?.contains("sandbox") == true)
            #expect(try await stage.test.browser(of: stage.stranger, client).get(address).status == .notFound)
        }
    }

    /// A form with files is read by its own handler alone, so no other address takes one.
    @Test func anErrandWithoutFilesTakesNoFormWithFiles() async throws {
        let stage = try await ProducerStage()
        let id = try await stage.complete()
        try await stage.test.site { client in
            let browser = try await stage.test.browser(of: stage.owner, client)
            let path = "/ho-so/\(id)/minh-chung/chon?cho=1.1"
            #expect(try await browser.upload(path, [], file: nil).status == .badRequest)
        }
        #expect(try await stage.office.evidence(of: id, for: stage.owner).uses.count == 1)
    }

    @Test func automaticSavingKeepsEverythingAndGivesTheVersion() async throws {
        let stage = try await ProducerStage()
        let id = try await stage.draft()
        try await stage.test.site { client in
            let browser = try await stage.test.browser(of: stage.owner, client)
            let page = "/ho-so/\(id)/mau-02?phan=ket-qua"
            let csrf = try #require(try await browser.get(page).csrf)
            let words = String(repeating: "Nếp cái hoa vàng ẵễỗữỵ. ", count: 25)
            let autosave: HTTPFields = [sure(HTTPField.Name("X-Autosave")): "1"]
            let fields = [("csrf", csrf), ("version", "1"), ("material", words), ("processing", "Ủ <hai> tháng")]
            let saved = try await browser.postRaw(page, fields, headers: autosave)
            #expect(saved.status == .ok && saved.text == "{\"version\":2}")
            // The button sends the same again: nothing new, nothing lost.
            #expect(try await browser.postRaw(page, fields).status == .seeOther)
            let report = try await stage.office.dossierPapers(of: id, for: stage.owner).report
            #expect(report.version == 2 && report.body.material == words.trimmingCharacters(in: .whitespaces))
            #expect(report.body.processing == "Ủ <hai> tháng" && report.body.specification == "Chai 500 ml")
            var slower = fields
            slower[2].1 = "Khác hẳn"
            #expect(try await browser.postRaw(page, slower, headers: autosave).status == .conflict)
            let again = try await browser.postRaw(page, slower)
            #expect(again.status == .conflict && again.text.contains("Khác hẳn") && again.text.contains("value=\"2\""))
        }
    }

    @Test func filingTwiceFromThePageShowsTheFiledDossier() async throws {
        let stage = try await ProducerStage()
        let id = try await stage.complete()
        try await stage.test.site { client in
            let browser = try await stage.test.browser(of: stage.owner, client)
            let page = try await browser.get("/ho-so/\(id)/nop")
            let csrf = try #require(page.csrf)
            let version = try await stage.dossier(id).version
            let fields = [("csrf", csrf), ("version", String(version)), ("cam-ket", "co")]
            for _ in 0..<2 {
                let answer = try await browser.postRaw("/ho-so/\(id)/nop", fields)
                #expect(answer.status == .seeOther && answer.location == "/ho-so/\(id)")
            }
            #expect(try await stage.office.database.read { try $0.filings.list(of: id).count } == 1)
            let list = try await browser.get("/ho-so?tim=tuong+nep")
            #expect(list.status == .ok && list.text.contains("Tương nếp Mẫu"))
            let sheet = try await browser.get("/ho-so/tai-ve?tim=tuong+nep")
            #expect(sheet.text.hasPrefix("\u{FEFF}") && sheet.text.contains("Tương nếp Mẫu"))
        }
    }

    @Test func everyPageOfAProducerOpens() async throws {
        let stage = try await ProducerStage()
        let id = try await stage.complete()
        let evidence = sure(try await stage.office.library(for: stage.owner).first).evidence.id
        let paths = [
            "/dang-ky", "/ho-so", "/ho-so/moi", "/ho-so/\(id)", "/ho-so/\(id)/mau-01", "/ho-so/\(id)/mau-02",
            "/ho-so/\(id)/mau-02?phan=doanh-thu-ke-hoach", "/ho-so/\(id)/tu-danh-gia", "/ho-so/\(id)/tu-danh-gia?muc=5",
            "/ho-so/\(id)/minh-chung", "/ho-so/\(id)/minh-chung/chon?cho=1.1", "/ho-so/\(id)/nop", "/kho-minh-chung",
            "/kho-minh-chung/moi", "/kho-minh-chung/\(evidence)", "/san-pham-cua-toi", "/san-pham-cua-toi/moi",
            "/san-pham-cua-toi/moi?ten=Ruou+nep", "/san-pham-cua-toi/\(stage.product.id)",
            "/chu-the/\(stage.producer.id)",
            "/chu-the/\(stage.producer.id)/sua", "/viec-hom-nay",
        ]
        try await stage.test.site { client in
            let browser = try await stage.test.browser(of: stage.owner, client)
            for path in paths {
                for language in ["", "ngon-ngu=en"] {
                    let answer = try await browser.get(path + (path.contains("?") ? "&" : "?") + language)
                    #expect(answer.status == .ok && answer.text.contains("<h1"), "\(path)")
                }
            }
            let officer = try await stage.test.browser(of: stage.officer, client)
            #expect(try await officer.get("/ho-so/giay").status == .ok)
            // What is still being written is its producer's alone.
            #expect(try await officer.get("/ho-so/\(id)").status == .forbidden)
        }
    }
}
