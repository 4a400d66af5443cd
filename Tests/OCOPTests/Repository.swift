import Foundation
import OCOP

/// Places of the repository, for tests that read what is shipped and what stands beside it.
enum Repository {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let library = CriteriaLibrary(sources: [Folder(root.appending(path: "Data/criteria"))])

    /// The facts beside the clone; a test that needs them says loudly that it was skipped where there are none.
    static let facts: URL? = {
        let directory = root.deletingLastPathComponent().appending(path: "shared/domain")
        if FileManager.default.fileExists(atPath: directory.path()) { return directory }
        print("!!! SKIPPED: no ../shared/domain beside this clone, the packs are not compared with the criteria facts")
        return nil
    }()

    static let allSets: [CriteriaSet] = library.decisions().flatMap { (try? library.sets(ofAct: $0.id)) ?? [] }
}

/// Packs of a directory.
struct Folder: CriteriaFiles {
    let directory: URL

    init(_ directory: URL) { self.directory = directory }

    func folders() -> [String] { names(directory) }
    func files(in folder: String) -> [String] { names(directory.appending(path: folder)) }
    func name(of file: String, in folder: String) -> String { "\(folder)/\(file)" }

    func text(of file: String, in folder: String) throws(Problem) -> String? {
        try? String(contentsOf: directory.appending(path: folder).appending(path: file), encoding: .utf8)
    }

    private func names(_ directory: URL) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: directory.path())) ?? []).sorted()
    }
}

/// Packs held in memory, so that a test can break them.
struct TextFiles: CriteriaFiles {
    var files: [String: String]

    func folders() -> [String] { Set(files.keys.map { String($0.prefix { $0 != "/" }) }).sorted() }
    func files(in folder: String) -> [String] {
        files.keys.filter { $0.hasPrefix(folder + "/") }.map { String($0.dropFirst(folder.count + 1)) }.sorted()
    }
    func text(of file: String, in folder: String) throws(Problem) -> String? { files["\(folder)/\(file)"] }
    func name(of file: String, in folder: String) -> String { "\(folder)/\(file)" }
}

/// Chance that is the same in every run (SplitMix64).
struct Chance: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}

extension Scorer {
    /// A sheet that the set takes: any options, at most one of two alternatives.
    func randomSheet(_ chance: inout Chance) -> ScoreSheet {
        var choices = set.criteria.map { Int.random(in: 0...$0.options.count, using: &chance) }
        for (one, other) in set.criteria.indices.flatMap({ one in set.criteria.indices.map { (one, $0) } })
        where one < other && set.criteria[one].alternative != nil
            && set.criteria[one].alternative == set.criteria[other].alternative
        {
            choices[Bool.random(using: &chance) ? one : other] = 0
        }
        return ScoreSheet(choices: choices)
    }
}
