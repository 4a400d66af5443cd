import Foundation
import OCOP
import Store

/// Somebody whom a visitor of the demonstration can sign in as; a line of `demo-accounts.json`.
package struct DemoAccount: Codable, Equatable, Sendable {
    package let role: String
    /// The code of the area; for producers, of their commune.
    package let unit: String
    package let login: String
    package let password: String
}

/// The people of the offices and councils, found by their role and area.
struct DemoStaff: Sendable {
    struct Post: Hashable, Sendable {
        let role: Role
        let area: Area
    }

    private(set) var people: [Post: [Caller]] = [:]
    private(set) var accounts: [DemoAccount] = []
    let administrator: Caller

    func one(_ role: Role, _ area: Area, _ place: Int = 0) throws -> Caller {
        guard let found = people[Post(role: role, area: area)], !found.isEmpty else { throw NobodyThere(role, area) }
        return found[place % found.count]
    }

    func all(_ role: Role, _ area: Area) -> [Caller] { people[Post(role: role, area: area)] ?? [] }

    struct NobodyThere: Error {
        let words: String
        init(_ role: Role, _ area: Area) { words = "no \(role.rawValue) in \(area.rawValue)" }
    }

    /// A password of the demonstration: four groups of letters, easy to type, different in every installation.
    static func password() -> String {
        let letters = Array("abcdefghikmnpqrstuvxy")
        return (0..<4).map { _ in String((0..<4).map { _ in letters.randomElement() ?? "m" }) }.joined(separator: "-")
    }
}

extension DemoStaff {
    /// Appoints everybody: the Ministry's people, the province's, and those of communes; `open` are the communes whose
    /// people can be signed in as.
    init(_ office: Office, communes: [Area], open: [Area]) async throws {
        let password = Self.password()
        administrator = try await Self.firstAdministrator(office, password)
        accounts = [
            DemoAccount(
                role: Role.administrator.rawValue,
                unit: "VN",
                login: Self.login(.administrator, .country, 0),
                password: password
            )
        ]
        people[Post(role: .administrator, area: .country)] = [administrator]
        let posts = Self.posts(communes: communes)
        let shown = Set(open)
        var made: [(place: Int, post: Post, caller: Caller, account: DemoAccount?)] = []
        let administrator = administrator
        try await withThrowingTaskGroup(of: (Int, Post, Caller, DemoAccount?).self) { group in
            for (place, post) in posts.enumerated() {
                let number = posts[..<place].count { $0 == post }
                let canSignIn = post.area.level != .commune || shown.contains(post.area)
                group.addTask {
                    let (caller, account) = try await Self.appoint(
                        post,
                        number,
                        canSignIn: canSignIn,
                        by: administrator,
                        office
                    )
                    return (place, post, caller, account)
                }
            }
            for try await one in group { made.append(one) }
        }
        for one in made.sorted(by: { $0.place < $1.place }) {
            people[one.post, default: []].append(one.caller)
            if let account = one.account { accounts.append(account) }
        }
    }

    private static func posts(communes: [Area]) -> [Post] {
        let province = Area(rawValue: DemoProvince.code)
        let once: [Role] = [
            .standingOffice, .registryClerk, .advisoryTeam, .secretary, .chair, .decisionMaker, .inspector,
            .programmeManager, .auditor,
        ]
        var posts = once.map { Post(role: $0, area: province) }
        posts.append(Post(role: .administrator, area: province))
        posts += (0..<5).map { _ in Post(role: .councilMember, area: province) }
        posts += [.standingOffice, .advisoryTeam].map { Post(role: $0, area: province) }
        posts += once.map { Post(role: $0, area: .country) }
        posts += (0..<3).map { _ in Post(role: .councilMember, area: .country) }
        for commune in communes {
            posts += [.communeOfficer, .communeLeader, .registryClerk].map { Post(role: $0, area: commune) }
        }
        return posts
    }

    private static func login(_ role: Role, _ area: Area, _ number: Int) -> String {
        let name = role.rawValue.replacing("_", with: "-")
        return "\(name)\(number > 0 ? "-\(number + 1)" : "").\(area.rawValue.lowercased())@mau.example"
    }

    private static func firstAdministrator(_ office: Office, _ password: String) async throws -> Caller {
        // Of the country, so that it can appoint the Ministry's people and the province's.
        var settings = office.settings
        settings.province = nil
        let office = Office(
            database: office.database,
            law: office.law,
            settings: settings,
            assets: office.assets,
            files: office.files
        )
        .at(DemoProvince.begun)
        guard let path = try await office.makeSetupPath(), let secret = path.split(separator: "/").last else {
            throw DemoProvince.NotEmpty()
        }
        let signedIn = try await office.setUp(
            String(secret),
            name: "Quản trị Mẫu",
            login: login(.administrator, .country, 0),
            password: password,
            from: "demo",
            device: "demo"
        )
        return try await caller(of: signedIn.account, office)
    }

    private static func caller(of account: Account, _ office: Office) async throws -> Caller {
        let today = office.today
        let grants = try await office.database.read { try $0.accounts.grants(of: account.id, on: today) }
        return Caller(account: account.id, name: account.name, grants: grants, origin: "demo")
    }

    private static func appoint(
        _ post: Post,
        _ number: Int,
        canSignIn: Bool,
        by administrator: Caller,
        _ office: Office
    ) async throws -> (Caller, DemoAccount?) {
        let login = login(post.role, post.area, number)
        var chance = SeededChance(of: login)
        let office = office.at(DemoProvince.begun)
        let (account, link) = try await office.createAccount(
            NewAccount(name: DemoWords.person(&chance), email: login),
            by: administrator
        )
        let grant = try await office.grantRole(
            post.role,
            in: post.area,
            from: office.today,
            until: nil,
            to: account.id,
            by: administrator
        )
        let caller = Caller(account: account.id, name: account.name, grants: [grant], origin: "demo")
        guard canSignIn else { return (caller, nil) }
        let password = password()
        try await office.useLink(link.secret, password: password, from: "demo", device: "demo")
        return (
            caller,
            DemoAccount(role: post.role.rawValue, unit: post.area.rawValue, login: login, password: password)
        )
    }
}
