import ArgumentParser
import Foundation
import OCOP

/// `saolang criteria`: the packs themselves.
struct CriteriaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "criteria",
        abstract: "Bộ tiêu chí: xem, kiểm tra, so sánh, xuất / criteria packs: list, show, check, compare, export",
        subcommands: [
            CriteriaList.self, CriteriaShow.self, CriteriaCheck.self, CriteriaDiffCommand.self, CriteriaExport.self,
            CriteriaForm.self, CriteriaOverlay.self,
        ]
    )
}

/// A set as the user names it: "1", "26/2026/QĐ-TTg:1", or a whole act "148/QĐ-TTg".
struct CriteriaReference {
    let act: String
    let set: Int?

    /// Without an act, the latest that is in force on the day is meant.
    init(_ text: String, in library: CriteriaLibrary, on day: CalendarDay) throws {
        let text = text.precomposedStringWithCanonicalMapping
        if let number = Int(text) {
            act = library.decisions().last { $0.effective <= day && ($0.lapses ?? day) >= day }?.id ?? ""
            set = number
        } else if let colon = text.lastIndex(of: ":") {
            act = String(text[..<colon])
            guard let number = Int(text[text.index(after: colon)...]) else {
                throw ValidationError("«\(text)»: VĂN-BẢN:SỐ-BỘ, ví dụ / for example 26/2026/QĐ-TTg:1")
            }
            set = number
        } else {
            act = text
            set = nil
        }
    }

    /// The sets that are meant.
    func sets(in library: CriteriaLibrary) throws(SheetError) -> [CriteriaSet] {
        do {
            if let set { return [try library.set(set, ofAct: act)] }
            return try library.sets(ofAct: act)
        } catch {
            throw SheetError(error)
        }
    }
}

extension CalendarDay {
    /// Today in Việt Nam.
    static var today: CalendarDay { CalendarDay(number: Int((Date().timeIntervalSince1970 + 7 * 3600) / 86400)) }
}

extension SheetError {
    /// Ends the command with this error's words.
    func exit(in language: Language) -> ExitCode {
        note(message[language] + " [\(code)]")
        return ExitCode(code.hasPrefix("unknown") ? 2 : 1)
    }
}
