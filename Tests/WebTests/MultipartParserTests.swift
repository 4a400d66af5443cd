import Testing

@testable import Web

/// Events with the pieces of each body put together.
enum Told: Equatable {
    case part(MultipartPart)
    case body([UInt8])
    case partEnd
    case end

    static func read(
        _ body: [UInt8],
        pieces: [Int] = [],
        boundary: String = "B",
        parser: MultipartParser? = nil
    ) throws -> [Told] {
        var parser = parser ?? MultipartParser(boundary: Array(boundary.utf8))
        var told: [Told] = []
        var start = 0
        for end in pieces + [body.count] {
            for event in try parser.push(Array(body[start..<end])) { append(event, to: &told) }
            start = end
        }
        try parser.finish()
        return told
    }

    static func append(_ event: MultipartParser.Event, to told: inout [Told]) {
        switch event {
        case .part(let part): told.append(.part(part))
        case .body(let bytes):
            if case .body(let before) = told.last {
                told[told.count - 1] = .body(before + bytes)
            } else {
                told.append(.body(Array(bytes)))
            }
        case .partEnd: told.append(.partEnd)
        case .end: told.append(.end)
        }
    }
}

private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

private func reason(of body: String, _ parser: MultipartParser? = nil) -> MultipartError.Reason? {
    do {
        _ = try Told.read(bytes(body), parser: parser)
        return nil
    } catch {
        return (error as? MultipartError)?.reason
    }
}

private let name = "Content-Disposition: form-data; name=\"a\"\r\n"

@Suite("Forms with files, by RFC 7578 and RFC 2046")
struct MultipartParserTests {
    static let whole = bytes(
        """
        --B\r\nContent-Disposition: form-data; name="ten"\r\n\r\nTương Bần\r\n\
        --B\r\nContent-Disposition: form-data; name="tep"; filename="Nhãn in.pdf"\r\nContent-Type: application/pdf\r\n\r\n\
        %PDF\r\n--\r\n-B\r\n--b\r\r\n\r\n--B\r\nContent-Disposition: form-data; name="rong"\r\n\r\n\r\n--B--\r\n
        """
    )

    static let events: [Told] = [
        .part(MultipartPart(name: "ten")), .body(bytes("Tương Bần")), .partEnd,
        .part(MultipartPart(name: "tep", fileName: "Nhãn in.pdf", contentType: "application/pdf")),
        .body(bytes("%PDF\r\n--\r\n-B\r\n--b\r\r\n")), .partEnd, .part(MultipartPart(name: "rong")), .partEnd, .end,
    ]

    @Test func aFormIsToldInOrder() throws {
        #expect(try Told.read(Self.whole) == Self.events)
    }

    @Test func everyCutInTwoTellsTheSame() throws {
        for cut in 0...Self.whole.count { #expect(try Told.read(Self.whole, pieces: [cut]) == Self.events) }
    }

    @Test func everyCutInThreeTellsTheSame() throws {
        for first in stride(from: 0, through: Self.whole.count, by: 1) {
            for second in stride(from: first, through: min(first + 12, Self.whole.count), by: 1) {
                guard try Told.read(Self.whole, pieces: [first, second]) != Self.events else { continue }
                Issue.record("cut at \(first) and \(second)")
            }
        }
    }

    @Test func oneByteAtATimeTellsTheSame() throws {
        #expect(try Told.read(Self.whole, pieces: Array(1..<Self.whole.count)) == Self.events)
    }

    @Test func everyBrokenOffBodyIsRefusedAtItsEnd() {
        // The line end after the last boundary may be missing, so the last two bytes do not count.
        for length in 0..<(Self.whole.count - 2) {
            #expect(throws: MultipartError(reason: .truncated, position: length)) {
                try Told.read(Array(Self.whole[..<length]))
            }
        }
    }

    @Test(arguments: [
        // RFC 2046 5.1.1: a line end before the first boundary, padding after a boundary.
        "\r\n--B\r\n\(name)\r\nx\r\n--B--", "--B \t \r\n\(name)\r\nx\r\n--B--", "--B\r\n\(name)\r\nx\r\n--B--\r\n",
        // RFC 7578 4.7 and 4.8: encodings that change nothing, headers that nobody knows.
        "--B\r\n\(name)Content-Transfer-Encoding: 8BIT\r\n\r\nx\r\n--B--", "--B\r\nX-Khac: 1\r\n\(name)\r\nx\r\n--B--",
        "--B\r\ncontent-disposition:FORM-DATA;name=a\r\n\r\nx\r\n--B--",
    ])
    func otherWritingsOfTheSame(body: String) throws {
        #expect(try Told.read(bytes(body)) == [.part(MultipartPart(name: "a")), .body(bytes("x")), .partEnd, .end])
    }

