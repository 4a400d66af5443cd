import Testing

@testable import Web

@Suite("Names and boundaries, as browsers write them")
struct MultipartHeaderTests {
    private func part(_ disposition: String) throws -> MultipartPart {
        let headers = Array("Content-Disposition: form-data; \(disposition)\r\n".utf8)
        return try MultipartPart(headers: headers[...])
    }

    @Test(
        arguments: [
            ("name=\"tep\"; filename=\"Nhãn in.pdf\"", "Nhãn in.pdf"),
            // WHATWG: quotes and line ends are percent-encoded, nothing else is.
            ("name=\"tep\"; filename=\"a%22b.pdf\"", "a\"b.pdf"),
            ("name=\"tep\"; filename=\"100%25.pdf\"", "100%25.pdf"),
            ("name=\"tep\"; filename=\"a%0D%0Ab.pdf\"", "ab.pdf"),
            ("name=\"tep\"; filename=\"a\\\"b.pdf\"", "a\"b.pdf"),
            // RFC 7578 4.2: a path is dropped, filename* does not count.
            ("name=\"tep\"; filename=\"C:\\anh\\nhan.jpg\"", "nhan.jpg"),
            ("name=\"tep\"; filename=\"/etc/passwd\"", "passwd"),
            ("name=\"tep\"; filename=\"../../a.pdf\"", "a.pdf"), ("name=\"tep\"; filename=\"..\"", ""),
            ("name=\"tep\"; filename=\"a.pdf\"; filename*=UTF-8''b.pdf", "a.pdf"), ("name=\"tep\"; filename=\"\"", ""),
            ("name=\"tep\"; filename*=UTF-8''b.pdf", nil), ("name=\"tep\"; filename=tep.pdf", "tep.pdf"),
            ("filename=\"a;b.pdf\"; name=\"tep\"", "a;b.pdf"),
            ("name=\"tep\"; filename=\"gpj.\u{202E}exe\"", "gpj.exe"),
            ("name=\"tep\"; filename=\"Nha\u{303}n.jpg\"", "Nhãn.jpg"),
        ] as [(String, String?)]
    )
    func fileNamesAreBare(disposition: String, file: String?) throws {
        let part = try part(disposition)
        #expect(part.name == "tep")
        #expect(part.fileName.map { Array($0.utf8) } == file.map { Array($0.utf8) })
    }

    @Test func aNameWithALineEndIsRefused() {
        #expect(throws: MultipartError.self) { try part("name=\"a%0Ab\"") }
    }

    @Test(
        arguments: [
            ("multipart/form-data; boundary=B", "B"), ("Multipart/Form-Data;boundary=\"a b\"", "a b"),
            ("multipart/form-data; charset=utf-8; Boundary=----x'()+_,-./:=?", nil),
            ("multipart/form-data; boundary=\"----x'()+_,-./:=?\"", "----x'()+_,-./:=?"),
            (
                "multipart/form-data; boundary=----WebKitFormBoundary7MA4YWxkTrZu0gW",
                "----WebKitFormBoundary7MA4YWxkTrZu0gW"
            ),
            ("multipart/form-data; boundary=\(String(repeating: "b", count: 70))", String(repeating: "b", count: 70)),
            ("multipart/form-data; boundary=\(String(repeating: "b", count: 71))", nil),
            ("multipart/form-data", nil), ("multipart/form-data; boundary=", nil),
            ("multipart/form-data; boundary=\"\"", nil),
            ("multipart/form-data; boundary=\"a \"", nil), ("multipart/form-data; boundary=\"a\u{1}\"", nil),
            ("multipart/form-data; boundary=a; boundary=b", nil), ("multipart/mixed; boundary=a", nil), ("", nil),
            ("multipart/form-data; boundary=\"é\"", nil),
        ] as [(String, String?)]
    )
    func boundariesFollowTheirGrammar(type: String, boundary: String?) {
        #expect((try? MultipartBoundary.read(type)) == boundary.map { Array($0.utf8) })
    }
}
