import CZlib

/// Packs and unpacks bytes in the gzip format (RFC 1952).
package enum Gzip {
    /// The bytes packed, as tightly as zlib can or at another level (1 quick … 9 small); nil where zlib fails.
    package static func packed(_ bytes: [UInt8], level: Int32 = Z_BEST_COMPRESSION) -> [UInt8]? {
        var stream = z_stream()
        // 15 + 16: the largest window, in a gzip wrapper (zlib.h, deflateInit2).
        let opened = deflateInit2_(
            &stream,
            level,
            Z_DEFLATED,
            15 + 16,
            9,
            Z_DEFAULT_STRATEGY,
            ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size)
        )
        guard opened == Z_OK else { return nil }
        defer { deflateEnd(&stream) }
        var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))))
        guard run(&stream, from: bytes, into: &output, deflate) == Z_STREAM_END else { return nil }
        return Array(output.prefix(Int(stream.total_out)))
    }

    /// What was packed; nil for bytes that are no gzip, are damaged or cut, or hold more than `limit` bytes.
    package static func unpacked(_ bytes: [UInt8], limit: Int) -> [UInt8]? {
        var stream = z_stream()
        guard inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            return nil
        }
        defer { inflateEnd(&stream) }
        // The last four bytes tell the length (RFC 1952 section 2.3.1); a lie fails below.
        let told = bytes.suffix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
        guard bytes.count >= 18, told <= limit else { return nil }
        var output = [UInt8](repeating: 0, count: told + 1)
        guard run(&stream, from: bytes, into: &output, inflate) == Z_STREAM_END, stream.total_out == told else {
            return nil
        }
        output.removeLast()
        return output
    }

    private static func run(
        _ stream: inout z_stream,
        from bytes: [UInt8],
        into output: inout [UInt8],
        _ step: (UnsafeMutablePointer<z_stream>, Int32) -> Int32
    ) -> Int32 {
        var input = bytes
        return input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(source.count)
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(target.count)
                return step(&stream, Z_FINISH)
            }
        }
    }
}
