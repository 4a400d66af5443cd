import VietnameseText

/// What a column of a register holds.
public enum RegisterColumn: Hashable, Sendable {
    /// A fact of the row.
    case field(Field)
    /// A fact of one round of recognition: 1 for "lần 1", 2 for "lần 2" or "nâng hạng".
    case round(Int, RoundField)

    /// Facts that a row has once.
    public enum Field: Hashable, Sendable {
        /// Product name.
        case name
        /// Sector, group, subgroup or set.
        case group
        /// Producer.
        case producer
        /// Address.
        case address
        /// Commune, ward or township.
        case commune
        /// District.
        case district
        /// Province.
        case province
        /// Day on which the certificate ends.
        case expiry
    }

    /// Facts of a round; columns that name no round are round 0, the present state.
    public enum RoundField: Hashable, Sendable {
        /// Star.
        case stars
        /// Date of recognition.
        case date
        /// Year.
        case year
        /// Decision: number, perhaps with its day.
        case decision
    }

    /// The column under a heading; nil for what is not needed, such as STT, phone and notes.
    public init?(heading: String, above: String = "") {
        let below = Self.parts(VietnameseText.searchKey(heading))
        let over = Self.parts(VietnameseText.searchKey(above))
        let round = below.round ?? over.round
        if let field = Self.roundHeadings[below.rest] ?? Self.roundField(like: below.rest) {
            self = .round(round ?? 0, field)
        } else if below.rest.isEmpty, below.round != nil {
            return nil
        } else if let field = Self.headings[below.rest] ?? Self.field(containing: below.rest) {
            self = .field(field)
        } else {
            return nil
        }
    }

    /// Whether a heading names a round and nothing else: it stands over several columns.
    static func isRoundOnly(_ heading: String) -> Bool {
        let parts = parts(VietnameseText.searchKey(heading))
        return parts.round != nil && roundHeadings[parts.rest] == nil
    }

    /// Cuts "lan 1", "nang hang" and the like out of a heading.
    private static func parts(_ key: String) -> (round: Int?, rest: String) {
        var words = key.split(separator: " ").map(String.init)
        var round: Int?
        for (phrase, number) in renewals {
            guard let start = words.indices.first(where: { words[$0...].starts(with: phrase) }) else { continue }
            round = round ?? number
            words.removeSubrange(start..<start + phrase.count)
        }
        if let start = words.indices.dropLast().first(where: { words[$0] == "lan" || words[$0] == "round" }) {
            let number = ["dau": 1, "hai": 2, "ba": 3][words[start + 1]] ?? Int(words[start + 1])
            if let number, (1...20).contains(number) {
                round = number
                words.removeSubrange(start...start + 1)
            }
        }
        return (round, words.joined(separator: " "))
    }

    private static let renewals: [(phrase: [String], round: Int)] = [
        (["nang", "hang"], 2), (["danh", "gia", "lai"], 2), (["cong", "nhan", "lai"], 2),
    ]

    private static func field(containing key: String) -> Field? {
        if key.hasPrefix("ten san pham") || key.hasPrefix("ten sp") { return .name }
        if key.hasPrefix("ten chu the") || key.hasPrefix("chu the") { return .producer }
        if key.hasPrefix("dia chi") { return .address }
        if key.contains("het han") || key.hasPrefix("han su dung") || key.hasPrefix("thoi han") { return .expiry }
        return nil
    }

    /// Headings that say more than the usual words: "Hạng sao đạt được", "Quyết định số", "QĐ số".
    private static func roundField(like key: String) -> RoundField? {
        let words = key.split(separator: " ")
        if key.hasPrefix("hang sao") || key.hasPrefix("so sao") { return .stars }
        guard key.contains("quyet dinh") || words.contains("qd") else { return nil }
        let isOther = ["co quan", "nguoi", "noi ", "don vi"].contains { key.contains($0) }
        if isOther || words.first == "nam" || words.contains("het") { return nil }
        return words.first == "ngay" ? .date : .decision
    }

    private static let headings: [String: Field] = table([
        (.name, "ten|sp|san pham|ten san pham|san pham ocop|ten san pham ocop|name|product|product name"),
        (
            .group,
            "nhom|nganh|nganh hang|nganh nhom|nganh nhom san pham|nhom nganh|nhom san pham|phan nhom|phan nhom san pham|bo san pham|group|sector|subgroup|category"
        ),
        (
            .producer,
            "chu the|ten chu the|chu the ocop|chu the san xuat|chu the san pham|ten chu the san xuat|don vi san xuat|co so san xuat|don vi|nha san xuat|entity|producer|producer name|owner|manufacturer"
        ),
        (.address, "dia chi|dia chi san xuat|dia chi chu the|dia chi co so|noi san xuat|dia diem|address|location"),
        (
            .commune,
            "xa|xa phuong|phuong xa|xa phuong thi tran|xa thi tran|phuong|xa phuong dac khu|ten xa|commune|ward|commune ward"
        ),
        (
            .district,
            "huyen|quan huyen|huyen thi xa|huyen thi|huyen thanh pho|huyen thi xa thanh pho|huyen tp|huyen tx tp|district"
        ),
        (.province, "tinh|tinh thanh pho|tinh thanh|tinh tp|province|province city"),
        (
            .expiry,
            "ngay het han|het han|han|thoi han|thoi han giay chung nhan|co gia tri den|hieu luc den|ngay het hieu luc|gia tri den|han su dung giay chung nhan|thoi han den|valid until|expiry|expires|expiry date|valid to"
        ),
    ])

    private static let roundHeadings: [String: RoundField] = table([
        (
            .stars,
            "sao|so sao|hang|hang sao|xep hang|phan hang|hang hien tai|hang san pham|ket qua phan hang|ket qua|ket qua danh gia|dat sao|hang sao hien tai|xep hang sao|so sao dat|sao hien tai|stars|star|rank|star rating|rating"
        ),
        (
            .date,
            "ngay|ngay cong nhan|ngay cap|ngay quyet dinh|ngay ky|ngay qd|ngay thang|ngay ban hanh|ngay cap giay chung nhan|thoi gian cong nhan|thoi gian|thang nam cong nhan|date|issued|recognised on|date of recognition|issue date"
        ),
        (.year, "nam|nam cong nhan|nam danh gia|nam cap|nam dat|year"),
        (
            .decision,
            "so qd|so quyet dinh|quyet dinh|quyet dinh cong nhan|qd|so qd cong nhan|so quyet dinh cong nhan|qd cong nhan|so ngay quyet dinh|so va ngay quyet dinh|so ngay thang quyet dinh|so ngay qd|so hieu quyet dinh|decision|decision no|decision number"
        ),
    ])

    private static func table<Value>(_ rows: [(Value, String)]) -> [String: Value] {
        Dictionary(
            rows.flatMap { value, keys in keys.split(separator: "|").map { (String($0), value) } },
            uniquingKeysWith: { first, _ in first }
        )
    }
}
