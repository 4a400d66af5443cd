/// The number of a certificate (số giấy chứng nhận) as this system counts it: "OCOP-33-2026-000123".
///
/// The act gives no form for it, so this one is ours: capitals, digits and hyphens only, so that it can be read over the
/// phone and stands in an address as it is. The sequence has no gaps within a province and a year. The centre's own
/// certificates carry "00" for the province.
public struct CertificateNumber: Hashable, Sendable {
    /// Two digits; "00" for the centre.
    public let province: String
    /// Year of issue, 2018 to 2099.
    public let year: Int
    /// Running number within province and year, 1 to 999,999.
    public let sequence: Int

    /// A number from its parts; throws where one has not its digits or its range.
    public init(province: String, year: Int, sequence: Int) throws(CodeError) {
        self.province = try CodeReader.digits(CodeField(text: province, position: 6), .province).text
        self.year = try CodeReader.check(year, .year, at: 7 + province.count)
        self.sequence = try CodeReader.check(sequence, .sequence, at: 12 + province.count)
    }

    /// Reads a number as people type it: small letters, blanks and any dash are taken.
    public init(_ text: some StringProtocol) throws(CodeError) {
        let fields = CodeReader.fields(try CodeReader.characters(of: text))
        guard fields[0].text.uppercased() == "OCOP" else {
            throw CodeError(
                reason: .noMark,
                position: fields[0].position,
                message: Label(
                    vi: "Số giấy chứng nhận bắt đầu bằng OCOP-.",
                    en: "A certificate number begins with OCOP-."
                ),
                advice: Self.advice
            )
        }
        guard fields.count == 4 else {
            throw CodeError(
                reason: .parts(found: fields.count - 1),
                position: fields.count > 4 ? fields[4].position : fields[0].position,
                message: Label(
                    vi: "Sau OCOP cần 3 phần: mã tỉnh, năm, số thứ tự; ở đây có \(fields.count - 1).",
                    en: "Three parts follow OCOP: province, year, running number; here are \(fields.count - 1)."
                ),
                advice: Self.advice
            )
        }
        province = try CodeReader.digits(fields[1], .province).text
        year = try CodeReader.digits(fields[2], .year).value
        sequence = try CodeReader.digits(fields[3], .sequence).value
    }

    /// The number that follows in a province and a year; the first where there is none, or where the last one is of
    /// another province or year.
    public static func following(
        _ last: CertificateNumber?,
        province: String,
        year: Int
    ) throws(CodeError) -> CertificateNumber {
        let same = last.flatMap { $0.province == province && $0.year == year ? $0.sequence : nil }
        return try CertificateNumber(province: province, year: year, sequence: (same ?? 0) + 1)
    }

    private static let advice = Label(
        vi: "Ghi như OCOP-33-2026-000123.",
        en: "Write it as OCOP-33-2026-000123."
    )
}

extension CertificateNumber: CustomStringConvertible {
    /// The one exact form: "OCOP-33-2026-000123".
    public var description: String {
        let digits = String(sequence)
        return "OCOP-\(province)-\(year)-" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    }
}
