import ArgumentParser
import Foundation

/// The command: the system itself, and the programme's rules over files.
struct Saolang: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "saolang",
        abstract: "Sao Làng: phần mềm của Chương trình OCOP / software for the OCOP programme",
        version: "0.1.0",
        subcommands: [
            ServeCommand.self, MigrateCommand.self, BackupCommand.self, RestoreCommand.self, CopyCommand.self,
            VerifyCommand.self, AuditCommand.self, RoutesCommand.self, AuthorityCommand.self,
            ImportCommand.self, ScoreCommand.self, CouncilCommand.self, CriteriaCommand.self, RegisterCommand.self,
            RegimeCommand.self, PlaceCommand.self, GS1Command.self, SearchCommand.self,
        ]
    )
}

@main
enum Main {
    /// Exit status: 0 all done, 1 some not, 2 wrong usage.
    static func main() async {
        signal(SIGPIPE, SIG_IGN)
        do {
            var command = try Saolang.parseAsRoot()
            if var command = command as? any AsyncParsableCommand { try await command.run() } else { try command.run() }
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
