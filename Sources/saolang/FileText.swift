import Foundation
import OCOP
import VietnameseText

/// Bytes of a file as UTF-8, or a clear word on what encoding they are in.
enum FileText {
    /// The largest file that is read at once; more sheets go by NDJSON, which is read line by line.
    static let sizeLimit = 64 << 20

    /// A whole file, or standard input for "-".
    static func read(_ path: String) throws(SheetError) -> [UInt8] {
        guard let handle = path == "-" ? .standardInput : FileHandle(forReadingAtPath: path),
            let data = try? handle.read(upToCount: sizeLimit + 1) ?? Data()
        else {
            throw SheetError(
                "unreadable",
                vi: "Không đọc được tệp «\(path)».",
                en: "The file «\(path)» cannot be read."
            )
        }
        guard data.count <= sizeLimit else {
            throw SheetError(
                "too-large",
                vi: "Tệp «\(path)» lớn hơn 64 MB; chia nhỏ tệp. Phiếu chấm có thể ghi dạng NDJSON, mỗi dòng một phiếu.",
                en: "The file «\(path)» is over 64 MB; split it. Sheets may go as NDJSON, one a line."
            )
        }
        return try utf8(data, name: path)
    }

    static func utf8(_ data: Data, name: String) throws(SheetError) -> [UInt8] {
        if data.starts(with: [0xFF, 0xFE]) || data.starts(with: [0xFE, 0xFF]) {
            guard let text = String(data: data, encoding: .utf16) else { throw unreadable(name) }
            return Array(text.utf8)
        }
        let bytes = Array(data)
        guard String(validating: bytes, as: UTF8.self) != nil else { throw legacy(bytes, name) }
        return bytes
    }

    private static func legacy(_ bytes: [UInt8], _ name: String) -> SheetError {
        guard let found = LegacyEncoding.detect(in: bytes) else { return unreadable(name) }
        let font = found.encoding == .tcvn3 ? "TCVN3 (ABC)" : "VNI"
        return SheetError(
            "bad-encoding",
            vi: "«\(name)» dùng bảng mã \(font); mở tệp, chuyển mã sang Unicode rồi lưu lại dạng UTF-8.",
            en: "«\(name)» is in the \(font) encoding; open it, convert it to Unicode and save it as UTF-8."
        )
    }

    private static func unreadable(_ name: String) -> SheetError {
        SheetError(
            "bad-encoding",
            vi: "«\(name)» không phải UTF-8; hãy lưu lại tệp với bảng mã UTF-8.",
            en: "«\(name)» is not UTF-8; save it as UTF-8."
        )
    }
}
