import CQREncode
package import Web

/// A QR code as a picture that scales (ISO/IEC 18004, error correction M).
package enum QRCode {
    /// Light modules around the code, as the standard asks for.
    static let quietZone = 4

    /// The code of a text as SVG, dark on white whatever the page's colours; nil for a text that no code can hold.
    ///
    /// `label` is what a screen reader says instead.
    package static func svg(_ text: String, label: String) -> HTML? {
        guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
        defer { QRcode_free(code) }
        let width = Int(code.pointee.width)
        guard let modules = code.pointee.data else { return nil }
        let side = width + 2 * quietZone
        var path = ""
        for row in 0..<width {
            var column = 0
            while column < width {
                guard modules[row * width + column] & 1 == 1 else {
                    column += 1
                    continue
                }
                let start = column
                // Runs of dark modules become one rectangle.
                while column < width, modules[row * width + column] & 1 == 1 { column += 1 }
                path += "M\(start + quietZone) \(row + quietZone)h\(column - start)v1h-\(column - start)z"
            }
        }
        return """
            <svg class="qr-code" viewBox="0 0 \(side) \(side)" role="img" aria-label="\(label)" \
            shape-rendering="crispEdges"><rect width="\(side)" height="\(side)" fill="#fff"/>\
            <path fill="#000" d="\(path)"/></svg>
            """
    }
}
