package import OCOP
import Store

/// Why a dossier was given back, or what has to be completed and by whom: all of it, oldest first.
package struct DossierRemarks: Codable, Equatable, Sendable {
    package var entries: [Entry] = []
    /// A request whose paper is not sent yet.
    package var pending: Entry?

    package init() {}

    /// What one office asked for at one time.
    package struct Entry: Codable, Equatable, Sendable {
        package var day: CalendarDay
        /// Who asks: level of the office, and the officer.
        package var level: String
        package var name: String
        /// Whom it asks.
        package var addressee: Addressee
        package var reason: String
        /// Each missing part, with what is wrong with it.
        package var items: [Item]
        package var dueOn: CalendarDay?

        package init(
            day: CalendarDay,
            level: Authority,
            name: String,
            addressee: Addressee,
            reason: String,
            items: [Item] = [],
            dueOn: CalendarDay? = nil
        ) {
            self.day = day
            self.level = level.rawValue
            self.name = name
            self.addressee = addressee
            self.reason = reason
            self.items = items
            self.dueOn = dueOn
        }
    }

    /// One missing part.
    package struct Item: Codable, Equatable, Sendable {
        /// Name of the part in the composition.
        package var part: String
        package var label: String
        package var words: String
    }

    /// Who has to complete it.
    package enum Addressee: String, CaseIterable, Codable, Sendable {
        case producer, commune, province

        package var label: Label {
            switch self {
            case .producer: Label(vi: "Chủ thể", en: "Producer")
            case .commune: Label(vi: "UBND cấp xã", en: "Commune")
            case .province: Label(vi: "Cơ quan tham mưu cấp tỉnh", en: "Standing office of the province")
            }
        }
    }

    /// What is asked for now: the newest entry.
    package var latest: Entry? { entries.last }
}

extension DossierTable {
    package func remarks(of id: Dossier.ID) throws -> DossierRemarks {
        try part(.remarks, of: id, as: DossierRemarks.self) ?? DossierRemarks()
    }
}
