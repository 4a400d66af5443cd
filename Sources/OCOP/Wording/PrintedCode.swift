/// The number before a section or criterion as printed: "2.", "1.4.", "6.1.1", "a)", "6.a.1".
struct PrintedCode: Equatable {
    /// "6", "1", "1" or "a"; leading zeros are dropped.
    let parts: [String]
    /// Whether it closes with a bracket, as "1)" and "a)" do.
    let isBracketed: Bool

    /// Whether it begins with a letter, and so counts from the section or criterion above it.
    var isRelative: Bool { parts.first?.first?.isLetter ?? false }

    /// Takes the code off the beginning of a line; nil where there is none.
    ///
    /// "03 hoạt động", "1.000 đồng" and "2,5%" are not codes.
    static func split(_ line: String) -> (code: PrintedCode, rest: String)? {
        var rest = Substring(line)
        var parts: [String] = []
        while true {
            guard let part = component(&rest, isFirst: parts.isEmpty) else {
                if parts.isEmpty { return nil }
                break
            }
            parts.append(part)
            if part.first?.isLetter == true, let number = component(&rest, isFirst: false),
                number.first?.isNumber == true
            {
                parts.append(number)
            }
            if rest.first == ")" {
                return finish(parts, rest.dropFirst(), isBracketed: true)
            }
            if rest.first == "." {
                rest.removeFirst()
                guard continues(rest) else { break }
                rest = rest.drop { $0 == " " }
            } else if parts.count == 1, !rest.isEmpty {
                return nil
            } else {
                break
            }
        }
        return finish(parts, rest, isBracketed: false)
    }

    private static func finish(
        _ parts: [String],
        _ rest: Substring,
        isBracketed: Bool
    ) -> (code: PrintedCode, rest: String)? {
        let name = rest.drop { " .:-–".contains($0) }
        guard parts.count <= 4, name.first?.isNumber != true || rest.first == " ", name.first != "%" else { return nil }
        return (PrintedCode(parts: parts, isBracketed: isBracketed), String(name))
    }

    /// One number of at most two digits or one letter.
    private static func component(_ rest: inout Substring, isFirst: Bool) -> String? {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        if !digits.isEmpty {
            guard digits.count <= 2, let number = Int(digits), number > 0 else { return nil }
            rest = rest[digits.endIndex...]
            return String(number)
        }
        guard let letter = rest.first, letter.isLetter, let next = rest.dropFirst().first,
            ".)".contains(next) || next.isNumber || (!isFirst && next == " " && letter.isLowercase)
        else { return nil }
        // "A." heads a part, never a criterion
        guard !isFirst || letter.isLowercase || next == ")" else { return nil }
        rest.removeFirst()
        return letter.lowercased()
    }

    /// Whether the code goes on behind a full stop, as in "1.4 Tên" but not in "1.
    ///
    /// 4 loại".
    private static func continues(_ rest: Substring) -> Bool {
        let isSpaced = rest.first == " "
        var next = rest.drop { $0 == " " }
        guard component(&next, isFirst: false) != nil else { return false }
        if let after = next.first, ".)".contains(after) { return true }
        return !isSpaced && (next.isEmpty || next.first == " ")
    }
}
