package import OCOP

/// What a sheet comes to, always in sight while it is filled in.
package struct ScoreBench: Sendable {
    var title: String
    var parts: [(name: String, words: String)]
    var total: String
    var stars: Int
    var remark: HTML
    var end: HTML

    /// `parts` such as ("A", "31/40"); `remark` says what is missing; `end` holds the button and the saved mark.
    package init(
        _ title: String,
        parts: [(name: String, words: String)],
        total: String,
        stars: Int,
        remark: HTML = "",
        end: HTML = ""
    ) {
        self.title = title
        self.parts = parts
        self.total = total
        self.stars = stars
        self.remark = remark
        self.end = end
    }

    /// The bench; `live-score.js` swaps what is inside `data-live="diem"` for a fresh fragment after each choice.
    package func html(_ language: Language) -> HTML {
        """
        <section class="bench" aria-label="\(language("Phiếu đang chấm", "The sheet at hand"))"><div class="wrap">\
        <h1 class="h1-small">\(title)</h1><div class="row" data-live="diem">\(fragment(language))</div>\
        <div class="end">\(end)</div></div></section>
        """
    }

    /// The part that changes with each choice, as it is sent alone to `live-score.js`.
    package func fragment(_ language: Language) -> HTML {
        let figures = parts.map { "<div><dt>\($0.name)</dt><dd><strong>\($0.words)</strong></dd></div>" as HTML }
        return """
            <dl class="parts">\(figures)<div><dt>\(language("Tổng", "Total"))</dt>\
            <dd><strong>\(total)</strong></dd></div></dl><span>\(starsMark(stars, language)) \(remark)</span>
            """
    }
}
