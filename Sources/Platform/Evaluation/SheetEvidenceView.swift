import OCOP
import Web

/// The evidence of one criterion, in sight beside its options: pictures, and the pages of documents as pictures.
struct SheetEvidenceView {
    let desk: SheetDesk
    let criterion: Criterion
    let say: Language
    let today: CalendarDay

    var html: HTML {
        let evidence = desk.evidence(for: criterion)
        return evidenceViewer(
            say("Minh chứng của \(criterion.code)", "Evidence for \(criterion.code)"),
            documents: evidence.flatMap(documents),
            sheets: evidence.flatMap(sheets),
            empty: evidence.isEmpty ? none : waiting
        )
    }

    private func documents(_ evidence: SheetEvidence) -> [HTML] {
        evidence.files.map { file in
            let (words, tone) = standing(evidence)
            return tag("\(evidence.title)\(words)", tone, to: path(of: file))
        }
    }

    /// Whether it still holds today.
    private func standing(_ evidence: SheetEvidence) -> (words: String, tone: Tone) {
        guard let end = evidence.validUntil else { return ("", .plain) }
        let day = end.words(say)
        let left = end.number - today.number
        if left < 0 { return (say(", hết hạn \(day)", ", expired \(day)"), .bad) }
        return (say(", đến \(day)", ", until \(day)"), left <= Evidence.soon ? .soon : .good)
    }

    private func sheets(_ evidence: SheetEvidence) -> [PaperPage] {
        evidence.files.flatMap { file -> [PaperPage] in
            if file.mediaType.hasPrefix("image/") { return [PaperPage(path(of: file), evidence.title)] }
            let count = evidence.pages[file.sha256] ?? 0
            return (0..<count).map { place in
                let words = say(
                    "\(evidence.title), trang \(place + 1) trên \(count)",
                    "\(evidence.title), page \(place + 1) of \(count)"
                )
                return PaperPage("/tep/\(file.sha256)/trang/\(place + 1)", words)
            }
        }
    }

    private func path(of file: Evidence.File) -> String { "/tep/\(file.sha256)/\(file.name.addressEncoded)" }

    private var none: HTML {
        "<p class=\"quiet\">\(say("Chủ thể không gắn minh chứng vào tiêu chí này.", "The producer named no evidence here."))</p>"
    }

    private var waiting: HTML {
        "<p class=\"quiet\">\(say("Bấm vào tên tệp để mở.", "Follow a file's name to open it."))</p>"
    }
}