    @Test(arguments: ["--B\r\n\(name)\r\n\r\n--B--", "--B\r\n\(name)\r\n--B--"])
    func aBodyMayBeEmpty(body: String) throws {
        #expect(try Told.read(bytes(body)) == [.part(MultipartPart(name: "a")), .partEnd, .end])
    }

    @Test func aFormMayHaveNoParts() throws {
        #expect(try Told.read(bytes("--B--\r\n")) == [.end])
    }

    @Test(arguments: [
        ("", MultipartError.Reason.truncated), ("x--B--", .junkBeforeFirstPart),
        ("\r\n\r\n--B--", .junkBeforeFirstPart),
        ("--C\r\n", .junkBeforeFirstPart), ("--Bx", .junkAfterBoundary), ("--B\n", .junkAfterBoundary),
        ("--B\r\n\(name)\r\nx\r\n--Bx--", .junkAfterBoundary), ("--B-\r\n", .junkAfterBoundary),
        ("--B--x", .junkAfterEnd), ("--B--\r\nx", .junkAfterEnd), ("--B--\r\n\r\n", .junkAfterEnd),
        ("--B\r\n\r\nx\r\n--B--", .noName), ("--B\r\nContent-Type: text/plain\r\n\r\nx\r\n--B--", .noName),
        ("--B\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\nx\r\n--B--", .noName),
        ("--B\r\nContent-Disposition: form-data\r\n\r\nx\r\n--B--", .noName),
        ("--B\r\nContent-Disposition: form-data; name=\"a\"; name=\"b\"\r\n\r\nx\r\n--B--", .noName),
        ("--B\r\nContent-Disposition: form-data; name=\"a\r\n\r\nx\r\n--B--", .noName),
        ("--B\r\n\(name)\(name)\r\nx\r\n--B--", .noName),
        ("--B\r\n\(name)X: a\r\n b\r\n\r\nx\r\n--B--", .badHeader), ("--B\r\nkhông\r\n\r\nx\r\n--B--", .badHeader),
        ("--B\r\n\(name)X: a\nY: b\r\n\r\nx\r\n--B--", .badHeader),
        ("--B\r\n\(name)X\u{0}: a\r\n\r\nx\r\n--B--", .badHeader),
        ("--B\r\n\(name)Content-Transfer-Encoding: base64\r\n\r\nx\r\n--B--", .unknownEncoding),
        ("--B\r\n\(name)Content-Type: text/plain; charset=windows-1258\r\n\r\nx\r\n--B--", .unknownEncoding),
    ])
    func whatNoBrowserSendsIsRefused(body: String, why: MultipartError.Reason) {
        #expect(reason(of: body) == why)
    }

    @Test func aNameThatIsNotUTF8IsRefused() {
        let body = bytes("--B\r\nContent-Disposition: form-data; name=\"") + [0xC3] + bytes("\"\r\n\r\nx\r\n--B--")
        #expect(throws: MultipartError(reason: .notUTF8, position: 5)) { try Told.read(body) }
    }

    @Test func theErrorsPlaceIsTheSameWhereverTheBodyIsCut() {
        let body = bytes("--B\r\n\(name)\r\nxyz\r\n--B?")
        let error = MultipartError(reason: .junkAfterBoundary, position: body.count - 1)
        for cut in 0...body.count { #expect(throws: error) { try Told.read(body, pieces: [cut]) } }
    }

    @Test func headersAndPartsAreLimited() {
        let limited = MultipartParser(boundary: bytes("B"), headerLimit: 60, partLimit: 2)
        let long = "--B\r\n\(name)X: \(String(repeating: "x", count: 60))\r\n\r\n"
        #expect(reason(of: long, limited) == .headersTooLong(limit: 60))
        let part = "--B\r\n\(name)\r\nx\r\n"
        #expect(reason(of: part + part + "--B--", limited) == nil)
        #expect(reason(of: part + part + part + "--B--", limited) == .tooManyParts(limit: 2))
    }
}
