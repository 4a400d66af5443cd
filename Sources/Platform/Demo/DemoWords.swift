import OCOP

/// Invented names: every producer, product and person carries the word «Mẫu» (sample), so that nobody takes them for real.
enum DemoWords {
    /// The second word of a producer's name; one producer each.
    static let marks = [
        "An", "Bình", "Cẩm", "Diệu", "Đông", "Giang", "Hà", "Hiền", "Hoa", "Hồng", "Hưng", "Hương", "Khánh", "Khoa",
        "Kim",
        "Lan", "Lâm", "Liên", "Linh", "Lộc", "Long", "Lương", "Mai", "Minh", "Mỹ", "Nam", "Nga", "Ngân", "Ngọc",
        "Nguyên",
        "Nhàn", "Nhung", "Ninh", "Oanh", "Phong", "Phúc", "Phương", "Quang", "Quế", "Quý", "Sen", "Sơn", "Tâm", "Tân",
        "Thanh", "Thảo", "Thịnh", "Thu", "Thủy", "Tiến", "Trà", "Trang", "Trúc", "Tuyết", "Uyên", "Vân", "Việt", "Vinh",
        "Xuân", "Yến",
    ]
    static let families = [
        "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý",
    ]
    static let hamlets = [
        "thôn Đông", "thôn Đoài", "thôn Thượng", "thôn Hạ", "xóm Bãi", "xóm Chợ", "làng Trung", "khu phố 3",
    ]

    /// A person's name with the sample's word in the middle.
    static func person(_ chance: inout SeededChance) -> String {
        "\(chance.one(of: families)) Mẫu \(chance.one(of: marks))"
    }

    /// The name of a producer of a kind.
    static func producer(_ kind: ProducerKind, _ mark: String) -> String {
        switch kind {
        case .cooperative: "Hợp tác xã Mẫu \(mark)"
        case .cooperativeGroup: "Tổ hợp tác Mẫu \(mark)"
        case .enterprise: "Công ty TNHH Mẫu \(mark)"
        case .farm: "Trang trại Mẫu \(mark)"
        case .household: "Hộ sản xuất Mẫu \(mark)"
        case .association: "Hội làng nghề Mẫu \(mark)"
        }
    }

    static func position(in kind: ProducerKind) -> String {
        switch kind {
        case .cooperative: "Chủ tịch Hội đồng quản trị"
        case .cooperativeGroup: "Tổ trưởng"
        case .enterprise: "Giám đốc"
        case .farm: "Chủ trang trại"
        case .household: "Chủ hộ"
        case .association: "Chủ tịch Hội"
        }
    }
}
