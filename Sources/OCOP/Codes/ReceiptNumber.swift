/// The number of a receipt for a dossier (số phiếu đăng ký): NNN/PĐK-(province)-(commune)-(year), as on Mẫu 01.
public struct ReceiptNumber: Hashable, Sendable {
    /// Running number, 1 to 999,999; written with three digits at least.
    public let sequence: Int
    /// Two digits.
    public let province: String
    /// Five digits.
    public let commune: String
    /// Year of receipt, 2018 to 2099.
    public let year: Int

    /// A number from its parts; throws where one has not its digits or its range.
    ///
    /// `position` then counts in the number as it would have been written.
    public init(sequence: Int, province: String, commune: String, year: Int) throws(CodeError) {
        let afterMark = "\(Self.padded(sequence))/PĐK-".count + 1
        let afterProvince = afterMark + province.count + 1
        self.sequence = try CodeReader.check(sequence, .sequence, at: 1)
        self.province = try CodeReader.digits(CodeField(text: province, position: afterMark), .province).text
        self.commune = try CodeReader.digits(CodeField(text: commune, position: afterProvince), .commune).text
        self.year = try CodeReader.check(year, .year, at: afterProvince + commune.count + 1)
    }

    /// Reads a receipt number.
    ///
    /// Blanks, any dash, small letters, and the many ways in which "Đ" is mistyped are accepted, and gone in
    /// ``description``.
    public init(_ text: some StringProtocol) throws(CodeError) {
        let characters = try CodeReader.characters(of: text)
        guard let slash = characters.firstIndex(where: { $0.character == "/" }) else {
            throw Self.noMark(at: 1)
        }
        let number = CodeReader.trimmed(characters[..<slash], endingAt: characters[slash].position)
        let fields = CodeReader.fields(Array(characters[(slash + 1)...]))
        guard Self.isMark(fields[0].text) else {
            throw Self.noMark(at: slash + 1 < characters.count ? fields[0].position : characters[slash].position)
        }
        sequence = try CodeReader.digits(number, .sequence).value
        guard fields.count == 4 else {
            throw CodeError(
                reason: .parts(found: fields.count - 1),
                position: fields.count > 4 ? fields[4].position : fields[0].position,
                message: Label(
                    vi: "Sau PĐK cần 3 phần: mã tỉnh, mã xã, năm; ở đây có \(fields.count - 1).",
                    en: "Three parts follow PĐK: province, commune, year; here are \(fields.count - 1)."
                ),
                advice: Self.advice
            )
        }
        province = try CodeReader.digits(fields[1], .province).text
        commune = try CodeReader.digits(fields[2], .commune).text
        year = try CodeReader.digits(fields[3], .year).value
    }

    /// Throws at the first unit code that `isKnown` refuses; `position` counts in ``description``.
    public func check(isKnown: (CodePart, String) -> Bool) throws(CodeError) {
        do {
            try CodeReader.check([(.province, province), (.commune, commune)], isKnown: isKnown)
        } catch {
            let before = description.count - "\(province)-\(commune)-\(year)".count
            throw CodeError(
                reason: error.reason,
                position: error.position + before,
                message: error.message,
                advice: error.advice
            )
        }
    }

    private static let advice = Label(vi: "Ghi như 001/PĐK-83-28780-2026.", en: "Write it as 001/PĐK-83-28780-2026.")

    private static func noMark(at position: Int) -> CodeError {
        CodeError(
            reason: .noMark,
            position: position,
            message: Label(vi: "Thiếu ký hiệu /PĐK- sau số phiếu.", en: "/PĐK- is missing after the number."),
            advice: advice
        )
    }

    /// "PĐK" as people type it: Đ has no decomposition in Unicode, so it comes as Ð (Icelandic), Ɖ (African), a D with a
    /// stroke laid over it, or a plain D.
    private static func isMark(_ text: String) -> Bool {
        let kept = text.unicodeScalars.filter { !($0.properties.isWhitespace || (0x335...0x336).contains($0.value)) }
        let plain = kept.map { scalar -> Character in
            "đĐðÐɖƉ".unicodeScalars.contains(scalar) ? "D" : Character(scalar)
        }
        return String(plain).uppercased() == "PDK"
    }

    private static func padded(_ sequence: Int) -> String {
        let digits = String(sequence)
        return String(repeating: "0", count: max(0, 3 - digits.count)) + digits
    }
}

extension ReceiptNumber: CustomStringConvertible {
    /// The one exact form: "001/PĐK-83-28780-2026".
    public var description: String { "\(Self.padded(sequence))/PĐK-\(province)-\(commune)-\(year)" }
}
