import Foundation
import Hummingbird
import OCOP
import Web

extension Visit {
    /// What somebody hears whose form was older than the record: nothing was saved, the words that they typed are here
    /// to be copied, and the record is one press away.
    func stalePage() -> Response {
        let problem = ProblemPage.stale
        let typed = form.pairs.filter { $0.name != "csrf" && $0.value.contains(where: \.isWhitespace) }.map(\.value)
        let fields = typed.enumerated().map { place, words -> HTML in
            let label = language("Nội dung \(place + 1)", "Text \(place + 1)")
            return """
                <div class="field"><label for="typed-\(place)">\(label)</label>\
                <textarea id="typed-\(place)" rows="3" readonly>\(words)</textarea></div>
                """
        }
        let kept: HTML? =
            typed.isEmpty
            ? nil
            : """
            <section class="card stack"><h2>\(language("Những gì bạn vừa gõ, chưa lưu", "What you typed, not saved"))</h2>\
            <p>\(language("Chép lại phần cần giữ trước khi mở lại trang.", "Copy what you want to keep first."))</p>\(fields)</section>
            """
        return page(
            problem.title[language],
            status: problem.status,
            """
            <div class="stack"><h1>\(problem.title[language])</h1><p>\(problem.advice[language])</p>\(kept)\
            <p><a class="btn" href="\(recordPath)">\(language("Mở lại trang", "Open the page again"))</a></p></div>
            """
        )
    }

    /// The page of the record that the address is about: its path up to the identity.
    private var recordPath: String {
        let parts = path.split(separator: "/")
        guard let identity = parts.firstIndex(where: { UUID(uuidString: String($0)) != nil }) else { return "/" }
        return "/" + parts[...identity].joined(separator: "/")
    }
}
