import Foundation
import OCOP
import Store

/// Makes pictures of a PDF's pages, so that a council sees evidence in place (job `page-pictures`).
///
/// Poppler reads the file in a process of its own, with limits on time and pages: what people bring may be damaged.
package enum PagePictures {
    package static let kind = "page-pictures"
    /// More pages than anybody looks through beside a criterion; the file itself has them all.
    static let mostPages = 40
    static let seconds = 120

    package struct Payload: Codable, Sendable {
        package let sha256: String
    }

    /// Poppler could not read the file.
    struct Unreadable: Error, CustomStringConvertible {
        let status: Int32
        var description: String { "pdftoppm ended with \(status)" }
    }

    /// Makes and keeps the pictures of one file; doing it twice changes nothing.
    package static func make(_ office: Office, _ payload: String) async throws {
        let payload: Payload = try JSON.value(payload)
        guard let hash = FileHash(rawValue: payload.sha256) else { return }
        let folder = FileManager.default.temporaryDirectory.appending(path: "pages-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await copy(hash, of: office.files, to: folder.appending(path: "in.pdf"))
        try await draw(in: folder)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".jpg") }
        var pictures: [String] = []
        for name in names.sorted() {
            let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
            let upload = try await office.files.begin(kinds: [.jpeg])
            try await upload.write(bytes)
            pictures.append(try await upload.finish().hash.rawValue)
        }
        let made = pictures
        try await office.database.write { tx in
            for (place, picture) in made.enumerated() {
                try tx.pagePictures.insert(picture, of: place + 1, in: payload.sha256)
            }
        }
    }

    private static func copy(_ hash: FileHash, of files: FileStore, to file: URL) async throws {
        try Data().write(to: file)
        let handle = try FileHandle(forWritingTo: file)
        defer { try? handle.close() }
        for try await piece in try await files.read(hash) { try handle.write(contentsOf: Data(piece)) }
    }

    private static func draw(in folder: URL) async throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.currentDirectoryURL = folder
        // Names of equal length, so that they sort as pages do.
        process.arguments = [
            "timeout", "\(seconds)", "pdftoppm", "-jpeg", "-scale-to", "1400", "-l", "\(mostPages)", "in.pdf", "p",
        ]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        let status = try await withCheckedThrowingContinuation { (done: CheckedContinuation<Int32, any Error>) in
            process.terminationHandler = { done.resume(returning: $0.terminationStatus) }
            do { try process.run() } catch { done.resume(throwing: error) }
        }
        guard status == 0 else { throw Unreadable(status: status) }
    }
}

extension Transaction {
    /// Asks for the pictures of every PDF that a dossier was filed with and that has none yet.
    func wantPagePictures(of dossier: Dossier.ID, at now: Date) throws {
        let files = try filings.latest(of: dossier)?.files.filter { $0.mediaType == "application/pdf" } ?? []
        let made = try pagePictures.counts(of: files.map(\.sha256))
        for file in Set(files.map(\.sha256)).sorted() where made[file] == nil {
            try enqueue(PagePictures.kind, PagePictures.Payload(sha256: file), at: now)
        }
    }
}
