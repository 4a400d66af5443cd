extension VietnameseText {
    /// Folding for any script: decompose, drop the marks, make small, compose.
    static func generallyFolded(_ text: String) -> String {
        fold(decomposition(of: text.unicodeScalars))
    }

    /// The same for one scalar, without reading the canonical table of all Unicode.
    static func generallyFolded(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
        CanonicalTable.decomposition(of: scalar).flatMap(folded(part:))
    }

    private static func fold(_ decomposed: [Unicode.Scalar]) -> String {
        let parts = decomposed.flatMap(folded(part:))
        return String(composing: composition(of: decomposition(of: parts)))
    }

    private static func folded(part scalar: Unicode.Scalar) -> [Unicode.Scalar] {
        switch scalar.value {
        case 0x300...0x36F: []
        case 0x110, 0x111, 0xD0, 0xF0, 0x189, 0x256: ["d"]  // đ and the letters that look like Đ
        case 0xFF00...0xFFEF: [scalar]  // fullwidth and halfwidth forms
        default: Array(scalar.properties.lowercaseMapping.unicodeScalars).filter { !(0x300...0x36F ~= $0.value) }
        }
    }
}
