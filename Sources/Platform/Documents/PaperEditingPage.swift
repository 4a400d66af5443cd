import Hummingbird
import OCOP
import Web

/// The words of a draft: a field for each paragraph; tables come from the data and are shown only.
struct PaperEditingPage {
    let sight: PaperSight
    let visit: Visit

    private var say: Language { visit.language }
    private var paper: Paper { sight.paper }

    func response() -> Response {
        let fields = Fields(data, say)
        let blocks = paper.content.blocks.enumerated().map { index, block -> HTML in
            guard block.form != .table else {
                return "<p class=\"quiet\">\(say("Bảng số liệu, lấy từ hồ sơ", "A table from the data"))</p>"
            }
            let label =
                block.form == .heading ? say("Tiêu đề", "Heading") : say("Đoạn \(index + 1)", "Paragraph \(index + 1)")
            return fields.textArea("doan-\(index)", label, required: false, rows: block.form == .heading ? 1 : 3)
        }
        let title = say("Sửa dự thảo: \(paper.kind.label.vi)", "Edit: \(paper.kind.label.en)")
        return visit.page(
            title,
            modules: ["autosave"],
            """
            <div class="stack"><h1>\(title)</h1><p class="quiet">\(say(
                "Xóa hết chữ của một đoạn để bỏ đoạn đó. Xem bản in trước khi trình ký.",
                "Empty a paragraph to drop it. Look at the sheet before it is signed."
            ))</p><form class="card stack" method="post" action="\(paper.path)/sua" novalidate data-autosave>\
            \(visit.hidden(version: paper.version))\(fields.text("trich-yeu", say("Trích yếu", "Title")))\
            \(fields.textArea("kinh-gui", say("Kính gửi, mỗi dòng một nơi", "Addressees, a line each"), required: false, rows: 2))\
            \(blocks)\(fields.textArea("doan-moi", say("Thêm đoạn", "One more paragraph"), required: false, rows: 2))\
            \(fields.textArea("noi-nhan", say("Nơi nhận, mỗi dòng một nơi", "Recipients, a line each"), required: false))\
            \(actions([button(say("Lưu và xem bản in", "Save and see the sheet")), savedMark(say)]))</form></div>
            """
        )
    }

    private var data: FormData {
        var data = FormData([
            "trich-yeu": paper.content.title,
            "kinh-gui": paper.content.addressees.joined(separator: "\n"),
            "noi-nhan": paper.content.recipients.joined(separator: "\n"),
        ])
        for (index, block) in paper.content.blocks.enumerated() { data.set("doan-\(index)", block.text) }
        return data
    }

    /// The words as typed; a paragraph that is not in the form stays as it was, so that a cut form loses nothing.
    func read() -> PaperContent {
        var content = paper.content
        let form = visit.form
        func lines(_ name: String, _ old: [String]) -> [String] {
            form.has(name) ? form.text(name).split(separator: "\n").map(String.init) : old
        }
        content.title = form.text("trich-yeu")
        content.addressees = lines("kinh-gui", content.addressees)
        content.recipients = lines("noi-nhan", content.recipients)
        for index in content.blocks.indices where content.blocks[index].form != .table && form.has("doan-\(index)") {
            content.blocks[index].text = form.text("doan-\(index)")
        }
        let added = form.text("doan-moi")
        // What is typed into the last field is added once, by the button; saving by itself would add it each time.
        if !added.isEmpty, !Autosave.isAsked(visit.request) { content.blocks.append(.paragraph(added)) }
        return content
    }
}
