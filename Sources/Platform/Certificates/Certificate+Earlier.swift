import Foundation
package import OCOP
import Store
import VietnameseText

/// A certificate of earlier years as its paper has it.
package struct EarlierCertificate: Sendable {
    /// As printed; it is kept in capitals, digits and hyphens.
    package var number: String
    package var product: Product.ID?
    package var productName: String
    package var producer: Producer.ID?
    package var producerName: String
    package var producerKind: ProducerKind
    package var productCode: String?
    package var commune: String?
    package var province: String
    package var stars: Int
    package var act: String
    package var set: Int
    package var decisionNumber: String
    package var decidedOn: CalendarDay
    /// Who issued it, in words: districts did until 2025-06-30.
    package var decidedBy: String
    package var issuedOn: CalendarDay
    package var lastDay: CalendarDay

    package init(
        number: String,
        product: Product.ID? = nil,
        productName: String,
        producer: Producer.ID? = nil,
        producerName: String,
        producerKind: ProducerKind,
        productCode: String? = nil,
        commune: String? = nil,
        province: String,
        stars: Int,
        act: String,
        set: Int,
        decisionNumber: String,
        decidedOn: CalendarDay,
        decidedBy: String,
        issuedOn: CalendarDay,
        lastDay: CalendarDay
    ) {
        self.number = number
        self.product = product
        self.productName = productName
        self.producer = producer
        self.producerName = producerName
        self.producerKind = producerKind
        self.productCode = productCode
        self.commune = commune
        self.province = province
        self.stars = stars
        self.act = act
        self.set = set
        self.decisionNumber = decisionNumber
        self.decidedOn = decidedOn
        self.decidedBy = decidedBy
        self.issuedOn = issuedOn
        self.lastDay = lastDay
    }

    /// A printed number as it is kept: "12/QĐ-UBND.OCOP" is "12-QD-UBND-OCOP".
    package static func normalised(_ number: String) -> String {
        let folded = VietnameseText.searchKey(number).uppercased()
        let parts = folded.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        return parts.joined(separator: "-")
    }

    /// Whether a normalised number is, or would be read as, one of this system's own: 0 stands for O.
    private static func looksLikeOurs(_ number: String) -> Bool {
        let parts = number.split(separator: "-", maxSplits: 1)
        guard parts.count == 2, parts[0].replacing("0", with: "O") == "OCOP" else { return false }
        return (try? CertificateNumber("OCOP-\(parts[1].replacing("O", with: "0"))")) != nil
    }
}

extension Office {
    /// Records a certificate of earlier years from its paper; its product and producer are found or made.
    ///
    /// Such certificates stay valid to their printed end (26/2026/QĐ-TTg, article 12 clause 1).
    @discardableResult
    package func recordEarlierCertificate(_ paper: EarlierCertificate, by caller: Caller) async throws -> Certificate {
        let now = now
        try paper.check(today: now.vietnamDay, law)
        return try await database.write { tx in
            // The Ministry takes over its own stars; a province all that stand in its registers.
            let isNational = paper.stars == 5 && caller.areas(for: .recordEarlierCertificate).contains(.country)
            let keeper = isNational ? .country : Area(rawValue: paper.province)
            try caller.require(.recordEarlierCertificate, on: Subject(issuer: keeper), by: law.procedure)
            let number = EarlierCertificate.normalised(paper.number)
            guard try tx.certificates.find(number: number) == nil else { throw CertificateRefusal.numberTaken(number) }
            let producer = try tx.producer(of: paper, at: now)
            let product = try tx.product(of: paper, producer: producer, at: now)
            let certificate = Certificate(
                id: .init(at: now),
                number: number,
                product: product.id,
                producer: producer.id,
                dossier: nil,
                productName: paper.productName,
                producerName: paper.producerName,
                productCode: product.code,
                stars: paper.stars,
                act: paper.act,
                set: paper.set,
                points: nil,
                decisionNumber: paper.decisionNumber,
                decidedOn: paper.decidedOn,
                decidedBy: paper.decidedBy,
                issuedOn: paper.issuedOn,
                lastDay: paper.lastDay,
                commune: product.commune,
                province: paper.province
            )
            try tx.certificates.insert(certificate)
            try tx.record(
                .recordEarlierCertificate,
                of: "certificate",
                certificate.id,
                by: caller,
                at: now,
                after: ["number": number, "printed": paper.number, "stars": "\(paper.stars)"]
            )
            try tx.announce("catalogue", product.id.description)
            return certificate
        }
    }
}

