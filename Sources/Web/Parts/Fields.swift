package import OCOP

/// Draws the fields of one form: what was typed comes back, and each error stands beside its field.
///
/// ```swift
/// let fields = Fields(data, errors, language)
/// fields.text("ten", language("Tên sản phẩm", "Product name"), hint: …)
/// ```
package struct Fields: Sendable {
    var data: FormData
    var errors: FieldErrors
    var language: Language

    /// `data` is what stands in the fields: from the record at first, from the person after an error.
    package init(_ data: FormData, _ errors: FieldErrors, _ language: Language) {
        self.data = data
        self.errors = errors
        self.language = language
    }

    /// A form as it is shown first, with nothing wrong yet.
    package init(_ data: FormData, _ language: Language) { self.init(data, FieldErrors(), language) }

    /// All that is wrong, at the top of the page, each a link to its field; nothing where nothing is wrong.
    package func summary(takesFocus: Bool = true) -> HTML { errorSummary(errors, language, takesFocus: takesFocus) }

    /// Label, hint and error around one control; `control` is given the attributes that tie them together.
    func field(
        _ name: String,
        _ label: String,
        hint: String?,
        required: Bool,
        kind: String = "",
        _ control: (_ ties: HTML) -> HTML
    ) -> HTML {
        let error = errors[name]
        return """
            <div class="field\(kind)\(error == nil ? "" : " wrong")"><label for="\(name)">\(label)\(optional(required))</label>\
            \(hintLine(name, hint))\(errorLine(name, error))\(control(ties(name, hint, error, required)))</div>
            """
    }

    func optional(_ required: Bool) -> HTML {
        required ? "" : " <span class=\"optional\">(\(language("không bắt buộc", "optional")))</span>"
    }

    func hintLine(_ name: String, _ hint: String?) -> HTML {
        hint.map { "<span class=\"hint\" id=\"\(name)-goi-y\">\($0)</span>" } ?? ""
    }

    func errorLine(_ name: String, _ error: String?) -> HTML {
        guard let error else { return "" }
        let word = language("Lỗi", "Error")
        return "<span class=\"error\" id=\"\(name)-loi\"><span class=\"unseen\">\(word): </span>\(error)</span>"
    }

    /// `id`, `name`, `required`, `aria-describedby` and `aria-invalid` of a control.
    func ties(_ name: String, _ hint: String?, _ error: String?, _ required: Bool) -> HTML {
        """
         id="\(name)" name="\(name)"\(attribute("required", if: required))\(described(name, hint, error))\
        \(attribute("aria-invalid", error == nil ? nil : "true"))
        """
    }

    func described(_ name: String, _ hint: String?, _ error: String?) -> HTML {
        let parts = [hint.map { _ in name + "-goi-y" }, error.map { _ in name + "-loi" }].compactMap(\.self)
        return attribute("aria-describedby", parts.isEmpty ? nil : parts.joined(separator: " "))
    }
}

/// All that is wrong with a form, each a link to its field, and the focus goes there when the page opens.
package func errorSummary(_ errors: FieldErrors, _ language: Language, takesFocus: Bool = true) -> HTML {
    guard !errors.isEmpty else { return "" }
    let lines = errors.all.map { error -> HTML in
        guard let name = error.name else { return "<li>\(error.message)</li>" }
        return "<li><a href=\"#\(name)\">\(error.message)</a></li>"
    }
    let count = errors.all.count
    let title = language(
        "Có \(count) chỗ cần sửa",
        counted(count, one: "thing needs mending", many: "things need mending", .en)
    )
    return """
        <div class="problems" role="alert" tabindex="-1" id="can-sua"\(attribute("autofocus", if: takesFocus))><h2>\(title)</h2><ul>\(lines)</ul></div>
        """
}
