import ArgumentParser
import Foundation
import OCOP

/// Where sheets come from: a file, standard input, or one file of a folder; with the form that they are in.
struct SheetSource {
    let path: String
    let form: Form

    enum Form: String, CaseIterable, ExpressibleByArgument {
        case yaml, json, csv, ndjson
    }

    /// What the user named, with folders opened; an unknown ending falls back to `assumed`, then to the content.
    static func sources(_ paths: [String], assumed: Form?, in language: Language) throws -> [SheetSource] {
        try paths.flatMap { path -> [SheetSource] in
            if path == "-" { return [SheetSource(path: path, form: assumed ?? .ndjson)] }
            guard isDirectory(path) else {
                guard FileManager.default.isReadableFile(atPath: path) else {
                    throw ValidationError(
                        say("Không đọc được tệp «\(path)».", "The file «\(path)» cannot be read.", in: language)
                    )
                }
                return [SheetSource(path: path, form: form(of: path) ?? assumed ?? .yaml)]
            }
            let files = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
            return files.sorted().compactMap { file in
                form(of: file).map { SheetSource(path: path + "/" + file, form: $0) }
            }
        }
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
    func bytes() throws(SheetError) -> [UInt8] {
        let data =
            path == "-"
            ? (try? FileHandle.standardInput.readToEnd()) ?? Data() : FileManager.default.contents(atPath: path)
        guard let data else {
            throw SheetError(
                "unreadable",
                vi: "Không đọc được tệp «\(path)».",
                en: "The file «\(path)» cannot be read."
            )
        }
        return try FileText.utf8(data, name: path)
    }
}
