/// Something that happened, or will.
package struct Moment: Sendable {
    package enum State: String, Sendable {
        case done = ""
        case soon, bad, ahead
    }

    var what: HTML
    var note: HTML?
    var state: State

    /// `what` happened ("<strong>Thu hoạch</strong> tại vùng trồng"), and in small beneath when, where, by whom.
    package init(_ what: HTML, note: HTML? = nil, _ state: State = .done) {
        self.what = what
        self.note = note
        self.state = state
    }
}

/// What happened, in order, one beneath the other.
package func timeline(_ moments: [Moment]) -> HTML {
    let items = moments.map { moment -> HTML in
        """
        <li\(attribute("class", moment.state == .done ? nil : moment.state.rawValue))>\(moment.what)\
        \(moment.note.map { "<span class=\"small\">\($0)</span>" as HTML })</li>
        """
    }
    return "<ol class=\"time\" role=\"list\">\(items)</ol>"
}
