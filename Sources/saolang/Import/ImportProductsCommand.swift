import ArgumentParser
import Foundation
import OCOP
import Platform
import Store

/// `saolang import products`: products of a public list, each with its source.
struct ImportProductsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "products",
        abstract: "Nhập sản phẩm từ danh sách công khai (CSV) / import products of a public list",
        discussion: """
            Cột / columns: name, source (bắt buộc / required); entity, entity_type, stars, year, decision, group,
            address, province, code. Nhập lại cùng tệp không đổi gì / the same file again changes nothing.
            """
    )

    @OptionGroup var options: StoreOptions

    @Argument(help: "Tệp CSV / CSV file")
    var file: String

    func run() async throws {
        let language = options.speech.language
        let list: ImportFile
        do throws(SheetError) {
            list = try ImportFile(try FileText.read(file))
        } catch {
            note("\(file): \(error.message[language])")
            throw ExitCode(1)
        }
        let settings = try await ServerSettings(given: options.given, config: options.config, in: language)
        let database = try await settings.openStore(in: language)
        let office = try settings.makeOffice(database, in: language)
        try await database.migrate(Schema.migrations, now: office.now)
        var outcome = try await office.importProducts(list.rows, by: .commandLine(at: office.now))
        await database.close()
        outcome.problems = (list.problems + outcome.problems).sorted { $0.line < $1.line }
        for problem in outcome.problems {
            note("\(file):\(problem.line): \(problem.reason[language])")
        }
        StandardOutput.write(
            say(
                "Đã nhập \(outcome.added) sản phẩm, cập nhật \(outcome.changed), không đổi \(outcome.same); \(outcome.problems.count) dòng có lỗi.\n",
                "Imported \(outcome.added), updated \(outcome.changed), unchanged \(outcome.same); \(outcome.problems.count) rows with problems.\n",
                in: language
            )
        )
        if !outcome.problems.isEmpty { throw ExitCode(1) }
    }
}
