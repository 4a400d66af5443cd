import OCOP

/// The words of the paragraph being read, white space drawn together as a browser does.
struct ParagraphText {
    private var text = ""
    private var boldLead = ""
    private var isLeading = true
    private var hasGap = false
    private var line = 0

    mutating func add(_ words: String, isBold: Bool, line: Int) {
        for character in words.unicodeScalars {
            switch character {
            case " ", "\n", "\t", "\r", "\u{0C}", "\u{A0}": hasGap = true
            default: add(character, isBold: isBold, line: line)
            }
        }
    }

    /// The paragraph, and a new one begins; nil where it has no words.
    mutating func take() -> TextBlock.Paragraph? {
        defer { self = ParagraphText() }
        guard !text.isEmpty else { return nil }
        return TextBlock.Paragraph(text: text, boldLead: boldLead, line: line)
    }

    private mutating func add(_ character: Unicode.Scalar, isBold: Bool, line: Int) {
        if text.isEmpty {
            self.line = line
            hasGap = false
        }
        if !isBold { isLeading = false }
        if hasGap {
            text.append(" ")
            if isLeading { boldLead.append(" ") }
            hasGap = false
        }
        text.unicodeScalars.append(character)
        if isLeading { boldLead.unicodeScalars.append(character) }
    }
}
