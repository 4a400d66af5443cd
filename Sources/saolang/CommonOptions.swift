import ArgumentParser
import Foundation
import OCOP
import Platform

/// A language as named on the command line.
enum LanguageName: String, CaseIterable, ExpressibleByArgument {
    case vi, en
}

/// The language that a command speaks.
struct LanguageOption: ParsableArguments {
    @Option(help: "Ngôn ngữ / language: vi, en (mặc định / default: $SAOLANG_LANG, vi)")
    var lang: LanguageName?

    var language: Language {
        (lang ?? ProcessInfo.processInfo.environment["SAOLANG_LANG"].flatMap(LanguageName.init(rawValue:))) == .en
            ? .en : .vi
    }
}

/// Options of the commands that read packs.
struct CommonOptions: ParsableArguments {
    @OptionGroup var speech: LanguageOption

    @Option(
        help: ArgumentHelp(
            "Thư mục bộ tiêu chí của tỉnh, ghi đè hoặc bổ sung / directory of the province's own packs",
            valueName: "thư-mục"
        )
    )
    var criteria: [String] = []

    var language: Language { speech.language }

    /// The shipped packs, then `$SAOLANG_CRITERIA`, then the directories given.
    func library() throws -> CriteriaLibrary {
        let own = ProcessInfo.processInfo.environment["SAOLANG_CRITERIA"].map { [$0] } ?? []
        for directory in own + criteria where !isDirectory(directory) {
            throw ValidationError(
                language == .vi
                    ? "Không có thư mục bộ tiêu chí «\(directory)»." : "There is no directory of packs «\(directory)»."
            )
        }
        let shipped = try ShippedData.directory("criteria", in: language)
        return CriteriaLibrary(sources: ([shipped] + own + criteria).map { CriteriaDirectory(path: $0) })
    }
}

/// Says a label in the user's language.
func say(_ vi: String, _ en: String, in language: Language) -> String { language == .vi ? vi : en }

/// Writes to standard error, beside the results; where nobody listens it is lost, and the work goes on.
func writeError(_ text: String) {
    Array(text.utf8).withUnsafeBytes { bytes in _ = write(STDERR_FILENO, bytes.baseAddress, bytes.count) }
}

/// Writes a line to standard error.
func note(_ text: String) {
    writeError(text + "\n")
}

extension CalendarDay {
    /// A day given on the command line; what is none is wrong usage.
    init(argument text: String, in language: Language) throws {
        guard let day = CalendarDay(iso: text) else {
            throw ValidationError(
                say(
                    "«\(text)» không phải ngày; ghi năm-tháng-ngày, ví dụ 2026-11-23.",
                    "«\(text)» is not a date; write year-month-day, as 2026-11-23.",
                    in: language
                )
            )
        }
        self = day
    }
}

extension Stars {
    /// Five signs, as many of them full: "★★★☆☆" for three stars.
    var sign: String { String(repeating: "★", count: rawValue) + String(repeating: "☆", count: 5 - rawValue) }
}
