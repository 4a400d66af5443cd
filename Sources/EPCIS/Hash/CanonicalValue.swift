internal import GS1

extension [UInt8] {
    /// Appends a value in the one spelling that is hashed (CBV 2.0, 8.9.1, rules 5, 6 and 14 to 18).
    mutating func appendCanonical(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            var start = 0
            var end = bytes.count
            while start < end, bytes[start].isWhiteSpace { start += 1 }
            while end > start, bytes[end - 1].isWhiteSpace { end -= 1 }
            appendCanonical(UnsafeBufferPointer(rebasing: bytes[start..<end]))
        }
    }

    private mutating func appendCanonical(_ value: UnsafeBufferPointer<UInt8>) {
        guard let first = value.first else { return }
        switch first {
        case UInt8(ascii: "u"):
            if appendWord(value) || appendDigitalLink(ofURN: value) { return }
        case UInt8(ascii: "h"):
            if let rest = value.dropping("https://gs1.org/voc/") {
                append("https://ref.gs1.org/voc/")
                append(contentsOf: rest)
                return
            }
            if let link = ConstrainedDigitalLink(value) { return link.append(to: &self) }
        case UInt8(ascii: "g"):
            if let rest = value.dropping("gs1:") {
                append("https://ref.gs1.org/voc/")
                append(contentsOf: rest)
                return
            }
        case UInt8(ascii: "c"):
            if let rest = value.dropping("cbv:") {
                append("https://ref.gs1.org/cbv/")
                append(contentsOf: rest)
                return
            }
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
            if let number = CanonicalNumber(value) { return number.append(to: &self) }
        default: break
        }
        append(contentsOf: value)
    }

    private static let words: [(StaticString, StaticString)] = Vocabulary.allCases.compactMap { vocabulary in
        vocabulary.urnPrefix.utf8CodeUnitCount > 0 ? (vocabulary.urnPrefix, vocabulary.webPrefix) : nil
    }

    private mutating func appendWord(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
        guard value.dropping("urn:epcglobal:cbv:") != nil else { return false }
        for (urn, web) in Self.words {
            if let name = value.dropping(urn) {
                append(web)
                append(contentsOf: name)
                return true
            }
        }
        return false
    }

    private mutating func appendDigitalLink(ofURN value: UnsafeBufferPointer<UInt8>) -> Bool {
        guard value.dropping("urn:epc:") != nil else { return false }
        do {
            try EPC.appendDigitalLinkURI(ofURN: value.span, to: &self)
            return true
        } catch {
            return false
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// What follows a prefix.
    func dropping(_ prefix: StaticString) -> UnsafeBufferPointer<UInt8>? {
        let length = prefix.utf8CodeUnitCount
        guard count >= length else { return nil }
        for position in 0..<length where self[position] != prefix.utf8Start[position] { return nil }
        return UnsafeBufferPointer(rebasing: self[length...])
    }
}

extension UInt8 {
    var isWhiteSpace: Bool { self == 0x20 || 0x09...0x0D ~= self }
}
