import ArgumentParser
import EPCIS
import Foundation
import OCOP
import StrictJSON

/// `saolang gs1 epcis`: trace events of EPCIS 2.0 in files and on standard input.
struct EPCISCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "epcis",
        abstract: "Sự kiện truy xuất EPCIS 2.0: kiểm tra, băm, chuyển dạng / EPCIS 2.0 events: check, hash, convert",
        subcommands: [
            EPCISCheckCommand.self, EPCISHashCommand.self, EPCISConvertCommand.self, EPCISTraceCommand.self,
        ]
    )
}

/// A file of events, read in pieces.
struct EPCISFile {
    let path: String
    let language: Language

    /// Bytes read at once.
    private static let pieceBytes = 1 << 18

    /// Calls with each event as it comes, and answers the rest of the document.
    ///
    /// A document whose context stands behind its events is read twice; what comes on standard input is put aside for it.
    func read(_ use: (Event, DocumentHeader) throws -> Void) throws -> DocumentHeader {
        var seen = Data()
        do {
            return try read(DocumentReader(), keeping: path == "-" ? { seen.append($0) } : nil, use)
        } catch let violation as Violation where violation.code == .contextAfterEvents {
            let file = path == "-" ? try Self.putAside(seen, language) : self
            defer { if path == "-" { unlink(file.path) } }
            let header = try file.read(DocumentReader(skipsEvents: true), keeping: nil) { _, _ in }
            return try file.read(DocumentReader(context: header.context), keeping: nil, use)
        }
    }

    /// What has been read of standard input and the rest of it, in a temporary file, whose name is the caller's to remove.
    static func putAside(_ seen: Data, _ language: Language) throws -> EPCISFile {
        let path = FileManager.default.temporaryDirectory.appending(path: "epcis-\(UUID().uuidString)").path()
        guard FileManager.default.createFile(atPath: path, contents: seen),
            let handle = FileHandle(forWritingAtPath: path)
        else { throw CocoaError(.fileWriteUnknown) }
        try handle.seekToEnd()
        while let piece = try FileHandle.standardInput.read(upToCount: pieceBytes), !piece.isEmpty {
            try handle.write(contentsOf: piece)
        }
        try handle.close()
        return EPCISFile(path: path, language: language)
    }

    private func read(
        _ reader: consuming DocumentReader,
        keeping keep: ((Data) -> Void)?,
        _ use: (Event, DocumentHeader) throws -> Void
    ) throws -> DocumentHeader {
        guard let handle = path == "-" ? .standardInput : FileHandle(forReadingAtPath: path) else {
            throw ValidationError(
                say("Không đọc được tệp «\(path)».", "The file «\(path)» cannot be read.", in: language)
            )
        }
        var reader = reader
        var hasEvents = false
        while let piece = try handle.read(upToCount: Self.pieceBytes), !piece.isEmpty {
            // Once there are events, their context has been found.
            if !hasEvents { keep?(piece) }
            for event in try reader.read(piece) {
                hasEvents = true
                try use(event, reader.header)
            }
        }
        for event in try reader.finish() { try use(event, reader.header) }
        return reader.header
    }
}

extension Violation {
    /// The violation as a line of NDJSON.
    func line(file: String) -> String {
        var members: [JSONObject.Member] = [
            .init("file", .string(file)), .init("code", .string(code.rawValue)), .init("pointer", .string(pointer)),
            .init("line", line.map { .number(JSONNumber($0)) } ?? .null),
            .init("offset", offset.map { .number(JSONNumber($0)) } ?? .null),
        ]
        members += [.init("message", .string(message)), .init("clause", .string(code.clause))]
        return JSONValue.object(JSONObject(members)).text() + "\n"
    }

    /// The violation as people read it.
    func text(file: String, in language: Language) -> String {
        var place = pointer.isEmpty ? "/" : pointer
        if let line { place += say(", dòng \(line)", ", line \(line)", in: language) }
        if let offset { place += ", byte \(offset)" }
        let words = say("\(code.vietnamese): \(message)", message, in: language)
        return "✗ \(file) \(place)\n    \(words)\n    [\(code.rawValue)] \(code.clause)\n"
    }
}
