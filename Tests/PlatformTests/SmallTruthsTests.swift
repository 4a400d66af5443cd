import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import OCOP
import Store
import Testing

@testable import Platform

/// What the site says when it is asked for something odd: the truth, and nothing dropped in silence.
@Suite struct SmallTruthsTests {
    @Test(arguments: ["/san-pham?q=%25%25%25", "/san-pham?q=%20%E2%80%A6%20"])
    func wordsWithNothingToSearchForFindNothing(path: String) async throws {
        let page = try await CatalogueOffice().ask(path)
        #expect(page.text.contains("không có chữ hay số nào để tìm"))
        #expect(!page.text.contains(CatalogueOffice.code))
        #expect(try await CatalogueOffice().ask("/san-pham?q=%20").text.contains(CatalogueOffice.code))
    }

    @Test func listsOfOfficesSayItToo() async throws {
        let stage = try await CommuneStage()
        let administrator = try await stage.test.person(.administrator)
        try await stage.test.site { client in
            let officer = try await stage.test.browser(of: stage.officer, client)
            for path in ["/ho-so?tim=%25", "/viec?tim=__", "/giay-chung-nhan?tim=%3F%3F"] {
                let text = try await officer.get(path).text
                #expect(text.contains("không có chữ hay số nào để tìm"), "\(path)")
                #expect(!text.contains("Gạo thơm Mẫu"), "\(path)")
            }
            #expect(try await officer.get("/ho-so?tim=gao").text.contains("Gạo thơm Mẫu"))
            let page = try await stage.test.browser(of: administrator, client).get("/quan-tri?tim=%2B%2B")
            #expect(page.text.contains("không có chữ hay số nào để tìm"))
        }
    }

    @Test func anAnswerThatCannotBeReadIsSaidBesideItsCriterion() async throws {
        let stage = try await CouncilStage()
        try await stage.open()
        let section = sure(stage.set.parts.flatMap(\.sections).first)
        let code = stage.set.criteria[section.criteria.lowerBound].code
        let path = "/ho-so/\(stage.dossier)/cham-diem"
        try await stage.test.site { client in
            let browser = try await stage.test.browser(of: stage.members[0], client)
            for (field, value) in [("c-\(code)", "1e9"), ("c-\(code)", "99"), ("c-\(code)", "-1"), ("c-X.9", "1")] {
                let answer = try await browser.post(
                    "\(path)?muc=\(section.code)",
                    from: "\(path)?muc=\(section.code)",
                    [("version", "1"), (field, value), ("di", "luu")]
                )
                #expect(answer.status == .unprocessableContent, "\(field)=\(value)")
                #expect(
                    answer.text.contains(
                        field == "c-X.9" ? "không có tiêu chí «X.9»" : "không đọc được lựa chọn «\(value)»"
                    )
                )
                let counted = try await browser.post("\(path)/diem", from: path, [(field, value)])
                #expect(counted.status == .unprocessableContent)
            }
            #expect(try await stage.sheets().allSatisfy { $0.answers.isEmpty })
            let wrong = try await browser.post(path, from: path, [("version", "một"), ("c-\(code)", "1")])
            #expect(wrong.status == .badRequest)
            #expect(wrong.text.contains("không cho biết bạn đã xem phiên bản nào"))
        }
    }

    @Test func whoComesTooLateReadsWhatTheyTypedAndNothingIsSaved() async throws {
        let stage = try await CommuneStage()
        try await stage.office.receiveDossier(stage.dossier, version: 1, by: stage.officer)
        let home = "/ho-so/\(stage.dossier)"
        try await stage.test.site { client in
            let browser = try await stage.test.browser(of: stage.officer, client)
            let late = [("version", "1"), ("ly-do", "Thiếu ảnh <b>cơ sở</b>")]
            for path in ["\(home)/kiem-tra", "\(home)/kiem-tra/tra-lai"] {
                let answer = try await browser.post(path, from: "\(home)/kiem-tra", late)
                #expect(answer.status == .conflict, "\(path)")
                #expect(answer.text.contains("readonly>Thiếu ảnh &lt;b&gt;cơ sở&lt;/b&gt;</textarea>"), "\(path)")
                #expect(answer.text.contains("href=\"\(home)\""), "\(path)")
            }
        }
        #expect(try await stage.read().state == .communeReview)
    }

    @Test func anAddressSaysWhichMethodsItTakes() async throws {
        let test = try await TestOffice()
        try await test.site { client in
            for (path, method, allowed) in [
                ("/san-pham", HTTPRequest.Method.put, "GET, HEAD"), ("/dang-nhap", .delete, "GET, HEAD, POST"),
                ("/san-pham/x", .post, "GET, HEAD"), ("/api/v1/san-pham", .patch, "GET, HEAD"),
                ("/ho-so/01a2087a-e4c7-7fe8-b555-d2536db2779d/rut", .get, "POST"),
            ] {
                try await client.execute(uri: path, method: method) { response in
                    #expect(response.status == .methodNotAllowed, "\(method) \(path)")
                    #expect(response.headers[.allow] == allowed, "\(method) \(path)")
                }
            }
            try await client.execute(uri: "/khong-co", method: .put) { #expect($0.status == .notFound) }
            try await client.execute(uri: "/tinh/0000000000000000/saolang.css", method: .get) {
                #expect($0.status == .notFound)
            }
        }
    }

    @Test(arguments: [
        (FileKind.pdf, "a.html", "a.html.pdf"), (.pdf, "Giấy phép.PDF", "Giấy phép.PDF"),
        (.jpeg, "anh.JPEG", "anh.JPEG"),
        (.png, "anh", "anh.png"), (.text, "so.csv", "so.csv"), (.docx, "don.doc", "don.doc.docx"),
    ])
    func aFileIsCalledWhatItIs(kind: FileKind, given: String, kept: String) {
        #expect(kind.named(given) == kept)
    }

    /// What the province wrote on its own score before the centre judged does not count for its decision afterwards.
    @Test func anOldSubmissionLetterDoesNotCountAfterTheCentreSentItBack() async throws {
        let stage = try await CouncilStage()
        try await stage.open()
        for person in stage.everyone { try await stage.submit(stage.best, as: person) }
        try await stage.close()
        try await stage.finishPapers(for: .forward)
        let later = stage.office.now.addingTimeInterval(3600)
        let id = stage.dossier
        try await stage.office.database.write { tx in
            try tx.run(
                "UPDATE dossier SET state = 'referred_back', state_since = \(later), version = version + 1 WHERE id = \(id)"
            )
        }
        let dossier = try await stage.find()
        await #expect(throws: PaperProblem.missing(.submissionLetter, .decide)) {
            try await stage.office.database.read { try $0.papers.requireFinished(for: .decide, of: dossier) }
        }
    }
}
