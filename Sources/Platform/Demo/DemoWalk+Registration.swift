import Foundation
import OCOP
import Store

/// Producers register, enter their products and fill their libraries of evidence.
extension DemoWalk {
    /// Registers everybody; the producers of those numbers get a password, and their accounts come back.
    func registerProducers(shown: [Int]) async throws -> [DemoAccount] {
        try await withThrowingTaskGroup(of: DemoAccount?.self) { group in
            for producer in producers {
                group.addTask { try await register(producer, canSignIn: shown.contains(producer.number)) }
            }
            var accounts: [DemoAccount] = []
            for try await account in group { if let account { accounts.append(account) } }
            return accounts.sorted { $0.login < $1.login }
        }
    }

    private func register(_ producer: DemoProducer, canSignIn: Bool) async throws -> DemoAccount? {
        var chance = SeededChance(of: producer.name)
        let office = office.at(producer.registeredOn.at(hour: 8, minute: producer.number))
        let phone = String("0900000000\(producer.number + 100)".suffix(3))
        let login = "0900000\(phone)"
        let password = canSignIn ? DemoStaff.password() : nil
        let person = DemoWords.person(&chance)
        let registered = try await office.registerProducer(
            ProducerRegistration(
                kind: producer.kind,
                name: producer.name,
                businessNumber: producer.kind.needsBusinessNumber ? Self.businessNumber(producer.number) : nil,
                commune: producer.commune.description,
                profile: Producer.Profile(
                    address: "\(chance.one(of: DemoWords.hamlets)), \(producer.place)",
                    phone: login,
                    foundedOn: CalendarDay(year: chance.number(2008...2023), month: chance.number(1...12), day: 15),
                    representative: Producer.Representative(
                        name: person,
                        position: DemoWords.position(in: producer.kind),
                        sex: chance.number(0...1) == 0 ? "female" : "male",
                        ethnicity: "Kinh",
                        homeAddress: "\(chance.one(of: DemoWords.hamlets)), \(producer.place)"
                    )
                ),
                accountName: person,
                login: login
            ),
            password: password,
            by: .nobody(from: "demo")
        )
        let area = Area(producer.commune)
        let grants = try await office.database.read { [today = office.today] in
            try $0.accounts.grants(of: registered.account.id, on: today)
        }
        let owner = Caller(account: registered.account.id, name: person, grants: grants, origin: "demo")
        await memory.keep(owner: owner, of: producer.number)
        for (place, row) in producer.products.enumerated() {
            let product = try await office.addProduct(
                ProductDraft(
                    name: "\(row.name) Mẫu \(producer.mark)",
                    set: row.set,
                    profile: Product.Profile(
                        description: row.description,
                        specification: row.pack,
                        standard: "TCCS 01:2025/MAU",
                        story: row.story
                    )
                ),
                to: registered.producer.id,
                by: owner
            )
            await memory.keep(product: product.id, place, of: producer.number)
            if let picture = DemoPhoto(name: product.name, set: row.set).png() {
                let file = try await keep(picture, named: "anh.png", office)
                try await office.setPhoto(file, of: product.id, version: product.version, by: owner)
            }
        }
        try await fillLibrary(of: producer, registered.producer.id, by: owner, office)
        return password.map {
            DemoAccount(role: Role.producer.rawValue, unit: area.rawValue, login: login, password: $0)
        }
    }

    private func fillLibrary(
        of producer: DemoProducer,
        _ id: Producer.ID,
        by owner: Caller,
        _ office: Office
    ) async throws {
        var kept: [Evidence] = []
        for paper in Self.papers {
            let file = DemoScan.pdf(
                title: paper.title,
                pages: [
                    [
                        producer.name, producer.place, "Số \(100 + producer.number)/MẪU",
                        "Giấy này được bịa để trình diễn",
                    ],
                    ["Phụ lục", "Danh mục kèm theo", "Không có giá trị pháp lý"],
                ]
            )
            let stored = try await keep(file, named: "\(paper.name).pdf", office)
            kept.append(
                try await office.addEvidence(
                    EvidenceDraft(
                        kind: paper.kind,
                        title: paper.title,
                        number: "\(100 + producer.number)/MẪU",
                        issuer: "Cơ quan cấp giấy mẫu",
                        issuedOn: office.today.adding(days: -200 + producer.number),
                        validUntil: paper.years.map { office.today.adding(days: 365 * $0 + producer.number * 9) }
                    ),
                    files: [stored],
                    to: id,
                    by: owner
                )
            )
        }
        await memory.keep(evidence: kept, of: producer.number)
    }

    /// Puts bytes into the file store, as an upload does.
    func keep(_ bytes: [UInt8], named name: String, _ office: Office) async throws -> Evidence.File {
        let upload = try await office.files.begin()
        try await upload.write(bytes)
        let stored = try await upload.finish()
        return Evidence.File(
            sha256: stored.hash.rawValue,
            name: name,
            mediaType: stored.kind.mediaType,
            size: stored.size,
            addedAt: office.now
        )
    }

    private struct Paper {
        let kind: String
        let title: String
        let name: String
        /// For how many years it holds; nil where it does not run out.
        let years: Int?
    }

    private static let papers = [
        Paper(kind: "giay-dang-ky-kinh-doanh", title: "Giấy đăng ký kinh doanh", name: "giay-dang-ky", years: nil),
        Paper(
            kind: "giay-du-dieu-kien-san-xuat",
            title: "Giấy chứng nhận an toàn thực phẩm",
            name: "an-toan",
            years: 1
        ),
        Paper(
            kind: "nguon-goc-nguyen-lieu-lien-ket",
            title: "Hợp đồng thu mua nguyên liệu",
            name: "hop-dong",
            years: 1
        ),
        Paper(kind: "phat-trien-thi-truong-xttm", title: "Hợp đồng với đại lý", name: "dai-ly", years: nil),
    ]

    /// A number that fits the rule of the tenth digit and belongs to nobody: it begins with 33 and noughts.
    private static func businessNumber(_ number: Int) -> String {
        for start in stride(from: number * 7 + 1, to: 99_999, by: 601) {
            let digits = "3300" + String("00000\(start)".suffix(5))
            let sum = zip(digits.compactMap(\.wholeNumberValue), [31, 29, 23, 19, 17, 13, 7, 5, 3])
                .reduce(0) { $0 + $1.0 * $1.1 }
            if sum % 11 > 0 { return digits + String(10 - sum % 11) }
        }
        return "3300000000"
    }
}
