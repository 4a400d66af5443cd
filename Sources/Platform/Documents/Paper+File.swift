import OCOP
import Store
import Web

extension Office {
    /// Keeps the scan of a signed paper with it, as its registry or its signer brings it.
    ///
    /// The scan is no part of the paper's way: it may come before the number or after the sending. Another one takes the
    /// place of the first, and the history names both; their bytes stay in the file store.
    @discardableResult
    package func keepSignedFile(
        _ file: SignedFile,
        of id: Paper.ID,
        version: Int,
        by caller: Caller
    ) async throws -> Paper {
        let now = now
        return try await database.write { tx in
            var (paper, dossiers) = try tx.papers.get(
                id,
                version: version,
                for: caller,
                to: .keepSignedFile,
                by: law.procedure
            )
            guard paper.state != .draft else { throw PaperProblem.unsigned }
            guard paper.file != file else { return paper }
            let before = paper.file.map { ["file": $0.sha256] }
            paper.file = file
            let after = ["paper": id.description, "kind": paper.kind.rawValue, "file": file.sha256]
            try tx.record(
                .keepSignedFile,
                of: paper,
                about: dossiers,
                by: caller,
                at: now,
                before: before,
                after: after
            )
            return try tx.papers.update(paper)
        }
    }
}

extension Paper {
    /// Where those who may read the paper get its signed file; nil where nobody brought one.
    var filePath: String? { file == nil ? nil : "\(path)/ban-ky" }

    /// Its signed file under the name by which it is taken away, "Tờ trình 15-TTr-VPĐP.pdf".
    var signedFile: Evidence.File? {
        guard let file, let kind = FileKind.allCases.first(where: { $0.mediaType == file.mediaType }) else {
            return nil
        }
        let number = number.map { " " + $0.replacing("/", with: "-") } ?? ""
        return Evidence.File(
            sha256: file.sha256,
            name: "\(self.kind.label.vi)\(number).\(kind.fileExtension)",
            mediaType: file.mediaType,
            size: 0,
            addedAt: signedAt ?? createdAt
        )
    }

    /// Its number as the way to it, and to its signed file where there is one.
    func links(_ say: Language) -> HTML {
        let file: HTML? = filePath.map { " (<a href=\"\($0)\">\(say("bản đã ký", "signed file"))</a>)" }
        return "<a href=\"\(path)\">\(number ?? kind.label[say])</a>\(file)"
    }
}

extension PaperTable {
    /// The recognition decision that a certificate goes by, for somebody who may read it.
    func decision(of certificate: Certificate, for caller: Caller, by procedure: Procedure) throws -> Paper? {
        guard let dossier = try certificate.dossier.flatMap({ try tx.dossiers.find($0) }) else { return nil }
        let found = try list(of: dossier.id).last {
            $0.kind == .recognitionDecision && $0.isFinished && $0.number == certificate.decisionNumber
        }
        guard let found else { return nil }
        return caller.mayRead(found, try subject(of: found, about: dossier), by: procedure) ? found : nil
    }
}
