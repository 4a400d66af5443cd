import HTTPTypes
import Hummingbird
import OCOP
import Web

extension Site {
    /// Scoring by anybody, to see what a product would get; nothing is kept.
    ///
    /// | request | who | what |
    /// |---|---|---|
    /// | `GET /thu-cham` | anybody | all product sets |
    /// | `GET /thu-cham/{set}` | anybody | a sheet, and what the choices in the address come to |
    mutating func addScoringTrialRoutes() {
        open("/thu-cham", .tryScoring) { question in
            let act = try question.visit.act()
            let sets = try question.law.sets(ofAct: act)
            let pages = ScoringTrialPages(visit: question.visit)
            return .page(question.say("Tự chấm thử", "Try the scoring"), pages.choice(of: sets, act: act))
        }
        get("/thu-cham/{set}", .tryScoring) { visit in
            let data = visit.typed
            let trial = try ScoringTrial(try visit.scorer(), data)
            let pages = ScoringTrialPages(visit: visit)
            var response: Response
            if visit.fragment == "diem" {
                response = pages.fragment(trial).response(.ok)
                response.headers[.fragment] = "diem"
            } else {
                let title = visit.language("Tự chấm thử: \(trial.set.name.vi)", "Try the scoring: \(trial.set.name.en)")
                response = visit.page(title, modules: ["live-score", "keys"], pages.sheet(trial, data))
            }
            // Holds nothing of the reader's, so no cookie has to go with it.
            response.headers[.cacheControl] =
                visit.isAnonymous ? "public, max-age=0, must-revalidate" : "private, no-cache"
            return response
        }
    }
}

extension Visit {
    /// The fields that stand in the address.
    fileprivate var typed: FormData {
        var data = FormData()
        for (name, value) in request.uri.queryParameters { data.append(String(name), String(value)) }
        return data
    }

    /// The act whose folder the address names; without one, that in force.
    fileprivate func act() throws(ProblemPage) -> String {
        let named = query("van-ban")
        let acts = office.law.regimes.all.compactMap(\.criteriaAct)
        let found = named.map { name in acts.first { CriteriaLibrary.folder(ofAct: $0) == name } }
        guard let act = found ?? office.law.criteriaAct(on: today) else { throw .notFound }
        return act
    }

    fileprivate func scorer() throws -> Scorer {
        guard let number = parameters.get("set").flatMap({ Int($0) }) else { throw ProblemPage.notFound }
        let act = try act()
        guard try office.law.sets(ofAct: act).contains(where: { $0.number == number }) else {
            throw ProblemPage.notFound
        }
        return try office.law.scorer(set: number, ofAct: act)
    }
}
