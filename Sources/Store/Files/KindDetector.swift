/// Tells a file's kind from its bytes as they come.
struct KindDetector {
    private enum State {
        case start([UInt8])
        case signed(FileKind)
        /// A zip, whose directory is at its end.
        case zip
        case text(TextCheck)
    }

    /// What is known when the last byte has come.
    enum Finding: Equatable {
        case kind(FileKind)
        case zip
    }

    /// Enough for every signature, and for markup behind a few blank lines.
    private static let headLength = 64

    private var state = State.start([])

    /// Takes the next bytes; refuses as soon as they can be of no kind.
    mutating func take(_ bytes: [UInt8]) throws(FileError) {
        switch state {
        case .start(let head):
            let head = head + bytes
            guard head.count >= Self.headLength else { return state = .start(head) }
            state = try Self.decide(head)
        case .text(var check):
            try check.take(bytes)
            state = .text(check)
        case .signed, .zip: break
        }
    }

    mutating func finish() throws(FileError) -> Finding {
        if case .start(let head) = state { state = try Self.decide(head) }
        switch state {
        case .signed(let kind): return .kind(kind)
        case .zip: return .zip
        case .text(let check):
            guard check.isWhole else { throw .unknownKind }
            return .kind(.text)
        case .start: throw .unknownKind
        }
    }

    private static func decide(_ head: [UInt8]) throws(FileError) -> State {
        if head.starts(with: "PK\u{3}\u{4}".utf8) { return .zip }
        if let kind = signed(head) { return .signed(kind) }
        guard !isMarkup(head) else { throw .unknownKind }
        var check = TextCheck()
        try check.take(head)
        return .text(check)
    }

    private static func signed(_ head: [UInt8]) -> FileKind? {
        func has(_ text: String, at offset: Int = 0) -> Bool { head.dropFirst(offset).starts(with: text.utf8) }
        if has("%PDF-") { return .pdf }
        if head.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
        if head.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return .png }
        if has("RIFF"), has("WEBP", at: 8) { return .webp }
        guard has("ftyp", at: 4) else { return nil }
        if ["heic", "heix", "heim", "heis", "mif1"].contains(where: { has($0, at: 8) }) { return .heic }
        return ["isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "MSNV", "3gp4", "3gp5"]
            .contains { has($0, at: 8) } ? .mp4 : nil
    }

    /// HTML and SVG are text that a browser runs.
    private static func isMarkup(_ head: [UInt8]) -> Bool {
        let body = head.drop { [0xEF, 0xBB, 0xBF, 0x20, 0x09, 0x0A, 0x0D].contains($0) }
        guard body.first == UInt8(ascii: "<"), let next = body.dropFirst().first else { return false }
        return next == UInt8(ascii: "!") || next == UInt8(ascii: "?") || (65...90) ~= next || (97...122) ~= next
    }
}

/// Whether bytes are UTF-8 text without control characters, piece by piece.
struct TextCheck {
    private var rest: [UInt8] = []

    /// True when no character is cut in two.
    var isWhole: Bool { rest.isEmpty }

    mutating func take(_ bytes: [UInt8]) throws(FileError) {
        let piece = rest + bytes
        let cut = piece.count - Self.unfinishedTail(piece)
        guard let text = String(validating: piece[..<cut], as: UTF8.self) else { throw .unknownKind }
        let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F || (9...13) ~= $0 }
        guard isPlain else { throw .unknownKind }
        rest = Array(piece[cut...])
    }

    /// How many bytes at the end begin a character that has not come whole.
    private static func unfinishedTail(_ bytes: [UInt8]) -> Int {
        for (distance, byte) in bytes.suffix(3).reversed().enumerated() where byte & 0xC0 != 0x80 {
            let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
            return length > distance + 1 ? distance + 1 : 0
        }
        return 0
    }
}
