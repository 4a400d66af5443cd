import Foundation
import Hummingbird
import OCOP
import Web

extension Site {
    /// What was done to a record, page by page; `truoc` walks.
    ///
    /// | request | who | what |
    /// |---|---|---|
    /// | `GET /ho-so/{id}/nhat-ky` | whoever may read the dossier | steps and work |
    /// | `GET /chu-the/{id}/nhat-ky` | whoever may see the producer | its record |
    /// | `GET /chu-the/san-pham/{id}/nhat-ky` | whoever may see the producer | a product's record |
    /// | `GET /giay-chung-nhan/{id}/nhat-ky` | its producer, readers of the register | a certificate |
    /// | `GET /hoi-dong/{id}/nhat-ky` | the office that runs it | members, rules, conflicts |
    /// | `GET /quan-tri/tai-khoan/{id}/nhat-ky` | administrator of its places | an account |
    /// | `GET /tai-khoan/nhat-ky` | signed in | one's own account |
    mutating func addHistoryRoutes() {
        get("/ho-so/{id}/nhat-ky", .readHistory) { visit in
            let (frame, history) = try await visit.office
                .dossierHistory(visit.id(), before: visit.before, for: visit.caller)
            return visit.historyPage(history, of: frame.dossier.productName, at: frame.path)
        }
        get("/chu-the/{id}/nhat-ky", .viewProducer) { visit in
            let (producer, history) = try await visit.office
                .producerHistory(visit.id(), before: visit.before, for: visit.caller)
            return visit.historyPage(history, of: producer.name, at: "/chu-the/\(producer.id)")
        }
        get("/chu-the/san-pham/{id}/nhat-ky", .viewProducer) { visit in
            let (product, history) = try await visit.office
                .productHistory(visit.id(), before: visit.before, for: visit.caller)
            let isOwn = visit.caller.producers.contains(product.producer)
            let record = isOwn ? "/san-pham-cua-toi/\(product.id)" : "/chu-the/\(product.producer)"
            return visit.historyPage(history, of: product.name, at: record)
        }
        get("/giay-chung-nhan/{id}/nhat-ky", .readHistory) { visit in
            let (certificate, history) = try await visit.office
                .certificateHistory(visit.id(), before: visit.before, for: visit.caller)
            let isReader = visit.caller.may(.listCertificates)
            return visit.historyPage(
                history,
                of: certificate.number,
                at: isReader ? "/giay-chung-nhan/\(certificate.id)" : "/chung-nhan/\(certificate.number)"
            )
        }
        get("/hoi-dong/{id}/nhat-ky", .manageCouncils) { visit in
            let (council, history) = try await visit.office
                .councilHistory(visit.id(), before: visit.before, for: visit.caller)
            return visit.historyPage(history, of: council.name, at: "/hoi-dong/\(council.id)")
        }
        get("/quan-tri/tai-khoan/{id}/nhat-ky", .manageAccounts) { visit in
            let (account, history) = try await visit.office
                .accountHistory(visit.id(), before: visit.before, for: visit.caller)
            return visit.historyPage(history, of: account.name, at: "/quan-tri/tai-khoan/\(account.id)")
        }
        get("/tai-khoan/nhat-ky", .manageOwnAccount) { visit in
            guard let own = visit.caller.account else { throw Refusal.signInNeeded }
            let (account, history) = try await visit.office.accountHistory(own, before: visit.before, for: visit.caller)
            return visit.historyPage(history, of: account.name, at: "/tai-khoan")
        }
    }
}

extension Visit {
    fileprivate var before: AuditEntry.ID? { query("truoc").flatMap { AuditEntry.ID($0) } }

    /// The page of a record's history, with the way back to the record.
    fileprivate func historyPage(_ history: RecordHistory, of name: String, at record: String) -> Response {
        let title = language("Lịch sử", "History")
        let count = counted(history.entries.count, vi: "mục", one: "entry", many: "entries", language)
        let isWhole = history.next == nil && before == nil
        let walk: HTML =
            isWhole
            ? ""
            : pagination(
                count,
                previous: before == nil ? nil : path,
                next: history.next.map { "\(path)?truoc=\($0)" },
                language
            )
        return page(
            "\(title): \(name)",
            """
            \(breadcrumbs([Crumb(name, to: record), Crumb(title)], language))
            <div class="stack"><div><h1>\(title)</h1><p class="quiet">\(language(
                "Ai đã làm gì, lúc nào; mới nhất ở trên. Nội dung thuộc đời tư không hiện.",
                "Who did what and when, the latest first. Private matters are not shown."
            ))</p></div>
            \(historyView(history, law: office.law, today: today, language))\(walk)</div>
            """
        )
    }
}

/// A way to the history of a record, for its page.
func historyLink(_ record: String, _ say: Language) -> HTML {
    "<p class=\"small\"><a href=\"\(record)/nhat-ky\">\(say("Xem lịch sử", "See its history"))</a></p>"
}
