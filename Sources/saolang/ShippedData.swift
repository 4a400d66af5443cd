import ArgumentParser
import Foundation
import OCOP
import Platform

/// The files that come with the program: `Data` beside the sources, `share/saolang` where it is installed, or the
/// directory that `SAOLANG_DATA` names.
enum ShippedData {
    static func directory(_ name: String, in language: Language) throws -> String {
        for root in roots {
            let path = root + "/" + name
            if isDirectory(path) { return path }
        }
        throw ValidationError(
            say(
                "Không tìm thấy dữ liệu kèm theo chương trình («\(name)»); đặt biến SAOLANG_DATA trỏ tới thư mục Data.",
                "The program's data («\(name)») was not found; set SAOLANG_DATA to the Data directory.",
                in: language
            )
        )
    }

    static func text(_ path: String, in language: Language) throws -> String {
        let directory = try directory((path as NSString).deletingLastPathComponent, in: language)
        return try String(contentsOfFile: directory + "/" + (path as NSString).lastPathComponent, encoding: .utf8)
    }

    /// The program finds its data from where it lies, not from where it was built.
    private static var roots: [String] {
        if let named = ProcessInfo.processInfo.environment["SAOLANG_DATA"] { return [named] }
        var directory = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        var roots: [String] = []
        while directory.path() != "/" {
            roots.append(directory.appending(path: "share/saolang").path())
            roots.append(directory.appending(path: "Data").path())
            directory = directory.deletingLastPathComponent().standardized
        }
        return roots
    }
}
