import Foundation
package import OCOP
import Store

/// An invented province: Hưng Yên with producers, products and dossiers in every state, made by the office's own verbs.
///
/// What happens is the same in every run; identities and passwords are not.
package enum DemoProvince {
    static let code = "33"
    /// When the people of the offices took up their posts.
    static let begun = Date(timeIntervalSince1970: 1_752_454_800)

    /// The store holds something already.
    package struct NotEmpty: Error, Explained {
        package var message: Label {
            Label(
                vi: "Kho đã có dữ liệu nên không nạp dữ liệu trình diễn",
                en: "The store holds data already, so the demonstration is not put into it"
            )
        }
        package var advice: Label {
            Label(
                vi: "Chọn thư mục dữ liệu trống (--data) hoặc cơ sở dữ liệu trống (DATABASE_URL).",
                en: "Choose an empty data folder (--data) or an empty database (DATABASE_URL)."
            )
        }
    }

    /// Where the accounts of a demonstration are written.
    package static func accountsFile(_ office: Office) -> String { office.settings.folder + "/demo-accounts.json" }

    /// Fills an empty store, and writes the accounts that can be signed in with.
    ///
    /// `products` is the text of `Data/demo/products.tsv`.
    package static func fill(_ office: Office, products: String) async throws {
        let isEmpty = try await office.database.read { try $0.count("SELECT COUNT(*) FROM account") == 0 }
        guard isEmpty else { throw NotEmpty() }
        let today = office.today
        let producers = DemoProducer.all(of: try DemoProduct.read(products), communes: communes(office.law, on: today))
        var places = producers.flatMap { one in one.products.indices.map { (producer: one.number, product: $0) } }
        var chance = SeededChance(seed: 33)
        places.shuffle(using: &chance)
        let tales = DemoTales.all(of: places, today: today)
        let areas = busiest(producers, tales)
        let staff = try await DemoStaff(office, communes: areas, open: Array(areas.prefix(2)))
        let walk = DemoWalk(office: office, staff: staff, producers: producers, memory: DemoMemory())
        try await walk.openCouncilsAndRounds()
        // Two producers who have something to do.
        let shown = Array(tales.filter { $0.goal == .draft || $0.goal == .returned }.map(\.producer).prefix(2))
        let accounts = try await walk.registerProducers(shown: shown)
        try await walk.recordEarlierCertificates(places)
        try await walk.run(tales, until: today)
        try await walk.finish(tales, today: today)
        try write(staff.accounts + accounts, to: accountsFile(office))
    }

    /// The communes of the producers, those with most dossiers in hand first: their people can be signed in as.
    private static func busiest(_ producers: [DemoProducer], _ tales: [DemoTale]) -> [Area] {
        let inHand: Set<DemoTale.Goal> = [.submitted, .received, .checked, .assessed, .signed, .returned, .reported]
        var counts: [Area: Set<DemoTale.Goal>] = [:]
        for tale in tales where inHand.contains(tale.goal) {
            counts[Area(producers[tale.producer].commune), default: []].insert(tale.goal)
        }
        return Array(Set(producers.map { Area($0.commune) })).sorted {
            (-(counts[$0]?.count ?? 0), $0.rawValue) < (-(counts[$1]?.count ?? 0), $1.rawValue)
        }
    }

    private static func communes(_ law: Law, on day: CalendarDay) -> [(code: UnitCode, name: String)] {
        guard let code = UnitCode(code), let province = law.units.unit(code, on: day) else { return [] }
        return law.units.children(of: province).map { ($0.code, $0.name) }
    }

    private static func write(_ accounts: [DemoAccount], to path: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        guard
            FileManager.default.createFile(
                atPath: path,
                contents: try encoder.encode(accounts),
                attributes: [.posixPermissions: 0o600]
            )
        else { throw CocoaError(.fileWriteUnknown) }
    }
}
