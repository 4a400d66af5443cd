import VietnameseText

/// Words of a list, such that blanks and capitals do not tell two rows apart.
enum ImportKey {
    static func part(_ text: String) -> String {
        VietnameseText.composed(text).lowercased().split { $0.isWhitespace }.joined(separator: " ")
    }
}
