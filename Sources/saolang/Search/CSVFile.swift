import Foundation
import OCOP

/// A CSV file of any size, read a few megabytes at a time.
final class CSVFile {
    /// The names of the columns; `nil` where the file is empty.
    let heading: [String]?

    private static let blockSize = 4 << 20
    private let handle: FileHandle
    private var headingBytes: [UInt8] = []
    private let separator: UInt8
    private var rest: [UInt8] = []
    private var line = 0
    private var reader: CSVReader?
    private var readerLine = 0
    private var isAtEnd = false

    /// `nil` where there is no such file; "-" is standard input.
    init?(path: String) {
        guard let handle = path == "-" ? .standardInput : FileHandle(forReadingAtPath: path) else { return nil }
        self.handle = handle
        var first: [UInt8] = []
        while !first.contains(10), let more = try? handle.read(upToCount: Self.blockSize), !more.isEmpty {
            first += more
        }
        // The rule of `CSVReader`: the commonest of the three in the first line.
        let line = first.prefix { $0 != 10 }
        let separator =
            [UInt8(ascii: ","), UInt8(ascii: ";"), 9].max { one, other in
                line.count { $0 == one } < line.count { $0 == other }
            } ?? UInt8(ascii: ",")
        self.separator = separator
        let end = Self.lastRowEnd(first, first: true, separator: separator) ?? first.count
        headingBytes = Array(first[..<end])
        if headingBytes.last != 10, !headingBytes.isEmpty { headingBytes.append(10) }
        rest = Array(first[end...])
        var reader = CSVReader(headingBytes)
        heading = reader.next()?.fields.map { $0.trimmingCharacters(in: .whitespaces) }
        self.line = headingBytes.count { $0 == 10 }
    }

    /// The next row after the heading; its line is that of the file.
    func next() -> (line: Int, row: CSVReader.Row)? {
        while true {
            if let row = reader?.next() { return (row.line + readerLine, row) }
            guard let block = nextBlock() else { return nil }
            // The heading goes before each block, since the reader takes the separator from it.
            var reader = CSVReader(headingBytes + block)
            _ = reader.next()
            self.reader = reader
            readerLine = line - headingBytes.count { $0 == 10 }
            line += block.count { $0 == 10 }
        }
    }

    /// Whole rows, as many as a block has.
    private func nextBlock() -> [UInt8]? {
        while !isAtEnd {
            if let more = try? handle.read(upToCount: Self.blockSize), !more.isEmpty {
                rest += more
            } else {
                isAtEnd = true
            }
            let end = isAtEnd ? rest.count : Self.lastRowEnd(rest, first: false, separator: separator) ?? 0
            guard end > 0 else { continue }
            let block = Array(rest[..<end])
            rest.removeFirst(end)
            return block
        }
        return nil
    }

    /// The index after the last line end, or the first one, that is not within a quoted field.
    private static func lastRowEnd(_ bytes: [UInt8], first: Bool, separator: UInt8) -> Int? {
        var state = Field.start
        var end: Int?
        for (index, byte) in bytes.enumerated() {
            switch (state, byte) {
            case (.start, UInt8(ascii: "\"")), (.quote, UInt8(ascii: "\"")): state = .quoted
            case (.quoted, UInt8(ascii: "\"")): state = .quote
            case (.quoted, _): break
            case (_, 10):
                end = index + 1
                if first { return end }
                state = .start
            case (_, separator): state = .start
            default: state = .plain
            }
        }
        return end
    }

    /// Where in a field the reading is; `quote` is a quotation mark in a quoted field, the last one or a doubled one.
    private enum Field { case start, plain, quoted, quote }
}
