import Foundation
import OCOP
import Store

extension Office {
    /// Sends a finished paper to those that it names, and takes the step that its sending means: a request for
    /// completion gives the dossier back; the commune's report goes out together with its letter.
    @discardableResult
    package func sendPaper(_ id: Paper.ID, version: Int, by caller: Caller) async throws -> Paper {
        let now = now
        return try await database.write { tx in
            let (paper, dossiers) = try tx.papers.get(
                id,
                version: version,
                for: caller,
                to: .sendPaper,
                by: law.procedure
            )
            let sent = try tx.send(paper, about: dossiers, by: caller, at: now)
            switch paper.kind {
            case .communeReport, .communeLetter:
                for dossier in dossiers { try tx.sendReport(of: dossier, besides: paper, by: caller, in: self) }
            case .completionRequest:
                for dossier in dossiers { try tx.requestCompletion(of: dossier, by: caller, in: self) }
            default: try tx.tellOfPaper(sent, about: dossiers, at: now)
            }
            return sent
        }
    }
}

extension Transaction {
    /// Marks a paper as sent and writes it down.
    func send(_ paper: Paper, about dossiers: [Dossier], by caller: Caller, at now: Date) throws -> Paper {
        var paper = paper
        paper.state = try paper.kind.next(.send, from: paper.state)
        paper.sentAt = now
        let after = ["paper": paper.id.description, "kind": paper.kind.rawValue, "number": paper.number ?? ""]
        try record(.sendPaper, of: paper, about: dossiers, by: caller, at: now, after: after)
        return try papers.update(paper)
    }

    /// Tells those whom a paper is for that it is there.
    func tellOfPaper(_ paper: Paper, about dossiers: [Dossier], at now: Date) throws {
        for dossier in dossiers {
            let number = paper.number.map { " số \($0)" } ?? ""
            let text = Label(
                vi: "\(paper.kind.label.vi)\(number): \(dossier.productName)",
                en: "\(paper.kind.label.en) \(paper.number ?? ""): \(dossier.productName)"
            )
            let day = now.vietnamDay
            if paper.kind.isForProducer {
                try notify(accounts.holders(of: dossier.producer, on: day), text, path: paper.path, at: now)
                let commune = try accounts.holders(of: .communeOfficer, in: Area(rawValue: dossier.commune), on: day)
                try notify(commune, text, path: paper.path, at: now)
            }
            let receiver: Area? =
                switch paper.kind {
                case .forwardingLetter: .country
                case .referralLetter: Area(rawValue: dossier.province)
                default: nil
                }
            if let receiver {
                try notify(
                    accounts.holders(of: .standingOffice, in: receiver, on: day),
                    text,
                    path: paper.path,
                    at: now
                )
            }
        }
    }
}
