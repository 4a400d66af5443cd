import Foundation
import OCOP
import Testing

/// Every number of the packs against the criteria facts beside the clone.
@Suite struct FactsTests {
    static let acts = ["qd26": "26/2026/QĐ-TTg", "qd148": "148/QĐ-TTg", "qd1048": "1048/QĐ-TTg"]

    struct Facts: Decodable {
        let set_number: Int
        let sample_products_required: Int?
        let parts: [Part]

        struct Part: Decodable {
            let code: String
            let max: Double
            let sections: [Section]
            let criteria: [Criterion]
        }
        struct Section: Decodable {
            let code: String
            let max: Double
        }
        struct Criterion: Decodable {
            let code: String
            let max: Double
            let section_code: String
            let options: [Option]
            let per_star_minimums: [String: Double]
            let rules: [Rule]?
            let evidence: [String]?
            let commune_pre_assessed: Bool?
            let alternative_group: String?
        }
        struct Option: Decodable { let points: Double }
        struct Rule: Decodable { let type: String }
    }

    static let all: [(act: String, facts: Facts)] = {
        guard let directory = Repository.facts?.appending(path: "criteria") else { return [] }
        let files = (try? FileManager.default.contentsOfDirectory(atPath: directory.path())) ?? []
        return files.sorted().compactMap { file in
            guard let act = acts[String(file.prefix { $0 != "-" })],
                let data = try? Data(contentsOf: directory.appending(path: file)),
                let facts = try? JSONDecoder().decode(Facts.self, from: data)
            else { return nil }
            return (act, facts)
        }
    }()

    @Test(.enabled(if: Repository.facts != nil)) func everySetOfTheFactsIsThere() {
        #expect(Self.all.count == 77)
        for act in Self.acts.values {
            let facts = Self.all.filter { $0.act == act }.map(\.facts.set_number).sorted()
            #expect(Repository.allSets.filter { $0.decision.id == act }.map(\.number) == facts, "\(act)")
        }
    }

    @Test(.enabled(if: Repository.facts != nil)) func everyNumberAgreesWithTheFacts() throws {
        for (act, facts) in Self.all {
            let set = try Repository.library.set(facts.set_number, ofAct: act)
            let place = "\(act):\(facts.set_number)"
            #expect(set.samples == facts.sample_products_required ?? set.samples, "\(place)")
            #expect(set.parts.map(\.code) == facts.parts.map(\.code), "\(place)")
            for (part, fact) in zip(set.parts, facts.parts) {
                #expect(set.heading(of: part)?.max == points(fact.max), "\(place) \(part.code)")
                #expect(part.sections.map(\.code) == fact.sections.map(\.code), "\(place) \(part.code)")
                #expect(part.sections.map(\.max) == fact.sections.map { points($0.max) }, "\(place) \(part.code)")
                let sections = part.sections.flatMap { section in section.criteria.map { _ in section.code } }
                #expect(sections == fact.criteria.map(\.section_code), "\(place) \(part.code)")
            }
            compare(set.criteria, facts.parts.flatMap(\.criteria), place)
        }
    }

    private func compare(_ criteria: [Criterion], _ facts: [Facts.Criterion], _ place: String) {
        #expect(criteria.map(\.code) == facts.map(\.code), "\(place)")
        for (criterion, fact) in zip(criteria, facts) {
            let place = "\(place) \(fact.code)"
            #expect(criterion.max == points(fact.max), "\(place)")
            #expect(criterion.options.map(\.points) == fact.options.map { points($0.points) }, "\(place)")
            let floors = Stars.allCases.compactMap { star in criterion.floor(for: star).map { ("\(star.rawValue)", $0) }
            }
            #expect(
                Dictionary(uniqueKeysWithValues: floors) == fact.per_star_minimums.mapValues(points),
                "\(place)"
            )
            #expect(criterion.rules.map(\.kind.rawValue) == (fact.rules ?? []).map(\.type), "\(place)")
            #expect(criterion.evidence == fact.evidence ?? [], "\(place)")
            #expect(criterion.isAssessedByCommune == fact.commune_pre_assessed ?? false, "\(place)")
            #expect(criterion.alternative == fact.alternative_group, "\(place)")
        }
    }

    private func points(_ value: Double) -> Points { Points(hundredths: Int((value * 100).rounded())) }
}
