/// The text between two separators, without the blanks around it, and where it stood.
struct CodeField: Equatable {
    var text: String
    /// Place of its first character in the text as typed, from 1.
    var position: Int
}

/// Takes codes apart as people type them: blanks around parts, any hyphen or dash, invisible characters of copied text.
enum CodeReader {
    /// No code is longer, even with blanks; a longer text is not looked at.
    static let longest = 80

    private static let hyphens: Set<Character> = ["-", "\u{2010}", "\u{2011}", "\u{2012}", "–", "—", "\u{2212}"]
    private static let invisible: Set<Character> = ["\u{200B}", "\u{2060}", "\u{FEFF}"]

    /// The characters with their places, without what cannot be seen; throws for nothing and for too much.
    static func characters(of text: some StringProtocol) throws(CodeError) -> [(character: Character, position: Int)] {
        let start = text.prefix(longest + 1)
        guard start.count <= longest, text.utf8.count <= longest * 4 else {
            throw CodeError(
                reason: .tooLong,
                position: max(1, min(start.count, longest + 1)),
                message: Label(
                    vi: "Mã dài quá \(longest) ký tự.",
                    en: "The code is longer than \(longest) characters."
                ),
                advice: Label(vi: "Chỉ nhập một mã.", en: "Type one code only.")
            )
        }
        let seen = start.enumerated().map { (character: $1, position: $0 + 1) }
            .filter { !invisible.contains($0.character) }
        guard seen.contains(where: { !$0.character.isWhitespace }) else {
            throw CodeError(
                reason: .empty,
                position: 1,
                message: Label(vi: "Chưa nhập mã.", en: "No code was typed."),
                advice: Label(vi: "Nhập mã, ví dụ 83-28780-3-2026.", en: "Type a code, as 83-28780-3-2026.")
            )
        }
        return seen
    }

    /// The fields between hyphens or dashes.
    static func fields(_ characters: [(character: Character, position: Int)]) -> [CodeField] {
        let end = (characters.last?.position ?? 0) + 1
        var fields: [CodeField] = []
        var rest = characters[...]
        while true {
            let hyphen = rest.firstIndex { hyphens.contains($0.character) } ?? rest.endIndex
            let after = hyphen < rest.endIndex ? rest[hyphen].position : end
            fields.append(trimmed(rest[..<hyphen], endingAt: after))
            if hyphen == rest.endIndex { return fields }
            rest = rest[(hyphen + 1)...]
        }
    }

    static func trimmed(_ slice: ArraySlice<(character: Character, position: Int)>, endingAt end: Int) -> CodeField {
        var slice = slice
        while let first = slice.first, first.character.isWhitespace { slice = slice.dropFirst() }
        while let last = slice.last, last.character.isWhitespace { slice = slice.dropLast() }
        return CodeField(text: String(slice.map(\.character)), position: slice.first?.position ?? end)
    }

    /// The digits of one part, checked for number and range; leading zeros stay.
    static func digits(_ field: CodeField, _ part: CodePart) throws(CodeError) -> (text: String, value: Int) {
        let (vi, en) = (part.label.vi, part.label.en)
        let span = part.digits
        let width = span.lowerBound == span.upperBound ? "\(span.lowerBound)" : "\(span.lowerBound)–\(span.upperBound)"
        let advice = Label(vi: "Ghi \(vi) bằng \(width) chữ số.", en: "Write the \(en) with \(width) digits.")
        if let bad = field.text.firstIndex(where: { !("0"..."9").contains($0) }) {
            throw CodeError(
                reason: .notDigits(part),
                position: field.position + field.text.distance(from: field.text.startIndex, to: bad),
                message: Label(
                    vi: "Sai \(vi): «\(field.text)» không phải chữ số.",
                    en: "Wrong \(en): «\(field.text)» is not digits."
                ),
                advice: advice
            )
        }
        guard span.contains(field.text.count), let value = Int(field.text) else {
            throw CodeError(
                reason: .length(part, found: field.text.count),
                position: field.position,
                message: Label(
                    vi: "Sai \(vi): «\(field.text)» có \(field.text.count) chữ số.",
                    en: "Wrong \(en): «\(field.text)» has \(field.text.count) digits."
                ),
                advice: advice
            )
        }
        return (field.text, try check(value, part, at: field.position))
    }

    static func check(_ value: Int, _ part: CodePart, at position: Int) throws(CodeError) -> Int {
        guard !part.values.contains(value) else { return value }
        let (low, high) = (part.values.lowerBound, part.values.upperBound)
        throw CodeError(
            reason: .range(part),
            position: position,
            message: Label(vi: "Sai \(part.label.vi): \(value).", en: "Wrong \(part.label.en): \(value)."),
            advice: Label(vi: "Dùng số từ \(low) đến \(high).", en: "Use a number from \(low) to \(high).")
        )
    }

    static func check(_ codes: [(CodePart, String)], isKnown: (CodePart, String) -> Bool) throws(CodeError) {
        var position = 1
        for (part, code) in codes {
            guard isKnown(part, code) else {
                throw CodeError(
                    reason: .unknownUnit(part),
                    position: position,
                    message: Label(
                        vi: "Không có đơn vị với \(part.label.vi) \(code).",
                        en: "No unit has the \(part.label.en) \(code)."
                    ),
                    advice: Label(
                        vi: "Kiểm tra lại mã đơn vị hành chính và năm.",
                        en: "Check the unit code and the year."
                    )
                )
            }
            position += code.count + 1
        }
    }
}
