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
        /// Whether the reader may open the room of the next step.
        let isNextOpen: Bool
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
    /// The room of the dossier in which it is done.
    package let room: DossierRoom

    init(_ room: DossierRoom, _ vi: String, _ en: String) {
        words = Label(vi: vi, en: en)
        self.room = room
    }

    /// The next step by where the dossier stands, whether it was found complete, and how far its papers are.
    init(state: DossierState, isComplete: Bool, papers: [PaperKind: PaperState]) {
        switch state {
        case .submitted: self.init(.receipt, "Tiếp nhận", "Receive")
        case .communeReview where !isComplete: self.init(.composition, "Kiểm tra thành phần", "Check the composition")
        case .communeReview:
            switch papers[.communeReport] {
            case nil: self.init(.contents, "Đánh giá bốn nội dung", "Assess the four contents")
            case .draft: self.init(.papers, "Ký báo cáo", "Sign the report")
            case .signed: self.init(.papers, "Lấy số báo cáo", "Number the report")
            default: self.init(.papers, "Gửi báo cáo lên tỉnh", "Send the report")
            }
        case .communeReported, .forwarded: self.init(.receipt, "Tiếp nhận", "Receive")
        case .provinceReview, .centralReview: self.init(.assignment, "Kiểm tra, giao Tổ tư vấn", "Check and assign")
        case .advisoryReview, .centralAdvisory:
            switch papers[.advisoryReport] {
            case nil, .draft: self.init(.review, "Tổ tư vấn xem xét", "Advisory review")
            case .signed: self.init(.papers, "Lấy số báo cáo của Tổ tư vấn", "Number the team's report")
            default: self.init(.progress, "Mở chấm điểm", "Open scoring")
            }
        case .scoring, .centralScoring: self.init(.scoring, "Hội đồng chấm điểm", "Council scores")
        case .closed, .centralClosed, .referredBack: self.init(.result, "Trình kết quả", "Submit the result")
        case .centralCompletionRequested: self.init(.completion, "Hoàn thiện theo yêu cầu của Bộ", "Complete")
        default: self.init(.overview, "Xem hồ sơ", "See the dossier")
        }
    }
}
