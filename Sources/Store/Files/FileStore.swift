import Crypto
package import Foundation

/// Evidence files, each under the hash of its content: written once, never changed, kept once however often it comes.
///
/// Several servers may share the folder. Work on the disk stays off Swift's own threads.
package final class FileStore: Sendable {
    /// The largest file taken when nothing else is said: 50 MB.
    package static let usualLimit = 50 * 1_048_576

    let folder: String
    private let incoming: String
    private let queue = DispatchQueue(label: "files", attributes: .concurrent)

    /// Opens the store in a folder, makes it if need be, and sweeps out what a crash left half written.
    package init(folder: URL) throws {
        self.folder = folder.path
        self.incoming = "\(folder.path)/incoming"
        try DiskFolder.make(incoming)
        try DiskFolder.make("\(folder.path)/files")
        try sweep()
    }

    /// Begins to take a file; nothing is kept before ``FileUpload/finish()`` has returned.
    package func begin(
        limit: Int = FileStore.usualLimit,
        kinds: Set<FileKind> = Set(FileKind.allCases)
    ) async throws -> FileUpload {
        try await blocking { try FileUpload(self, path: "\(self.incoming)/\(UUID().uuidString).part", limit, kinds) }
    }

    /// Takes a whole file from a stream of pieces; a stream or file that fails leaves nothing.
    package func add<Pieces: AsyncSequence>(
        _ pieces: Pieces,
        limit: Int = FileStore.usualLimit,
        kinds: Set<FileKind> = Set(FileKind.allCases)
    ) async throws -> StoredFile where Pieces.Element == [UInt8] {
        let upload = try await begin(limit: limit, kinds: kinds)
        do {
            for try await piece in pieces { try await upload.write(piece) }
            return try await upload.finish()
        } catch {
            await upload.abort()
            throw error
        }
    }

    package func contains(_ hash: FileHash) async throws -> Bool {
        try await blocking { access(self.path(hash), F_OK) == 0 }
    }

    /// Erases a file for good; only for what the law says must go, and after nothing refers to it any more.
    package func erase(_ hash: FileHash) async throws {
        try await blocking {
            try DiskFolder.remove(self.path(hash))
            try DiskFolder.sync(DiskFolder.parent(self.path(hash)))
        }
    }

    func path(_ hash: FileHash) -> String { "\(folder)/\(hash.path)" }

    func blocking<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result(catching: work)) }
        }
    }

    /// Uploads of this and other servers hold a lock on their file, those of a dead one do not.
    private func sweep() throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: incoming) where name.hasSuffix(".part") {
            let path = "\(incoming)/\(name)"
            guard let file = try? DiskFile(reading: path), file.isAbandoned() else { continue }
            try DiskFolder.remove(path)
        }
    }
}
