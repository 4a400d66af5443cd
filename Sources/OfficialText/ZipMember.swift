import CLibArchive

/// One file out of a zip archive, handed over piece by piece and never as a whole.
struct ZipMember {
    private static let unpackedLimit = 64 << 20
    /// A document of this size is let through however well it was packed.
    private static let freeSize = 4 << 20
    private static let ratioLimit = 200
    private static let memberLimit = 10_000

    /// Reads the file of that name; a zip without it throws `notWord`.
    static func read(
        _ name: String,
        of archive: [UInt8],
        _ body: (UnsafeRawBufferPointer) throws(OfficialTextError) -> Void
    ) throws(OfficialTextError) {
        guard let reader = archive_read_new() else { throw .damaged }
        defer { archive_read_free(reader) }
        archive_read_support_format_zip(reader)
        // the bytes have to stay in place as long as the archive is read
        let result: Result<Void, OfficialTextError> = archive.withUnsafeBytes { bytes in
            Result { () throws(OfficialTextError) in
                guard archive_read_open_memory(reader, bytes.baseAddress, bytes.count) == ARCHIVE_OK else {
                    throw .damaged
                }
                try find(name, in: reader)
                try unpack(reader, packed: bytes.count, body)
            }
        }
        try result.get()
    }

    private static func find(_ name: String, in reader: OpaquePointer) throws(OfficialTextError) {
        for _ in 0..<memberLimit {
            var entry: OpaquePointer?
            let status = archive_read_next_header(reader, &entry)
            if status == ARCHIVE_EOF { throw .notWord }
            guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry else { throw .damaged }
            guard let path = archive_entry_pathname(entry), String(cString: path) == name else { continue }
            guard archive_entry_is_encrypted(entry) == 0 else { throw .encrypted }
            return
        }
        throw .notWord
    }

    private static func unpack(
        _ reader: OpaquePointer,
        packed: Int,
        _ body: (UnsafeRawBufferPointer) throws(OfficialTextError) -> Void
    ) throws(OfficialTextError) {
        let limit = min(unpackedLimit, max(freeSize, packed * ratioLimit))
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
        defer { buffer.deallocate() }
        var unpacked = 0
        while true {
            let count = archive_read_data(reader, buffer.baseAddress, buffer.count)
            if count == 0 { return }
            guard count > 0 else { throw .damaged }
            unpacked += count
            guard unpacked <= limit else { throw .unpacksTooLarge }
            try body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        }
    }
}
