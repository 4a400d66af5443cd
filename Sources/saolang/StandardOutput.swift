import Foundation

/// Standard output without a buffer of its own.
///
/// What cannot be written ends the program: with 141 and no word where the reader has gone away (as a shell reports it),
/// else with 74 and the reason, so that a full disk is never taken for success.
enum StandardOutput {
    static func write(_ bytes: some Collection<UInt8>) {
        Array(bytes).withUnsafeBytes { bytes in
            var start = 0
            while start < bytes.count {
                let count = Foundation.write(STDOUT_FILENO, bytes.baseAddress?.advanced(by: start), bytes.count - start)
                if count < 0, errno == EINTR { continue }
                if count <= 0 { fail(errno) }
                start += count
            }
        }
    }

    static func write(_ text: String) { write(text.utf8) }

    private static func fail(_ code: Int32) -> Never {
        if code == EPIPE { exit(141) }
        let reason = String(cString: strerror(code))
        note("Không ghi được kết quả; kiểm tra đĩa rồi chạy lại / results could not be written: \(reason)")
        exit(74)
    }
}
