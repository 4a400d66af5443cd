/// Looks at the tags of a text before libxml2 does, and refuses an element with more attributes than the limit.
///
/// libxml2 compares each attribute of an element with every other, so that a tag of a megabyte would take it a minute.
struct XMLGuard {
    private enum State {
        case text, open, tag, quoted(UInt8), declaration, comment, instruction, section
    }

    private var state = State.text
    private var attributes = 0
    private var window: UInt32 = 0
    private let limit: Int

    init(limit: Int) { self.limit = limit }

    /// Whether all elements in the bytes, which follow those seen before, are within the limit.
    mutating func accepts(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        for byte in bytes {
            window = window << 8 | UInt32(byte)
            switch state {
            case .text:
                if byte == UInt8(ascii: "<") { state = .open }
            case .open:
                attributes = 0
                switch byte {
                case UInt8(ascii: "?"): state = .instruction
                case UInt8(ascii: "!"): state = .declaration
                case UInt8(ascii: ">"): state = .text
                default: state = .tag
                }
            case .tag:
                switch byte {
                case UInt8(ascii: ">"): state = .text
                case UInt8(ascii: "\""), UInt8(ascii: "'"): state = .quoted(byte)
                case UInt8(ascii: "="):
                    attributes += 1
                    if attributes > limit { return false }
                default: break
                }
            case .quoted(let quote):
                if byte == quote { state = .tag }
            case .declaration:
                if window == 0x3C21_2D2D {
                    // The two dashes that open a comment do not also close it.
                    state = .comment
                    window = 0
                } else if byte == UInt8(ascii: "[") {
                    state = .section
                } else if byte == UInt8(ascii: ">") {
                    state = .text
                }
            case .comment:
                if window & 0xFFFFFF == 0x2D2D3E { state = .text }
            case .instruction:
                if window & 0xFFFF == 0x3F3E { state = .text }
            case .section:
                if window & 0xFFFFFF == 0x5D5D3E { state = .text }
            }
        }
        return true
    }
}
