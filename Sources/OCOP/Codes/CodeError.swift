/// Why a code or number was refused: what is wrong, where, and what to do.
public struct CodeError: Error, Hashable, Sendable {
    /// The reason.
    public let reason: Reason
    /// Place of the first character concerned in the text as typed, from 1.
    public let position: Int
    /// What is wrong.
    public let message: Label
    /// What to do.
    public let advice: Label

    /// The reasons, for code that has to tell them apart.
    public enum Reason: Hashable, Sendable {
        /// Nothing was typed.
        case empty
        /// More characters than any code has.
        case tooLong
        /// Too few or too many parts between the hyphens.
        case parts(found: Int)
        /// Something other than the digits 0 to 9.
        case notDigits(CodePart)
        /// The wrong number of digits.
        case length(CodePart, found: Int)
        /// A number out of range.
        case range(CodePart)
        /// "/PĐK-" is missing from a receipt number.
        case noMark
        /// The unit is not among the known ones.
        case unknownUnit(CodePart)
    }

    /// Message and advice on one line.
    public func text(in language: Language) -> String { "\(message[language]) → \(advice[language])" }
}

/// The parts of product codes and receipt numbers.
public enum CodePart: String, CaseIterable, Sendable {
    /// Province, two digits with leading zeros.
    case province
    /// District, three digits with leading zeros; R2 only.
    case district
    /// Commune, five digits with leading zeros.
    case commune
    /// The running number, 1 to 999,999.
    case sequence
    /// The year, 2018 to 2099.
    case year

    /// Its name for people.
    public var label: Label {
        switch self {
        case .province: Label(vi: "mã tỉnh", en: "province code")
        case .district: Label(vi: "mã huyện", en: "district code")
        case .commune: Label(vi: "mã xã", en: "commune code")
        case .sequence: Label(vi: "số thứ tự", en: "running number")
        case .year: Label(vi: "năm", en: "year")
        }
    }

    /// How many digits it is written with.
    var digits: ClosedRange<Int> {
        switch self {
        case .province: 2...2
        case .district: 3...3
        case .commune: 5...5
        case .sequence: 1...6
        case .year: 4...4
        }
    }

    /// Which numbers it may be.
    var values: ClosedRange<Int> {
        switch self {
        case .province, .district, .commune: 0...99_999
        case .sequence: 1...999_999
        case .year: 2018...2099
        }
    }
}
