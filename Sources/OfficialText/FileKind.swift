/// What a file is, by its first bytes.
enum FileKind {
    case html
    case zip

    init(of bytes: [UInt8]) throws(OfficialTextError) {
        guard !bytes.isEmpty else { throw .empty }
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
            self = .zip
        } else if Self.otherForms.contains(where: bytes.starts) {
            throw .otherFormat
        } else if Self.hasTag(bytes) {
            self = .html
        } else {
            throw .otherFormat
        }
    }

    /// Word before 2007 (OLE), PDF, RTF, web archives (MHTML), gzip, empty and split zip files.
    private static let otherForms: [[UInt8]] = [
        [0xD0, 0xCF, 0x11, 0xE0], Array("%PDF".utf8), Array("{\\rtf".utf8), Array("MIME-Version:".utf8), [0x1F, 0x8B],
        [0x50, 0x4B, 0x05, 0x06], [0x50, 0x4B, 0x07, 0x08],
    ]

    /// Whether a tag opens near the beginning; in UTF-16 a zero byte stands between its signs.
    private static func hasTag(_ bytes: [UInt8]) -> Bool {
        let head = bytes.prefix(1 << 20).filter { $0 != 0 }
        return Swift.zip(head, head.dropFirst()).contains { sign, next in
            sign == UInt8(ascii: "<") && (next == UInt8(ascii: "!") || (65...90).contains(next & 0xDF))
        }
    }
}
