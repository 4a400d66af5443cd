import Hummingbird
import OCOP
import Testing

@testable import Web

@Suite("Parts of a page")
struct PartsTests {
    private let fields = Fields(
        FormData(["ten": "<b>\"Tương\"", "loai": "b", "kem": "x", "kem": "z"]),
        FieldErrors(["ten": "Tên: hãy điền ô này"]),
        .vi
    )

    @Test func aFieldTiesLabelHintAndErrorTogether() {
        let html = fields.text("ten", "Tên", hint: "Như trên nhãn").text
        #expect(html.contains("<label for=\"ten\">Tên</label>"))
        #expect(html.contains("aria-describedby=\"ten-goi-y ten-loi\" aria-invalid=\"true\""))
        #expect(html.contains("id=\"ten-goi-y\">Như trên nhãn<"))
        #expect(html.contains("id=\"ten-loi\"><span class=\"unseen\">Lỗi: </span>Tên: hãy điền ô này<"))
        #expect(html.contains("value=\"&lt;b&gt;&quot;Tương&quot;\""))
        #expect(html.contains(" required"))
    }

    @Test func aGoodFieldCarriesNoError() {
        let html = fields.text("khac", "Khác", required: false).text
        #expect(!html.contains("aria-invalid") && !html.contains("aria-describedby") && !html.contains(" required"))
        #expect(html.contains("(không bắt buộc)"))
    }

    @Test func aPasswordNeverComesBack() {
        let fields = Fields(FormData(["mat-khau": "bi-mat"]), .vi)
        #expect(!fields.text("mat-khau", "Mật khẩu", type: "password").text.contains("bi-mat"))
    }

    @Test func aTextAreaKeepsItsFirstNewline() {
        let html = Fields(FormData(["ghi": "\nhai"]), .vi).textArea("ghi", "Ghi chú").text
        #expect(html.contains("rows=\"4\">\n\nhai</textarea>"))
    }

    @Test func theChosenAreChosen() {
        let choices = [Choice("a", "A"), Choice("b", "B")]
        #expect(fields.select("loai", "Loại", choices).text.contains("<option value=\"b\" selected>B"))
        #expect(!fields.select("loai", "Loại", choices).text.contains("value=\"a\" selected"))
        let radio = fields.options("loai", "Loại", choices).text
        #expect(radio.contains("name=\"loai\" value=\"a\" id=\"loai\">") && radio.contains("id=\"loai-2\" checked>"))
        let boxes = fields.checkboxes("kem", "Kèm", [Choice("x", "X"), Choice("y", "Y"), Choice("z", "Z")]).text
        #expect(boxes.split(separator: " checked").count == 3)
    }

    @Test func theSummaryLeadsToEachField() {
        #expect(
            fields.summary().text.contains("<h2>Có 1 chỗ cần sửa</h2><ul><li><a href=\"#ten\">Tên: hãy điền ô này</a>")
        )
        #expect(Fields(FormData(), .vi).summary().isEmpty)
        #expect(errorSummary(FieldErrors(["a": "x", "b": "y"]), .en).text.contains("2 things need mending"))
        #expect(errorSummary(FieldErrors(["a": "x"]), .en).text.contains("1 thing needs mending"))
    }

    @Test(arguments: [(-1, "☆☆☆☆☆", 0), (0, "☆☆☆☆☆", 0), (3, "★★★", 3), (5, "★★★★★", 5), (6, "★★★★★", 5)])
    func starsSayThemselvesInWords(stars: Int, drawn: String, said: Int) {
        let html = starsMark(stars, .vi).text
        #expect(html.contains("aria-label=\"\(said) trên 5 sao\"") && html.contains(drawn))
        #expect(html.split(separator: "★", omittingEmptySubsequences: false).count - 1 == said)
    }

    @Test(arguments: [(0, 0), (26, 650), (40, 1000), (41, 1000), (-1, 0)])
    func aBarIsAsLongAsItsPart(value: Int, width: Int) {
        #expect(bar(value, of: 40).text.contains("<rect width=\"\(width)\""))
        #expect(bar(1, of: 0).text.contains("<rect width=\"0\""))
    }

    @Test func aTableNamesItsCellsForCards() {
        let html = dataTable(
            caption: "Hồ sơ",
            columns: [Column("Tên", sort: "?x=1&y=2", order: .descending), Column("Điểm", isNumber: true)],
            rows: [TableRow(["A", "1"], .soon)]
        ).text
        #expect(html.contains("<thead role=\"rowgroup\" class=\"sorts\">"))
        #expect(html.contains("aria-sort=\"descending\"><a href=\"?x=1&amp;y=2\">Tên</a>"))
        #expect(html.contains("<tr role=\"row\" class=\"soon\"><th scope=\"row\" role=\"rowheader\">A</th>"))
        #expect(html.contains("<td role=\"cell\" data-th=\"Điểm\" class=\"n\">1</td>"))
        let plain = dataTable(caption: "Hồ sơ", columns: [Column("Tên")], rows: []).text
        #expect(plain.contains("<thead role=\"rowgroup\">") && plain.contains("<caption class=\"unseen\">Hồ sơ"))
    }

    @Test func whatAPersonTypedIsNeverMarkup() {
        let evil = "\"><script>alert(1)</script>"
        let choices = [Choice(evil, evil, hint: evil, floor: evil, figure: evil)]
        let all: [HTML] = [
            stateBanner(.good, evil), tag(evil, to: evil), meter(evil, value: 1, of: 2, words: evil, note: evil),
            factList([(evil, "\(evil)")]), figures([Figure(evil, evil, note: evil)]),
            dataTable(caption: evil, columns: [Column(evil, sort: evil)], rows: [TableRow(["\(evil)"])]),
            pagination(evil, previous: evil, next: evil, .vi), steps([Step(evil, .done, to: evil)], .vi),
            breadcrumbs([Crumb(evil, to: evil)], .vi), tabs([Tab(evil, to: evil, count: evil)], label: evil),
            button(evil, name: evil, value: evil), buttonLink(evil, to: evil), confirmation(evil, ""), folded(evil, ""),
            postForm(to: evil, hidden: [(evil, evil)], liveScore: evil, ""), postButton(evil, to: evil),
            filterBar(to: evil, label: evil, live: evil, []), emptyState(evil), savedMark(.vi, evil, signIn: evil),
            fileList([FileLine(evil, to: evil, facts: evil)]), qrBlock("", words: evil, address: evil),
            evidenceViewer(evil, documents: [], sheets: [PaperPage(evil, evil)]),
            ScoreBench(evil, parts: [(evil, evil)], total: evil, stars: 3).html(.vi),
            OfficialPaper(above: evil, issuer: evil, number: evil, place: evil, kind: evil, title: evil)
                .html("", recipients: [evil], signature: PaperSignature([evil], name: evil)),
        ]
        let evilFields = Fields(FormData([evil: evil]), FieldErrors([evil: evil]), .vi)
        let drawn: [HTML] = [
            evilFields.text(evil, evil, hint: evil), evilFields.textArea(evil, evil), evilFields.day(evil, evil),
            evilFields.number(evil, evil, unit: evil), evilFields.money(evil, evil),
            evilFields.search(evil, evil, button: evil),
            evilFields.select(evil, evil, choices, empty: evil), evilFields.options(evil, evil, choices, law: evil),
            evilFields.checkboxes(evil, evil, choices), evilFields.checkbox(evil, evil),
            evilFields.file(evil, evil, accept: evil),
            evilFields.summary(),
        ]
        for html in all + drawn { #expect(!html.text.contains("<script") && html.text.contains("&lt;script")) }
    }
}

