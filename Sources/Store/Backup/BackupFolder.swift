import Crypto
package import Foundation
import Gzip

/// A folder of backups: pieces of rows and files by the hash of their content, each once, and a list per backup.
///
/// `rows/ab/cd/<hash>.gz`, `files/ab/cd/<hash>`, `backups/<time>.json`. The list is written last: a backup that was cut
/// short leaves pieces that the next one uses, and no list.
package struct BackupFolder: Sendable {
    let path: String
    let files: FileStore

    /// Opens a folder that holds backups already.
    package init(existing folder: URL) throws {
        guard FileManager.default.fileExists(atPath: folder.appending(path: "backups").path) else {
            throw BackupError.none(folder: folder.path)
        }
        try self.init(folder)
    }

    /// Opens a folder of backups, and makes it if need be.
    package init(_ folder: URL) throws {
        path = folder.path
        files = try FileStore(folder: folder)
        try DiskFolder.make("\(path)/rows")
        try DiskFolder.make("\(path)/backups")
    }

    /// The right to add to the folder, or to prune it; one process at a time, and it ends with the process.
    func turn() throws -> Turn {
        let descriptor = open("\(path)/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o640)
        guard descriptor >= 0 else { throw FileError.disk("\(path)/lock: \(String(cString: strerror(errno)))") }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw BackupError.busy(folder: path)
        }
        return Turn(descriptor: descriptor)
    }

    struct Turn: Sendable {
        fileprivate let descriptor: Int32

        func end() { close(descriptor) }
    }

    /// The names of the backups, oldest first.
    package func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: "\(path)/backups")
            .filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
    }

    /// One backup, the newest where no name is given.
    package func backup(_ name: String? = nil) throws -> Backup {
        let names = try names()
        guard let name = name ?? names.last else { throw BackupError.none(folder: path) }
        guard names.contains(name) else { throw BackupError.unknownName(name) }
        let bytes = try Self.read("\(path)/backups/\(name).json")
        struct Form: Decodable { let form: Int }
        guard let form = try? Self.decoder.decode(Form.self, from: Data(bytes)).form else {
            throw BackupError.unreadable(name)
        }
        guard form == Backup.form else { throw BackupError.unknownForm(form) }
        guard let backup = try? Self.decoder.decode(Backup.self, from: Data(bytes)) else {
            throw BackupError.unreadable(name)
        }
        return backup
    }

    func add(_ backup: Backup) throws {
        let isNew = try put(Array(Self.encoder.encode(backup)), at: "\(path)/backups/\(backup.name).json")
        guard isNew else { throw BackupError.exists(backup.name) }
    }

    /// Keeps a piece of text; nothing is written where it is there already.
    func add(_ text: [UInt8]) throws -> String {
        let hash = Self.hash(text)
        let place = place(of: hash)
        guard access(place, F_OK) != 0 else { return hash }
        guard let packed = Gzip.packed(text, level: 6) else { throw BackupError.damaged(hash) }
        _ = try put(packed, at: place)
        return hash
    }

    /// The text of a piece, checked against its name.
    func text(_ hash: String) throws -> [UInt8] {
        let place = place(of: hash)
        guard access(place, F_OK) == 0 else { throw BackupError.missing(hash) }
        // A row is at most some megabytes longer than a piece.
        guard let text = Gzip.unpacked(try Self.read(place), limit: 256 << 20), Self.hash(text) == hash else {
            throw BackupError.damaged(hash)
        }
        return text
    }

    static func hash(_ text: [UInt8]) -> String {
        FileHash(digest: SHA256.hash(data: text)).rawValue
    }

    func place(of hash: String) -> String {
        "\(path)/rows/\(hash.prefix(2))/\(hash.dropFirst(2).prefix(2))/\(hash).gz"
    }

    /// Writes whole or not at all; false where there is something of that name.
    private func put(_ bytes: [UInt8], at place: String) throws -> Bool {
        let draft = "\(path)/incoming/\(UUID().uuidString).part"
        defer { unlink(draft) }
        let file = try DiskFile(creating: draft)
        try file.write(bytes)
        try file.seal()
        try DiskFolder.make(DiskFolder.parent(place))
        let isNew = try DiskFolder.link(draft, as: place)
        try DiskFolder.sync(DiskFolder.parent(place))
        return isNew
    }

    private static func read(_ place: String) throws -> [UInt8] {
        let file = try DiskFile(reading: place)
        return try file.read(at: 0, count: file.size())
    }

    private static let encoder: JSONEncoder = {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        encoder.dateEncodingStrategy = .iso8601
        return encoder
    }()

    private static let decoder: JSONDecoder = {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        return decoder
    }()
}
