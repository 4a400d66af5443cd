import Foundation
package import OCOP
import Synchronization

/// What the law says, as data with dates: criteria, regimes, rounds, holidays, units.
///
/// Read at the start from the data directory; criteria sets when they are first asked for.
package final class Law: Sendable {
    package let regimes: Regimes
    package let rounds: EvaluationRounds
    package let calendar: WorkingCalendar
    package let units: Units
    package let procedure: Procedure
    package let composition: DossierComposition
    package let evidence: EvidenceKinds
    package let productWords: ProductWords
    private let library: CriteriaLibrary
    private let scorers = Mutex<[Key: Scorer]>([:])
    private let catalogues = Mutex<[String: [CriteriaSet]]>([:])

    private struct Key: Hashable {
        let act: String
        let number: Int
    }

    /// Reads everything from the program's data directory, and a province's own packs after it.
    package init(data: String, ownCriteria: [String] = []) throws {
        func read<Value>(
            _ path: String,
            _ reader: (String, String) -> (value: Value?, problems: [Problem])
        ) throws -> Value {
            let (value, problems) = reader(try String(contentsOfFile: "\(data)/\(path)", encoding: .utf8), path)
            guard let value, !problems.hasErrors else { throw LawUnreadable(path: path, problems: problems) }
            return value
        }
        regimes = try read("procedure/regimes.yaml") { Regimes.read($0, file: $1) }
        rounds = try read("procedure/rounds.yaml") { EvaluationRounds.read($0, file: $1) }
        calendar = try read("procedure/holidays.yaml") { WorkingCalendar.read($0, file: $1) }
        let regimes = regimes
        procedure = try read("procedure/steps.yaml") { Procedure.read($0, file: $1, regimes: regimes) }
        composition = try read("procedure/composition.yaml") { DossierComposition.read($0, file: $1) }
        evidence = try read("procedure/evidence.yaml") { EvidenceKinds.read($0, file: $1) }
        productWords = try read("register/product-words.yaml") { ProductWords.read($0, file: $1) }
        func table(_ name: String) throws -> [UInt8] {
            Array(try Data(contentsOf: URL(filePath: "\(data)/units/\(name).tsv")))
        }
        units = try Units(before: table("before-2025-07"), since: table("since-2025-07"), changes: table("changes"))
        library = CriteriaLibrary(sources: (["\(data)/criteria"] + ownCriteria).map { CriteriaDirectory(path: $0) })
    }

    /// The scorer of one set, which holds the set too.
    package func scorer(set number: Int, ofAct act: String) throws(CriteriaError) -> Scorer {
        let key = Key(act: act, number: number)
        if let known = scorers.withLock({ $0[key] }) { return known }
        let scorer = Scorer(try library.set(number, ofAct: act))
        scorers.withLock { $0[key] = scorer }
        return scorer
    }

    /// All sets of an act, in order, as the forms offer them.
    package func sets(ofAct act: String) throws(CriteriaError) -> [CriteriaSet] {
        if let known = catalogues.withLock({ $0[act] }) { return known }
        let sets = try library.sets(ofAct: act)
        catalogues.withLock { $0[act] = sets }
        return sets
    }

    /// The act whose criteria a dossier begun on that day is written under; nil where none is known.
    package func criteriaAct(on day: CalendarDay) -> String? { regimes.regime(on: day)?.criteriaAct }

    /// The regime of that name, which a record carries.
    package func regime(_ id: Regime.ID) -> Regime? { regimes.regime(id) }
}

/// The program's data cannot be used.
package struct LawUnreadable: Error, CustomStringConvertible {
    package let path: String
    package let problems: [Problem]

    package var description: String { ([path] + problems.map { $0.text(in: .vi) }).joined(separator: "\n") }
}
