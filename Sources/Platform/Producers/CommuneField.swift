import Foundation
import OCOP
import Web

/// Choosing a commune in plain words: typed as people write it, found among those of the province.
struct CommuneField {
    let law: Law
    /// The province that runs this installation; nil where every province comes into question.
    let province: String?

    private var scope: AdministrativeUnit? {
        province.flatMap { UnitCode($0) }.flatMap { law.units.unit($0, in: .since2025July) }
    }

    /// A text field with the communes' names to choose from, which browsers offer without a script; after an answer that
    /// fits several, those as a list.
    func html(_ fields: Fields, _ data: FormData, _ say: Language) -> HTML {
        let names = (scope.map { law.units.children(of: $0) } ?? []).map { "<option value=\"\($0.name)\">" as HTML }
        let several = matches(data.text("xa"))
        let choice: HTML? =
            several.count > 1
            ? fields.select(
                "ma-xa",
                say("Chọn đúng xã, phường", "Choose the right one"),
                several.prefix(50).map { Choice($0.code.description, name($0)) },
                empty: say("Chọn", "Choose")
            ) : nil
        return """
            \(fields.text(
                "xa",
                say("Xã, phường, đặc khu", "Commune or ward"),
                hint: scope == nil
                    ? say("Gõ cả tên tỉnh, ví dụ: Tân Hưng, Hưng Yên", "With the province, such as: Tân Hưng, Hưng Yên")
                    : say("Gõ tên, có hoặc không dấu, rồi chọn trong danh sách", "Type the name and choose it from the list"),
                list: names.isEmpty ? nil : "cac-xa"
            ))\(names.isEmpty ? "" : "<datalist id=\"cac-xa\">\(names)</datalist>" as HTML)\(choice)
            """
    }

    /// The code of what was typed or chosen; nil where it names none, or several, which `errors` then says.
    func read(_ data: FormData, _ errors: inout FieldErrors, _ say: Language) -> String? {
        let typed = data.text("xa")
        let found = matches(typed)
        if let chosen = found.first(where: { $0.code.description == data.text("ma-xa") }) {
            return chosen.code.description
        }
        switch found.count {
        case 1: return found[0].code.description
        case 0 where typed.isEmpty: errors.add("xa", say("Hãy nhập xã, phường hoặc đặc khu.", "Enter the commune."))
        case 0:
            errors.add(
                "xa",
                say(
                    "Không thấy xã, phường nào tên «\(typed)» theo tên từ 01/7/2025. Kiểm tra lại cách viết.",
                    "No commune is called «\(typed)» since July 2025. Check the spelling."
                )
            )
        default:
            errors.add(
                "ma-xa",
                say(
                    "Có \(found.count) nơi tên «\(typed)»: hãy chọn đúng nơi.",
                    "\(found.count) places are called «\(typed)»: choose one."
                )
            )
        }
        return nil
    }

    /// The communes that the words fit; a code itself is understood, as forms carry it back.
    private func matches(_ words: String) -> [AdministrativeUnit] {
        guard !words.isEmpty else { return [] }
        if let code = UnitCode(words), let unit = law.units.unit(code, in: .since2025July), unit.level == .commune {
            return [unit]
        }
        let parts = words.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
        guard let name = parts.first else { return [] }
        let within =
            scope
            ?? (parts.count > 1
                ? law.units.find(parts[parts.count - 1], level: .province, in: .since2025July).first : nil)
        return law.units.find(name, level: .commune, in: .since2025July, within: within)
    }

    private func name(_ unit: AdministrativeUnit) -> String {
        law.placeName(commune: unit.code.description, province: unit.parent?.description)
    }
}
