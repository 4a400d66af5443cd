/// The code of a rated product (mã số sản phẩm).
///
/// Since R3: (province)-(commune)-(sequence)-(year), unit codes of 19/2025/QĐ-TTg; under R2:
/// (province)-(district)-(commune)-(sequence)-(year). An issued code never changes when units merge, so unit codes are
/// kept as text with their leading zeros, as they were.
public struct ProductCode: Hashable, Sendable {
    /// Two digits.
    public let province: String
    /// Three digits in the form of R2; nil in that of R3.
    public let district: String?
    /// Five digits.
    public let commune: String
    /// Running number, kept by the commune, 1 to 999,999.
    public let sequence: Int
    /// Year in which the product was judged, 2018 to 2099.
    public let year: Int

    /// A code from its parts; throws where one has not its digits or its range.
    ///
    /// `position` then counts in the code as it would have been written.
    public init(
        province: String,
        district: String? = nil,
        commune: String,
        sequence: Int,
        year: Int
    ) throws(CodeError) {
        let afterProvince = province.count + 2
        let afterDistrict = afterProvince + (district.map { $0.count + 1 } ?? 0)
        let afterCommune = afterDistrict + commune.count + 1
        let afterSequence = afterCommune + "\(sequence)-".count
        self.province = try CodeReader.digits(CodeField(text: province, position: 1), .province).text
        if let district {
            self.district = try CodeReader.digits(CodeField(text: district, position: afterProvince), .district).text
        } else {
            self.district = nil
        }
        self.commune = try CodeReader.digits(CodeField(text: commune, position: afterDistrict), .commune).text
        self.sequence = try CodeReader.check(sequence, .sequence, at: afterCommune)
        self.year = try CodeReader.check(year, .year, at: afterSequence)
    }

    /// Reads either form.
    ///
    /// Blanks around parts, any dash and leading zeros of the sequence are accepted, and gone in ``description``.
    public init(_ text: some StringProtocol) throws(CodeError) {
        let fields = CodeReader.fields(try CodeReader.characters(of: text))
        guard (4...5).contains(fields.count) else {
            throw CodeError(
                reason: .parts(found: fields.count),
                position: fields.count > 5 ? fields[5].position : 1,
                message: Label(
                    vi: "Mã sản phẩm có 4 phần (hoặc 5 phần khi còn cấp huyện), ở đây có \(fields.count).",
                    en: "A product code has 4 parts (5 while districts existed), here are \(fields.count)."
                ),
                advice: Label(
                    vi: "Ghi như 83-28780-3-2026, hoặc 83-829-28780-3-2022.",
                    en: "Write it as 83-28780-3-2026, or 83-829-28780-3-2022."
                )
            )
        }
        province = try CodeReader.digits(fields[0], .province).text
        district = fields.count == 5 ? try CodeReader.digits(fields[1], .district).text : nil
        commune = try CodeReader.digits(fields[fields.count - 3], .commune).text
        sequence = try CodeReader.digits(fields[fields.count - 2], .sequence).value
        year = try CodeReader.digits(fields[fields.count - 1], .year).value
    }

    /// Whether it has the form of R2, with a district.
    public var hasDistrict: Bool { district != nil }

    /// Throws at the first unit code, from the left, that `isKnown` refuses; `position` counts in ``description``.
    ///
    /// The caller's closure knows which units there were in ``year``, and which commune lies where.
    public func check(isKnown: (CodePart, String) -> Bool) throws(CodeError) {
        let district = district.map { [(CodePart.district, $0)] } ?? []
        try CodeReader.check([(.province, province)] + district + [(.commune, commune)], isKnown: isKnown)
    }
}

extension ProductCode: CustomStringConvertible {
    /// The one exact form: "83-28780-3-2026" or "83-829-28780-3-2022".
    public var description: String {
        "\(province)-\(district.map { "\($0)-" } ?? "")\(commune)-\(sequence)-\(year)"
    }
}
