package import Hummingbird
import OCOP
package import Web

/// A page of a dossier, with the action that opens it; each feature adds its own.
///
/// The way between them is made of those in which the reader has something to do or to read.
package enum DossierRoom: String, CaseIterable, Sendable {
    case overview = ""
    case registration = "mau-01"
    case report = "mau-02"
    case selfScoring = "tu-danh-gia"
    case evidence = "minh-chung"
    case filing = "nop"
    case composition = "kiem-tra"
    case contents = "noi-dung"
    case review = "tham-tra"
    case papers = "giay-to"
    case scoring = "cham-diem"
    case progress = "tien-do"
    case result = "ket-qua"
    /// Rooms of an errand, which have the errand's own steps for their way.
    case receipt = "tiep-nhan"
    case assignment = "giao"
    case completion = "hoan-thien"

    func title(_ say: Language) -> String {
        switch self {
        case .overview: say("Tổng quan", "Overview")
        case .registration: say("Phiếu đăng ký", "Registration form")
        case .report: say("Báo cáo", "Report")
        case .selfScoring: say("Tự đánh giá", "Self-assessment")
        case .evidence: say("Minh chứng", "Evidence")
        case .filing: say("Nộp hồ sơ", "File it")
        case .composition: say("Thành phần", "Composition")
        case .contents: say("Bốn nội dung", "Four contents")
        case .review: say("Tổ tư vấn", "Advisory team")
        case .papers: say("Giấy tờ", "Papers")
        case .scoring: say("Chấm điểm", "Scoring")
        case .progress: say("Tiến độ chấm", "Progress")
        case .result: say("Kết quả", "Result")
        case .receipt: say("Tiếp nhận", "Receipt")
        case .assignment: say("Kiểm tra, giao", "Check, assign")
        case .completion: say("Hoàn thiện", "Completion")
        }
    }

    /// What the reader has to be allowed to do to this dossier.
    var action: Action {
        switch self {
        case .overview, .registration, .report, .selfScoring, .completion: .readDossier
        case .evidence: .viewEvidence
        case .filing: .editDossier
        case .composition: .checkComposition
        case .contents: .assessContents
        case .review: .reviewDossier
        case .papers: .readDossier
        case .scoring: .scoreDossier
        case .progress: .followScoring
        case .result: .seeResult
        case .receipt: .seeWorklist
        case .assignment: .assign
        }
    }

    /// Those between which somebody goes now.
    static func ways(for caller: Caller, _ frame: DossierFrame, by law: Law) -> [DossierRoom] {
        allCases.filter { room in
            caller.may(room.action, on: frame.subject, by: law.procedure)
                && room.isThere(frame.dossier)
        }
    }

    /// Whether a dossier has come so far.
    private func isThere(_ dossier: Dossier) -> Bool {
        switch self {
        case .filing: dossier.state.isWriting
        case .papers: dossier.filedAt != nil
        case .progress: [.scoring, .centralScoring].contains(dossier.state)
        case .receipt, .assignment, .completion: false
        default: true
        }
    }
}

extension DossierState {
    /// Whether its forms can be written.
    package var isWriting: Bool { awaitsProducer }
}

extension Visit {
    /// A page of a dossier: whose it is, the way between its rooms, and the room's own matter.
    package func page(
        of frame: DossierFrame,
        _ room: DossierRoom,
        status: HTTPResponse.Status = .ok,
        modules: [String] = [],
        _ body: HTML
    ) -> Response {
        let dossier = frame.dossier
        let title = room == .overview ? dossier.productName : "\(room.title(language)): \(dossier.productName)"
        return page(
            title,
            status: status,
            modules: modules,
            """
            <div class="stack wide"><div><h1>\(dossier.productName)</h1>\
            <p class="quiet">\(dossier.producerName), \(frame.communeName) · \
            \(language("Hồ sơ", "Dossier")) \(dossier.kind.label[language])</p>\(ways(frame, room))</div>\(body)</div>
            """
        )
    }

    private func ways(_ frame: DossierFrame, _ room: DossierRoom) -> HTML {
        let rooms = DossierRoom.ways(for: caller, frame, by: office.law)
        return tabs(
            rooms.map { one in
                Tab(one.title(language), to: frame.path(one.rawValue), isCurrent: one == room)
            },
            label: language("Các phần của hồ sơ", "Parts of the dossier")
        )
    }

    /// The unseen fields of a form: the session's secret first, then the version that the reader saw.
    func unseen(version: Int? = nil, _ others: [(name: String, value: String)] = []) -> [(name: String, value: String)]
    {
        [("csrf", csrf)] + (version.map { [("version", String($0))] } ?? []) + others
    }
}
