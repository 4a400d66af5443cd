import CArgon2
import Dispatch
import Foundation
package import OCOP
import Synchronization

/// Passwords, kept as Argon2id alone (RFC 9106): 19 MiB, two passes, one lane.
///
/// A hash takes tens of milliseconds on purpose, so it never runs on the threads that answer requests: two queues work
/// on them, and more than ``longestQueue`` waiting is refused, so that a flood of sign-ins takes no more than two cores.
package enum Password {
    static let memory: UInt32 = 19_456
    static let passes: UInt32 = 2
    static let lanes: UInt32 = 1
    static let longestQueue = 64
    /// The least length, in characters.
    package static let shortest = 10
    static let longest = 200

    /// Too many passwords are being checked now.
    package struct Busy: Error {}

    /// The encoded hash of a password, with its own salt.
    package static func hash(_ password: String) async throws -> String {
        try await Workers.shared.run { try encoded(password) }
    }

    /// Whether a password is the one of a hash.
    ///
    /// Without a hash the same work is done on another one, so that the time tells nobody whether an account exists.
    package static func matches(_ password: String, _ hash: String?) async throws -> Bool {
        try await Workers.shared.run {
            let bytes = Array(password.utf8)
            let known = try hash ?? decoy.get()
            return argon2id_verify(known, bytes, bytes.count) == ARGON2_OK.rawValue && hash != nil
        }
    }

    /// Whether a hash was made with other parameters than today's.
    package static func isOutdated(_ hash: String) -> Bool {
        !hash.hasPrefix("$argon2id$v=19$m=\(memory),t=\(passes),p=\(lanes)$")
    }

    /// What is wrong with a password that somebody chose; nil where it can be taken.
    package static func fault(_ password: String, login: [String?]) -> Label? {
        if password.count < shortest {
            return Label(
                vi: "Mật khẩu cần ít nhất \(shortest) ký tự; một câu ngắn dễ nhớ là tốt nhất",
                en: "A password needs at least \(shortest) characters; a short sentence is best"
            )
        }
        if password.utf8.count > longest {
            return Label(vi: "Mật khẩu dài quá \(longest) byte", en: "The password is over \(longest) bytes long")
        }
        if login.contains(where: { $0 != nil && $0 == password.lowercased() }) {
            return Label(
                vi: "Mật khẩu không được trùng với số điện thoại hoặc thư điện tử",
                en: "The password may not be the phone number or e-mail address"
            )
        }
        return nil
    }

    /// A hash that no account has.
    private static let decoy = Result { try encoded(Secret.make()) }

    private static func encoded(_ password: String) throws -> String {
        let bytes = Array(password.utf8)
        let salt = (0..<16).map { _ in UInt8.random(in: 0...255) }
        let length = argon2_encodedlen(passes, memory, lanes, UInt32(salt.count), 32, Argon2_id)
        var text = [CChar](repeating: 0, count: length)
        let status = argon2id_hash_encoded(
            passes,
            memory,
            lanes,
            bytes,
            bytes.count,
            salt,
            salt.count,
            32,
            &text,
            text.count
        )
        guard status == ARGON2_OK.rawValue else { throw Failure(code: status) }
        return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    private struct Failure: Error { let code: Int32 }
}

/// The two queues on which passwords are worked on.
private final class Workers: Sendable {
    static let shared = Workers()

    private let queues = [DispatchQueue(label: "saolang.password.1"), DispatchQueue(label: "saolang.password.2")]
    private let state = Mutex((turn: 0, waiting: 0))

    func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        let queue = try state.withLock { state in
            guard state.waiting < Password.longestQueue else { throw Password.Busy() }
            state.waiting += 1
            state.turn = 1 - state.turn
            return queues[state.turn]
        }
        defer { state.withLock { $0.waiting -= 1 } }
        return try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try work() }) }
        }
    }
}
