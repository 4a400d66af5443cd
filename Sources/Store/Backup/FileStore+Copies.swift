import Foundation

extension FileStore {
    /// Every file in the store, in the order of the hashes.
    func hashes() async throws -> [FileHash] {
        try await blocking {
            let root = "\(self.folder)/files"
            var found: [FileHash] = []
            // Whatever else lies there (a lock of the network's file system, say) is none of ours.
            for first in try Self.names(root) {
                for second in try Self.names("\(root)/\(first)") {
                    found += try Self.names("\(root)/\(first)/\(second)").compactMap(FileHash.init(rawValue:))
                }
            }
            return found
        }
    }

    private static func names(_ folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
            .filter { $0.utf8.allSatisfy { (48...57) ~= $0 || (97...102) ~= $0 } && [2, 64].contains($0.utf8.count) }
    }

    /// Copies every file that is not there yet, reading each once and checking it against its name.
    func copyAll(to folder: BackupFolder) async throws -> [Backup.FileList] {
        var lists: [Backup.FileList] = []
        let groups = Dictionary(grouping: try await hashes()) { $0.rawValue.prefix(2) }
        for (_, hashes) in groups.sorted(by: { $0.key < $1.key }) {
            var text: [UInt8] = []
            var bytes = 0
            for hash in hashes {
                let size = try await copy(hash, to: folder.files)
                bytes += size
                text += "\(hash.rawValue)\t\(size)\n".utf8
            }
            lists.append(Backup.FileList(files: hashes.count, bytes: bytes, list: try folder.add(text)))
        }
        return lists
    }

    /// Copies one file unless the other store has it, and gives its size.
    @discardableResult
    func copy(_ hash: FileHash, to other: FileStore) async throws -> Int {
        let size = try await size(of: hash)
        if try await other.contains(hash), try await other.size(of: hash) == size { return size }
        let copied: StoredFile
        do {
            copied = try await other.add(try await read(hash), limit: .max)
        } catch {
            // A damaged file may look like one of a kind that is not taken: say what it is.
            try await verify(hash)
            throw error
        }
        guard copied.hash == hash else {
            try await other.erase(copied.hash)
            throw FileError.damaged(hash)
        }
        return size
    }
}

extension BackupFolder {
    /// The files that a backup names, with their sizes.
    func files(of backup: Backup) throws -> [(hash: FileHash, size: Int)] {
        try backup.files.flatMap { list in
            try text(list.list).split(separator: 10).map { line in
                let parts = line.split(separator: 9)
                guard parts.count == 2, let hash = FileHash(rawValue: String(decoding: parts[0], as: UTF8.self)),
                    let size = Int(String(decoding: parts[1], as: UTF8.self))
                else { throw BackupError.damaged(list.list) }
                return (hash, size)
            }
        }
    }

    func copyAll(_ backup: Backup, to store: FileStore) async throws {
        for file in try files(of: backup) { try await files.copy(file.hash, to: store) }
    }

    /// Reads every piece and file of a backup and compares each with its name and size.
    package func verify(_ backup: Backup) async throws {
        for table in backup.tables {
            var rows = 0
            for piece in table.pieces { rows += try RowText(columns: table.shape.columns).rows(text(piece)).count }
            guard rows == table.rows else { throw BackupError.differs(table: table.shape.name) }
        }
        for file in try files(of: backup) {
            guard try await files.size(of: file.hash) == file.size else { throw FileError.damaged(file.hash) }
            try await files.verify(file.hash)
        }
    }
}
