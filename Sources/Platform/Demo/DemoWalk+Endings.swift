import Foundation
import OCOP
import Store

/// What lies beside the tales: stars of earlier years, stars taken away, a role lent to a colleague, a villager's paper.
extension DemoWalk {
    func finish(_ tales: [DemoTale], today: CalendarDay) async throws {
        try await revoke(tales, today: today)
        try await delegate(today: today)
        try await enterFromPaper(today: today)
    }

    /// Stars of districts that are no more, as the standing office found them on paper.
    func recordEarlierCertificates(_ places: [(producer: Int, product: Int)]) async throws {
        guard let day = CalendarDay(iso: "2025-08-18") else { return }
        let office = office.at(day.at(hour: 10))
        let officer = try staff.one(.standingOffice, Self.province)
        for (number, (paper, place)) in zip(DemoTales.earlier, places).enumerated() {
            let id = try await memory.product(place.product, of: place.producer)
            let (product, producer) = try await office.database.read { tx in
                let product = try tx.products.get(id)
                return (product, try tx.producers.get(product.producer))
            }
            guard let last = CalendarDay(iso: paper.lastDay), let act = product.act, let set = product.set else {
                continue
            }
            let issued = last.adding(months: -36)
            try await office.recordEarlierCertificate(
                EarlierCertificate(
                    number: "MAU-\(issued.year)-\(number + 1)",
                    product: id,
                    productName: product.name,
                    producer: producer.id,
                    producerName: producer.name,
                    producerKind: producer.kind,
                    commune: producer.commune,
                    province: DemoProvince.code,
                    stars: paper.stars,
                    act: act,
                    set: set,
                    decisionNumber: "\(1800 + number)/QĐ-UBND",
                    decidedOn: issued,
                    decidedBy: "Chủ tịch UBND huyện (mẫu)",
                    issuedOn: issued,
                    lastDay: last
                ),
                by: officer
            )
        }
    }

    private func enterFromPaper(today: CalendarDay) async throws {
        guard let producer = producers.first else { return }
        let office = office.at(today.adding(weekdays: -2).at(hour: 10))
        try await office.enterPaperDossier(
            PaperDossier(
                owner: .new(
                    ProducerRegistration(
                        kind: .household,
                        name: "Hộ sản xuất Mẫu Cụ Tư",
                        commune: producer.commune.description,
                        profile: Producer.Profile(
                            address: "thôn Đoài, \(producer.place)",
                            phone: "0900000999",
                            representative: Producer.Representative(name: "Trần Mẫu Tư", position: "Chủ hộ")
                        ),
                        accountName: "Trần Mẫu Tư",
                        login: "0900000999"
                    )
                ),
                product: .new(
                    ProductDraft(
                        name: "Tương nếp Mẫu Cụ Tư",
                        set: 9,
                        profile: Product.Profile(
                            description: "Tương ủ chum, đỗ và nếp của nhà.",
                            specification: "Chai 500 ml",
                            story: "Nghề làm tương của nhà đã ba đời."
                        )
                    )
                ),
                kind: .first
            ),
            by: staff.one(.communeOfficer, Area(producer.commune))
        )
    }

    private func revoke(_ tales: [DemoTale], today: CalendarDay) async throws {
        let office = office.at(today.adding(weekdays: -8).at(hour: 14))
        let grounds: [(RevocationGround, String)] = [
            (.productionStopped, "Chủ thể báo ngừng sản xuất, xã đã xác nhận."),
            (.lawBroken, "Kết luận kiểm tra: ghi nhãn sai chỉ tiêu chất lượng."),
        ]
        let recognised = tales.filter { $0.goal == .recognised && $0.kind == .first }.dropFirst(8)
        for (tale, ground) in zip(recognised, grounds) {
            let product = try await memory.product(tale.product, of: tale.producer)
            guard let certificate = try await office.database.read({ try $0.certificates.list(of: [product]) }).first,
                certificate.replacedBy == nil
            else { continue }
            try await office.revokeCertificate(
                certificate.id,
                ground: ground.0,
                reason: ground.1,
                decisionNumber: "\(2300 + tale.number)/QĐ-UBND",
                decidedOn: office.today,
                version: certificate.version,
                by: staff.one(.decisionMaker, Self.province)
            )
        }
    }

    private func delegate(today: CalendarDay) async throws {
        let office = office.at(today.adding(weekdays: -3).at(hour: 15))
        let lender = try staff.one(.standingOffice, Self.province)
        let colleague = try staff.one(.standingOffice, Self.province, 1)
        guard let grant = lender.grants.first, let account = colleague.account else { return }
        try await office.delegate(grant.id, to: account, until: today.adding(days: 21), by: lender)
    }
}
