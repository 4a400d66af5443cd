package import OCOP
package import Store

/// Something that is not whole in an installation.
package enum IntegrityFinding: Hashable, Sendable {
    /// A file that a row names is not there.
    case missingFile(FileHash, table: String)
    /// What lies under the name is another content.
    case damagedFile(FileHash, table: String)
    /// A row names a file by something that is no hash.
    case badFileName(String, table: String)
    /// Numbers that a register gave out and nothing carries.
    case gap(register: String, numbers: [Int])
    /// A number that something carries and the register never gave out.
    case unknownNumber(register: String, number: Int)
    /// The audit trail is broken.
    case audit(AuditVerification.Break)

    /// What is wrong and what to do.
    package var label: Label {
        switch self {
        case .missingFile(let hash, let table):
            Label(
                vi: "Thiếu tệp \(hash.rawValue) mà bảng \(table) dùng: khôi phục từ bản sao lưu.",
                en: "The file \(hash.rawValue), used by \(table), is missing: restore it from a backup."
            )
        case .damagedFile(let hash, let table):
            Label(
                vi: "Tệp \(hash.rawValue) mà bảng \(table) dùng đã hỏng: khôi phục từ bản sao lưu.",
                en: "The file \(hash.rawValue), used by \(table), is damaged: restore it from a backup."
            )
        case .badFileName(let name, let table):
            Label(vi: "Bảng \(table) ghi tên tệp sai: «\(name)».", en: "\(table) names a file wrongly: «\(name)».")
        case .gap(let register, let numbers):
            Label(
                vi: "Sổ \(register) thiếu số \(Self.list(numbers)).",
                en: "The register \(register) lacks \(Self.list(numbers))."
            )
        case .unknownNumber(let register, let number):
            Label(
                vi: "Sổ \(register) chưa cấp số \(number) nhưng đã có nơi dùng.",
                en: "The register \(register) never gave number \(number), yet it is used."
            )
        case .audit(let found): found.label
        }
    }

    private static func list(_ numbers: [Int]) -> String {
        numbers.prefix(20).map(String.init).joined(separator: ", ") + (numbers.count > 20 ? "…" : "")
    }
}

/// What was looked at, and what was found.
package struct IntegrityReport: Sendable {
    package var rows: Int
    package var files: Int
    package var numbers: Int
    package var auditEntries: Int
    package var findings: [IntegrityFinding]
}