@Suite("The style page and what it is made of")
struct StylePageTests {
    @Test(arguments: Language.allCases)
    func nothingOnItNeedsALooserPolicy(language: Language) {
        let text = stylePage(language: language).text
        #expect(!text.contains(" style=") && !text.contains("<script") && !text.contains(" on" + "click"))
        #expect(
            text.contains("class=\"official\"") && text.contains("class=\"bench\"") && text.contains("class=\"cards\"")
        )
    }

    @Test func everyIdOnItStandsOnce() {
        let text = stylePage(language: .vi).text
        let ids = text.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
        #expect(ids.count > 20)
        #expect(Set(ids).count == ids.count)
    }

    @Test func everyTagIsClosed() {
        for language in Language.allCases {
            var open: [String] = []
            let empty: Set = ["input", "img", "rect", "line", "path", "br", "hr"]
            for match in stylePage(language: language).text.matches(of: /<(\/?)([a-z0-9]+)[^>]*>/) {
                let name = String(match.2)
                if match.1.isEmpty {
                    if !empty.contains(name) { open.append(name) }
                } else {
                    #expect(open.popLast() == name)
                }
            }
            #expect(open.isEmpty)
        }
    }
}

@Suite("The style sheet and the modules")
struct AssetsTests {
    private static let folder = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 } + "/Data/web"

    @Test func theAddressFollowsTheContent() throws {
        let assets = try Assets(folder: Self.folder)
        #expect(assets.files.keys.contains("autosave.js") && assets.fingerprint.count == 16)
        #expect(assets.address("saolang.css") == "/tinh/\(assets.fingerprint)/saolang.css")
        #expect(
            assets.head(modules: ["keys"]).text.hasSuffix(
                "<script type=\"module\" src=\"\(assets.address("keys.js"))\"></script>"
            )
        )
    }

    @Test func anOldAddressGetsThePresentFileButNotForGood() throws {
        let assets = try Assets(folder: Self.folder)
        let head = HTTPRequest(
            method: .get,
            scheme: nil,
            authority: nil,
            path: "/",
            headerFields: [.acceptEncoding: "gzip"]
        )
        let request = Request(head: head, body: RequestBody(buffer: ByteBuffer()))
        let present = assets.response("keys.js", fingerprint: assets.fingerprint, to: request)
        #expect(present?.headers[.cacheControl] == "public, max-age=31536000, immutable")
        #expect(present?.headers[.contentEncoding] == "gzip")
        #expect(assets.response("keys.js", fingerprint: "0", to: request) == nil)
        #expect(assets.response("../keys.js", fingerprint: assets.fingerprint, to: request) == nil)
    }

    @Test func packedIsSmallerAndIsGzip() throws {
        let sheet = try #require(try Assets(folder: Self.folder).files["saolang.css"])
        let packed = try #require(sheet.packed)
        #expect(packed.prefix(2).elementsEqual([0x1F, 0x8B]) && packed.count * 3 < sheet.bytes.count)
    }

    @Test func aFolderWithoutAStyleSheetIsAnError() {
        #expect(throws: Assets.Missing(folder: "/khong-co")) { try Assets(folder: "/khong-co") }
    }

    @Test func theSheetHoldsToTheHouse() throws {
        let sheet = String(
            decoding: try #require(try Assets(folder: Self.folder).files["saolang.css"]).bytes,
            as: UTF8.self
        )
        for banned in ["letter-spacing", "text-transform", "text-overflow", "@import", "@font-face", "http://fonts"] {
            #expect(!sheet.contains(banned))
        }
        #expect(sheet.split(separator: "{").count == sheet.split(separator: "}").count)
    }
}
