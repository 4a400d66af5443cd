/// SHA-256 of a file's content, 64 small hexadecimal digits: its name in the store, and its proof.
package struct FileHash: RawRepresentable, Hashable, Sendable, SQLConvertible {
    package let rawValue: String

    package init?(rawValue: String) {
        let isHash = rawValue.utf8.count == 64 && rawValue.utf8.allSatisfy { (48...57) ~= $0 || (97...102) ~= $0 }
        guard isHash else { return nil }
        self.rawValue = rawValue
    }

    init(digest: some Sequence<UInt8>) {
        rawValue = digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// Where it lies under the store's folder; two levels, so that no folder grows large.
    var path: String {
        "files/\(rawValue.prefix(2))/\(rawValue.dropFirst(2).prefix(2))/\(rawValue)"
    }
}

/// What the store keeps of one file; goes into the row that refers to it.
package struct StoredFile: Hashable, Sendable {
    package let hash: FileHash
    package let size: Int
    package let kind: FileKind
    /// False when the same content was there before.
    package let isNew: Bool
}
