/// One face of a thing; each is a page with its own address, so nothing needs JavaScript.
package struct Tab: Sendable {
    var words: String
    var address: String
    var isCurrent: Bool
    var count: String?

    package init(_ words: String, to address: String, isCurrent: Bool = false, count: String? = nil) {
        self.words = words
        self.address = address
        self.isCurrent = isCurrent
        self.count = count
    }
}

/// The faces of a thing beside each other.
package func tabs(_ tabs: [Tab], label: String) -> HTML {
    let items = tabs.map { tab -> HTML in
        """
        <li><a href="\(tab.address)"\(attribute("aria-current", tab.isCurrent ? "page" : nil))>\(tab.words)\
        \(tab.count.map { " <span class=\"count num\">\($0)</span>" as HTML })</a></li>
        """
    }
    return "<nav class=\"tabs\" aria-label=\"\(label)\"><ul role=\"list\">\(items)</ul></nav>"
}
