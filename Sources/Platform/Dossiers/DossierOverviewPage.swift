import OCOP
import Web

/// What is to be seen of a dossier at first sight: where it stands, until when, what to do now, what was done.
struct DossierOverview {
    let frame: DossierFrame
    let events: [DossierEvent]
    let remark: DossierRemarks.Entry?
    /// What stands in the way of filing; empty for those who do not write.
    let gaps: [DossierGap]
    let caller: Caller
    let law: Law
    /// Forms of steps that are taken on this page, with their unseen fields in them.
    let unseen: [(name: String, value: String)]

    private var say: Language { caller.language }
    private var dossier: Dossier { frame.dossier }

    var body: HTML {
        """
        \(banner)\(asked)
        <div class="split"><div class="stack">\(acts)\
        <section class="card stack"><h2>\(say("Đã làm gì với hồ sơ", "What was done"))</h2>\(history)\(wholeHistory)</section></div>\
        <aside class="stack"><section class="card"><h2>\(say("Hồ sơ", "The dossier"))</h2>\(facts)</section>\(leaving)\
        </aside></div>
        """
    }

    private var banner: HTML {
        let due = dossier.dueOn.flatMap { day in
            frame.workingDaysLeft.map { "<p>\(deadline(day, workingDays: $0, say)).</p>" as HTML }
        }
        return stateBanner(tone, dossier.state.label[say], "<p>\(dossier.state.explanation[say])</p>\(due)", live: true)
    }

    private var tone: Tone {
        switch dossier.state {
        case .recognised: .good
        case .returned, .completionRequested, .centralCompletionRequested: .soon
        case .notRecognised: .bad
        default: (frame.workingDaysLeft ?? 99) < 0 ? .bad : (frame.workingDaysLeft ?? 99) <= 3 ? .soon : .plain
        }
    }

    /// What an office asked for stands above everything else while it is to be done.
    private var asked: HTML? {
        guard let remark, [.returned, .completionRequested, .centralCompletionRequested].contains(dossier.state) else {
            return nil
        }
        return remarkCard(remark, say)
    }

    private var acts: HTML? {
        let mayWrite = caller.may(.editDossier, on: frame.subject, by: law.procedure)
        let links = DossierErrand.all(for: caller, frame, by: law)
        guard mayWrite || !links.isEmpty else { return nil }
        let blocking = gaps.filter(\.isBlocking)
        let missing: HTML? =
            mayWrite && !blocking.isEmpty
            ? """
            <p>\(say("Còn \(blocking.count) chỗ thiếu trước khi nộp được.", "\(blocking.count) things are missing before it can be filed."))</p>\
            <ul>\(blocking.prefix(3).map { "<li><a href=\"\($0.path)\">\($0.message[say])</a></li>" as HTML })</ul>
            """ : nil
        return """
            <section class="card stack"><h2>\(say("Việc bạn làm được lúc này", "What you can do now"))</h2>\(missing)\
            \(actions(links.enumerated().map { buttonLink($1.words[say], to: $1.path, $0 == 0 ? .first : .second) }))\
            </section>
            """
    }

    private var history: HTML {
        if events.isEmpty {
            return "<p class=\"quiet\">\(say("Chưa nộp lần nào.", "Not filed yet."))</p>"
        }
        return timeline(
            events.map { event in
                let why: HTML? = event.reason.flatMap { $0.isEmpty ? nil : ": \($0)" }
                return Moment(
                    "<strong>\(event.step.past[say])</strong>\(why)",
                    note: "\(moment(event.at, say)), \(event.name)",
                    [.returnToProducer, .requestCompletion].contains(event.step)
                        ? .soon : event.step == .withdraw ? .bad : .done
                )
            }
        )
    }

    private var wholeHistory: HTML? {
        caller.may(.readHistory, on: frame.subject, by: law.procedure) ? historyLink(frame.path, say) : nil
    }

    private var facts: HTML {
        var facts: [(name: String, value: HTML)] = [
            (
                say("Chủ thể", "Producer"),
                caller.may(.viewProducer, on: frame.producer.subject, by: law.procedure)
                    ? "<a href=\"/chu-the/\(dossier.producer.description)\">\(dossier.producerName)</a>"
                    : "\(dossier.producerName)"
            ),
            (say("Địa bàn", "Place"), "\(frame.communeName)"),
            (say("Loại hồ sơ", "Kind"), "\(dossier.kind.label[say])"),
            (say("Bộ sản phẩm", "Product set"), "\(setName) (\(dossier.act))"),
        ]
        if let filed = dossier.filedAt { facts.append((say("Nộp lần đầu", "First filed"), "\(moment(filed, say))")) }
        for receipt in frame.receipts {
            facts.append(
                (
                    say("Số phiếu đăng ký", "Receipt number") + " (\(receipt.level.label[say]))",
                    "<span class=\"num\">\(receipt.number)</span>, \(receipt.receivedOn.words(say))"
                )
            )
        }
        if dossier.isFromPaper {
            facts.append(
                (say("Nguồn", "Source"), "\(say("Xã nhập từ hồ sơ giấy", "Entered by the commune from paper"))")
            )
        }
        return factList(facts)
    }

    private var setName: String {
        let set = try? law.scorer(set: dossier.set, ofAct: dossier.act).set
        return say("Bộ \(dossier.set)", "Set \(dossier.set)") + (set.map { ", " + $0.name[say] } ?? "")
    }

    private var leaving: HTML? {
        guard caller.may(.withdraw, on: frame.subject, by: law.procedure) else { return nil }
        let form = postForm(
            to: frame.path("rut"),
            hidden: unseen,
            """
            <p>\(say(
                "Hồ sơ sẽ kết thúc và không được xem xét tiếp; muốn đánh giá lại sản phẩm thì lập hồ sơ mới.",
                "The dossier ends and is not looked at any further; a new one can be begun."
            ))</p>\(Fields(FormData(), say).textArea("ly-do", say("Lý do rút", "Why you withdraw it"), rows: 2, maxLength: 2000))\
            \(button(say("Rút hồ sơ này", "Withdraw this dossier"), .bad))
            """
        )
        return confirmation(say("Rút hồ sơ", "Withdraw"), form)
    }
}

/// What an office asked for, with each missing part.
func remarkCard(_ remark: DossierRemarks.Entry, _ say: Language) -> HTML {
    let items = remark.items.map { "<li><strong>\($0.label)</strong>: \($0.words)</li>" as HTML }
    let due: HTML? = remark.dueOn.map {
        "<p>\(say("Chậm nhất hết ngày", "By the end of")) <strong>\($0.words(say))</strong>.</p>"
    }
    return """
        <section class="card stack"><h2>\(say("Cơ quan đề nghị bổ sung", "What the office asks for"))</h2>\
        <p>\(remark.reason)</p>\(items.isEmpty ? "" : "<ul>\(items)</ul>" as HTML)\(due)\
        <p class="quiet small">\(remark.name), \(remark.day.words(say))</p></section>
        """
}
