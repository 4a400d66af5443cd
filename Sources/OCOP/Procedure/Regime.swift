/// A stage of the programme with its own acts (quy trình, giai đoạn áp dụng): who judges what, from which day.
///
/// Read from `Data/procedure/regimes.yaml`; stored on a dossier once, by `id`, and never worked out again.
public struct Regime: Hashable, Sendable, Identifiable {
    /// Name of a regime in data and records: "R0", "R1", "R2", "R2b", "R3".
    public struct ID: Hashable, Sendable, CustomStringConvertible {
        /// As written in the data.
        public let name: String

        /// A regime's name, as written in the data.
        public init(_ name: String) {
            self.name = name
        }

        /// As written in the data.
        public var description: String { name }
    }

    /// Name in data and records.
    public let id: ID
    /// Name for people.
    public let name: Label
    /// Numbers of its acts; empty where provinces had their own.
    public let acts: [String]
    /// Number of the act whose criteria are used; nil where the province's own were.
    public let criteriaAct: String?
    /// First day on which a new dossier begins under it.
    public let from: CalendarDay
    /// Last day on which a new dossier begins under it; nil while it is open.
    public let lastDay: CalendarDay?
    /// Last day on which its acts have force, where a later act says so (26/2026/QĐ-TTg, article 11).
    public let lapses: CalendarDay?
    /// Why these days.
    public let basis: Basis
    /// Who recognises which star; no star stands in two rows.
    public let recognition: [Recognition]
    /// From how many points a dossier is sent up.
    public let forwarding: [Forwarding]
    /// The numbers that it lays down.
    public let limits: [Limit]

    /// Who recognises some stars (26/2026/QĐ-TTg, article 4 clause 1).
    public struct Recognition: Hashable, Sendable {
        /// Which stars, rising.
        public let stars: [Stars]
        /// Who recognises them.
        public let by: Authority
        /// Where it is written.
        public let basis: Basis
    }

    /// From how many points one level sends a dossier to the next.
    public struct Forwarding: Hashable, Sendable {
        /// The level that sends.
        public let from: Authority
        /// The level that receives.
        public let to: Authority
        /// Least points, included.
        public let least: Points
        /// Where it is written.
        public let basis: Basis
    }

    /// A number that the act lays down.
    public struct Limit: Hashable, Sendable {
        /// What it limits.
        public let name: Name
        /// How many, above zero.
        public let value: Int
        /// Of what.
        public let unit: Unit
        /// Where it is written.
        public let basis: Basis

        /// The limits that the code asks for.
        public enum Name: String, CaseIterable, Sendable {
            /// How long a certificate holds.
            case certificateValidity = "certificate_validity"
            /// How many samples a producer files.
            case samples
            /// How long the commune has.
            case communeCheck = "commune_check"
            /// Days before the certificate's end from which reassessment is filed.
            case reassessmentOpens = "reassessment_opens"
            /// Days before the certificate's end up to which reassessment is filed.
            case reassessmentCloses = "reassessment_closes"
            /// How long a reassessment may take from a full dossier.
            case reassessmentDecision = "reassessment_decision"
            /// How long a revocation may take.
            case revocation
        }

        /// What a limit counts.
        public enum Unit: String, CaseIterable, Sendable {
            /// Calendar months.
            case months
            /// Calendar days.
            case days
            /// Working days; see ``WorkingCalendar``.
            case workingDays = "working_days"
            /// Things.
            case pieces
        }
    }

    /// Whether a new dossier begins under it on that day.
    public func covers(_ day: CalendarDay) -> Bool {
        day >= from && lastDay.map { day <= $0 } ?? true
    }

    /// Who recognises that star; nil for stars that get no decision.
    public func recognition(of stars: Stars) -> Recognition? {
        recognition.first { $0.stars.contains(stars) }
    }

    /// From how many points that level sends a dossier up; nil where it sends none.
    public func forwarding(from authority: Authority) -> Forwarding? {
        forwarding.first { $0.from == authority }
    }

    /// A number that the act lays down; nil where the data has none for this regime.
    public func limit(_ name: Limit.Name) -> Limit? {
        limits.first { $0.name == name }
    }
}
