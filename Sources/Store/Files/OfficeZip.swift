/// Tells Word's and Excel's files from other zips, by the names in the zip's directory.
enum OfficeZip {
    /// The directory of an honest document is far smaller.
    private static let longestDirectory = 4_194_304

    static func kind(of file: borrowing DiskFile, size: Int) throws(FileError) -> FileKind {
        let names = try self.names(of: file, size: size)
        // Macros are programs, whatever the name of the file says.
        guard names.contains("[Content_Types].xml"), !names.contains(where: { $0.hasSuffix("vbaProject.bin") }) else {
            throw .unknownKind
        }
        if names.contains("word/document.xml") { return .docx }
        if names.contains("xl/workbook.xml") { return .xlsx }
        throw .unknownKind
    }

    /// The names in the central directory (APPNOTE 4.3.12), which the last record of the file (4.3.16) points to.
    private static func names(of file: borrowing DiskFile, size: Int) throws(FileError) -> [String] {
        let tailLength = min(size, 65_557)
        let tail = try file.read(at: size - tailLength, count: tailLength)
        guard let end = lastIndex(of: [0x50, 0x4B, 5, 6], in: tail), tail.count >= end + 22 else { throw .unknownKind }
        let length = number(tail, end + 12, bytes: 4)
        let start = number(tail, end + 16, bytes: 4)
        guard length <= longestDirectory, start + length <= size else { throw .unknownKind }
        let directory = try file.read(at: start, count: length)
        var names: [String] = []
        var place = 0
        while place + 46 <= directory.count, directory[place...].starts(with: [0x50, 0x4B, 1, 2]) {
            let nameLength = number(directory, place + 28, bytes: 2)
            let rest = number(directory, place + 30, bytes: 2) + number(directory, place + 32, bytes: 2)
            guard place + 46 + nameLength <= directory.count else { throw .unknownKind }
            // Bit 0: the entry is encrypted.
            guard number(directory, place + 8, bytes: 2) & 1 == 0 else { throw .unknownKind }
            names.append(String(decoding: directory[(place + 46)..<(place + 46 + nameLength)], as: UTF8.self))
            place += 46 + nameLength + rest
        }
        return names
    }

    private static func lastIndex(of mark: [UInt8], in bytes: [UInt8]) -> Int? {
        guard bytes.count >= mark.count else { return nil }
        return (0...(bytes.count - mark.count)).reversed().first { bytes[$0...].starts(with: mark) }
    }

    private static func number(_ bytes: [UInt8], _ offset: Int, bytes count: Int) -> Int {
        (0..<count).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
    }
}
