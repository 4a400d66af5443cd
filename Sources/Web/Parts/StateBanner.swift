/// The first line of a page: the answer to the reader's question, in words.
///
/// `live` makes a screen reader say it when the page comes back with it after an errand.
package func stateBanner(_ tone: Tone, _ title: String, _ detail: HTML = "", live: Bool = false) -> HTML {
    """
    <div class="state \(tone.rawValue)"\(attribute("role", live ? "status" : nil))>\
    <span aria-hidden="true">\(tone.sign)</span>\
    <div><strong class="title">\(title)</strong>\(detail)</div></div>
    """
}

/// A quieter remark inside a page: a rule, a gap in the text of the law, a hint.
package func notice(_ words: HTML, _ tone: Tone = .plain) -> HTML {
    "<div class=\"notice \(tone.rawValue)\">\(words)</div>"
}

/// What stands where a list would be, with what to do about it.
package func emptyState(_ title: String, _ detail: HTML = "", actions: [HTML] = []) -> HTML {
    """
    <div class="empty"><p class="h3"><strong>\(title)</strong></p>\(detail)\
    \(actions.isEmpty ? "" : "<div class=\"actions\">\(actions)</div>" as HTML)</div>
    """
}
