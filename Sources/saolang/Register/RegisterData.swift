import Foundation
import OCOP

/// What the check needs besides the register: the units and the words of product names.
struct RegisterData {
    let units: Units
    let words: ProductWords

    static func load(in language: Language) throws(SheetError) -> RegisterData {
        do {
            let units = try ShippedData.units(in: language)
            let file = "register/product-words.yaml"
            let (words, problems) = ProductWords.read(try ShippedData.text(file, in: language), file: file)
            guard let words else {
                let text = Label(
                    vi: problems.map { $0.text(in: .vi) }.joined(separator: "\n"),
                    en: problems.map { $0.text(in: .en) }.joined(separator: "\n")
                )
                throw SheetError("bad-data", line: 0, message: text)
            }
            return RegisterData(units: units, words: words)
        } catch let error as SheetError {
            throw error
        } catch {
            throw SheetError(
                "bad-data",
                vi: "Dữ liệu kèm theo chương trình không đọc được: \(error)",
                en: "The program's data cannot be read: \(error)"
            )
        }
    }
}