extension EarlierCertificate {
    /// Says what of the paper cannot be, each at its field.
    fileprivate func check(today: CalendarDay, _ law: Law) throws {
        var wrong = InvalidInput()
        func need(_ field: String, _ text: String, _ label: Label) {
            guard text.isEmpty else { return }
            wrong.add(field, Label(vi: "\(label.vi): hãy điền ô này", en: "\(label.en): fill this in"))
        }
        need("so", Self.normalised(number), Label(vi: "Số giấy chứng nhận", en: "Number"))
        need("san-pham", productName, Label(vi: "Tên sản phẩm", en: "Product"))
        need("chu-the", producerName, Label(vi: "Tên chủ thể", en: "Producer"))
        need("so-quyet-dinh", decisionNumber, Label(vi: "Số quyết định", en: "Number of the decision"))
        need("noi-cap", decidedBy, Label(vi: "Cơ quan cấp", en: "Issuer"))
        let typed = Self.normalised(number)
        if Self.looksLikeOurs(typed) {
            wrong.add(
                "so",
                Label(
                    vi: "Số giấy chứng nhận: dãy số OCOP-… do hệ thống này cấp, giấy cũ có số khác",
                    en: "Number: OCOP-… is counted by this system, an earlier paper bears another"
                )
            )
        }
        if (try? ProductCode(typed)) != nil {
            wrong.add(
                "so",
                Label(
                    vi: "Số giấy chứng nhận: đây là mã số sản phẩm, hãy ghi số của giấy",
                    en: "Number: this is a product code; give the number of the paper"
                )
            )
        }
        if typed.count > 60 {
            wrong.add("so", Label(vi: "Số giấy chứng nhận: dài quá 60 ký tự", en: "Number: longer than 60 characters"))
        }
        if decidedOn > today {
            wrong.add(
                "ngay-quyet-dinh",
                Label(vi: "Ngày quyết định: không sau hôm nay", en: "Day of the decision: not after today")
            )
        }
        if lastDay > issuedOn.adding(months: 36) {
            wrong.add(
                "het-han",
                Label(
                    vi: "Ngày hết hạn: không quá 36 tháng từ ngày cấp",
                    en: "Last day: at most 36 months after the issue"
                )
            )
        }
        if !(3...5).contains(stars) {
            wrong.add("sao", Label(vi: "Hạng sao: từ 3 đến 5", en: "Stars: 3 to 5"))
        }
        if issuedOn > today {
            wrong.add("ngay-cap", Label(vi: "Ngày cấp: không sau hôm nay", en: "Day of issue: not after today"))
        }
        if lastDay < issuedOn {
            wrong.add("het-han", Label(vi: "Ngày hết hạn: không trước ngày cấp", en: "Last day: not before the issue"))
        }
        if (try? law.scorer(set: set, ofAct: act)) == nil {
            wrong.add("bo", Label(vi: "Bộ sản phẩm: chọn một bộ của văn bản", en: "Set: choose one of the act"))
        }
        try wrong.check()
    }
}

extension Transaction {
    fileprivate func producer(of paper: EarlierCertificate, at now: Date) throws -> Producer {
        if let id = paper.producer { return try producers.get(id) }
        if let id = paper.product { return try producers.get(products.get(id).producer) }
        let producer = Producer(
            id: .init(at: now),
            kind: paper.producerKind,
            name: paper.producerName,
            commune: paper.commune,
            province: paper.province,
            profile: .init(),
            createdAt: now
        )
        try producers.insert(producer)
        return producer
    }

    fileprivate func product(of paper: EarlierCertificate, producer: Producer, at now: Date) throws -> Product {
        if let id = paper.product { return try products.get(id) }
        let code = try paper.productCode.flatMap { $0.isEmpty ? nil : $0 }.map { try Self.code($0) }
        let product = Product(
            id: .init(at: now),
            producer: producer.id,
            name: paper.productName,
            act: paper.act,
            set: paper.set,
            commune: paper.commune,
            province: paper.province,
            profile: .init(),
            code: code,
            createdAt: now
        )
        try products.insert(product)
        return product
    }

    private static func code(_ text: String) throws -> String {
        do throws(CodeError) {
            return try ProductCode(text).description
        } catch {
            throw InvalidInput("ma", error.message)
        }
    }
}
