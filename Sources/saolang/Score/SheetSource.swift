import ArgumentParser
import Foundation
import OCOP
import Platform

/// Where sheets come from: a file, standard input, or one file of a folder; with the form that they are in.
struct SheetSource {
    let path: String
    let form: Form

    enum Form: String, CaseIterable, ExpressibleByArgument {
        case yaml, json, csv, ndjson
    }

    /// What the user named, with folders opened; an unknown ending falls back to `assumed`, then to YAML.
    ///
    /// A folder without sheets, and one that cannot be read, is wrong usage: silence would look like success.
    static func sources(_ paths: [String], assumed: Form?, in language: Language) throws -> [SheetSource] {
        try paths.flatMap { path -> [SheetSource] in
            if path == "-" { return [SheetSource(path: path, form: assumed ?? .ndjson)] }
            if isDirectory(path) { return try sources(inFolder: path, in: language) }
            guard FileManager.default.isReadableFile(atPath: path) else { throw unreadable(path, in: language) }
            return [SheetSource(path: path, form: form(of: path) ?? assumed ?? .yaml)]
        }
    }

    private static func sources(inFolder path: String, in language: Language) throws -> [SheetSource] {
        var failed: String?
        let files = FileManager.default.enumerator(
            at: URL(filePath: path).resolvingSymlinksInPath(),
            includingPropertiesForKeys: nil
        ) { url, _ in
            failed = url.path()
            return false
        }
        let found = files?.compactMap { ($0 as? URL)?.path(percentEncoded: false) }.sorted() ?? []
        if let failed { throw unreadable(failed, in: language) }
        let sheets = found.compactMap { file in form(of: file).map { SheetSource(path: file, form: $0) } }
        guard !sheets.isEmpty else {
            throw ValidationError(
                say(
                    "Thư mục «\(path)» không có phiếu nào (.yaml, .json, .csv, .ndjson).",
                    "The folder «\(path)» holds no sheets (.yaml, .json, .csv, .ndjson).",
                    in: language
                )
            )
        }
        return sheets
    }

    private static func unreadable(_ path: String, in language: Language) -> ValidationError {
        ValidationError(say("Không đọc được «\(path)».", "«\(path)» cannot be read.", in: language))
    }

    private static func form(of path: String) -> Form? {
        switch (path as NSString).pathExtension.lowercased() {
        case "yaml", "yml": .yaml
        case "json": .json
        case "csv", "tsv": .csv
        case "ndjson", "jsonl": .ndjson
        default: nil
        }
    }

    /// Bytes of the whole source, for the forms that are read at once.
    func bytes() throws(SheetError) -> [UInt8] { try FileText.read(path) }
}
