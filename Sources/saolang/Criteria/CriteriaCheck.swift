import ArgumentParser
import Foundation
import OCOP
import Platform

/// `saolang criteria check`: every problem of a pack, with its line and what to do.
struct CriteriaCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Kiểm tra bộ tiêu chí, nêu mọi lỗi kèm dòng và cách sửa / check packs",
        discussion: "Mã thoát / exit: 0 không lỗi / sound, 1 có lỗi / errors, 2 sai cách dùng / wrong usage."
    )

    @Argument(help: "Tệp bộ tiêu chí hoặc thư mục văn bản / file of a set or folder of an act", completion: .file())
    var paths: [String] = []

    @Flag(help: "Kiểm tra mọi bộ đi kèm chương trình / check every pack there is")
    var all = false

    @Flag(help: "Ghi nhận mã băm của phiên bản mới vào versions.tsv / record digests of new versions")
    var record = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        let language = common.language
        guard all || !paths.isEmpty else {
            throw ValidationError(
                say("Hãy nêu tệp, thư mục hoặc --all.", "Name a file, a folder, or --all.", in: language)
            )
        }
        var problems: [Problem] = []
        var count = 0
        if all {
            let library = try common.library()
            for folder in library.folders {
                let found = library.check(folder: folder)
                problems += found.problems
                count += found.sets.count
            }
        }
        for path in paths {
            let found = try check(path)
            problems += found.problems
            count += found.count
        }
        for problem in problems {
            let sign =
                problem.severity == .error
                ? say("LỖI ", "ERROR ", in: language) : say("Lưu ý ", "Notice ", in: language)
            StandardOutput.write(sign + problem.text(in: language) + "\n")
        }
        let errors = problems.count { $0.severity == .error }
        let notices = problems.count - errors
        StandardOutput.write(
            say(
                "\(count) bộ, \(errors) lỗi, \(notices) lưu ý.\n",
                "\(count) sets, \(errors) errors, \(notices) notices.\n",
                in: language
            )
        )
        if errors > 0 { throw ExitCode(1) }
    }

    private func check(_ path: String) throws -> (count: Int, problems: [Problem]) {
        let language = common.language
        let url = URL(filePath: path).standardized
        guard FileManager.default.fileExists(atPath: path) else {
            throw ValidationError(say("Không có «\(path)».", "There is no «\(path)».", in: language))
        }
        let folder = isDirectory(path) ? url : url.deletingLastPathComponent()
        let name = folder.lastPathComponent
        let own = CriteriaDirectory(path: folder.deletingLastPathComponent().path())
        let shipped = CriteriaDirectory(path: try ShippedData.directory("criteria", in: language))
        let library = CriteriaLibrary(sources: [shipped, own])
        guard library.folders.contains(name) else {
            throw ValidationError(
                say(
                    "«\(name)» không phải thư mục của một văn bản (thiếu act.yaml).",
                    "«\(name)» is not the folder of an act (act.yaml is missing).",
                    in: language
                )
            )
        }
        let found = library.check(folder: name)
        if record, isDirectory(path) {
            let text = try library.recordedVersions(adding: found.sets, in: name)
            try Data(text.utf8).write(to: folder.appending(path: "versions.tsv"), options: .atomic)
        }
        if isDirectory(path) { return (found.sets.count, library.check(folder: name).problems) }
        // One file was asked for: its own problems, and those of what it refers to.
        let file = url.lastPathComponent
        let related = [file, "act.yaml", "shared.yaml"].map { "/\(name)/\($0)" }
        let problems = found.problems.filter { problem in related.contains { problem.file.hasSuffix($0) } }
        if !found.sets.isEmpty || !problems.isEmpty, file.hasSuffix(".yaml") { return (1, problems) }
        throw ValidationError(
            say("«\(path)» không phải tệp bộ tiêu chí.", "«\(path)» is not a file of a set.", in: language)
        )
    }
}
