/// What was found in a row of a register: stable codes, in the order in which a row names them.
public enum RegisterProblem: String, CaseIterable, Sendable {
    /// The row's quotes or columns do not fit, so nothing of it is read.
    case badRow = "bad-row"
    /// There is no product name.
    case nameMissing = "name-missing"
    /// Nothing in the row names a known unit.
    case placeUnknown = "place-unknown"
    /// Several units fit, or the columns name different ones.
    case placeAmbiguous = "place-ambiguous"
    /// The commune was divided among several of today.
    case placeSplit = "place-split"
    /// The province is not certain.
    case provinceUnknown = "province-unknown"
    /// The province is known, the commune of today is not.
    case communeUnknown = "commune-unknown"
    /// No word of the name tells the set.
    case setUnknown = "set-unknown"
    /// Several sets are near each other.
    case setAmbiguous = "set-ambiguous"
    /// The group column and the name speak for different sets.
    case groupMismatch = "group-mismatch"
    /// No star can be read.
    case starsUnknown = "stars-unknown"
    /// The columns name different stars; the latest round counts.
    case starsDiffer = "stars-differ"
    /// One or two stars carry no certificate.
    case noCertificate = "no-certificate"
    /// No full day of issue or expiry can be read.
    case dateUnknown = "date-unknown"
    /// The dates in the row contradict each other.
    case dateDiffers = "date-differs"
    /// The day lies before the programme began (2018).
    case dateImplausible = "date-implausible"
    /// The expiry column has something that is no date; the certificate's end is not worked out from it.
    case expiryUnknown = "expiry-unknown"
    /// A later round is dated before an earlier one.
    case roundsOutOfOrder = "rounds-out-of-order"
    /// No number of a decision can be read.
    case decisionUnknown = "decision-unknown"
    /// Issued after the day of the check.
    case notYetValid = "not-yet-valid"
    /// Not valid on the day of the check, for certain.
    case expired
    /// The same product of the same producer stands in an earlier row.
    case duplicate
    /// An earlier row has the same product under another year or star.
    case renewal

    /// What it means.
    public var label: Label {
        switch self {
        case .badRow:
            Label(
                vi: "dòng hỏng: dấu ngoặc kép hoặc số cột không khớp",
                en: "damaged row: quotes or columns do not fit"
            )
        case .nameMissing: Label(vi: "thiếu tên sản phẩm", en: "the product name is missing")
        case .placeUnknown: Label(vi: "không nhận ra địa danh nào", en: "no known place is named")
        case .placeAmbiguous:
            Label(vi: "có nhiều đơn vị hành chính phù hợp", en: "several administrative units fit")
        case .placeSplit:
            Label(vi: "xã cũ đã được chia về nhiều xã nay", en: "the old commune was divided among several of today")
        case .provinceUnknown: Label(vi: "chưa rõ tỉnh", en: "the province is not certain")
        case .communeUnknown: Label(vi: "chưa rõ xã", en: "the commune is not certain")
        case .setUnknown: Label(vi: "tên không cho biết bộ sản phẩm", en: "the name does not tell the product set")
        case .setAmbiguous: Label(vi: "có thể thuộc nhiều bộ sản phẩm", en: "several product sets are possible")
        case .groupMismatch:
            Label(vi: "cột nhóm không khớp với tên sản phẩm", en: "the group column does not fit the product name")
        case .starsUnknown: Label(vi: "không đọc được hạng sao", en: "no star can be read")
        case .starsDiffer:
            Label(
                vi: "các cột ghi hạng sao khác nhau; lấy lần sau cùng",
                en: "the columns name different stars; the latest counts"
            )
        case .noCertificate:
            Label(vi: "1 hoặc 2 sao không được cấp giấy chứng nhận", en: "one or two stars carry no certificate")
        case .dateUnknown: Label(vi: "không có ngày đầy đủ", en: "no full date")
        case .dateDiffers:
            Label(vi: "các ngày trong dòng mâu thuẫn nhau", en: "the dates in the row contradict each other")
        case .dateImplausible:
            Label(vi: "ngày trước khi có Chương trình OCOP (2018)", en: "a day before the programme began (2018)")
        case .expiryUnknown: Label(vi: "không đọc được ngày hết hạn", en: "the day of expiry cannot be read")
        case .roundsOutOfOrder:
            Label(vi: "lần sau ghi ngày trước lần đầu", en: "a later round is dated before an earlier one")
        case .decisionUnknown: Label(vi: "không đọc được số quyết định", en: "no number of a decision can be read")
        case .notYetValid: Label(vi: "ngày cấp sau ngày kiểm tra", en: "issued after the day of the check")
        case .expired: Label(vi: "chắc chắn đã hết hạn", en: "expired for certain")
        case .duplicate: Label(vi: "trùng với một dòng trước", en: "the same as an earlier row")
        case .renewal:
            Label(
                vi: "sản phẩm của một dòng trước, lần công nhận khác",
                en: "an earlier row's product, recognised another time"
            )
        }
    }
}
