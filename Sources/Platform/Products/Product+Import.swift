import Foundation
import OCOP
import Store

extension Office {
    /// Takes over rows of public lists: each keeps its source, and nothing is added to what stands there.
    ///
    /// One write: all rows that can be taken, or none. The same row again changes nothing.
    @discardableResult
    package func importProducts(_ rows: [ImportRow], by caller: Caller) async throws -> ImportOutcome {
        try caller.require(.importProducts)
        let now = now
        let drafts = rows.map { draft($0) }
        let procedure = law.procedure
        let outcome = try await database.write { tx in
            var outcome = ImportOutcome()
            for (row, draft) in zip(rows, drafts) {
                let subject = Subject(commune: draft.commune, province: draft.province)
                try caller.require(.importProducts, on: subject, by: procedure)
                try tx.take(row, draft, into: &outcome, by: caller, at: now)
            }
            return outcome
        }
        return outcome
    }

    /// What the rules make of a row: where it lies, which set its name speaks for, whether its code is one.
    private func draft(_ row: ImportRow) -> ImportDraft {
        let place = law.units.resolve(row.address, province: row.province.isEmpty ? nil : row.province, on: nil)
        let suggestion = law.productWords.suggest(row.name, group: row.group)
        let isSure = suggestion.sure >= RegisterCheckLimit.sure
        let address = URL(string: row.source).flatMap { ["http", "https"].contains($0.scheme ?? "") ? $0 : nil }
        return ImportDraft(
            commune: place.today.commune?.code.description,
            province: place.today.province?.code.description,
            act: isSure && suggestion.set != nil ? ImportDraft.act : nil,
            set: isSure ? suggestion.set : nil,
            code: row.code.flatMap { try? ProductCode($0).description },
            imported: Product.Imported(
                source: address?.host() ?? row.source,
                address: address.map { _ in row.source },
                stars: row.stars,
                year: row.year,
                decision: row.decision,
                place: [row.kind == .household ? "" : row.address, row.province].filter { !$0.isEmpty }
                    .joined(separator: ", ")
            )
        )
    }
}

/// From this confidence, in hundredths, a suggested set is taken, as `saolang register check` counts it.
private enum RegisterCheckLimit {
    static let sure = 80
}

/// A row with what the rules say of it.
private struct ImportDraft: Sendable {
    /// The sets that are suggested are those of the act in force.
    static let act = "26/2026/QĐ-TTg"

    let commune: String?
    let province: String?
    let act: String?
    let set: Int?
    let code: String?
    let imported: Product.Imported
}

extension Transaction {
    fileprivate func take(
        _ row: ImportRow,
        _ draft: ImportDraft,
        into outcome: inout ImportOutcome,
        by caller: Caller,
        at now: Date
    ) throws {
        if let known = try imports.product(of: row.key) {
            var product = try products.get(known)
            guard product.imported != draft.imported else {
                outcome.same += 1
                return
            }
            product.imported = draft.imported
            try products.update(product)
            try note(product, by: caller, at: now)
            outcome.changed += 1
            return
        }
        let code = try draft.code.flatMap { try products.find(code: $0) == nil ? $0 : nil }
        if let given = row.code, code == nil {
            outcome.problems.append(
                ImportProblem(
                    line: row.line,
                    reason: Label(
                        vi: "mã sản phẩm «\(given)» không hợp lệ hoặc đã có sản phẩm khác; sản phẩm được nhập không mã",
                        en: "the product code «\(given)» is none or is taken; the product was imported without it"
                    )
                )
            )
        }
        let producer = try producer(of: row, draft, at: now)
        let product = Product(
            id: .init(at: now),
            producer: producer,
            name: row.name,
            act: draft.act,
            set: draft.set,
            commune: draft.commune,
            province: draft.province,
            profile: .init(),
            code: code,
            imported: draft.imported,
            createdAt: now
        )
        try products.insert(product)
        try imports.insert(row.key, product: product.id)
        try note(product, by: caller, at: now)
        outcome.added += 1
    }

    /// The producer of an earlier row, by name and province, else a new one.
    private func producer(of row: ImportRow, _ draft: ImportDraft, at now: Date) throws -> Producer.ID {
        let name = row.producer.isEmpty ? ImportRow.unnamed : row.producer
        let key = [name, draft.province ?? row.province].map { ImportKey.part($0) }.joined(separator: "\u{1F}")
        if let known = try imports.producer(of: key) { return known }
        let producer = Producer(
            id: .init(at: now),
            kind: row.kind,
            name: name,
            commune: row.producer.isEmpty ? nil : draft.commune,
            province: draft.province,
            profile: .init(),
            source: row.source,
            createdAt: now
        )
        try producers.insert(producer)
        try imports.insert(key, producer: producer.id)
        return producer.id
    }

    private func note(_ product: Product, by caller: Caller, at now: Date) throws {
        try record(.importProducts, of: "product", product.id, by: caller, at: now, after: product.imported)
        try announce(Catalogue.topic, product.id.description)
    }
}
