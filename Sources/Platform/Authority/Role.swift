package import OCOP
import Store

/// What a person does in the programme (vai trò).
///
/// The Ministry's people have the same roles, over the whole country (``Area/country``).
package enum Role: String, CaseIterable, Codable, SQLConvertible, Sendable {
    case producer
    case communeOfficer = "commune_officer"
    case communeLeader = "commune_leader"
    case registryClerk = "registry_clerk"
    case standingOffice = "standing_office"
    case advisoryTeam = "advisory_team"
    case councilMember = "council_member"
    case secretary
    case chair
    case decisionMaker = "decision_maker"
    case inspector
    case programmeManager = "programme_manager"
    case administrator
    case auditor

    package var label: Label {
        switch self {
        case .producer: Label(vi: "Chủ thể OCOP", en: "Producer")
        case .communeOfficer: Label(vi: "Công chức cấp xã phụ trách OCOP", en: "Commune officer")
        case .communeLeader: Label(vi: "Lãnh đạo UBND cấp xã", en: "Commune leader")
        case .registryClerk: Label(vi: "Văn thư", en: "Registry clerk")
        case .standingOffice: Label(vi: "Cơ quan tham mưu quản lý OCOP", en: "Standing office")
        case .advisoryTeam: Label(vi: "Tổ tư vấn Hội đồng", en: "Advisory team")
        case .councilMember: Label(vi: "Thành viên Hội đồng", en: "Council member")
        case .secretary: Label(vi: "Thư ký Hội đồng", en: "Council secretary")
        case .chair: Label(vi: "Chủ tịch Hội đồng", en: "Council chair")
        case .decisionMaker: Label(vi: "Người ký quyết định công nhận", en: "Decision maker")
        case .inspector: Label(vi: "Cán bộ kiểm tra, giám sát", en: "Inspector")
        case .programmeManager: Label(vi: "Quản lý chương trình", en: "Programme manager")
        case .administrator: Label(vi: "Quản trị hệ thống", en: "Administrator")
        case .auditor: Label(vi: "Người xem nhật ký", en: "Auditor")
        }
    }
}

/// The place that a role is held for: the country, a province or a commune, by the code of its unit.
package struct Area: RawRepresentable, Hashable, Codable, SQLConvertible, Sendable {
    package let rawValue: String

    package static let country = Area(rawValue: "VN")

    package init(rawValue: String) {
        self.rawValue = rawValue
    }

    package init(_ unit: UnitCode) {
        rawValue = unit.description
    }

    /// The level of the body that works for this area.
    package var level: Authority {
        switch rawValue.count {
        case 5: .commune
        case 2 where self != .country: .province
        default: .centre
        }
    }
}
