import ArgumentParser
import Foundation
import OCOP

/// A file or standard input in lines, answered line by line in bounded memory.
///
/// What has been read is answered before more is awaited, so that a program at the other end of a pipe may wait for
/// the answer to its line.
struct GS1Lines {
    /// The longest line that is looked at: 1 MiB.
    static let longestLine = 1 << 20

    private let descriptor: Int32

    /// The files of a command line; standard input where none is named.
    static func paths(_ inputs: [String], in language: Language) throws -> [String] {
        if !inputs.isEmpty { return inputs }
        guard isatty(STDIN_FILENO) == 0 else {
            throw ValidationError(say("Hãy nêu tệp, hoặc «-».", "Name a file, or «-».", in: language))
        }
        return ["-"]
    }

    init(_ path: String, in language: Language) throws {
        descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY)
        guard descriptor >= 0 else {
            throw ValidationError(
                say("Không đọc được tệp «\(path)».", "The file «\(path)» cannot be read.", in: language)
            )
        }
    }

    /// Calls with each line without its end, or with nil for one that is too long, its number, and where to answer.
    func answer(_ body: (Span<UInt8>?, Int, inout [UInt8]) throws -> Void) throws {
        defer { if descriptor != STDIN_FILENO { close(descriptor) } }
        let capacity = Self.longestLine * 2
        let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: capacity)
        defer { buffer.deallocate() }
        guard let base = buffer.baseAddress else { return }
        var out: [UInt8] = []
        out.reserveCapacity(capacity)
        var filled = 0
        var number = 0
        var isSkipping = false
        while true {
            let count = read(descriptor, base + filled, capacity - filled)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            filled += count
            var start = 0
            while let end = memchr(base + start, 10, filled - start) {
                let length = UnsafeRawPointer(end) - UnsafeRawPointer(base + start)
                if !isSkipping {
                    number += 1
                    try body(Self.line(base + start, length, isFirst: number == 1).span, number, &out)
                }
                isSkipping = false
                start += length + 1
            }
            filled -= start
            memmove(base, base + start, filled)
            if filled > Self.longestLine {
                if !isSkipping {
                    number += 1
                    try body(nil, number, &out)
                }
                isSkipping = true
                filled = 0
            }
            StandardOutput.write(out)
            out.removeAll(keepingCapacity: true)
        }
        if filled > 0, !isSkipping {
            try body(Self.line(base, filled, isFirst: number == 0).span, number + 1, &out)
            StandardOutput.write(out)
        }
    }

    /// A line without what Windows puts around it: a byte order mark before the first, a carriage return at the end.
    private static func line(
        _ start: UnsafeMutablePointer<UInt8>,
        _ length: Int,
        isFirst: Bool
    ) -> UnsafeBufferPointer<UInt8> {
        var line = UnsafeBufferPointer(start: start, count: length)[...]
        if isFirst, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
        if line.last == 13 { line = line.dropLast() }
        return UnsafeBufferPointer(rebasing: line)
    }
}
