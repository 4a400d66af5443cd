/// The procedure as a table (trình tự xử lý hồ sơ): which step leads from which state to which, under which regime.
///
/// Read from `Data/procedure/steps.yaml`. A transition is in force under a regime when the data cites its place in that
/// regime's acts. Conditions on points, papers and people are not in the table; they are asked where the step is taken.
public struct Procedure: Hashable, Sendable {
    /// The rows, in the order of the data.
    let rows: [Row]
    /// The terms that run in some states, in the order of the data.
    public let terms: [Term]
    /// The rows by regime, taken apart once, since every page asks for them.
    private let table: [Regime.ID: [Transition]]
    /// From where each step leads somewhere, under any regime; asked at every check of authority.
    private let origins: [DossierStep: Set<DossierState>]

    init(rows: [Row], terms: [Term]) {
        self.rows = rows
        self.terms = terms
        let regimes = Set(rows.flatMap(\.cited.keys))
        table = Dictionary(uniqueKeysWithValues: regimes.map { ($0, Self.transitions(of: rows, under: $0)) })
        origins = Dictionary(rows.filter { !$0.cited.isEmpty }.map { ($0.step, Set($0.from)) }) { $0.union($1) }
    }

    /// One row of the data: a step from any of some states.
    struct Row: Hashable {
        let step: DossierStep
        let from: [DossierState]
        let to: DossierState
        let label: Label
        let cited: [Regime.ID: Cited]
        let line: Int
    }

    /// Where a row is written in the acts of one regime.
    struct Cited: Hashable {
        let citation: Citation
        let standing: Standing
    }

    /// One step from one state, under one regime.
    public struct Transition: Hashable, Sendable {
        /// What is done.
        public let step: DossierStep
        /// Where the dossier stands before.
        public let from: DossierState
        /// Where it stands after.
        public let to: DossierState
        /// What happens, in our words, and where it is written.
        public let basis: Basis
    }

    /// The regimes that the table knows, by name.
    public var regimes: [Regime.ID] { table.keys.sorted { $0.name < $1.name } }

    /// All transitions under a regime, in the order of the data; none for a regime that the table does not know.
    public func transitions(under regime: Regime.ID) -> [Transition] { table[regime] ?? [] }

    private static func transitions(of rows: [Row], under regime: Regime.ID) -> [Transition] {
        rows.flatMap { row -> [Transition] in
            guard let cited = row.cited[regime] else { return [] }
            let basis = Basis(label: row.label, citation: cited.citation, standing: cited.standing)
            return row.from.map { Transition(step: row.step, from: $0, to: row.to, basis: basis) }
        }
    }

    /// The transition that a step makes from a state under a regime; nil where there is none.
    public func transition(_ step: DossierStep, from state: DossierState, under regime: Regime.ID) -> Transition? {
        transitions(under: regime).first { $0.step == step && $0.from == state }
    }

    /// The states from which a step leads somewhere, under any regime.
    public func states(before step: DossierStep) -> Set<DossierState> { origins[step] ?? [] }

    /// The steps that the procedure allows from a state under a regime, in the order of the data.
    public func steps(from state: DossierState, under regime: Regime.ID) -> [DossierStep] {
        transitions(under: regime).filter { $0.from == state }.map(\.step)
    }

    /// The state after a step; throws where the procedure does not allow it.
    public func next(
        _ step: DossierStep,
        from state: DossierState,
        under regime: Regime.ID
    ) throws(ProcedureRefusal) -> DossierState {
        guard let found = transition(step, from: state, under: regime) else {
            guard table[regime] != nil else { throw .noProcedure(regime) }
            throw state.isFinal ? .finished(step: step, state: state) : .wrongState(step: step, state: state)
        }
        return found.to
    }

    /// The procedure without some steps that no act lays down, where a province does not want them.
    ///
    /// Only rows that are local practice go; what the law or its reading gives stays.
    public func leavingOut(_ steps: Set<DossierStep>) -> Procedure {
        let kept = rows.compactMap { row -> Row? in
            guard steps.contains(row.step) else { return row }
            let cited = row.cited.filter { $0.value.standing != .localPractice }
            guard !cited.isEmpty else { return nil }
            return Row(step: row.step, from: row.from, to: row.to, label: row.label, cited: cited, line: row.line)
        }
        return Procedure(rows: kept, terms: terms)
    }
}
