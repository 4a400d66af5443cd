import Foundation
import Store
import Testing

@Suite struct FileStoreTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "file-tests-\(UUID().uuidString)")
    private let pdf = Array("%PDF-1.7\n".utf8) + (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }

    private func with(_ test: (FileStore) async throws -> Void) async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try await test(try FileStore(folder: folder))
    }

    private func pieces(_ bytes: [UInt8], of length: Int = 1_000) -> AsyncStream<[UInt8]> {
        AsyncStream { continuation in
            for start in stride(from: 0, to: bytes.count, by: length) {
                continuation.yield(Array(bytes[start..<min(start + length, bytes.count)]))
            }
            continuation.finish()
        }
    }

    private func content(_ pieces: FilePieces) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        for try await piece in pieces { bytes += piece }
        return bytes
    }

    /// Names below the folder, "files" or "incoming".
    private func names(_ part: String) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder.appending(path: part).path).sorted()
    }

    private func fileError<T>(of body: () async throws -> T) async -> FileError? {
        do {
            _ = try await body()
            return nil
        } catch {
            return error as? FileError
        }
    }

    private func place(_ file: StoredFile) -> URL {
        let hash = file.hash.rawValue
        return folder.appending(path: "files/\(hash.prefix(2))/\(hash.dropFirst(2).prefix(2))/\(hash)")
    }

    private func overwrite(_ file: StoredFile, with bytes: [UInt8]) throws {
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: place(file).path)
        try Data(bytes).write(to: place(file))
    }

    @Test func fileComesBackAsItWent() async throws {
        try await with { store in
            let file = try await store.add(pieces(pdf))
            #expect(file.size == pdf.count)
            #expect(file.kind == .pdf)
            #expect(file.isNew)
            #expect(try await store.size(of: file.hash) == pdf.count)
            #expect(try await content(store.read(file.hash, size: file.size)) == pdf)
            try await store.verify(file.hash)
            #expect(try names("incoming") == [])
        }
    }

    @Test func nameIsTheHashOfTheContent() async throws {
        try await with { store in
            let file = try await store.add(pieces(Array("abc".utf8)))
            #expect(file.hash.rawValue == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
            #expect(FileManager.default.fileExists(atPath: place(file).path))
            let rights = try FileManager.default.attributesOfItem(atPath: place(file).path)[.posixPermissions] as? Int
            #expect(rights == 0o440)
        }
    }

    @Test(arguments: [0..<1, 5..<9, 131_071..<131_073, 0..<262_144, 300_000..<300_009, 300_008..<999_999, 7..<7])
    func rangesGiveTheirBytes(range: Range<Int>) async throws {
        try await with { store in
            let file = try await store.add(pieces(pdf))
            let part = try await store.read(file.hash, range)
            #expect(try await content(part) == Array(pdf[range.clamped(to: pdf.indices)]))
        }
    }

    @Test func sameContentIsKeptOnceHoweverManyBringIt() async throws {
        try await with { store in
            let files = try await withThrowingTaskGroup(of: StoredFile.self) { group in
                for _ in 0..<20 { group.addTask { try await store.add(pieces(pdf, of: 30_000)) } }
                return try await group.reduce(into: [StoredFile]()) { $0.append($1) }
            }
            #expect(Set(files.map(\.hash)).count == 1)
            #expect(files.count(where: \.isNew) == 1)
            #expect(try names("files").count == 3)
            #expect(try names("incoming") == [])
        }
    }

    @Test func fileThatIsTooBigLeavesNothing() async throws {
        try await with { store in
            let text = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000)
            let whole = try await store.add(pieces(text, of: 100), limit: 1_000)
            #expect(whole.size == 1_000)
            let error = await fileError { try await store.add(pieces(text + [10], of: 100), limit: 1_000) }
            #expect(error == .tooBig(limit: 1_000))
            #expect(try names("incoming") == [])
            #expect(try names("files").count == 3)
        }
    }

    @Test func streamThatBreaksLeavesNothing() async throws {
        struct Broken: Error {}
        try await with { store in
            let stream = AsyncThrowingStream<[UInt8], any Error> { continuation in
                continuation.yield(Array("%PDF-1.7 and more than that, up to the length of a head of a file…".utf8))
                continuation.finish(throwing: Broken())
            }
            do {
                _ = try await store.add(stream)
                Issue.record("a broken stream was taken")
            } catch is Broken {}
            #expect(try names("incoming") == [])
            #expect(try names("files") == [])
        }
    }

    @Test func uploadEndsOnce() async throws {
        try await with { store in
            let upload = try await store.begin()
            try await upload.write(pdf)
            _ = try await upload.finish()
            let again = await fileError { try await upload.finish() }
            let late = await fileError { try await upload.write([1]) }
            #expect([again, late] == [.ended, .ended])
            let empty = try await store.begin()
            let error = await fileError { try await empty.finish() }
            #expect(error == .empty)
            let abandoned = try await store.begin()
            try await abandoned.write(pdf)
            #expect(try names("incoming").count == 1)
            await abandoned.abort()
            #expect(try names("incoming") == [])
        }
    }

    @Test func startSweepsWhatACrashLeftAndNothingElse() async throws {
        try await with { store in
            let kept = try await store.add(pieces(pdf))
            let running = try await store.begin()
            try await running.write(pdf + [1])
            // As a process that died before the rename leaves it: nobody holds its lock.
            let left = folder.appending(path: "incoming/left.part")
            try Data(pdf).write(to: left)
            let second = try FileStore(folder: folder)
            #expect(!FileManager.default.fileExists(atPath: left.path))
            #expect(try names("incoming").count == 1)
            let finished = try await running.finish()
            #expect(try await content(second.read(finished.hash)) == pdf + [1])
            #expect(try await content(second.read(kept.hash)) == pdf)
        }
    }

    @Test func damageIsNoticed() async throws {
        try await with { store in
            let file = try await store.add(pieces(pdf))
            try overwrite(file, with: Array(pdf.dropLast()))
            let short = await fileError { try await store.read(file.hash, size: file.size) }
            let again = await fileError { try await store.add(pieces(pdf)) }
            let verified = await fileError { try await store.verify(file.hash) }
            #expect([short, again, verified] == Array(repeating: .damaged(file.hash), count: 3))
            try overwrite(file, with: pdf.dropLast() + [pdf[pdf.count - 1] ^ 1])
            #expect(await fileError { try await store.verify(file.hash) } == .damaged(file.hash))
        }
    }

    @Test func fileCutWhileItIsReadIsNoticed() async throws {
        try await with { store in
            let file = try await store.add(pieces(pdf))
            var reading = try await store.read(file.hash).makeAsyncIterator()
            _ = try await reading.next()
            try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: place(file).path)
            truncate(place(file).path, 140_000)
            let error = await fileError { try await reading.next() }
            #expect(error == .damaged(file.hash))
        }
    }

    @Test func missingFileSaysSo() async throws {
        try await with { store in
            let file = try await store.add(pieces(pdf))
            #expect(try await store.contains(file.hash))
            try await store.erase(file.hash)
            #expect(try await !store.contains(file.hash))
            let error = await fileError { try await store.read(file.hash) }
            #expect(error == .missing(file.hash))
        }
    }

    @Test(arguments: ["", "../../etc/passwd", String(repeating: "g", count: 64), String(repeating: "A", count: 64)])
    func hashIsNothingButAHash(text: String) {
        #expect(FileHash(rawValue: text) == nil)
    }
}
