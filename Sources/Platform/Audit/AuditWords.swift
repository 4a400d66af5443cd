package import Foundation
package import OCOP
package import Web

/// An audit entry in words: who, when, what, before and after.
///
/// What an entry holds is read by people who may not see everything: fields that are somebody's private matter are
/// named, never shown, even if a verb wrote them by mistake.
struct AuditWords {
    let say: Language

    /// A field that changed.
    struct Change: Equatable {
        let name: String
        let before: String?
        let after: String?
    }

    private static let mostChanges = 40
    private static let hidden: Set<String> = [
        "sex", "ethnicity", "homeAddress", "phone", "email", "address", "passwordHash", "representative", "birthDate",
        "identityNumber",
    ]

    func title(_ entry: AuditEntry) -> String {
        Action(rawValue: entry.action)?.label[say] ?? entry.action
    }

    /// The fields that differ between before and after, by name.
    func changes(_ entry: AuditEntry) -> [Change] {
        let before = entry.before.map(fields) ?? [:]
        let after = entry.after.map(fields) ?? [:]
        let names = Set(before.keys).union(after.keys).sorted()
        return names.filter { before[$0] != after[$0] }.prefix(Self.mostChanges).map { name in
            Change(name: Self.names[name].map { $0[say] } ?? name, before: before[name], after: after[name])
        }
    }

    /// The leaves of a JSON value by their path; a bare value has an empty name.
    private func fields(_ json: String) -> [String: String] {
        guard let value = try? JSONSerialization.jsonObject(with: Data(json.utf8), options: .fragmentsAllowed) else {
            return ["": json]
        }
        var leaves: [String: String] = [:]
        collect(value, "", &leaves)
        return leaves
    }

    private func collect(_ value: Any, _ path: String, _ leaves: inout [String: String]) {
        switch value {
        case let object as [String: Any]:
            for (key, inner) in object {
                let name = path.isEmpty ? key : path + "." + key
                if Self.hidden.contains(key) {
                    leaves[name] = say("(không hiện)", "(not shown)")
                } else {
                    collect(inner, name, &leaves)
                }
            }
        case let list as [Any]:
            for (place, inner) in list.enumerated() { collect(inner, "\(path)[\(place + 1)]", &leaves) }
        case is NSNull: break
        default: leaves[path] = String("\(value)".prefix(300))
        }
    }

    /// What fields are called that many entries have.
    private static let names: [String: Label] = [
        "": Label(vi: "Giá trị", en: "Value"),
        "account": Label(vi: "Tài khoản", en: "Account"),
        "area": Label(vi: "Địa bàn", en: "Place"),
        "disabled": Label(vi: "Bị khóa", en: "Locked"),
        "from": Label(vi: "Từ ngày", en: "From"),
        "link": Label(vi: "Liên kết", en: "Link"),
        "name": Label(vi: "Tên", en: "Name"),
        "number": Label(vi: "Số", en: "Number"),
        "password": Label(vi: "Mật khẩu", en: "Password"),
        "role": Label(vi: "Vai trò", en: "Role"),
        "session": Label(vi: "Phiên", en: "Session"),
        "state": Label(vi: "Trạng thái", en: "State"),
        "until": Label(vi: "Đến hết ngày", en: "Until"),
        "version": Label(vi: "Phiên bản", en: "Version"),
    ]

    /// "«cũ» → «mới»" of each field that changed.
    func changeList(_ entry: AuditEntry) -> HTML {
        let lines = changes(entry).map { change -> HTML in
            let before: HTML = change.before.map { "<del>\($0)</del> → " } ?? ""
            let after = change.after ?? say("(bỏ)", "(removed)")
            return "<li><span class=\"quiet\">\(change.name):</span> \(before)\(after)</li>"
        }
        return lines.isEmpty ? "" : "<ul role=\"list\" class=\"small\">\(lines)</ul>"
    }
}

/// The history of a record as a page shows it, the latest first: who, when, what before and after.
package func historyView(_ entries: [AuditEntry], now: Date, _ language: Language) -> HTML {
    let words = AuditWords(say: language)
    guard !entries.isEmpty else {
        return emptyState(language("Chưa có gì được ghi", "Nothing was recorded yet"))
    }
    return timeline(
        entries.map { entry in
            let reason: HTML =
                entry.reason.map { "<p class=\"small\">\(language("Lý do", "Reason")): \($0)</p>" } ?? ""
            return Moment(
                "<strong>\(words.title(entry))</strong>\(words.changeList(entry))\(reason)",
                note:
                    "\(entry.name.isEmpty ? language("hệ thống", "system") : entry.name), \(moment(entry.at, language))"
            )
        }
    )
}
