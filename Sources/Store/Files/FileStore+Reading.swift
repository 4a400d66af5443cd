import Crypto
import Foundation

extension FileStore {
    package func size(of hash: FileHash) async throws -> Int {
        try await blocking { try self.open(hash).size() }
    }

    /// The file, or a part of it, piece by piece.
    ///
    /// A file that is shorter than `size`, what its row says, is damaged and gives nothing.
    package func read(_ hash: FileHash, _ range: Range<Int>? = nil, size: Int? = nil) async throws -> FilePieces {
        try await blocking {
            let file = try self.open(hash)
            let found = try file.size()
            guard size == nil || size == found else { throw FileError.damaged(hash) }
            return FilePieces(store: self, hash: hash, range: (range ?? 0..<found).clamped(to: 0..<found), file: file)
        }
    }

    /// Reads the whole file and compares its content with its name.
    package func verify(_ hash: FileHash) async throws {
        try await blocking {
            let file = try self.open(hash)
            var digest = SHA256()
            var offset = 0
            while true {
                let piece = try file.read(at: offset, count: FilePieces.length)
                if piece.isEmpty { break }
                piece.withUnsafeBytes { digest.update(bufferPointer: $0) }
                offset += piece.count
            }
            guard FileHash(digest: digest.finalize()) == hash else { throw FileError.damaged(hash) }
        }
    }

    private func open(_ hash: FileHash) throws(FileError) -> DiskFile {
        guard access(path(hash), F_OK) == 0 else { throw .missing(hash) }
        return try DiskFile(reading: path(hash))
    }
}

/// A file on its way out; at most one piece of it is in memory.
package struct FilePieces: AsyncSequence, Sendable {
    package typealias Element = [UInt8]

    /// How long a piece is, but for the last.
    package static let length = 131_072

    /// The bytes that will come, by their places in the file.
    package let range: Range<Int>

    private let store: FileStore
    private let hash: FileHash
    private let file: OpenFile

    init(store: FileStore, hash: FileHash, range: Range<Int>, file: consuming DiskFile) {
        self.store = store
        self.hash = hash
        self.range = range
        self.file = OpenFile(file)
    }

    package func makeAsyncIterator() -> Iterator {
        Iterator(pieces: self, offset: range.lowerBound)
    }

    package struct Iterator: AsyncIteratorProtocol {
        fileprivate let pieces: FilePieces
        fileprivate var offset: Int

        package mutating func next() async throws -> [UInt8]? {
            guard offset < pieces.range.upperBound else { return nil }
            let offset = offset
            let count = Swift.min(FilePieces.length, pieces.range.upperBound - offset)
            let file = pieces.file
            let piece = try await pieces.store.blocking { try file.file.read(at: offset, count: count) }
            guard piece.count == count else { throw FileError.damaged(pieces.hash) }
            self.offset += count
            return piece
        }
    }

    /// Shares one descriptor among the iterators; reading at a place needs no lock.
    fileprivate final class OpenFile: Sendable {
        let file: DiskFile

        init(_ file: consuming DiskFile) {
            self.file = file
        }
    }
}
