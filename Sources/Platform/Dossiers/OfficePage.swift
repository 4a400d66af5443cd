import Hummingbird
import OCOP
import Web

/// A room of a dossier in which an office works: what is asked first, how much time is left, the steps of the errand.
struct OfficePage {
    let frame: DossierFrame
    let visit: Visit

    private var say: Language { visit.language }
    private var dossier: Dossier { frame.dossier }

    func response(
        _ title: String,
        room: String,
        status: HTTPResponse.Status = .ok,
        modules: [String] = [],
        errors: FieldErrors = FieldErrors(),
        _ body: HTML
    ) -> Response {
        let name = "\(title): \(dossier.productName)"
        return visit.page(
            name,
            status: status,
            modules: modules,
            """
            <div class="stack"><div><h1>\(name)</h1><p class="quiet"><a href="\(frame.path)">\(say("Hồ sơ", "Dossier"))</a> · \
            \(dossier.producerName) · \(dossier.kind.label[say]) · \(frame.communeName)</p></div>\
            \(errorSummary(errors, say))\(errand(room))\(clock)\(body)</div>
            """
        )
    }

    /// Why nothing can be checked yet, while nobody at the commune has received the dossier.
    static func waitsForReceipt(_ frame: DossierFrame, _ visit: Visit) -> HTML? {
        let say = visit.language
        let way: HTML? =
            visit.isOpen(.receipt, of: frame)
            ? " <a href=\"\(frame.path("tiep-nhan"))\">\(say("Tiếp nhận hồ sơ", "Receive it"))</a>" : nil
        guard frame.dossier.state == .submitted else { return nil }
        return notice(
            """
            <p>\(say("Hồ sơ đã nộp, chưa được tiếp nhận. Tiếp nhận xong mới kiểm tra.", "Filed but not received; receive it first, then check."))\(way)</p>
            """,
            .soon
        )
    }

    /// The deadline in words, and what makes it doubtful.
    var clock: HTML? {
        let office = visit.office
        guard let clock = DossierClock(dueOn: dossier.dueOn, today: visit.today, calendar: office.law.calendar) else {
            return nil
        }
        let warning = dossier.completeOn.flatMap { office.law.term(of: dossier, from: $0)?.warning }
        return stateBanner(
            clock.tone == .good ? .plain : clock.tone,
            "\(dossier.state.label[say]): \(clock.words(say))",
            "\(warning.map { "<p>\($0[say])</p>" as HTML })"
        )
    }

    /// The steps of the office that has the dossier, which are done, which one this room is.
    private func errand(_ room: String) -> HTML? {
        let rooms = rooms
        guard let here = rooms.firstIndex(where: { $0.room.rawValue == room }) else { return nil }
        return steps(
            rooms.enumerated().map { place, step in
                let state: Step.State = place == here ? .now : step.isDone ? .done : .ahead
                let isLink = place != here && visit.isOpen(step.room, of: frame)
                return Step(step.words, state, to: isLink ? frame.path(step.room.rawValue) : nil)
            },
            say
        )
    }

    private var rooms: [(room: DossierRoom, words: String, isDone: Bool)] {
        let state = dossier.state
        switch state.level {
        case .commune:
            return [
                (.receipt, say("Tiếp nhận", "Receipt"), state != .submitted),
                (.composition, say("Thành phần", "Composition"), dossier.completeOn != nil),
                (.contents, say("Bốn nội dung", "Four contents"), false),
                (.papers, say("Báo cáo, gửi tỉnh", "Report to the province"), false),
            ]
        case .province, .centre:
            let reviewing: Set<DossierState> = [.communeReported, .forwarded, .provinceReview, .centralReview]
            return [
                (.receipt, say("Tiếp nhận", "Receipt"), ![.communeReported, .forwarded].contains(state)),
                (.assignment, say("Kiểm tra, giao", "Check, assign"), !reviewing.contains(state)),
                (.review, say("Tổ tư vấn", "Advisory team"), state != .advisoryReview && !reviewing.contains(state)),
                (.papers, say("Giấy tờ", "Papers"), false),
            ]
        default: return []
        }
    }
}
