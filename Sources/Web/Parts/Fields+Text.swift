extension Fields {
    /// One line of text.
    ///
    /// `autocomplete` is the browser's word for it ("name", "tel", "email", "street-address").
    package func text(
        _ name: String,
        _ label: String,
        hint: String? = nil,
        required: Bool = true,
        type: String = "text",
        autocomplete: String? = nil,
        maxLength: Int? = nil,
        list: String? = nil
    ) -> HTML {
        field(name, label, hint: hint, required: required) { ties in
            """
            <input type="\(type)"\(ties) value="\(type == "password" ? "" : data.text(name))"\
            \(attribute("autocomplete", autocomplete))\(attribute("maxlength", maxLength.map(String.init)))\(attribute("list", list))>
            """
        }
    }

    /// Several lines of text.
    package func textArea(
        _ name: String,
        _ label: String,
        hint: String? = nil,
        required: Bool = true,
        rows: Int = 4,
        maxLength: Int? = nil
    ) -> HTML {
        field(name, label, hint: hint, required: required) { ties in
            // The first newline of a text area is dropped by browsers, so one is given away.
            """
            <textarea\(ties) rows="\(rows)"\(attribute("maxlength", maxLength.map(String.init)))>
            \(data.text(name))</textarea>
            """
        }
    }

    /// A number, with its unit behind it; as text, since the browser's own number field refuses a Vietnamese comma.
    package func number(
        _ name: String,
        _ label: String,
        unit: String? = nil,
        hint: String? = nil,
        required: Bool = true,
        isDecimal: Bool = false
    ) -> HTML {
        numeric(name, label, unit, hint, required, mode: isDecimal ? "decimal" : "numeric", kind: "")
    }

    /// Whole đồng; dots between thousands may be typed and may be left out.
    package func money(_ name: String, _ label: String, hint: String? = nil, required: Bool = true) -> HTML {
        numeric(name, label, language("đồng", "VND"), hint, required, mode: "numeric", kind: " money")
    }

    private func numeric(
        _ name: String,
        _ label: String,
        _ unit: String?,
        _ hint: String?,
        _ required: Bool,
        mode: String,
        kind: String
    ) -> HTML {
        field(name, label, hint: hint, required: required, kind: kind) { ties in
            """
            <span class="with-unit"><input class="w-number" type="text" inputmode="\(mode)" autocomplete="off"\(ties) \
            value="\(data.text(name))">\(unit.map { "<span class=\"quiet\">\($0)</span>" as HTML })</span>
            """
        }
    }

    /// A day, typed as 22/11/2026 or 22112026: quicker for a day years away than paging through a calendar.
    package func day(_ name: String, _ label: String, hint: String? = nil, required: Bool = true) -> HTML {
        let example = hint ?? language("Ngày/tháng/năm, ví dụ 22/11/2026", "Day/month/year, such as 22/11/2026")
        return field(name, label, hint: example, required: required) { ties in
            """
            <input class="w-day" type="text" inputmode="numeric" autocomplete="off" maxlength="10" \
            pattern="\\d{1,2}[-.\\/ ]?\\d{1,2}[-.\\/ ]?\\d{4}"\(ties) value="\(data.text(name))">
            """
        }
    }

    /// A line to search with, and its button; for a form sent by GET.
    package func search(_ name: String, _ label: String, hint: String? = nil, button words: String) -> HTML {
        field(name, label, hint: hint, required: true, kind: " grow") { ties in
            """
            <span class="search-line"><input type="search" autocomplete="off"\(ties) value="\(data.text(name))">\
            <button type="submit" class="btn">\(words)</button></span>
            """
        }
    }

    /// One or more files; the browser shows the names, `upload.js` the progress.
    package func file(
        _ name: String,
        _ label: String,
        hint: String? = nil,
        required: Bool = true,
        accept: String? = nil,
        isMany: Bool = false
    ) -> HTML {
        let failed = language(
            "Chưa gửi được, hãy kiểm tra mạng rồi gửi lại",
            "Not sent: check the connection and send it again"
        )
        return field(name, label, hint: hint, required: required) { ties in
            """
            <input type="file" data-upload data-failed="\(failed)"\(ties)\(attribute("accept", accept))\(attribute("multiple", if: isMany))>
            """
        }
    }
}
