import Foundation

/// An open file descriptor, closed with its owner.
struct DiskFile: ~Copyable {
    private let descriptor: Int32

    init(reading path: String) throws(FileError) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError(errno, path) }
    }

    /// A new file that nobody else may have made, locked so that a sweeper sees it is in use.
    init(creating path: String) throws(FileError) {
        descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o640)
        guard descriptor >= 0 else { throw FileError(errno, path) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { throw FileError(errno, path) }
    }

    deinit {
        close(descriptor)
    }

    /// False while another process, or another upload, writes it.
    func isAbandoned() -> Bool { flock(descriptor, LOCK_EX | LOCK_NB) == 0 }

    func size() throws(FileError) -> Int {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw FileError(errno, "fstat") }
        return Int(status.st_size)
    }

    func write(_ bytes: [UInt8]) throws(FileError) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes {
                Foundation.write(descriptor, $0.baseAddress?.advanced(by: written), $0.count - written)
            }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw FileError(errno, "write") }
            written += count
        }
    }

    /// Reads so many bytes, or fewer at the end of the file.
    func read(at offset: Int, count: Int) throws(FileError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        var filled = 0
        while filled < count {
            let got = bytes.withUnsafeMutableBytes {
                pread(descriptor, $0.baseAddress?.advanced(by: filled), count - filled, off_t(offset + filled))
            }
            if got < 0 && errno == EINTR { continue }
            guard got >= 0 else { throw FileError(errno, "read") }
            if got == 0 { break }
            filled += got
        }
        bytes.removeSubrange(filled...)
        return bytes
    }

    /// Puts the content on the disk, and takes the right to change it from everybody.
    func seal() throws(FileError) {
        guard fchmod(descriptor, 0o440) == 0, fsync(descriptor) == 0 else { throw FileError(errno, "fsync") }
    }
}

/// Names on the disk.
enum DiskFolder {
    /// Makes a folder and those above it, each on the disk before it is used.
    static func make(_ path: String) throws(FileError) {
        if mkdir(path, 0o750) == 0 { return try sync(parent(path)) }
        if errno == ENOENT {
            try make(parent(path))
            // Once more and no further: a link that leads nowhere never lets its folders be made.
            if mkdir(path, 0o750) == 0 { return try sync(parent(path)) }
        }
        let reason = errno
        var status = stat()
        guard reason == EEXIST, stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
            throw FileError(reason == EEXIST ? ENOTDIR : reason, path)
        }
    }

    /// Puts the names in a folder on the disk.
    static func sync(_ path: String) throws(FileError) {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError(errno, path) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw FileError(errno, path) }
    }

    /// Gives a file a second name; false when that name is taken, which is left as it is.
    static func link(_ path: String, as name: String) throws(FileError) -> Bool {
        if Foundation.link(path, name) == 0 { return true }
        guard errno == EEXIST else { throw FileError(errno, name) }
        return false
    }

    static func remove(_ path: String) throws(FileError) {
        guard unlink(path) == 0 || errno == ENOENT else { throw FileError(errno, path) }
    }

    static func parent(_ path: String) -> String {
        let above = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        return above.isEmpty ? "/" : above
    }
}

extension FileError {
    fileprivate init(_ code: Int32, _ what: String) {
        self = code == ENOSPC || code == EDQUOT ? .diskFull : .disk("\(what): \(String(cString: strerror(code)))")
    }
}
