import Hummingbird
import Synchronization
import Testing

@testable import Web

/// Keeps what it is given, so that a test can look.
private final class Basket: FileSink {
    struct Content: Equatable {
        var bytes: [UInt8] = []
        var isFinished = false
        var isAbandoned = false
    }

    private let state = Mutex(Content())
    var content: Content { state.withLock { $0 } }

    func write(_ bytes: ArraySlice<UInt8>) async throws { state.withLock { $0.bytes += bytes } }
    func finish() async throws { state.withLock { $0.isFinished = true } }
    func abandon() async { state.withLock { $0.isAbandoned = true } }
}

/// The baskets that were handed out.
private final class Shelf: Sendable {
    private let state = Mutex<[(Basket, FormData)]>([])
    var baskets: [Basket] { state.withLock { $0.map(\.0) } }
    var data: [FormData] { state.withLock { $0.map(\.1) } }

    func hand(_ data: FormData) -> Basket {
        let basket = Basket()
        state.withLock { $0.append((basket, data)) }
        return basket
    }
}

@Suite("A form with files as it streams")
struct MultipartReaderTests {
    private func stream(_ text: String, pieces: Int = 7) -> AsyncStream<ByteBuffer> {
        let bytes = Array(text.utf8)
        return AsyncStream { stream in
            for start in stride(from: 0, to: bytes.count, by: pieces) {
                stream.yield(ByteBuffer(bytes: bytes[start..<min(start + pieces, bytes.count)]))
            }
            stream.finish()
        }
    }

    private func field(_ name: String, _ value: String, file: String? = nil) -> String {
        let end = file.map { "; filename=\"\($0)\"" } ?? ""
        return "--B\r\nContent-Disposition: form-data; name=\"\(name)\"\(end)\r\n\r\n\(value)\r\n"
    }

    private func read(
        _ text: String,
        _ limits: MultipartReader.Limits = MultipartReader.Limits(),
        shelf: Shelf = Shelf()
    ) async throws -> UploadedForm<Basket> {
        try await MultipartReader(limits: limits).read(stream(text), boundary: Array("B".utf8)) { _, data in
            shelf.hand(data)
        }
    }

    @Test func textIsGatheredAndFilesFlow() async throws {
        let body =
            field("ten", " Nha\u{303}n ") + field("tep", "%PDF-1.7", file: "a.pdf") + field("kem", "") + "--B--\r\n"
        let form = try await read(body)
        #expect(form.data == FormData(["ten": "Nhãn", "kem": ""]))
        #expect(form.files.map(\.part) == [MultipartPart(name: "tep", fileName: "a.pdf")])
        #expect(form.files.map(\.size) == [8])
        #expect(form.files[0].sink.content == Basket.Content(bytes: Array("%PDF-1.7".utf8), isFinished: true))
    }

    @Test func aSinkIsOpenedWithTheFieldsBeforeIt() async throws {
        let shelf = Shelf()
        let body = field("loai", "nhan") + field("tep", "x", file: "a.pdf") + field("sau", "1") + "--B--"
        _ = try await read(body, shelf: shelf)
        #expect(shelf.data == [FormData(["loai": "nhan"])])
    }

    @Test func noFileChosenOpensNoSink() async throws {
        let form = try await read(field("tep", "", file: "") + "--B--")
        #expect(form.files.isEmpty && form.data == FormData())
    }

    @Test func anEmptyFileIsAFile() async throws {
        let form = try await read(field("tep", "", file: "rong.txt") + "--B--")
        #expect(form.files.map(\.size) == [0])
        #expect(form.files[0].sink.content.isFinished)
    }

    @Test(arguments: [
        ("body", MultipartReader.Limits(body: 60), MultipartError.Reason.bodyTooLarge(limit: 60)),
        ("file", MultipartReader.Limits(file: 7), .fileTooLarge(limit: 7)),
        ("field", MultipartReader.Limits(field: 3), .fieldTooLong(limit: 3)),
        ("parts", MultipartReader.Limits(parts: 1), .tooManyParts(limit: 1)),
    ])
    func limitsBreakOffAndLeaveNothing(
        what: String,
        limits: MultipartReader.Limits,
        why: MultipartError.Reason
    ) async throws {
        let shelf = Shelf()
        let body = field("tep", "12345678", file: "a.pdf") + field("ten", "dài hơn") + "--B--"
        let error = await #expect(throws: MultipartError.self) { try await read(body, limits, shelf: shelf) }
        #expect(error?.reason == why)
        let kept = shelf.baskets.filter { !$0.content.isAbandoned }
        #expect(kept.isEmpty)
    }

    @Test func exactlyTheLimitIsTaken() async throws {
        let body = field("tep", "12345678", file: "a.pdf") + field("ten", "abc") + "--B--"
        let limits = MultipartReader.Limits(body: body.utf8.count, file: 8, field: 3, parts: 2)
        #expect(try await read(body, limits).files.map(\.size) == [8])
    }

    @Test func aBrokenUploadIsAbandoned() async throws {
        let shelf = Shelf()
        let error = await #expect(throws: MultipartError.self) {
            try await read(field("tep", "1234", file: "a.pdf"), shelf: shelf)
        }
        #expect(error?.reason == .truncated)
        #expect(shelf.baskets.map(\.content.isAbandoned) == [true])
    }

    @Test func onlyUTF8IsTaken() async throws {
        #expect(try await read(field("_charset_", "UTF-8") + "--B--").data.has("_charset_"))
        let error = await #expect(throws: MultipartError.self) {
            try await read(field("_charset_", "utf-16") + "--B--")
        }
        #expect(error?.reason == .unknownEncoding)
        await #expect(throws: FormError.controlCharacter(field: "ten")) {
            try await read(field("ten", "a\u{0}") + "--B--")
        }
    }
}
