import OCOP
import Store

/// Every number that a register gave out stands on exactly one thing, and no other number does.
///
/// Certificates and receipts are numbered without gaps (26/2026/QĐ-TTg, Điều 7; Mẫu số 01).
struct RegisterCheck {
    let tx: any Transaction

    func run() throws -> (count: Int, findings: [IntegrityFinding]) {
        var used = try certificates()
        used.merge(try receipts()) { $0.union($1) }
        var count = 0
        var findings: [IntegrityFinding] = []
        let counters = try tx.rows(
            """
            SELECT name, last FROM counter WHERE name LIKE 'certificate/%' OR name LIKE 'receipt/%' ORDER BY name
            """
        )
        for row in counters {
            let register: String = try row.get("name")
            let last: Int = try row.get("last")
            let numbers = used.removeValue(forKey: register) ?? []
            count += last
            let missing = (0..<last).map { $0 + 1 }.filter { !numbers.contains($0) }
            if !missing.isEmpty { findings.append(.gap(register: register, numbers: missing)) }
            for number in numbers.filter({ $0 > last }).sorted() {
                findings.append(.unknownNumber(register: register, number: number))
            }
        }
        for (register, numbers) in used.sorted(by: { $0.key < $1.key }) {
            for number in numbers.sorted() { findings.append(.unknownNumber(register: register, number: number)) }
        }
        return (count, findings)
    }

    /// The certificates of our own numbering; earlier ones carry the numbers of their time.
    private func certificates() throws -> [String: Set<Int>] {
        var used: [String: Set<Int>] = [:]
        try forEach("SELECT number FROM certificate WHERE dossier_id IS NOT NULL AND number >", ["number"]) { row in
            let number = try CertificateNumber(row.get("number", as: String.self))
            used["certificate/\(number.province)/\(number.year)", default: []].insert(number.sequence)
        }
        return used
    }

    private func receipts() throws -> [String: Set<Int>] {
        var used: [String: Set<Int>] = [:]
        let query: SQL = """
            SELECT receipt.dossier_id, receipt.level, receipt.number, dossier.commune, dossier.province
            FROM receipt JOIN dossier ON dossier.id = receipt.dossier_id WHERE (receipt.dossier_id, receipt.level) >
            """
        try forEach(query, ["dossier_id", "level"]) { row in
            let level: String = try row.get("level")
            let issuer: String? =
                switch Authority(rawValue: level) {
                case .province: try row.get("province")
                case .centre: Area.country.rawValue
                default: try row.get("commune")
                }
            let number = try ReceiptNumber(row.get("number", as: String.self))
            used["receipt/\(level)/\(issuer ?? "")/\(number.year)", default: []].insert(number.sequence)
        }
        return used
    }

    /// Every row of a query that ends with what its key is to be greater than, a page at a time.
    private func forEach(_ query: SQL, _ key: [String], _ take: (Row) throws -> Void) throws {
        var after = key.map { _ in "" }
        let order = SQL(stringLiteral: key.joined(separator: ", "))
        while true {
            let rows = try tx.rows("\(query) (\(after)) ORDER BY \(order) LIMIT 1000")
            for row in rows { try take(row) }
            guard let last = rows.last else { return }
            after = try key.map { try last.get($0) }
        }
    }
}
