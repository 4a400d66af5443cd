/// In which capacity somebody signs (thẩm quyền ký; 30/2020/NĐ-CP, article 13).
public enum SigningCapacity: String, CaseIterable, Codable, Sendable {
    /// As the head of the body.
    case oneself = "self"
    /// For the head, as deputy: KT.
    case deputyFor = "deputy_for"
    /// By the head's written authority: TUQ., with the authorising document.
    case byAuthority = "by_authority"

    /// Its name on screens.
    public var label: Label {
        switch self {
        case .oneself: Label(vi: "Người đứng đầu ký", en: "The head signs")
        case .deputyFor: Label(vi: "Cấp phó ký thay (KT.)", en: "A deputy for the head (KT.)")
        case .byAuthority: Label(vi: "Ký thừa ủy quyền (TUQ.)", en: "By authority (TUQ.)")
        }
    }

    /// The letters before the head's title; nil where the head signs.
    public var mark: String? {
        switch self {
        case .oneself: nil
        case .deputyFor: "KT."
        case .byAuthority: "TUQ."
        }
    }
}

/// Who signed a paper, as what, and by which authority.
public struct Signing: Codable, Hashable, Sendable {
    /// Full name.
    public var name: String
    /// The signer's own position, as "Phó Chủ tịch".
    public var position: String
    /// In which capacity.
    public var capacity: SigningCapacity
    /// Number and day of the authorising document; with `byAuthority` only.
    public var authority: String?

    /// A signature block.
    public init(name: String, position: String, capacity: SigningCapacity, authority: String? = nil) {
        self.name = name
        self.position = position
        self.capacity = capacity
        self.authority = authority
    }

    /// The lines in capitals above the signature: mark and head, then the signer's position; for the head one line.
    ///
    /// `head` is the title of the body's head, as "Chủ tịch".
    public func lines(head: String) -> [String] {
        guard let mark = capacity.mark else { return [head.uppercased()] }
        return ["\(mark) \(head.uppercased())", position.uppercased()]
    }

    /// What the block lacks; nil when it can be signed so.
    public var problem: Label? {
        if name.isBlank { return Label(vi: "Chưa ghi tên người ký.", en: "The signer's name is missing.") }
        if position.isBlank { return Label(vi: "Chưa ghi chức vụ người ký.", en: "The signer's position is missing.") }
        if capacity == .byAuthority, authority?.isBlank ?? true {
            return Label(
                vi: "Ký thừa ủy quyền (TUQ.) thì ghi số, ngày của văn bản ủy quyền.",
                en: "Signing by authority (TUQ.) needs the number and day of the authorising document."
            )
        }
        if capacity != .byAuthority, !(authority?.isBlank ?? true) {
            return Label(
                vi: "Chỉ ký thừa ủy quyền (TUQ.) mới ghi văn bản ủy quyền.",
                en: "Only signing by authority (TUQ.) names an authorising document."
            )
        }
        return nil
    }
}

extension PaperKind {
    /// In which capacities it may be signed.
    ///
    /// A council and a team act through their own heads and deputies; an office's papers may also be signed by written
    /// authority (30/2020/NĐ-CP, article 13; which papers a head passes on is local practice).
    public var capacities: [SigningCapacity] {
        switch body {
        case .council, .advisoryTeam: [.oneself, .deputyFor]
        case .communeCommittee, .standingOffice, .head: SigningCapacity.allCases
        }
    }
}

extension Signing {
    /// What the block lacks for a paper of that kind; nil when it can be signed so.
    public func problem(for kind: PaperKind) -> Label? {
        if let problem { return problem }
        guard !kind.capacities.contains(capacity) else { return nil }
        let (name, body) = (kind.label, kind.body.label)
        return Label(
            vi: "\(name.vi) do người đứng đầu hoặc cấp phó của \(body.vi) ký, không ký thừa ủy quyền.",
            en: "\(name.en): signed by the head or a deputy (\(body.en)), not by authority."
        )
    }
}

extension String {
    fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
