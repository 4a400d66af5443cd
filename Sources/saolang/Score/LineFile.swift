import ArgumentParser
import Foundation
import OCOP

/// A file or standard input read in pieces and handed on line by line, in bounded memory.
struct LineFile {
    private let descriptor: Int32
    private let size: Int
    private let language: Language

    init(_ path: String, in language: Language) throws {
        descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY)
        guard descriptor >= 0 else {
            throw ValidationError(
                say("Không đọc được tệp «\(path)».", "The file «\(path)» cannot be read.", in: language)
            )
        }
        var status = stat()
        size = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : 0
        self.language = language
    }

    /// Scores every line and writes the results to standard output.
    func score(with stream: inout SheetStream) throws {
        var out = ByteText()
        var progress = Progress(total: size, in: language)
        try read { line, done in
            if let line { stream.score(line, to: &out) } else { stream.refuseLine(to: &out) }
            if out.bytes.count > 1 << 19 {
                StandardOutput.write(out.bytes)
                out.removeAll()
                progress.advance(to: done, count: stream.lineCount)
            }
        }
        StandardOutput.write(out.bytes)
        progress.finish()
    }

    /// Hands on every line that is not empty, with its number.
    func forEachLine(_ body: (UnsafeBufferPointer<UInt8>, Int) throws -> Void) throws {
        var number = 0
        var progress = Progress(total: size, in: language)
        defer { progress.finish() }
        try read { line, done in
            number += 1
            if number % 256 == 0 { progress.advance(to: done, count: number) }
            guard let line, !line.allSatisfy({ $0 == 32 || $0 == 13 || $0 == 9 }) else { return }
            try body(line, number)
        }
    }

    /// Calls with each line, or with nil for one that is too long to take in, and with the bytes done so far.
    private func read(_ body: (UnsafeBufferPointer<UInt8>?, Int) throws -> Void) throws {
        defer { if descriptor != STDIN_FILENO { close(descriptor) } }
        let capacity = SheetStream.longestLine * 2
        let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: capacity)
        defer { buffer.deallocate() }
        guard let base = buffer.baseAddress else { return }
        var filled = 0
        var done = 0
        var isSkipping = false
        while true {
            let count = Foundation.read(descriptor, base + filled, capacity - filled)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            filled += count
            var start = 0
            while let end = memchr(base + start, 10, filled - start) {
                let length = UnsafeRawPointer(end) - UnsafeRawPointer(base + start)
                done += length + 1
                if !isSkipping { try body(UnsafeBufferPointer(start: base + start, count: length), done) }
                isSkipping = false
                start += length + 1
            }
            filled -= start
            memmove(base, base + start, filled)
            if filled >= SheetStream.longestLine {
                if !isSkipping { try body(nil, done) }
                isSkipping = true
                done += filled
                filled = 0
            }
        }
        if filled > 0, !isSkipping { try body(UnsafeBufferPointer(start: base, count: filled), done + filled) }
    }
}
