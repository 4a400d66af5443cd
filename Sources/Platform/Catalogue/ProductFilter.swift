import Foundation
import OCOP
import Web

/// What narrows and orders the list of products, as its address says it; the same for pages and feeds.
struct ProductFilter: Sendable {
    enum Order: String, CaseIterable, Sendable {
        case name = "ten"
        case newest = "moi"
        case stars = "sao"
        case ending = "het-han"
    }

    var text = ""
    var stars: Int?
    /// Nil for all; of a product without a certificate here, ``fromLists``.
    var state: CertificateStatus.State?
    var isFromLists = false
    var group: String?
    var commune: String?
    var province: String?
    var order = Order.name
    var after: Product.ID?

    static let fromLists = "danh-sach"
    static let states: [CertificateStatus.State] = [
        .valid, .endingSoon, .pendingReassessment, .expired, .revoked,
    ]
    static let pageSize = 24

    /// Words that are none are left out, so that an old link still shows something.
    init(_ query: (String) -> String) {
        text = String(query("q").prefix(200)).trimmingCharacters(in: .whitespacesAndNewlines)
        stars = Int(query("sao")).flatMap { (3...5).contains($0) ? $0 : nil }
        state = Self.states.first { $0.slug == query("trang-thai") }
        isFromLists = query("trang-thai") == Self.fromLists
        group = Self.present(query("nhom"))
        commune = UnitCode(query("xa")).flatMap { $0.level == .commune ? $0.description : nil }
        province = UnitCode(query("tinh")).flatMap { $0.level == .province ? $0.description : nil }
        order = Order(rawValue: query("sap-xep")) ?? .name
        after = Product.ID(query("sau"))
    }

    private static func present(_ text: String) -> String? { text.isEmpty ? nil : text }

    var isNarrowed: Bool {
        !text.isEmpty || stars != nil || state != nil || isFromLists || group != nil || commune != nil
            || province != nil
    }

    /// The address of the list with these choices.
    func address(_ base: String = "/san-pham") -> String {
        var items: [(String, String)] = []
        func add(_ name: String, _ value: String?) {
            if let value, !value.isEmpty { items.append((name, value)) }
        }
        add("q", text)
        add("sao", stars.map(String.init))
        add("trang-thai", isFromLists ? Self.fromLists : state?.slug)
        add("nhom", group)
        add("tinh", province)
        add("xa", commune)
        add("sap-xep", order == .name ? nil : order.rawValue)
        add("sau", after?.description)
        if items.isEmpty { return base }
        return base + "?" + items.map { "\($0.0)=\(Self.escaped($0.1))" }.joined(separator: "&")
    }

    private static func escaped(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
    }

    private static let allowed = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
    )

    /// The same with another choice, from its beginning.
    func with(_ change: (inout ProductFilter) -> Void) -> ProductFilter {
        var other = self
        other.after = nil
        change(&other)
        return other
    }
}
