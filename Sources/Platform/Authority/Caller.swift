package import Foundation
package import OCOP

/// Who is asking, as the session on the server knows it; never from a form.
package struct Caller: Sendable {
    /// Nil for somebody who has not signed in.
    package let account: Account.ID?
    package let name: String
    /// The roles held today, delegated ones included.
    package let grants: [Grant]
    /// The network address that the request came from.
    package let origin: String
    package let language: Language

    package init(account: Account.ID?, name: String, grants: [Grant], origin: String, language: Language = .vi) {
        self.account = account
        self.name = name
        self.grants = grants
        self.origin = origin
        self.language = language
    }

    package static func nobody(from origin: String, language: Language = .vi) -> Caller {
        Caller(account: nil, name: "", grants: [], origin: origin, language: language)
    }

    package var roles: Set<Role> { Set(grants.map(\.role)) }
    package var producers: [Producer.ID] { grants.compactMap(\.producer) }

    /// The areas for which one of those roles is held.
    package func areas(as roles: Role...) -> [Area] {
        grants.filter { roles.contains($0.role) }.map(\.area)
    }
}

/// A role that an account holds for an area and a time (vai trò được giao).
package struct Grant: Hashable, Sendable {
    package typealias ID = Identifier<Grant>

    package let id: ID
    package let role: Role
    package let area: Area
    /// The producer that the account acts for; with the role `producer` alone.
    package let producer: Producer.ID?
    /// Who delegated it, where it was delegated.
    package let delegatedBy: Account.ID?

    package init(id: ID, role: Role, area: Area, producer: Producer.ID? = nil, delegatedBy: Account.ID? = nil) {
        self.id = id
        self.role = role
        self.area = area
        self.producer = producer
        self.delegatedBy = delegatedBy
    }
}

/// Why somebody may not do something.
package enum Refusal: Error, Hashable, Sendable {
    /// Nobody is signed in.
    case signInNeeded
    /// No role of theirs may ever do this here.
    case notAllowed(Action)
    /// They may, but not in this state; who brought the record there, where that is known.
    case wrongState(Action, DossierState, Move? = nil)

    /// The last step that somebody took with a dossier.
    package struct Move: Hashable, Sendable {
        package let dossier: Dossier.ID
        package let name: String
        package let at: Date
    }
}

extension Caller {
    /// Whoever can read and write the data folder of this installation, at its command line.
    package static func commandLine(at now: Date) -> Caller {
        let grant = Grant(id: .init(at: now), role: .administrator, area: .country)
        return Caller(account: nil, name: "Dòng lệnh", grants: [grant], origin: "dòng lệnh")
    }
}
