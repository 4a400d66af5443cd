import Hummingbird
import OCOP
import Store
import Synchronization
import Web

/// One file of a form on its way into the file store.
///
/// A file that the store refuses does not break the form off: the rest of it is read, so that the page can come back with
/// what was typed and say which file was wrong.
final class StoreSink: FileSink {
    private struct State {
        var upload: FileUpload?
        var stored: StoredFile?
        var refusal: FileError?
    }

    private let state: Mutex<State>

    init(_ upload: FileUpload) {
        state = Mutex(State(upload: upload))
    }

    var stored: StoredFile? { state.withLock { $0.stored } }
    var refusal: FileError? { state.withLock { $0.refusal } }

    func write(_ bytes: ArraySlice<UInt8>) async throws {
        guard let upload = state.withLock({ $0.upload }) else { return }
        do { try await upload.write(Array(bytes)) } catch let error as FileError { try await refuse(error) }
    }

    func finish() async throws {
        guard let upload = state.withLock({ $0.upload }) else { return }
        do {
            let stored = try await upload.finish()
            state.withLock { $0.stored = stored }
        } catch let error as FileError { try await refuse(error) }
    }

    func abandon() async {
        let upload = state.withLock { $0.upload.take() }
        await upload?.abort()
    }

    private func refuse(_ error: FileError) async throws {
        await abandon()
        // A full or broken disk is our fault, and no reason to look at the file again.
        switch error {
        case .diskFull, .disk, .damaged, .missing, .ended: throw error
        case .empty, .tooBig, .unknownKind, .unwantedKind: state.withLock { $0.refusal = error }
        }
    }
}

/// A form with files as its handler reads it: the fields, the files that were kept, what is wrong with the others.
struct Upload: Sendable {
    let data: FormData
    let files: [Evidence.File]
    let errors: FieldErrors
}

extension Visit {
    /// Reads a form with files; its first field is the session's secret, compared before the first byte of a file is kept.
    func upload(kinds: Set<FileKind> = Set(FileKind.allCases)) async throws -> Upload {
        guard Visit.isUpload(request) else { throw FormError.wrongType(request.headers[.contentType] ?? "") }
        guard Visit.isFromHere(request) else { throw ProblemPage.foreignForm }
        var limits = MultipartReader.Limits()
        // The store refuses a file beyond its own limit and lets the form go on; only a far larger one ends it.
        limits.file = FileStore.usualLimit * 2
        let form = try await MultipartReader(limits: limits).read(request) { _, fields in
            guard isOwn(fields) else { throw ProblemPage.foreignForm }
            return StoreSink(try await office.files.begin(kinds: kinds))
        }
        guard isOwn(form.data) else { throw ProblemPage.foreignForm }
        var files: [Evidence.File] = []
        var errors = FieldErrors()
        for (part, sink, _) in form.files {
            let name = part.fileName.flatMap { $0.isEmpty ? nil : $0 }
            if let refusal = sink.refusal {
                errors.add(part.name, "\(name ?? ""): \(refusal.words(language, kinds: kinds))")
            } else if let stored = sink.stored {
                files.append(
                    Evidence.File(
                        sha256: stored.hash.rawValue,
                        name: stored.kind.named(name ?? language("tep", "file")),
                        mediaType: stored.kind.mediaType,
                        size: stored.size,
                        addedAt: now
                    )
                )
            }
        }
        return Upload(data: form.data, files: files, errors: errors)
    }

    private func isOwn(_ fields: FormData) -> Bool {
        let given = Array(fields.text("csrf").utf8)
        let own = Array(csrf.utf8)
        guard own.count == Secret.length, given.count == own.count else { return false }
        return zip(own, given).reduce(0) { $0 | $1.0 ^ $1.1 } == 0
    }
}

extension FileKind {
    /// A name as it was given, with the ending of what the file truly is: a PDF called "a.html" is "a.html.pdf".
    func named(_ name: String) -> String {
        let endings: Set<String> =
            switch self {
            case .jpeg: ["jpg", "jpeg", "jpe", "jfif"]
            case .heic: ["heic", "heif"]
            case .mp4: ["mp4", "m4v", "mov"]
            case .text: ["txt", "csv", "md", "log"]
            default: [fileExtension]
            }
        let ending = name.split(separator: ".", omittingEmptySubsequences: false).dropFirst().last?.lowercased()
        if let ending, endings.contains(ending) { return String(name.suffix(200)) }
        return String(name.prefix(190)) + "." + fileExtension
    }
}

extension FileError {
    /// What is wrong with a file, and what to do.
    func words(_ say: Language, kinds: Set<FileKind>) -> String {
        switch self {
        case .empty: say("tệp rỗng, hãy chọn lại.", "the file is empty, choose again.")
        case .tooBig(let limit):
            say(
                "tệp lớn hơn \(fileSize(limit, .vi)), hãy chụp nhỏ hơn hoặc chia ra.",
                "the file is larger than \(fileSize(limit, .en)), make it smaller or split it."
            )
        case .unknownKind, .unwantedKind:
            say(
                "không nhận loại tệp này. Nhận \(Self.names(kinds, say)).",
                "this kind of file is not taken. \(Self.names(kinds, say)) are."
            )
        default: say("chưa nhận được tệp, hãy gửi lại.", "the file was not taken, send it again.")
        }
    }

    private static func names(_ kinds: Set<FileKind>, _ say: Language) -> String {
        guard kinds != Set(FileKind.allCases) else {
            return say(
                "PDF, ảnh (JPEG, PNG, WebP, HEIC), Word, Excel, MP4 và văn bản",
                "PDF, pictures (JPEG, PNG, WebP, HEIC), Word, Excel, MP4 and text"
            )
        }
        let names = FileKind.allCases.filter(kinds.contains).map { $0 == .webp ? "WebP" : $0.rawValue.uppercased() }
        let last = say("và", "and")
        return names.dropLast().joined(separator: ", ") + " \(last) " + (names.last ?? "")
    }
}
