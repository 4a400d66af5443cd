package import OCOP

/// The dossiers that the reader's office has in hand (danh sách việc), a page of them at a time.
package struct Worklist: Sendable {
    package let rows: [Line]
    /// How many stand at which state, whatever the filter.
    package let counts: [DossierState: Int]
    /// How many the filter leaves.
    package let total: Int
    package let hasPrevious: Bool
    package let hasNext: Bool

    package struct Line: Sendable, Identifiable {
        package let id: Dossier.ID
        package let productName: String
        package let producerName: String
        package let kind: DossierKind
        package let state: DossierState
        package let stateSince: CalendarDay
        package let commune: String
        package let receivedOn: CalendarDay?
        package let receiptNumber: String?
        package let clock: DossierClock?
        package let next: NextStep
        /// Where it stands in the order of the list.
        let cursor: WorklistQuery.Cursor
    }
}

/// What a reader asks of the worklist.
package struct WorklistQuery: Sendable {
    package enum Sort: String, CaseIterable, Sendable {
        case due = "han"
        case product = "san-pham"
        case since = "buoc"
    }

    /// A row's place in the order: its key, then its identity.
    package struct Cursor: Equatable, Sendable {
        package let key: String
        package let id: Dossier.ID
    }

    package var state: DossierState?
    package var kind: DossierKind?
    package var search = ""
    package var sort = Sort.due
    package var after: Cursor?
    package var before: Cursor?
    package var limit = 50

    package init() {}
}

/// What an office does next with a dossier, and where.
package struct NextStep: Equatable, Sendable {
    package let words: Label
    /// The room of the dossier in which it is done; empty for its first page.
    package let room: String

    init(_ room: String, _ vi: String, _ en: String) {
        words = Label(vi: vi, en: en)
        self.room = room
    }

    /// The next step by where the dossier stands, whether it was found complete, and how far its papers are.
    init(state: DossierState, isComplete: Bool, papers: [PaperKind: PaperState]) {
        switch state {
        case .submitted: self.init("tiep-nhan", "Tiếp nhận", "Receive")
        case .communeReview where !isComplete: self.init("kiem-tra", "Kiểm tra thành phần", "Check the composition")
        case .communeReview:
            switch papers[.communeReport] {
            case nil: self.init("noi-dung", "Đánh giá bốn nội dung", "Assess the four contents")
            case .draft: self.init("giay-to", "Ký báo cáo", "Sign the report")
            case .signed: self.init("giay-to", "Lấy số báo cáo", "Number the report")
            default: self.init("giay-to", "Gửi báo cáo lên tỉnh", "Send the report")
            }
        case .communeReported, .forwarded: self.init("tiep-nhan", "Tiếp nhận", "Receive")
        case .provinceReview, .centralReview: self.init("giao", "Kiểm tra, giao Tổ tư vấn", "Check and assign")
        case .advisoryReview, .centralAdvisory:
            switch papers[.advisoryReport] {
            case nil, .draft: self.init("tham-tra", "Tổ tư vấn xem xét", "Advisory review")
            case .signed: self.init("giay-to", "Lấy số báo cáo của Tổ tư vấn", "Number the team's report")
            default: self.init("cham-diem", "Mở chấm điểm", "Open scoring")
            }
        case .scoring, .centralScoring: self.init("cham-diem", "Hội đồng chấm điểm", "Council scores")
        case .closed, .centralClosed, .referredBack: self.init("ket-qua", "Trình kết quả", "Submit the result")
        case .centralCompletionRequested: self.init("hoan-thien", "Hoàn thiện theo yêu cầu của Bộ", "Complete")
        default: self.init("", "Xem hồ sơ", "See the dossier")
        }
    }
}
