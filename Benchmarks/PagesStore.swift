import Foundation
import OCOP
import Platform
import Store
import VietnameseText

/// Fills a store with one certified product and a province's thousand dossiers; all names are invented.
struct PagesStore {
    let office: Office

    private static let act = "26/2026/QĐ-TTg"
    private static let commune = "11977"
    private static let login = "bench@vi.du"
    /// A story as long as producers write them.
    private static let story = """
        Nhãn được hái khi cùi đã ráo nước, bóc tay, sấy lạnh bốn mươi giờ để giữ màu hổ phách và mùi mật. Vườn bắt đầu từ mười \
        gốc nhãn tổ của làng; mỗi mùa cả xóm cùng hái từ lúc sương chưa tan. Hợp tác xã ghi lại từng mẻ sấy, thử độ ẩm ba lần \
        trước khi đóng túi, và chia lại một phần lãi cho quỹ khuyến học của xã. Năm mất mùa, hợp tác xã vẫn mua hết nhãn của \
        các hộ theo giá đã hẹn; năm được mùa, phần dư được sấy để dành cho dịp Tết. Vỏ và hạt được ủ thành phân bón trở lại vườn, \
        nước rửa quả được lọc qua bể trồng thủy trúc trước khi ra mương.
        """
    private static let profile =
        #"{"description":"Túi 250 g.","specification":"250 g","standard":"TCCS 01:2026","story":"\#(story)"}"#
    private static let parts = """
        [{"part":"A","points":3400},{"part":"B","points":1950},{"part":"C","points":2800}]
        """

    func fill() async throws {
        let now = office.now
        let day = now.vietnamDay
        let (producer, product) = (Producer.ID(at: now), Product.ID(at: now))
        let account = Account.ID(at: now)
        let grant = Grant(id: .init(at: now), role: .standingOffice, area: Area(rawValue: "33"))
        try await office.database.write { tx in
            try tx.run(
                """
                INSERT INTO producer (id, kind, name, search_key, sort_key, commune, province, profile, created_at, version)
                VALUES (\(producer), 'cooperative', 'Hợp tác xã Mẫu Một', 'hop tac xa mau mot', 'hop tac xa mau mot',
                        \(Self.commune), '33', '{"address":"Thôn Mẫu"}', \(now), 1)
                """
            )
            try Self.insert(product, of: producer, "Nhãn lồng sấy Phố Hiến", code: "33-11977-7-2026", at: now, tx)
            try tx.run(
                """
                INSERT INTO certificate (id, number, product_id, producer_id, product_name, producer_name, product_code,
                                         stars, act, set_number, points, parts, decision_number, decided_on, decided_by,
                                         issued_on, last_day, commune, province, version)
                VALUES (\(Certificate.ID(at: now)), 'OCOP-33-2026-000123', \(product), \(producer),
                        'Nhãn lồng sấy Phố Hiến', 'Hợp tác xã Mẫu Một', '33-11977-7-2026', 4, \(Self.act), 7, 8150,
                        \(Self.parts), '512/QĐ-UBND', \(day), 'Chủ tịch UBND tỉnh Hưng Yên', \(day),
                        \(day.adding(months: 36)), \(Self.commune), '33', 1)
                """
            )
            try tx.run(
                """
                INSERT INTO account (id, name, email, language, created_at, version)
                VALUES (\(account), 'Cán bộ đo', \(Self.login), 'vi', \(now), 1)
                """
            )
            try tx.accounts.insert(grant, to: account, from: day, until: nil, at: now)
            for number in 1...1000 {
                // A product has one open dossier.
                let product = Product.ID(at: now)
                try Self.insert(product, of: producer, "Sản phẩm mẫu \(number)", code: nil, at: now, tx)
                let state = number % 2 == 0 ? DossierState.provinceReview : .communeReported
                try tx.run(
                    """
                    INSERT INTO dossier (id, product_id, producer_id, kind, product_name, producer_name, search_key, sort_key,
                                         act, set_number, regime, commune, province, state, state_since, filed_at, due_on,
                                         is_from_paper, created_at, version)
                    VALUES (\(Dossier.ID(at: now)), \(product), \(producer), \(DossierKind.first.rawValue),
                            \("Sản phẩm mẫu \(number)"), 'Hợp tác xã Mẫu Một', \("san pham mau \(number)"),
                            \("san pham mau \(number)"), \(Self.act), \(1 + number % 26), 'R3', \(Self.commune), '33',
                            \(state.rawValue), \(now), \(now), \(day.adding(days: number % 30)), \(false), \(now), 1)
                    """
                )
            }
        }
    }

    private static func insert(
        _ product: Product.ID,
        of producer: Producer.ID,
        _ name: String,
        code: String?,
        at now: Date,
        _ tx: any Transaction
    ) throws {
        try tx.run(
            """
            INSERT INTO product (id, producer_id, name, search_key, sort_key, act, set_number, commune, province, profile,
                                 code, created_at, version)
            VALUES (\(product), \(producer), \(name), \(VietnameseText.searchKey(name)), \(VietnameseText.sortKey(name)),
                    \(act), 7, \(commune), '33', \(profile), \(code), \(now), 1)
            """
        )
    }

    /// The secret of a session of the officer.
    func beginSession() async throws -> String {
        let now = office.now
        return try await office.database.write { tx in
            guard let account = try tx.accounts.find(login: Self.login) else { throw StoreError(.missing, "officer") }
            return try tx.accounts.beginSession(
                of: account.id,
                origin: "127.0.0.1",
                device: "bench",
                lasting: 86_400,
                at: now
            )
        }
    }
}
