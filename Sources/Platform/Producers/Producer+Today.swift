import OCOP
import Store
import Web

extension Office {
    /// What waits for a producer: dossiers to mend, to go on with, papers and certificates that end.
    func todayProducer(for caller: Caller) async throws -> [TodayItem] {
        guard !caller.producers.isEmpty else { return [] }
        let say = caller.language
        let (dossiers, evidence, certificates) = try await database.read { tx in
            let products = try tx.products.list(of: caller.producers)
            return (
                try tx.dossiers.list(of: caller.producers).filter(\.state.awaitsProducer),
                try tx.evidence.list(of: caller.producers),
                try tx.certificates.list(of: products.map(\.id))
            )
        }
        var items = dossiers.map { dossier in
            let isAsked = dossier.state != .draft
            let isLate = dossier.dueOn.map { $0 < today } ?? false
            let path = isAsked ? dossier.path + "/nop" : dossier.path
            return TodayItem(
                isLate ? .overdue : isAsked ? .soon : .normal,
                dossier.productName,
                isAsked
                    ? say("Bổ sung theo yêu cầu rồi nộp lại", "Complete what is asked for and send it back")
                    : say("Soạn tiếp hồ sơ rồi nộp", "Go on writing the dossier and file it"),
                path: path,
                dueOn: dossier.dueOn
            )
        }
        for one in evidence {
            let path = "/kho-minh-chung/\(one.id)"
            switch one.standing(on: today) {
            case .expired:
                items.append(
                    TodayItem(
                        .soon,
                        one.title,
                        say("Giấy tờ đã hết hạn: thay bằng bản mới", "Out of date: replace it"),
                        path: path
                    )
                )
            case .endsSoon(_, let until):
                items.append(
                    TodayItem(.normal, one.title, say("Giấy tờ sắp hết hạn", "It ends soon"), path: path, dueOn: until)
                )
            case .lasting, .valid: break
            }
        }
        let underWay = Set(dossiers.map(\.product))
        for certificate in certificates where certificate.revocation == nil && certificate.replacedBy == nil {
            guard !underWay.contains(certificate.product), let regime = law.regimes.regime(on: today),
                let window = ReassessmentWindow(lastDay: certificate.lastDay, under: regime),
                case .open = window.state(on: today)
            else { continue }
            items.append(
                TodayItem(
                    .soon,
                    certificate.productName,
                    say("Nộp hồ sơ đánh giá lại trước khi hết hạn nộp", "File the reassessment within its window"),
                    path: "/ho-so/moi?san-pham=\(certificate.product)",
                    dueOn: window.closes
                )
            )
        }
        return items
    }
}
