import Foundation
import OCOP
import Platform
import Store

/// Fills a store with one certified product and a province's thousand dossiers; all names are invented.
struct PagesStore {
    let office: Office

    private static let act = "26/2026/QĐ-TTg"
    private static let commune = "11977"
    private static let login = "bench@vi.du"

    func fill() async throws {
        let now = office.now
        let producer = Producer(
            id: .init(at: now),
            kind: .cooperative,
            name: "Hợp tác xã Mẫu Một",
            commune: Self.commune,
            province: "33",
            profile: .init(address: "Thôn Mẫu"),
            createdAt: now
        )
        let product = Product(
            id: .init(at: now),
            producer: producer.id,
            name: "Nhãn lồng sấy Phố Hiến",
            act: Self.act,
            set: 7,
            commune: Self.commune,
            province: "33",
            profile: .init(description: "Túi 250 g.", story: "Nhãn được hái khi cùi đã ráo nước, bóc tay, sấy lạnh."),
            code: "33-11977-7-2026",
            createdAt: now
        )
        let day = now.vietnamDay
        let certificate = Certificate(
            id: .init(at: now),
            number: "OCOP-33-2026-000123",
            product: product.id,
            producer: producer.id,
            dossier: nil,
            productName: product.name,
            producerName: producer.name,
            productCode: product.code,
            stars: 4,
            act: Self.act,
            set: 7,
            points: 8150,
            parts: [.init(part: "A", points: 3400), .init(part: "B", points: 1950), .init(part: "C", points: 2800)],
            decisionNumber: "512/QĐ-UBND",
            decidedOn: day,
            decidedBy: "Chủ tịch UBND tỉnh Hưng Yên",
            issuedOn: day,
            lastDay: day.adding(months: 36),
            commune: Self.commune,
            province: "33"
        )
        let account = Account(id: .init(at: now), name: "Cán bộ đo", email: Self.login, createdAt: now)
        let grant = Grant(id: .init(at: now), role: .standingOffice, area: Area(rawValue: "33"))
        try await office.database.write { tx in
            try tx.producers.insert(producer)
            try tx.products.insert(product)
            try tx.certificates.insert(certificate)
            try tx.accounts.insert(account)
            try tx.accounts.insert(grant, to: account.id, from: day, until: nil, at: now)
            for number in 1...1000 {
                try tx.dossiers.insert(
                    Dossier(
                        id: .init(at: now),
                        product: product.id,
                        producer: producer.id,
                        kind: .first,
                        productName: "Sản phẩm mẫu \(number)",
                        producerName: producer.name,
                        act: Self.act,
                        set: 1 + number % 26,
                        regime: "R3",
                        commune: Self.commune,
                        province: "33",
                        state: number % 2 == 0 ? .provinceReview : .communeReported,
                        stateSince: now,
                        filedAt: now,
                        dueOn: day.adding(days: number % 30),
                        createdAt: now
                    )
                )
            }
        }
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
