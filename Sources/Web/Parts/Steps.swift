package import OCOP

/// One step of an errand.
package struct Step: Sendable {
    package enum State: Sendable { case done, amiss, ahead, now }

    var words: String
    var state: State
    var address: String?

    package init(_ words: String, _ state: State, to address: String? = nil) {
        self.words = words
        self.state = state
        self.address = address
    }
}

/// The steps of an errand, which are done, which one the reader is at.
package func steps(_ steps: [Step], _ language: Language) -> HTML {
    let items = steps.map { step -> HTML in
        let words: HTML = step.address.map { "<a href=\"\($0)\">\(step.words)</a>" } ?? "\(step.words)"
        return switch step.state {
        case .done: "<li class=\"done\">\(words)<span class=\"unseen\"> (\(language("xong", "done")))</span></li>"
        case .amiss:
            "<li class=\"amiss\">\(words)<span class=\"unseen\"> (\(language("còn thiếu", "incomplete")))</span></li>"
        case .now: "<li aria-current=\"step\">\(words)</li>"
        case .ahead: "<li>\(words)</li>"
        }
    }
    return "<ol class=\"steps\" role=\"list\" aria-label=\"\(language("Các bước", "Steps"))\">\(items)</ol>"
}
