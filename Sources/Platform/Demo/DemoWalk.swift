import Foundation
import OCOP
import Store

/// Takes dossiers through their tales by the office's verbs, each at its own day.
struct DemoWalk: Sendable {
    let office: Office
    let staff: DemoStaff
    let producers: [DemoProducer]
    let memory: DemoMemory

    static let province = Area(rawValue: DemoProvince.code)

    /// A dossier with the office and the people of that day.
    struct Scene: Sendable {
        let office: Office
        let tale: DemoTale
        let dossier: Dossier
        var commune: Area { Area(rawValue: dossier.commune) }
        /// The area of the body that has it now, province or Ministry.
        var area: Area { dossier.state.level == .centre ? .country : DemoWalk.province }
    }

    func take(_ stop: DemoTale.Stop, of tale: DemoTale, on day: CalendarDay) async throws {
        // A fill early in the morning must leave nothing in the future.
        let office = office.at(min(day.at(hour: 9, minute: tale.number % 60), office.now))
        if stop == .begin { return try await begin(tale, office) }
        let id = try await memory.dossier(of: tale)
        let dossier = try await office.database.read { try $0.dossiers.get(id) }
        let scene = Scene(office: office, tale: tale, dossier: dossier)
        switch stop {
        case .begin: return
        case .sketch, .write: try await write(scene, isWhole: stop == .write)
        case .submit: try await office.submitDossier(id, version: dossier.version, by: owner(tale))
        case .withdraw: try await withdraw(scene)
        case .receive: try await receive(scene, by: staff.one(.communeOfficer, scene.commune))
        case .check: try await check(scene)
        case .sendBack: try await sendBack(scene)
        case .assess: try await assess(scene)
        case .signReport: try await signReport(scene)
        case .sendReport: try await sendReport(scene)
        case .receiveAtProvince: try await receive(scene, by: staff.one(.standingOffice, Self.province))
        case .askForCompletion: try await askForCompletion(scene)
        case .assign: try await assign(scene)
        case .note: try await note(scene)
        case .advise: try await advise(scene)
        case .open: try await open(scene)
        case .score(let count): try await score(scene, sheets: count)
        case .close: try await close(scene)
        case .writeMinutes: try await writeMinutes(scene)
        case .writeResult: try await writeResult(scene)
        case .decide: try await decide(scene)
        case .tell: try await tell(scene)
        case .forward: try await forward(scene)
        case .receiveAtCentre: try await receive(scene, by: staff.one(.standingOffice, .country))
        case .referBack: try await referBack(scene)
        }
    }

    func owner(_ tale: DemoTale) async throws -> Caller { try await memory.owner(of: tale.producer) }
}

/// What the fill has made so far: identities by the numbers of the tales.
actor DemoMemory {
    private var owners: [Int: Caller] = [:]
    private var products: [[Int]: Product.ID] = [:]
    private var dossiers: [Int: Dossier.ID] = [:]
    private var library: [Int: [Evidence]] = [:]
    private var sequences: [String: Int] = [:]
    private(set) var rounds: [(area: Area, until: CalendarDay, id: Round.ID)] = []
    private(set) var councils: [Area: [(from: CalendarDay, id: Council.ID)]] = [:]

    struct Forgotten: Error { let what: String }

    func keep(owner: Caller, of producer: Int) { owners[producer] = owner }
    func keep(product: Product.ID, _ place: Int, of producer: Int) { products[[producer, place]] = product }
    func keep(dossier: Dossier.ID, of tale: DemoTale) { dossiers[tale.number] = dossier }
    func keep(evidence: [Evidence], of producer: Int) { library[producer] = evidence }
    func keep(round: Round) {
        rounds.append((round.area, round.lastDayToFinish ?? round.lastDayToPropose, round.id))
    }
    func keep(council: Council.ID, of area: Area, from day: CalendarDay) {
        councils[area, default: []].append((day, council))
    }

    func owner(of producer: Int) throws -> Caller {
        guard let owner = owners[producer] else { throw Forgotten(what: "producer \(producer)") }
        return owner
    }

    func product(_ place: Int, of producer: Int) throws -> Product.ID {
        guard let product = products[[producer, place]] else { throw Forgotten(what: "product \(producer)/\(place)") }
        return product
    }

    func dossier(of tale: DemoTale) throws -> Dossier.ID {
        guard let dossier = dossiers[tale.number] else { throw Forgotten(what: "dossier of tale \(tale.number)") }
        return dossier
    }

    func evidence(of producer: Int) -> [Evidence] { library[producer] ?? [] }

    /// The first round of an area that is not over on a day.
    func round(in area: Area, on day: CalendarDay) throws -> Round.ID {
        guard let round = rounds.first(where: { $0.area == area && day <= $0.until }) else {
            throw Forgotten(what: "round on \(day)")
        }
        return round.id
    }

    func council(in area: Area, on day: CalendarDay) throws -> Council.ID {
        guard let council = councils[area]?.last(where: { $0.from <= day }) else {
            throw Forgotten(what: "council on \(day)")
        }
        return council.id
    }

    /// The next number of a body's book, as its clerk would find it there.
    func nextNumber(in book: String) -> Int {
        // Other papers of the body lie between ours.
        sequences[book, default: 11] += 1 + (sequences[book] ?? 0) % 3
        return sequences[book] ?? 1
    }
}
