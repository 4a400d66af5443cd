import ArgumentParser
import Foundation
import OCOP

/// `saolang place`: an address or the name of a unit, then and today.
struct PlaceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "place",
        abstract: "Địa chỉ hoặc tên đơn vị hành chính thuộc xã, tỉnh nào, trước 01/07/2025 và nay / where a place is"
    )

    @Argument(help: "Địa chỉ hoặc tên / address or name: \"Xã Phú Cần, Tiểu Cần, Trà Vinh\"")
    var address: String

    @Option(help: "Tên đơn vị của ngày / names as of (2024-03-01)")
    var on: String?

    @OptionGroup var speech: LanguageOption

    func run() throws {
        let language = speech.language
        let day = try on.map { try CalendarDay(argument: $0, in: language) }
        let units = try ShippedData.units(in: language)
        let found = units.resolve(address, on: day)
        let then = line(found.before)
        let today = line(found.today)
        if !then.isEmpty {
            StandardOutput.write(say("Trước 01/07/2025: \(then)\n", "Before 2025-07-01: \(then)\n", in: language))
        }
        if !today.isEmpty { StandardOutput.write(say("Nay: \(today)\n", "Today: \(today)\n", in: language)) }
        switch found.outcome {
        case .resolved(.commune): break
        case .resolved:
            note(say("Chưa xác định được xã.", "The commune is not known.", in: language))
            throw ExitCode(1)
        case .ambiguous(let candidates), .split(let candidates):
            let list = candidates.prefix(20).map { "\($0.name) (\($0.code))" }.joined(separator: "; ")
            StandardOutput.write(say("Có thể là: \(list)\n", "It may be: \(list)\n", in: language))
            throw ExitCode(1)
        case .notFound(let part):
            note(say("Không tìm thấy «\(part)».", "«\(part)» was not found.", in: language))
            throw ExitCode(1)
        }
    }

    private func line(_ place: UnitResolution.Place) -> String {
        [place.commune, place.district, place.province].compactMap { $0 }.map { "\($0.name) (\($0.code))" }
            .joined(separator: ", ")
    }
}

extension ShippedData {
    /// The administrative units that come with the program.
    static func units(in language: Language) throws -> Units {
        let directory = try directory("units", in: language)
        func bytes(_ name: String) throws -> [UInt8] {
            guard let data = FileManager.default.contents(atPath: "\(directory)/\(name)") else {
                throw ValidationError(
                    say(
                        "Thiếu tệp «\(directory)/\(name)».",
                        "The file «\(directory)/\(name)» is missing.",
                        in: language
                    )
                )
            }
            return [UInt8](data)
        }
        do {
            return try Units(
                before: try bytes("before-2025-07.tsv"),
                since: try bytes("since-2025-07.tsv"),
                changes: try bytes("changes.tsv")
            )
        } catch let error as UnitFileError {
            throw ValidationError("\(error)")
        }
    }
}
