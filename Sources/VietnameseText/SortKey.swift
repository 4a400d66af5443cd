extension VietnameseText {
    /// Printable ASCII whose order byte by byte (`memcmp`, `COLLATE "C"`) is the order of a Vietnamese list.
    ///
    /// First the letters of the whole text decide (a ă â b c d đ e ê …; a gap between words before any digit, digits as
    /// whole numbers before any letter, other scripts last), then the tones word by word (ngang, huyền, hỏi, ngã, sắc,
    /// nặng), then small before capital, then whatever else differs. Two texts have the same key exactly when they have
    /// the same NFC. A key takes about four bytes for each letter.
    public static func sortKey(_ text: String) -> String {
        var key = SortKey()
        let text = composed(text)
        for scalar in text.unicodeScalars { key.add(scalar) }
        return key.finished(for: text)
    }

    /// Whether the left text comes first in a Vietnamese list; for `sorted(by:)`.
    public static func precedes(_ left: String, _ right: String) -> Bool {
        SortableText(left) < SortableText(right)
    }
}

/// A text that compares in the Vietnamese order and keeps its key, for sorting long lists.
public struct SortableText: Comparable, Hashable, Sendable {
    /// The text as it was given.
    public let text: String
    /// What `VietnameseText.sortKey` says of it.
    public let key: String

    /// A text ready to be compared.
    public init(_ text: String) {
        self.text = text
        key = VietnameseText.sortKey(text)
    }

    /// Whether both texts have the same NFC.
    public static func == (left: SortableText, right: SortableText) -> Bool { left.key == right.key }

    /// Whether the left text comes first in a Vietnamese list.
    public static func < (left: SortableText, right: SortableText) -> Bool {
        left.key.utf8.lexicographicallyPrecedes(right.key.utf8)
    }

    /// Feeds the key, as equality wants it.
    public func hash(into hasher: inout Hasher) { hasher.combine(key) }
}
