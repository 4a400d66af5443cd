extension VietnameseText {
    /// The composed form of Unicode (NFC), in which ế is one scalar: the form to store and to print.
    public static func composed(_ text: String) -> String {
        isPlainlyComposed(text) ? text : String(composing: composition(of: decomposition(of: text.unicodeScalars)))
    }

    /// The decomposed form of Unicode (NFD), in which ế is e, U+0302, U+0301.
    public static func decomposed(_ text: String) -> String {
        String(composing: decomposition(of: text.unicodeScalars))
    }

    /// Whether the text is already in the composed form, scalar for scalar.
    public static func isComposed(_ text: String) -> Bool {
        if isPlainlyComposed(text) { return true }
        // `==` on strings would call both forms equal, so the scalars are compared.
        return text.unicodeScalars.elementsEqual(composition(of: decomposition(of: text.unicodeScalars)))
    }

    /// The quick answer: whether all scalars come from the blocks that no normal form changes.
    private static func isPlainlyComposed(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { scalar in
            switch scalar.value {
            case 0..<0x300, 0x1E00...0x1EFF, 0x2010...0x2027, 0x20AB: true
            default: false
            }
        }
    }
}

extension String {
    /// A string with exactly these scalars.
    init(composing scalars: [Unicode.Scalar]) {
        var view = UnicodeScalarView()
        view.append(contentsOf: scalars)
        self.init(view)
    }
}
