/// The head of an official paper and what follows it: A4, laid out by 30/2020/NĐ-CP, annex I.
///
/// The country and its motto are set here, because the decree fixes their words.
package struct OfficialPaper: Sendable {
    var above: String?
    var issuer: String
    var number: String
    var place: String
    var kind: String?
    var title: String

    /// `above` is the body over the issuer; `number` such as "Số: 12/BC-UBND"; `place` such as
    /// "Hưng Yên, ngày 22 tháng 11 năm 2026"; `kind` such as "BÁO CÁO".
    package init(above: String?, issuer: String, number: String, place: String, kind: String?, title: String) {
        self.above = above
        self.issuer = issuer
        self.number = number
        self.place = place
        self.kind = kind
        self.title = title
    }

    /// The whole sheet; `signature` and `recipients` stand at its foot.
    ///
    /// Where it is not the page by itself but one sheet of several, its title is no heading of the page.
    package func html(
        _ body: HTML,
        isPage: Bool = true,
        recipients: [String] = [],
        signature: PaperSignature?
    ) -> HTML {
        """
        <article class="official" lang="vi"><div class="head"><div>\
        \(above.map { "<p class=\"above\">\($0)</p>" as HTML })<p class="issuer"><span>\(issuer)</span></p>\
        <p class="number">\(number)</p></div><div>\
        <p class="nation">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>\
        <p class="motto"><span>Độc lập - Tự do - Hạnh phúc</span></p><p class="place">\(place)</p></div></div>\
        \(kind.map { "<p class=\"kind\">\($0)</p>" as HTML })\(heading(isPage))
        \(body)
        <div class="foot-row"><div class="recipients">\(list(recipients))</div>\
        <div class="signature">\(signature?.html)</div></div></article>
        """
    }

    private func heading(_ isPage: Bool) -> HTML {
        isPage ? "<h1 class=\"title\">\(title)</h1>" : "<h2 class=\"title\">\(title)</h2>"
    }

    private func list(_ recipients: [String]) -> HTML {
        guard !recipients.isEmpty else { return "" }
        return "<p>Nơi nhận:</p><ul>\(recipients.map { "<li>\($0)</li>" as HTML })</ul>"
    }
}

/// Who signs a paper.
package struct PaperSignature: Sendable {
    var lines: [String]
    var name: String

    package init(_ lines: [String], name: String) {
        self.lines = lines
        self.name = name
    }

    var html: HTML { "\(lines.map { "<p>\($0)</p>" as HTML })<p class=\"name\">\(name)</p>" }
}
