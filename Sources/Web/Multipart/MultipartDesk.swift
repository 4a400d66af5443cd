/// Sorts the events of one form: text to its fields, bytes to their sinks.
struct MultipartDesk<Sink: FileSink> {
    private let limits: MultipartReader.Limits
    private(set) var form = UploadedForm<Sink>(data: FormData(), files: [])
    private var part = MultipartPart(name: "")
    private var text: [UInt8] = []
    private var isFileOpen = false
    private var passed = 0

    init(limits: MultipartReader.Limits) {
        self.limits = limits
    }

    mutating func count(_ bytes: Int) throws(MultipartError) {
        passed += bytes
        guard passed <= limits.body else { throw fault(.bodyTooLarge(limit: limits.body)) }
    }

    mutating func take(
        _ event: MultipartParser.Event,
        open: (MultipartPart, FormData) async throws -> Sink
    ) async throws {
        switch event {
        case .part(let head):
            part = head
            text = []
            isFileOpen = false
            if let name = head.fileName, !name.isEmpty { try await openFile(open) }
        case .body(let bytes) where part.fileName == nil:
            guard text.count + bytes.count <= limits.field else { throw fault(.fieldTooLong(limit: limits.field)) }
            text += bytes
        case .body(let bytes):
            // Bytes without a file name: a browser that keeps names to itself still sends a file.
            if !isFileOpen { try await openFile(open) }
            try await write(bytes)
        case .partEnd where part.fileName == nil: try keepText()
        case .partEnd: if isFileOpen { try await form.files[form.files.count - 1].sink.finish() }
        case .end: break
        }
    }

    func abandon() async {
        for file in form.files { await file.sink.abandon() }
    }

    private mutating func openFile(_ open: (MultipartPart, FormData) async throws -> Sink) async throws {
        form.files.append((part, try await open(part, form.data), 0))
        isFileOpen = true
    }

    private mutating func write(_ bytes: ArraySlice<UInt8>) async throws {
        let last = form.files.count - 1
        form.files[last].size += bytes.count
        guard form.files[last].size <= limits.file else { throw fault(.fileTooLarge(limit: limits.file)) }
        try await form.files[last].sink.write(bytes)
    }

    private mutating func keepText() throws {
        let value = try FormReader.clean(text, field: form.data.pairs.count + 1, called: part.name)
        // RFC 7578 section 4.6: a form may name its character set; only UTF-8 is taken.
        if part.name == "_charset_", value.lowercased() != "utf-8" { throw fault(.unknownEncoding) }
        form.data.append(part.name, value)
    }

    private func fault(_ reason: MultipartError.Reason) -> MultipartError {
        MultipartError(reason: reason, position: passed)
    }
}
