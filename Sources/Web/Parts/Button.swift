/// How much a button matters.
package enum ButtonKind: String, Sendable {
    case first = "btn"
    case second = "btn second"
    case bad = "btn bad"
    case badSecond = "btn bad second"
}

/// A button that sends the form around it; `name` and `value` tell two buttons of one form apart.
package func button(
    _ words: String,
    _ kind: ButtonKind = .first,
    name: String? = nil,
    value: String? = nil,
    formAction: String? = nil
) -> HTML {
    """
    <button type="submit" class="\(kind.rawValue)"\(attribute("name", name))\(attribute("value", value))\
    \(attribute("formaction", formAction))>\(words)</button>
    """
}

/// A link that looks like a button, because following it is the page's next act.
package func buttonLink(_ words: String, to address: String, _ kind: ButtonKind = .first) -> HTML {
    "<a class=\"\(kind.rawValue)\" href=\"\(address)\">\(words)</a>"
}

/// Buttons and what stands beside them.
package func actions(_ parts: [HTML]) -> HTML { "<div class=\"actions\">\(parts)</div>" }

/// A form that sends itself by POST; `hidden` are its unseen fields, such as the version or a token.
///
/// `autosave`, `liveScore` (the address that counts the choices) and `keys` switch on the modules of those names.
/// The browser's own bubbles are switched off: the server says what is wrong, in the reader's language.
package func postForm(
    to address: String,
    hidden: [(name: String, value: String)] = [],
    carriesFiles: Bool = false,
    autosave: Bool = false,
    liveScore: String? = nil,
    keys: Bool = false,
    _ inside: HTML
) -> HTML {
    """
    <form class="stack" method="post" action="\(address)" novalidate\
    \(attribute("enctype", carriesFiles ? "multipart/form-data" : nil))\
    \(attribute("data-autosave", if: autosave))\(attribute("data-live-score", liveScore))\(attribute("data-keys", if: keys))>\
    \(hidden.map(hiddenField))\(inside)</form>
    """
}

func hiddenField(_ field: (name: String, value: String)) -> HTML {
    "<input type=\"hidden\" name=\"\(field.name)\" value=\"\(field.value)\">"
}

/// One button that is a whole errand; it needs no second thought.
package func postButton(
    _ words: String,
    to address: String,
    hidden: [(name: String, value: String)] = [],
    _ kind: ButtonKind = .first
) -> HTML {
    """
    <form class="inline-form" method="post" action="\(address)">\(hidden.map(hiddenField))\
    <button type="submit" class="\(kind.rawValue)">\(words)</button></form>
    """
}

/// An errand that asks once more before it is done, without a dialog: the first button unfolds what will happen, the
/// form inside does it.
package func confirmation(_ words: String, kind: ButtonKind = .badSecond, _ inside: HTML) -> HTML {
    let isBad = kind == .bad || kind == .badSecond
    return """
        <details class="confirm\(isBad ? " bad" : "")"><summary class="\(kind.rawValue)">\(words)</summary>\
        <div class="inside">\(inside)</div></details>
        """
}

/// Something longer that most readers can leave folded.
package func folded(_ title: String, isOpen: Bool = false, _ inside: HTML) -> HTML {
    """
    <details class="more"\(attribute("open", if: isOpen))><summary>\(title)</summary>\
    <div class="inside">\(inside)</div></details>
    """
}
