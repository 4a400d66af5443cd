import Crypto
import Foundation
import Synchronization

/// A file on its way in; given up when it is let go unfinished.
package final class FileUpload: Sendable {
    private struct State: ~Copyable {
        var file: DiskFile?
        var hash = SHA256()
        var size = 0
        var detector = KindDetector()
    }

    private let store: FileStore
    private let path: String
    private let limit: Int
    private let kinds: Set<FileKind>
    private let state: Mutex<State>

    init(_ store: FileStore, path: String, _ limit: Int, _ kinds: Set<FileKind>) throws(FileError) {
        self.store = store
        self.path = path
        self.limit = limit
        self.kinds = kinds
        self.state = Mutex(State(file: try DiskFile(creating: path)))
    }

    deinit {
        // Finished uploads have no such name any more.
        unlink(path)
    }

    /// Takes the next piece; refuses as soon as the file is too big or of no kind that is wanted.
    package func write(_ piece: [UInt8]) async throws {
        try await store.blocking {
            try self.state.withLock { state in
                guard state.file != nil else { throw FileError.ended }
                guard state.size + piece.count <= self.limit else { throw FileError.tooBig(limit: self.limit) }
                try state.detector.take(piece)
                try state.file?.write(piece)
                piece.withUnsafeBytes { state.hash.update(bufferPointer: $0) }
                state.size += piece.count
            }
        }
    }

    /// Keeps the file; when this returns the disk has it under its name.
    package func finish() async throws -> StoredFile {
        try await store.blocking {
            try self.state.withLock { state in
                guard let file = state.file.take() else { throw FileError.ended }
                defer { unlink(self.path) }
                guard state.size > 0 else { throw FileError.empty }
                let kind: FileKind
                switch try state.detector.finish() {
                case .kind(let found): kind = found
                case .zip: kind = try OfficeZip.kind(of: file, size: state.size)
                }
                guard self.kinds.contains(kind) else { throw FileError.unwantedKind(kind) }
                try file.seal()
                return try self.keep(FileHash(digest: state.hash.finalize()), size: state.size, kind)
            }
        }
    }

    /// Gives the file up.
    package func abort() async {
        try? await store.blocking {
            self.state.withLock { $0.file = nil }
            unlink(self.path)
        }
    }

    private func keep(_ hash: FileHash, size: Int, _ kind: FileKind) throws(FileError) -> StoredFile {
        let name = store.path(hash)
        try DiskFolder.make(DiskFolder.parent(name))
        let isNew = try DiskFolder.link(path, as: name)
        if !isNew {
            guard try DiskFile(reading: name).size() == size else { throw .damaged(hash) }
        }
        // Also for a name that was there: another upload may have made it a moment ago.
        try DiskFolder.sync(DiskFolder.parent(name))
        return StoredFile(hash: hash, size: size, kind: kind, isNew: isNew)
    }
}
