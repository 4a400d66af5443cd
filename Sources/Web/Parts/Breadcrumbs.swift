package import OCOP

/// A place that leads somewhere, or the present one where it has no address.
package struct Crumb: Sendable {
    var words: String
    var address: String?

    package init(_ words: String, to address: String? = nil) {
        self.words = words
        self.address = address
    }
}

/// The way from the top to this page.
package func breadcrumbs(_ crumbs: [Crumb], _ language: Language) -> HTML {
    let items = crumbs.map { crumb -> HTML in
        guard let address = crumb.address else { return "<li>\(crumb.words)</li>" }
        return "<li><a href=\"\(address)\">\(crumb.words)</a></li>"
    }
    return """
        <nav class="crumbs" aria-label="\(language("Đường dẫn", "Breadcrumb"))"><ol role="list">\(items)</ol></nav>
        """
}
