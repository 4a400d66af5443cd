package import OCOP

/// A council that rates products (Hội đồng đánh giá, phân hạng), with its own rules.
package struct Council: Identifiable, Sendable {
    package typealias ID = Identifier<Council>

    package let id: ID
    package let area: Area
    package var name: String
    /// The decision that set it up.
    package var decisionNumber: String
    package var decidedOn: CalendarDay
    /// Its regulation through the years, the oldest first; a pass of scoring keeps the one under which it was opened.
    package var regulations: [Regulation]
    package var version = 1

    /// The rules from a day on.
    package struct Regulation: Codable, Equatable, Sendable {
        package let from: CalendarDay
        package let rules: Rules

        package init(from: CalendarDay, rules: Rules) {
            self.from = from
            self.rules = rules
        }
    }

    /// The rules in force on a day: the latest that have begun, or the first of all.
    package func rules(on day: CalendarDay) -> Rules {
        (regulations.last { $0.from <= day } ?? regulations.first)?.rules ?? Rules()
    }

    package struct Member: Equatable, Sendable {
        package let account: Account.ID
        package let name: String
        package let position: Role

        package init(account: Account.ID, name: String, position: Role) {
            self.account = account
            self.name = name
            self.position = position
        }
    }

    /// The positions in a council, its chair first.
    package static let positions: [Role] = [.chair, .secretary, .councilMember]
}

extension Council.Member {
    /// Chair, secretary, members: the order in which a council is listed.
    package var rank: Int { Council.positions.firstIndex(of: position) ?? Council.positions.count }
}
