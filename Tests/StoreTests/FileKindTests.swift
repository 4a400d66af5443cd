import Foundation
import Store
import Testing

/// What counts is the content; names do not come into it.
@Suite struct FileKindTests {
    private func kind(_ bytes: [UInt8], kinds: Set<FileKind> = Set(FileKind.allCases)) async throws -> FileKind {
        let folder = FileManager.default.temporaryDirectory.appending(path: "kind-tests-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let upload = try await FileStore(folder: folder).begin(kinds: kinds)
        // Byte by byte at first: signatures and characters come cut in two.
        for byte in bytes.prefix(200) { try await upload.write([byte]) }
        if bytes.count > 200 { try await upload.write(Array(bytes.dropFirst(200))) }
        return try await upload.finish().kind
    }

    private func refusal(_ bytes: [UInt8]) async -> FileError? {
        do {
            _ = try await kind(bytes)
            return nil
        } catch {
            return error as? FileError
        }
    }

    @Test(arguments: [
        ("%PDF-1.4\n1 0 obj", FileKind.pdf), ("\0\0\0\u{18}ftypheic\0\0\0\0mif1", .heic),
        ("\0\0\0\u{20}ftypisom\0\0\u{2}\0isomiso2avc1mp41", .mp4), ("RIFF\u{1}\0\0\0WEBPVP8 ", .webp),
        ("Tên,Điểm\nChè Shan tuyết,\"73,5\"\n", .text), ("\u{FEFF}a;b\r\n", .text), ("x", .text), ("a < b", .text),
        (String(repeating: "ườ🌾", count: 100), .text), ("< 5 điểm", .text),
    ])
    func kindIsToldByContent(content: String, expected: FileKind) async throws {
        #expect(try await kind(Array(content.utf8)) == expected)
    }

    @Test func picturesAreToldByTheirFirstBytes() async throws {
        #expect(try await kind([0xFF, 0xD8, 0xFF, 0xE0, 0, 16] + Array("JFIF".utf8)) == .jpeg)
        #expect(try await kind([0x89] + Array("PNG\r\n\u{1A}\n".utf8) + [0, 0, 0, 13]) == .png)
    }

    @Test func officeFilesAreToldByTheirEntries() async throws {
        #expect(try await kind(zip(["[Content_Types].xml", "_rels/.rels", "word/document.xml"])) == .docx)
        #expect(try await kind(zip(["xl/workbook.xml", "[Content_Types].xml"])) == .xlsx)
    }

    @Test func otherZipsAreRefused() async {
        let macros = ["[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"]
        for names in [[], ["a.txt"], ["word/document.xml"], ["[Content_Types].xml"], macros] {
            #expect(await refusal(zip(names)) == .unknownKind)
        }
        let whole = zip(["[Content_Types].xml", "word/document.xml"])
        for length in [30, whole.count - 30, whole.count - 1] {
            #expect(await refusal(Array(whole.prefix(length))) == .unknownKind)
        }
        #expect(await refusal(zip(["[Content_Types].xml", "word/document.xml"], isEncrypted: true)) == .unknownKind)
    }

    @Test(arguments: [
        "GIF89a\u{1}\0", "<!DOCTYPE html><p>", "\n  <html>", "\u{FEFF}<svg xmlns=''>", "<?xml version='1.0'?>",
        "\u{7F}ELF\u{2}",
        "MZ\0\0", "a\0b", "\u{1B}[31m", "\0\0\0\u{18}ftypqt  ", "RIFF\0\0\0\0WAVE", "Rar!\u{1A}", "\0",
    ])
    func everythingElseIsRefused(content: String) async {
        #expect(await refusal(Array(content.utf8)) == .unknownKind)
    }

    @Test func brokenLettersAreRefused() async {
        let good = Array(String(repeating: "đ", count: 500).utf8)
        #expect(await refusal(good) == nil)
        #expect(await refusal(good + [0xC4]) == .unknownKind)
        #expect(await refusal(good + [0xFF] + good) == .unknownKind)
        #expect(await refusal([0xC0, 0x80]) == .unknownKind)
        #expect(await refusal(good + [0xED, 0xA0, 0x80]) == .unknownKind)
    }

    @Test func onlyWantedKindsAreTaken() async throws {
        #expect(try await kind(Array("%PDF-1.4".utf8), kinds: [.pdf]) == .pdf)
        do {
            _ = try await kind(Array("text".utf8), kinds: [.pdf])
            Issue.record("text was taken where a PDF was wanted")
        } catch let error as FileError {
            #expect(error == .unwantedKind(.text))
        }
    }

    /// A zip of empty entries.
    private func zip(_ names: [String], isEncrypted: Bool = false) -> [UInt8] {
        func little(_ number: Int, _ count: Int) -> [UInt8] { (0..<count).map { UInt8(number >> (8 * $0) & 0xFF) } }
        var bytes: [UInt8] = []
        var directory: [UInt8] = []
        for name in names {
            let about =
                little(20, 2) + little(isEncrypted ? 1 : 0, 2) + little(0, 18) + little(name.utf8.count, 2)
                + little(0, 2)
            directory += [0x50, 0x4B, 1, 2] + little(20, 2) + about + little(0, 10) + little(bytes.count, 4)
            directory += Array(name.utf8)
            bytes += [0x50, 0x4B, 3, 4] + about + Array(name.utf8)
        }
        if names.isEmpty { bytes += [0x50, 0x4B, 3, 4] }
        let end = little(0, 4) + little(names.count, 2) + little(names.count, 2)
        return bytes + directory + [0x50, 0x4B, 5, 6] + end + little(directory.count, 4) + little(bytes.count, 4)
            + little(0, 2)
    }
}
