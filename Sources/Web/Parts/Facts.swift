/// Names and what they are: the facts of a thing, in two columns, one on a narrow phone.
package func factList(_ facts: [(name: String, value: HTML)]) -> HTML {
    "<dl class=\"facts\">\(facts.map { "<div><dt>\($0.name)</dt><dd>\($0.value)</dd></div>" as HTML })</dl>"
}

/// One large figure of a report.
package struct Figure: Sendable {
    var name: String
    var value: String
    var note: String?

    package init(_ name: String, _ value: String, note: String? = nil) {
        self.name = name
        self.value = value
        self.note = note
    }
}

/// Large figures beside each other.
package func figures(_ figures: [Figure]) -> HTML {
    let items = figures.map { figure -> HTML in
        let note = figure.note.map { "<dd class=\"after\">\($0)</dd>" as HTML }
        return "<div><dt>\(figure.name)</dt><dd>\(figure.value)</dd>\(note)</div>"
    }
    return "<dl class=\"figures\">\(items)</dl>"
}
