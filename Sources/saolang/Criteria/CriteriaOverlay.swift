import ArgumentParser
import Foundation
import OCOP
import OfficialText

/// `saolang criteria overlay`: the published text of an act against its packs.
struct CriteriaOverlay: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "overlay",
        abstract: "Đối chiếu văn bản công bố (HTML, DOCX) với bộ tiêu chí, giữ lời văn chính thức / official wording",
        discussion: """
            Dòng có điểm khác với bộ tiêu chí bị từ chối và nêu rõ. Mã thoát: 0 khớp, 1 có chỗ khác, 2 sai cách dùng.
            A line whose points differ is refused and named. Exit: 0 true to the act, 1 differences, 2 wrong usage.
            """
    )

    @Argument(help: "Tệp HTML hoặc DOCX / HTML or DOCX file", completion: .file())
    var file: String

    @Option(help: "Văn bản / act (mặc định: văn bản đang có hiệu lực / default: the one in force)")
    var act: String?

    @Option(help: "Số bộ, khi tệp chỉ có một số bộ / only these sets")
    var set: [Int] = []

    @Flag(help: "Chỉ đối chiếu, in mọi chỗ khác / only compare, print every difference")
    var verify = false

    @Option(help: "Ghi lời văn vào thư mục bộ tiêu chí này / write the wording into this directory of packs")
    var out: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        let language = common.language
        guard let data = FileManager.default.contents(atPath: file) else {
            throw ValidationError(
                say("Không đọc được tệp «\(file)».", "The file «\(file)» cannot be read.", in: language)
            )
        }
        guard verify || out != nil else {
            throw ValidationError(
                say(
                    "Nêu --verify để đối chiếu, hoặc --out THƯ-MỤC để ghi lời văn.",
                    "Give --verify to compare, or --out DIR to write.",
                    in: language
                )
            )
        }
        let library = try common.library()
        let reference = try CriteriaReference(act ?? "1", in: library, on: .today)
        let match = try match([UInt8](data), CriteriaReferenceSets(act: reference.act, numbers: set), library)
        for difference in match.differences where verify || difference.severity == .refused {
            StandardOutput.write("\(sign(difference.severity)) \(place(difference))\(difference.message[language])\n")
        }
        for far in far(match.wordings, library) where verify {
            StandardOutput.write("\(sign(.notice))\(far)\n")
        }
        if let out { try write(match.wordings, to: out) }
        let refused = match.differences.count { $0.severity == .refused }
        StandardOutput.write(
            say(
                "\(match.tally.sets) bộ, \(match.tally.criteria) tiêu chí, \(match.tally.options) phương án khớp; \(refused) chỗ khác.\n",
                "\(match.tally.sets) sets, \(match.tally.criteria) criteria, \(match.tally.options) options agree; \(refused) differences.\n",
                in: language
            )
        )
        if !match.isTrue { throw ExitCode(1) }
    }

    /// Options whose official words share next to nothing with our label.
    ///
    /// Words are not proof as points are, since labels are our own; but a text that speaks of something else should be
    /// seen.
    private func far(_ wordings: [OfficialWording], _ library: CriteriaLibrary) -> [String] {
        wordings.flatMap { wording -> [String] in
            guard let set = try? library.set(wording.number, ofAct: wording.act) else { return [] }
            return wording.farFromLabels(of: set).map { far in
                say(
                    "bộ \(wording.number), \(far.criterion), phương án \(far.option): lời văn khác hẳn nhãn: «\(far.official)» / «\(far.label.vi)»",
                    "set \(wording.number), \(far.criterion), option \(far.option): words far from our label: «\(far.official)» / «\(far.label.vi)»",
                    in: common.language
                )
            }
        }
    }

    private func match(
        _ bytes: [UInt8],
        _ wanted: CriteriaReferenceSets,
        _ library: CriteriaLibrary
    ) throws -> WordingMatch {
        let document: OfficialDocument
        do throws(OfficialTextError) {
            document = try OfficialDocument(reading: bytes)
        } catch {
            note("\(error.message[common.language]) → \(error.advice[common.language])")
            throw ExitCode(2)
        }
        do throws(SheetError) {
            return WordingMatch(document.blocks, with: try wanted.sets(in: library))
        } catch {
            throw error.exit(in: common.language)
        }
    }

    private func sign(_ severity: WordingDifference.Severity) -> String {
        switch severity {
        case .refused: say("KHÁC ", "DIFFERS ", in: common.language)
        case .known: say("Đã biết ", "Known ", in: common.language)
        case .notice: say("Lưu ý ", "Notice ", in: common.language)
        }
    }

    private func place(_ difference: WordingDifference) -> String {
        difference.line > 0 ? say("dòng \(difference.line): ", "line \(difference.line): ", in: common.language) : ""
    }

    private func write(_ wordings: [OfficialWording], to out: String) throws {
        for wording in wordings {
            let folder = URL(filePath: out).appending(path: CriteriaLibrary.folder(ofAct: wording.act)).appending(
                path: "wording"
            )
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(wording.yaml.utf8).write(to: folder.appending(path: wording.fileName), options: .atomic)
        }
    }
}

/// All sets of an act, or some of them.
struct CriteriaReferenceSets {
    let act: String
    let numbers: [Int]

    func sets(in library: CriteriaLibrary) throws(SheetError) -> [CriteriaSet] {
        do {
            return try library.sets(ofAct: act).filter { numbers.isEmpty || numbers.contains($0.number) }
        } catch {
            throw SheetError(error)
        }
    }
}
