package import Foundation
package import OCOP

/// One member's sheet for one dossier in one pass (phiếu chấm điểm của thành viên Hội đồng).
package struct MemberSheet: Identifiable, Equatable, Sendable {
    package typealias ID = Identifier<MemberSheet>

    package let id: ID
    package let dossier: Dossier.ID
    package let council: Council.ID
    package let pass: Int
    package let account: Account.ID
    package let name: String
    package let position: Role
    package var state: State
    /// By the code of the criterion; a criterion that is not there has not been answered.
    package var answers: [String: Answer]
    /// Why its member may not judge.
    package var recusal: String?
    /// Why answers differ from those of the pass before.
    package var reason: String?
    package var savedAt: Date?
    package var submittedAt: Date?
    package var closedAt: Date?
    package var version = 1

    package enum State: String, Codable, Sendable {
        case open, submitted, recused
    }

    /// What a member gives one criterion.
    package struct Answer: Codable, Equatable, Sendable {
        /// The option, counted from 1; 0 for none, chosen as such; nil where only a note stands.
        package var option: Int?
        package var note: String
        /// The version of the sheet that first held it.
        package var savedIn: Int

        package init(option: Int?, note: String = "", savedIn: Int = 0) {
            self.option = option
            self.note = note
            self.savedIn = savedIn
        }
    }
}

extension MemberSheet {
    /// The chosen options in the order of the set; none where nothing was chosen.
    package func choices(in set: CriteriaSet) -> [Int] {
        set.criteria.map { answers[$0.code]?.option ?? 0 }
    }

    /// The criteria that still wait for an answer: nought, too, is to be chosen.
    ///
    /// Of two alternatives one is enough, when it was given an option.
    package func missing(in set: CriteriaSet) -> [Criterion] {
        let chosen = Set(
            set.criteria.compactMap { criterion in
                answers[criterion.code]?.option ?? 0 > 0 ? criterion.alternative : nil
            }
        )
        return set.criteria.filter { criterion in
            answers[criterion.code]?.option == nil && !(criterion.alternative.map(chosen.contains) ?? false)
        }
    }

    /// Text from which a digest is taken when the sheet is closed, so that the sealed trail vouches for every answer.
    package var canonicalText: String {
        let lines = answers.keys.sorted().map { code in
            "\(code)\t\(answers[code]?.option.map(String.init) ?? "-")\t\(answers[code]?.note ?? "")"
        }
        return ([id.description, account.description, state.rawValue] + lines).joined(separator: "\n")
    }
}

/// One answer that took the place of another.
package struct SheetChange: Sendable {
    package typealias ID = Identifier<SheetChange>

    package let id: ID
    package let sheet: MemberSheet.ID
    package let criterion: String
    package let before: MemberSheet.Answer?
    package let after: MemberSheet.Answer
    package let at: Date
    package let reason: String?
}
