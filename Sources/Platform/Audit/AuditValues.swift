import OCOP
import Web

/// What stands in entries, in words: states, roles, kinds, days, and the names behind identities.
struct AuditValues {
    let names: [String: String]
    let law: Law
    let today: CalendarDay

    func words(_ value: String, of key: String, _ say: Language) -> String {
        if let name = names[value] { return name }
        if let day = CalendarDay(iso: value) { return day.words(say) }
        return label(value, of: key)?[say] ?? plain(value, of: key, say)
    }

    private func label(_ value: String, of key: String) -> Label? {
        switch key {
        case "state", "": return DossierState(rawValue: value)?.label ?? PaperState(rawValue: value)?.label
        case "role", "position": return Role(rawValue: value)?.label
        case "kind": return PaperKind(rawValue: value)?.label ?? DossierKind(rawValue: value)?.label
        case "as": return SigningCapacity(rawValue: value)?.label
        case "level": return Authority(rawValue: value)?.label
        case "event": return SampleCustody.Event(rawValue: value)?.label
        case "ground": return RevocationGround(rawValue: value)?.label
        case "area": return law.name(of: Area(rawValue: value), on: today)
        case "part": return DossierPart(rawValue: value)?.label
        case "link":
            return value == "invitation"
                ? Label(vi: "mời vào hệ thống", en: "invitation") : Label(vi: "đặt lại mật khẩu", en: "new password")
        default: return nil
        }
    }

    private func plain(_ value: String, of key: String, _ say: Language) -> String {
        switch key {
        case "changed":
            value.split(separator: ",").map { name in
                AuditWords.changedNames[name.trimmingPrefix(" ").description]?[say] ?? String(name)
            }.joined(separator: ", ")
        case "disabled", "removed":
            value == "1" || value == "true" || value == "yes" ? say("có", "yes") : say("không", "no")
        case "file", "files":
            counted(value.split(separator: " ").count, vi: "tệp", one: "file", many: "files", say)
        case "session": value == "ended" ? say("đã kết thúc", "ended") : say("bắt đầu", "begun")
        case "account": value == "made" ? say("đã lập", "made") : value
        case "password":
            value == "changed" ? say("đã đổi", "changed") : say("đã đặt qua liên kết", "set through a link")
        case "stars": say("\(value) sao", counted(Int(value) ?? 0, vi: "sao", one: "star", many: "stars", say))
        case "" where value.count == 64: say("một tệp", "a file")
        default: value
        }
    }
}

extension DossierPart {
    /// What readers call it.
    var label: Label {
        switch self {
        case .registration: Label(vi: "Phiếu đăng ký (Mẫu 01)", en: "Registration form (Mẫu 01)")
        case .selfAssessment: Label(vi: "Báo cáo (Mẫu 02)", en: "Report (Mẫu 02)")
        case .choices: Label(vi: "Tự chấm điểm (Mẫu 02)", en: "Self-scoring (Mẫu 02)")
        case .composition: Label(vi: "Kiểm tra thành phần", en: "Composition check")
        case .findings: Label(vi: "Đánh giá bốn nội dung (Mẫu 03)", en: "Four contents (Mẫu 03)")
        case .advisory: Label(vi: "Ý kiến Tổ tư vấn", en: "Notes of the advisory team")
        case .survey: Label(vi: "Khảo sát cơ sở", en: "Site survey")
        case .advisoryReport: Label(vi: "Báo cáo của Tổ tư vấn", en: "Report of the advisory team")
        case .remarks: Label(vi: "Yêu cầu bổ sung", en: "What has to be completed")
        case .samples: Label(vi: "Mẫu sản phẩm", en: "Samples")
        }
    }
}

/// The history of a record as a page shows it, the latest first: who, when, what before and after, why.
func historyView(_ history: RecordHistory, law: Law, today: CalendarDay, _ language: Language) -> HTML {
    let values = AuditValues(names: history.names, law: law, today: today)
    let words = AuditWords(say: language, values: values)
    guard !history.entries.isEmpty else {
        return emptyState(language("Chưa có gì được ghi", "Nothing was recorded yet"))
    }
    return timeline(
        history.entries.map { entry in
            let reason: HTML =
                entry.reason.flatMap { $0.isEmpty ? nil : $0 }.map {
                    "<p class=\"small\">\(language("Lý do", "Reason")): \($0)</p>"
                } ?? ""
            return Moment(
                "<strong>\(words.title(entry))</strong>\(words.changeList(entry))\(reason)",
                note:
                    "\(entry.name.isEmpty ? language("hệ thống", "system") : entry.name), \(moment(entry.at, language))"
            )
        }
    )
}
