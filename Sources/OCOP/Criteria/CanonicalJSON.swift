/// JSON in the one form that RFC 8785 (JSON Canonicalization Scheme) allows, so that equal facts have equal bytes.
///
/// Only whole numbers are written: points are hundredths, so no form of a fraction has to be chosen.
package enum CanonicalJSON: Hashable {
    case null
    case bool(Bool)
    case integer(Int)
    case string(String)
    case array([CanonicalJSON])
    case object([String: CanonicalJSON])

    /// The bytes, in UTF-8.
    package var bytes: [UInt8] {
        var output: [UInt8] = []
        write(to: &output)
        return output
    }

    private func write(to output: inout [UInt8]) {
        switch self {
        case .null: output += Array("null".utf8)
        case .bool(let value): output += Array((value ? "true" : "false").utf8)
        case .integer(let value): output += Array(String(value).utf8)
        case .string(let text): Self.write(text, to: &output)
        case .array(let items):
            output.append(UInt8(ascii: "["))
            for (position, item) in items.enumerated() {
                if position > 0 { output.append(UInt8(ascii: ",")) }
                item.write(to: &output)
            }
            output.append(UInt8(ascii: "]"))
        case .object(let fields):
            output.append(UInt8(ascii: "{"))
            // RFC 8785, section 3.2.3: names sort by their UTF-16 code units.
            for (position, name) in fields.keys.sorted(by: { $0.utf16.lexicographicallyPrecedes($1.utf16) })
                .enumerated()
            {
                if position > 0 { output.append(UInt8(ascii: ",")) }
                Self.write(name, to: &output)
                output.append(UInt8(ascii: ":"))
                fields[name]?.write(to: &output)
            }
            output.append(UInt8(ascii: "}"))
        }
    }

    /// RFC 8785, section 3.2.2.2: only what must be escaped is, with the short form where there is one.
    static func write(_ text: String, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): output += [92, 34]
            case UInt8(ascii: "\\"): output += [92, 92]
            case 8: output += [92, UInt8(ascii: "b")]
            case 9: output += [92, UInt8(ascii: "t")]
            case 10: output += [92, UInt8(ascii: "n")]
            case 12: output += [92, UInt8(ascii: "f")]
            case 13: output += [92, UInt8(ascii: "r")]
            case 0..<32: output += Array("\\u00\(byte < 16 ? "0" : "1")\(String(byte % 16, radix: 16))".utf8)
            default: output.append(byte)
            }
        }
        output.append(UInt8(ascii: "\""))
    }
}
