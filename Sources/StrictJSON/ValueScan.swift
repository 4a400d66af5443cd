/// Finds where a value ends, over as many pieces of the text as it takes, each byte looked at once.
package struct ValueScan {
    /// The next byte to look at.
    package var position = 0
    /// Whether the value has begun and not ended.
    package private(set) var isUnderway = false
    private var depth = 0
    private var isInString = false
    private var isEscaped = false

    /// A scan that has not begun.
    package init() {}

    /// The end of the value that begins at `start`; `nil` if it lies in a later piece.
    ///
    /// What the value holds is not checked, but for depth and size, which bound the memory that waits for its end.
    package mutating func end(
        in bytes: UnsafeBufferPointer<UInt8>,
        from start: Int,
        isLast: Bool,
        depth limit: Int,
        size: Int
    ) throws(JSONError) -> Int? {
        if !isUnderway {
            self = ValueScan()
            position = start
            isUnderway = true
        }
        var position = self.position
        while position < bytes.count {
            let byte = bytes[position]
            if isInString {
                position += 1
                if isEscaped {
                    isEscaped = false
                } else if byte == UInt8(ascii: "\\") {
                    isEscaped = true
                } else if byte == UInt8(ascii: "\"") {
                    isInString = false
                    if depth == 0 { return found(position) }
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): isInString = true
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
                guard depth <= limit else { throw JSONError(.tooDeep, at: position) }
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                if depth == 0 { return found(position) }
                depth -= 1
                if depth == 0 { return found(position + 1) }
            case UInt8(ascii: ","), UInt8(ascii: ":"), 0x20, 0x0A, 0x0D, 0x09:
                if depth == 0 { return found(position) }
            default: break
            }
            position += 1
        }
        self.position = position
        guard position - start <= size else { throw JSONError(.tooLarge, at: start) }
        return isLast ? found(position) : nil
    }

    private mutating func found(_ end: Int) -> Int {
        isUnderway = false
        return end
    }
}
