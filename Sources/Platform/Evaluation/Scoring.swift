package import Foundation
package import OCOP

/// One pass of a council over one dossier (lượt chấm điểm): from opening to closing.
///
/// Scoring again makes another pass; the old one stays as it was.
package struct Scoring: Sendable {
    package let dossier: Dossier.ID
    package let council: Council.ID
    /// Counted from 1 for each dossier and council.
    package let pass: Int
    package let level: Authority
    package let kind: Kind
    /// The criteria under which it is scored, with their digest.
    package let act: String
    package let set: Int
    package let sha256: String
    /// The council's rules when it was opened.
    package let rules: Council.Rules
    /// Why it is scored again.
    package let reason: String?
    package let openedAt: Date
    package var closedAt: Date?
    package var closedBy: String?
    /// Nil until it is closed.
    package var result: ScoringResult?

    package enum Kind: String, Codable, Sendable {
        case first
        /// Scores lay too far apart, or something was overlooked: members start from what they gave before.
        case rescore
        /// The province judges again after the centre: members start anew.
        case again
    }

    package var isOpen: Bool { closedAt == nil }
}

/// What a pass came to, as it was counted when it was closed.
///
/// The mean stays a sum and a count; nothing is divided but for display.
package struct ScoringResult: Codable, Equatable, Sendable {
    /// Sum of the totals that count, in hundredths of a point, and their number.
    package var sum: Int
    package var count: Int
    package var spread: Int
    package var isSpreadTooLarge: Bool
    /// The star of the mean alone.
    package var band: Int
    /// The final star; nil where a finding excludes the dossier.
    package var stars: Int?
    package var missed: [Missed]
    /// What the council as a whole has found, and the one of those that ended the evaluation.
    package var findings: [String]
    package var ended: String?
    /// Names of those who did not hand in their sheets, and of those who may not judge.
    package var absent: [String]
    package var recused: [String]
    package var sheets: [Sheet]
    /// What the council concluded, for its minutes.
    package var conclusion: String

    package struct Missed: Codable, Equatable, Sendable {
        package var stars: Int
        package var criterion: String
    }

    /// One member's sheet in figures.
    package struct Sheet: Codable, Equatable, Sendable {
        package var name: String
        package var position: Role
        package var total: Int
        /// Points by part, in the order of the set.
        package var parts: [Int]
        /// Whether the mean was taken of it, too.
        package var isCounted: Bool
    }

    /// The mean for display, cut off and never rounded up: 89.996 reads "89,99".
    package func mean(decimals: Int, _ language: Language) -> String {
        let scale = [1, 10, 100][max(0, min(2, decimals))]
        let scaled = sum * scale / (count * 100)
        let digits = String(scaled % scale + scale).dropFirst()
        return decimals > 0 ? "\(scaled / scale)\(language == .vi ? "," : ".")\(digits)" : "\(scaled)"
    }

    /// Whether the mean reaches so many points, exactly.
    package func reaches(_ points: Points) -> Bool { sum >= points.hundredths * count }

    /// The points of a part, by its place, over the sheets that count.
    package func partSum(_ place: Int) -> Int {
        sheets.filter(\.isCounted).reduce(0) { $0 + $1.parts[place] }
    }

    /// The mean in whole hundredths, cut off.
    package var hundredths: Int { sum / count }

    package var finalStars: Stars? { stars.flatMap(Stars.init) }
}
