package import Hummingbird

/// Reads a form with files from a request: text fields are gathered, files flow into sinks as they arrive.
package struct MultipartReader: Sendable {
    /// What one form may bring.
    package struct Limits: Sendable {
        package var body: Int
        package var file: Int
        package var field: Int
        package var parts: Int

        package init(body: Int = 200 << 20, file: Int = 50 << 20, field: Int = 64 << 10, parts: Int = 500) {
            self.body = body
            self.file = file
            self.field = field
            self.parts = parts
        }
    }

    package var limits: Limits

    package init(limits: Limits = Limits()) {
        self.limits = limits
    }

    /// The form of a request.
    ///
    /// `open` is asked for each file that was chosen, with the text fields that came before it.
    package func read<Sink: FileSink>(
        _ request: Request,
        open: (MultipartPart, FormData) async throws -> Sink
    ) async throws -> UploadedForm<Sink> {
        let boundary = try MultipartBoundary.read(request.headers[.contentType] ?? "")
        return try await read(request.body, boundary: boundary, open: open)
    }

    /// The form of any sequence of buffers.
    package func read<Body: AsyncSequence, Sink: FileSink>(
        _ body: Body,
        boundary: [UInt8],
        open: (MultipartPart, FormData) async throws -> Sink
    ) async throws -> UploadedForm<Sink> where Body.Element == ByteBuffer {
        var parser = MultipartParser(boundary: boundary, partLimit: limits.parts)
        var desk = MultipartDesk<Sink>(limits: limits)
        do {
            for try await chunk in body {
                let bytes = Array(chunk.readableBytesView)
                try desk.count(bytes.count)
                for event in try parser.push(bytes) { try await desk.take(event, open: open) }
            }
            try parser.finish()
            return desk.form
        } catch {
            await desk.abandon()
            throw error
        }
    }
}
