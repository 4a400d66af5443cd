import Foundation
package import OCOP

/// Packs in a directory: a folder for each act, YAML files in it.
package struct CriteriaDirectory: CriteriaFiles {
    package let path: String

    package init(path: String) {
        self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    }

    package func folders() -> [String] {
        entries(path).filter {
            FileManager.default.fileExists(atPath: "\(path)/\($0)/act.yaml") || isDirectory("\(path)/\($0)")
        }
    }

    package func files(in folder: String) -> [String] {
        entries("\(path)/\(folder)").filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".tsv") }
    }

    package func text(of file: String, in folder: String) throws(Problem) -> String? {
        let name = name(of: file, in: folder)
        guard let data = FileManager.default.contents(atPath: name) else { return nil }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw Problem(
                severity: .error,
                file: name,
                line: 0,
                message: Label(vi: "tệp không phải UTF-8", en: "the file is not UTF-8"),
                advice: Label(vi: "lưu lại với bảng mã UTF-8", en: "save it as UTF-8")
            )
        }
        return text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    }

    package func name(of file: String, in folder: String) -> String { "\(path)/\(folder)/\(file)" }

    private func entries(_ directory: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []).filter { !$0.hasPrefix(".") }.sorted()
    }
}

/// Whether a directory lies there.
package func isDirectory(_ path: String) -> Bool {
    var answer: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &answer) && answer.boolValue
}
