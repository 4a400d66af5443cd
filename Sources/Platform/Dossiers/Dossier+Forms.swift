import Foundation
package import OCOP
import Store

extension Office {
    /// Saves the registration form (Mẫu 01) of a draft, and gives the form's new version.
    ///
    /// What the dossier itself fixes (kind, product set, place) is not taken from the form.
    @discardableResult
    package func saveRegistration(
        _ form: RegistrationForm,
        of id: Dossier.ID,
        version: Int? = nil,
        by caller: Caller
    ) async throws -> Int {
        let law = law
        let today = today
        return try await change(.registration, of: id, version: version, by: caller, empty: RegistrationForm()) {
            saved,
            dossier,
            _ in
            let pledge = (saved.pledgedOn, saved.pledgedBy)
            saved = form
            if form.pledgedOn != nil, pledge.0 != nil { (saved.pledgedOn, saved.pledgedBy) = pledge }
            let set = try law.scorer(set: dossier.set, ofAct: dossier.act).set
            saved.fix(dossier, set, year: saved.year ?? today.year)
            dossier.productName = form.productName ?? dossier.productName
            dossier.producerName = form.producerName ?? dossier.producerName
        }
    }

    /// Saves the self-assessment (Mẫu 02, parts I, II and IV) of a draft, and gives the form's new version.
    @discardableResult
    package func saveSelfAssessment(
        _ form: SelfAssessment,
        of id: Dossier.ID,
        version: Int? = nil,
        by caller: Caller
    ) async throws -> Int {
        try await change(.selfAssessment, of: id, version: version, by: caller, empty: SelfAssessment()) {
            saved,
            _,
            _ in
            saved = form
        }
    }

    /// Changes some lines of the self-assessment and leaves the others, as a page that shows one part of it does.
    @discardableResult
    func changeSelfAssessment(
        of id: Dossier.ID,
        version: Int?,
        by caller: Caller,
        _ edit: @escaping @Sendable (inout SelfAssessment) -> Void
    ) async throws -> Int {
        try await change(.selfAssessment, of: id, version: version, by: caller, empty: SelfAssessment()) {
            saved,
            _,
            _ in
            edit(&saved)
        }
    }

    /// Saves answers of part III of Mẫu 02, each by its criterion's code, and gives the part's new version.
    ///
    /// Criteria that are not named keep their answers.
    @discardableResult
    package func saveChoices(
        _ answers: [String: SelfChoices.Answer],
        of id: Dossier.ID,
        version: Int? = nil,
        by caller: Caller
    ) async throws -> Int {
        let law = law
        return try await change(.choices, of: id, version: version, by: caller, empty: SelfChoices.empty) {
            saved,
            dossier,
            _ in
            let scorer = try law.scorer(set: dossier.set, ofAct: dossier.act)
            for (code, answer) in answers {
                guard scorer.set.index(ofCriterion: code) != nil else {
                    throw InvalidInput(
                        SheetProblem.unknownCriterion(code, known: scorer.set.criteria.map(\.code)),
                        in: code
                    )
                }
                saved.answers[code] = answer
            }
            do throws(SheetProblem) { try scorer.check(saved.sheet(of: scorer.set)) } catch {
                throw InvalidInput(error, in: answers.keys.sorted().first)
            }
        }
    }
}

extension InvalidInput {
    /// A sheet that cannot be scored, beside the criterion that it is about.
    init(_ problem: SheetProblem, in code: String?) {
        let named: String? =
            switch problem {
            case .unknownOption(let criterion, _, _): criterion
            case .bothAlternatives(_, let second): second
            default: code
            }
        self.init(named.map { SelfChoices.field($0) }, problem.message)
    }
}

extension SelfChoices {
    /// The name of a criterion's field in forms.
    static func field(_ code: String) -> String { "c-\(code)" }
}

extension RegistrationForm {
    /// Puts in what the dossier fixes: its place, kind and classification.
    mutating func fix(_ dossier: Dossier, _ set: CriteriaSet, year: Int) {
        province = dossier.province
        self.year = year
        kind = dossier.kind
        productSet = dossier.set
        sector = set.sector
        group = set.group
        subgroup = set.subgroup?.vi
    }
}
