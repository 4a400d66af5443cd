import ArgumentParser
import Foundation

/// The command: everything that the programme's rules can do today, over files.
struct Saolang: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "saolang",
        abstract: "Sao Làng: chấm điểm, phân hạng sản phẩm OCOP / score and rank OCOP products",
        version: "0.1.0",
        subcommands: [
            ScoreCommand.self, CouncilCommand.self, CriteriaCommand.self, RegisterCommand.self, RegimeCommand.self,
            PlaceCommand.self,
        ]
    )
}

@main
enum Main {
    /// Exit status: 0 all done, 1 some not, 2 wrong usage.
    static func main() {
        signal(SIGPIPE, SIG_IGN)
        do {
            var command = try Saolang.parseAsRoot()
            try command.run()
        } catch let error as CocoaError {
            let path = error.filePath ?? error.url?.path() ?? ""
            note("Không ghi hoặc đọc được «\(path)» / cannot be written or read (\(error.code.rawValue))")
            exit(74)
        } catch {
            let code = Saolang.exitCode(for: error)
            let text = Saolang.fullMessage(for: error)
            if code == .success {
                if !text.isEmpty { print(text) }
                exit(0)
            }
            let words = text.hasPrefix("Error: ") ? "Sai cách dùng / wrong usage: " + text.dropFirst(7) : text
            if !words.isEmpty { note(words) }
            exit(code == .validationFailure ? 2 : code.rawValue)
        }
    }
}
