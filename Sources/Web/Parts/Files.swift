/// A file that was brought: its name, facts such as size and day, and what can be done with it.
package struct FileLine: Sendable {
    var name: String
    var address: String?
    var facts: String
    var tags: [HTML]
    var actions: [HTML]

    package init(_ name: String, to address: String? = nil, facts: String, tags: [HTML] = [], actions: [HTML] = []) {
        self.name = name
        self.address = address
        self.facts = facts
        self.tags = tags
        self.actions = actions
    }
}

/// The files that were brought, one beneath the other.
package func fileList(_ files: [FileLine]) -> HTML {
    let lines = files.map { file -> HTML in
        let name: HTML =
            file.address.map { "<a class=\"name\" href=\"\($0)\">\(file.name)</a>" }
            ?? "<span class=\"name\">\(file.name)</span>"
        return """
            <li>\(name) <span class="quiet small num">\(file.facts)</span> \(file.tags)\
            \(file.actions.isEmpty ? "" : "<span class=\"actions\">\(file.actions)</span>" as HTML)</li>
            """
    }
    return "<ul class=\"files\" role=\"list\">\(lines)</ul>"
}

/// A page of a document as a picture, with the words that say what it is.
package struct PaperPage: Sendable {
    var picture: String
    var words: String

    package init(_ picture: String, _ words: String) {
        self.picture = picture
        self.words = words
    }
}

/// What proves something, beside the place where it is judged: the documents as tabs, the pages of the one chosen.
package func evidenceViewer(_ title: String, documents: [HTML], sheets: [PaperPage], empty: HTML = "") -> HTML {
    let pages = sheets.map {
        "<img class=\"sheet\" src=\"\($0.picture)\" alt=\"\($0.words)\" loading=\"lazy\">" as HTML
    }
    return """
        <section class="viewer" aria-label="\(title)" tabindex="0"><h2>\(title)</h2>\
        \(documents.isEmpty ? "" : tags(documents))\(sheets.isEmpty ? [empty] : pages)</section>
        """
}
