import Foundation
import OCOP
import Testing

/// The documents name every code that a script may meet.
@Suite struct DocumentsTests {
    private func text(_ path: String) throws -> String {
        try String(contentsOf: Program.root.appending(path: path), encoding: .utf8)
    }

    @Test func everyProblemOfARegisterIsDocumented() throws {
        let page = try text("docs/register.md")
        for problem in RegisterProblem.allCases { #expect(page.contains("`\(problem.rawValue)`"), "\(problem)") }
    }

    @Test func everyErrorCodeInTheSourcesIsDocumented() throws {
        let page = try text("docs/errors.md")
        let files =
            FileManager.default.enumerator(atPath: Program.root.appending(path: "Sources").path())?
            .compactMap { $0 as? String }.filter {
                $0.hasSuffix(".swift") && ($0.hasPrefix("OCOP/") || $0.hasPrefix("saolang/Score"))
            } ?? []
        var codes: Set<String> = []
        for file in files {
            let source = try text("Sources/\(file)")
            for match in source.matches(of: /(?:SheetError\(|self\.init\()\s*"([a-z]+(?:-[a-z]+)*)"/) {
                codes.insert(String(match.1))
            }
        }
        codes.formUnion([
            "unknown-criterion", "unknown-option", "unknown-points", "ambiguous-points", "duplicate-criterion",
            "both-alternatives", "unknown-finding",
        ])
        #expect(codes.count > 20)
        for code in codes.sorted() { #expect(page.contains("`\(code)`"), "\(code)") }
    }

    @Test func everyLinkOfTheDocumentsLeadsSomewhere() throws {
        for path in [
            "README.md", "CONTRIBUTING.md", "docs/architecture.md", "docs/sheets.md", "docs/criteria-packs.md",
        ] {
            let folder = Program.root.appending(path: path).deletingLastPathComponent()
            for match in try text(path).matches(of: /\]\(([^)#]+)\)/) where !match.1.hasPrefix("http") {
                let target = folder.appending(path: String(match.1)).path()
                #expect(FileManager.default.fileExists(atPath: target), "\(path): \(match.1)")
            }
        }
    }
}
