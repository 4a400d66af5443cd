/// One of the things that can be chosen.
package struct Choice: Sendable {
    var value: String
    var words: String
    var hint: String?
    var floor: String?
    var figure: String?

    /// `hint` explains; `floor` says in amber what the option is the least for ("tối thiểu cho 4 sao"); `figure`
    /// stands at the end, such as its points.
    package init(_ value: String, _ words: String, hint: String? = nil, floor: String? = nil, figure: String? = nil) {
        self.value = value
        self.words = words
        self.hint = hint
        self.floor = floor
        self.figure = figure
    }
}

extension Fields {
    /// One of many, folded away; `empty` is the line that chooses none.
    package func select(
        _ name: String,
        _ label: String,
        _ options: [Choice],
        empty: String? = nil,
        hint: String? = nil,
        required: Bool = true
    ) -> HTML {
        let chosen = data.text(name)
        let lines = options.map { option -> HTML in
            """
            <option value="\(option.value)"\(attribute("selected", if: option.value == chosen))>\(option.words)</option>
            """
        }
        return field(name, label, hint: hint, required: required) { ties in
            "<select\(ties)>\(empty.map { "<option value=\"\">\($0)</option>" as HTML })\(lines)</select>"
        }
    }

    /// One of a few, all seen at once.
    ///
    /// `law` is the quiet line beneath the title; `inside` follows the options, such as their evidence.
    package func options(
        _ name: String,
        _ title: String,
        _ options: [Choice],
        hint: String? = nil,
        law: String? = nil,
        required: Bool = true,
        after inside: HTML = ""
    ) -> HTML {
        group(name, title, hint: hint, law: law, required: required, after: inside) {
            options.enumerated().map { choice("radio", name, $0.offset, $0.element) }
        }
    }

    /// Any of a few.
    package func checkboxes(
        _ name: String,
        _ title: String,
        _ options: [Choice],
        hint: String? = nil,
        required: Bool = false
    ) -> HTML {
        group(name, title, hint: hint, law: nil, required: required, after: "") {
            options.enumerated().map { choice("checkbox", name, $0.offset, $0.element) }
        }
    }

    /// One thing to agree to; its value when ticked is "co".
    package func checkbox(_ name: String, _ words: String, hint: String? = nil, required: Bool = false) -> HTML {
        let error = errors[name]
        return """
            <div class="field\(error == nil ? "" : " wrong")">\(errorLine(name, error))\
            <label class="check"><input type="checkbox" value="co"\(ties(name, hint, error, required))\
            \(attribute("checked", if: data.text(name) == "co"))><span>\(words)\(hintLine(name, hint))</span></label></div>
            """
    }

    private func group(
        _ name: String,
        _ title: String,
        hint: String?,
        law: String?,
        required: Bool,
        after inside: HTML,
        _ choices: () -> [HTML]
    ) -> HTML {
        let error = errors[name]
        return """
            <fieldset class="field\(error == nil ? "" : " wrong")"\(described(name, hint, error))>\
            <legend>\(title)\(optional(required))</legend>\
            \(law.map { "<p class=\"law\">\($0)</p>" as HTML })\
            \(hintLine(name, hint))\(errorLine(name, error))\(choices())\(inside)</fieldset>
            """
    }

    /// The first choice carries the name as its id, so that the summary of errors leads there.
    private func choice(_ type: String, _ name: String, _ place: Int, _ option: Choice) -> HTML {
        """
        <label class="option"><input type="\(type)" name="\(name)" value="\(option.value)" \
        id="\(place == 0 ? name : "\(name)-\(place + 1)")"\
        \(attribute("checked", if: data.texts(name).contains(option.value)))>\
        <span>\(option.words)\(option.floor.map { " <span class=\"floor\">\($0)</span>" as HTML })\
        \(option.hint.map { "<span class=\"hint\">\($0)</span>" as HTML })</span>\
        \(option.figure.map { "<strong class=\"num\">\($0)</strong>" as HTML })</label>
        """
    }
}
