package import OCOP

/// A number and what it counts.
///
/// English tells one from many; Vietnamese nouns do not change, so `one` is not used there.
///
/// `counted(3, one: "product", many: "products", .en)` is "3 products"; in Vietnamese give the noun as both.
package func counted(_ number: Int, one: String, many: String, _ language: Language) -> String {
    decimal(number, language) + " " + (number == 1 && language == .en ? one : many)
}

/// A number and what it counts, from the wordings of both languages.
package func counted(_ number: Int, vi: String, one: String, many: String, _ language: Language) -> String {
    language == .vi ? counted(number, one: vi, many: vi, .vi) : counted(number, one: one, many: many, .en)
}
