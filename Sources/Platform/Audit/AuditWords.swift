import Foundation
import OCOP
import Web

/// An audit entry in words: who, when, what, before and after.
///
/// What an entry holds is read by people who may not see everything: fields that are somebody's private matter are
/// named, never shown, even if a verb wrote them by mistake.
struct AuditWords {
    let say: Language
    /// What identities are called, and places; without them values stand as they were written.
    var values: AuditValues?

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
        return names.filter { before[$0] != after[$0] }.prefix(Self.mostChanges).compactMap { name in
            guard let values else {
                return Change(name: Self.names[name].map { $0[say] } ?? name, before: before[name], after: after[name])
            }
            // For readers of a record: what has words, in words; the auditor's page shows the rest too.
            let key = name.split(separator: ".").last.map { String($0.prefix { $0 != "[" }) } ?? ""
            guard let label = Self.names[key] ?? (Self.hidden.contains(key) ? Self.private : nil) else { return nil }
            return Change(
                name: label[say],
                before: before[name].map { values.words($0, of: key, say) },
                after: after[name].map { values.words($0, of: key, say) }
            )
        }
    }

    private static let `private` = Label(vi: "Thông tin cá nhân", en: "Personal data")

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
