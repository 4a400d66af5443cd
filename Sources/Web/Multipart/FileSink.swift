/// Where the bytes of one file go while they arrive.
package protocol FileSink: Sendable {
    /// Takes the next bytes.
    func write(_ bytes: ArraySlice<UInt8>) async throws
    /// All bytes have come.
    func finish() async throws
    /// The upload broke off; what was taken is to be thrown away. It is called after `finish` too, when a later part
    /// of the same form cannot be read.
    func abandon() async
}

/// What a form with files carried.
package struct UploadedForm<Sink: FileSink>: Sendable {
    /// The text fields.
    package var data: FormData
    /// The files, in the order in which they came, each with the sink that took its bytes.
    package var files: [(part: MultipartPart, sink: Sink, size: Int)]
}
