package import OCOP

/// What an action is about, as far as authority is concerned.
package struct Subject: Sendable {
    package var state: DossierState?
    package var producer: Producer.ID?
    /// Codes of the commune and the province where it is.
    package var commune: String?
    package var province: String?
    /// The body that issues or runs it: of a paper, a round, a council.
    package var issuer: Area?
    /// Whether an officer entered it from paper.
    package var isFromPaper = false
    /// Whether it is its producer's alone, as evidence that no dossier uses: no office holds it.
    package var isPrivate = false
    /// Who sits on the council that now has the dossier, and as what.
    package var council: [Account.ID: Role] = [:]
    /// Who sits on a council that has it or had it.
    package var judges: [Account.ID: Role] = [:]

    package init(
        state: DossierState? = nil,
        producer: Producer.ID? = nil,
        commune: String? = nil,
        province: String? = nil,
        issuer: Area? = nil,
        isFromPaper: Bool = false,
        isPrivate: Bool = false,
        council: [Account.ID: Role] = [:],
        judges: [Account.ID: Role] = [:]
    ) {
        self.state = state
        self.producer = producer
        self.commune = commune
        self.province = province
        self.issuer = issuer
        self.isFromPaper = isFromPaper
        self.isPrivate = isPrivate
        self.council = council
        self.judges = judges
    }
}

extension Caller {
    /// Whether some role of theirs could do this somewhere: what a route asks before its handler runs.
    package func may(_ action: Action) -> Bool {
        AuthorityTable.rules(for: action).contains { rule in
            switch rule.scope {
            case .anyone: true
            case .signedIn: account != nil
            default: grants.contains { $0.role == rule.role }
            }
        }
    }

    /// Whether they may do this to that record now.
    package func may(_ action: Action, on subject: Subject, by procedure: Procedure) -> Bool {
        if case .now = answer(action, on: subject, by: procedure) { true } else { false }
    }

    /// Lets pass who may do this somewhere.
    package func require(_ action: Action) throws(Refusal) {
        guard !may(action) else { return }
        throw account == nil ? .signInNeeded : .notAllowed(action)
    }

    /// Lets pass who may do this to that record now; gives the role that allows it.
    ///
    /// Whose role and area fit, but whose record stands elsewhere, hears where it stands, if they may read it: the step
    /// may have been taken already, by themselves too. Everybody else is not allowed.
    @discardableResult
    package func require(_ action: Action, on subject: Subject, by procedure: Procedure) throws(Refusal) -> Role? {
        switch answer(action, on: subject, by: procedure) {
        case .now(let role): return role
        case .notNow:
            if let state = subject.state, may(.readDossier, on: subject, by: procedure) {
                throw .wrongState(action, state)
            }
        case .never: if account == nil { throw .signInNeeded }
        }
        throw .notAllowed(action)
    }

    private enum Answer {
        case now(Role?)
        /// The person is the right one; the record is not where it would have to be.
        case notNow
        case never
    }

    private func answer(_ action: Action, on subject: Subject, by procedure: Procedure) -> Answer {
        var isOnlyTheState = false
        for rule in AuthorityTable.rules(for: action) {
            let isOpen = subject.state.map { rule.isOpen(in: $0, by: procedure) } ?? true
            switch rule.scope {
            case .anyone, .signedIn:
                guard rule.scope == .anyone || account != nil else { continue }
                if isOpen { return .now(rule.role) }
                isOnlyTheState = true
            default:
                for grant in grants where grant.role == rule.role && reaches(rule, grant, subject, by: procedure) {
                    let isInHand = rule.scope != .inHand || subject.state?.level == grant.area.level
                    if isOpen && isInHand { return .now(rule.role) }
                    isOnlyTheState = true
                }
            }
        }
        return isOnlyTheState ? .notNow : .never
    }

    /// Whether role and area fit, wherever the record stands now.
    private func reaches(
        _ rule: AuthorityTable.Rule,
        _ grant: Grant,
        _ subject: Subject,
        by procedure: Procedure
    ) -> Bool {
        switch rule.scope {
        case .anyone, .signedIn: true
        case .ownProducer: subject.producer != nil && grant.producer == subject.producer
        case .area: grant.area.holds(subject)
        case .paper: subject.isFromPaper && grant.area.holds(subject)
        case .issuer: grant.area == subject.issuer
        case .inHand: grant.area.holds(subject) && rule.isOpen(at: grant.area.level, by: procedure)
        case .council: account.flatMap { subject.council[$0] } == grant.role && grant.area.holds(subject)
        case .judged: account.flatMap { subject.judges[$0] } == grant.role
        }
    }
}

extension AuthorityTable.Rule {
    /// Whether it holds for a dossier in some state.
    func isOpen(in state: DossierState, by procedure: Procedure) -> Bool {
        if let step = action.step, !procedure.states(before: step).contains(state) { return false }
        return states?.contains(state) ?? true
    }

    /// Whether it ever holds for a dossier that a body of this level has in hand.
    func isOpen(at level: Authority, by procedure: Procedure) -> Bool {
        DossierState.allCases.contains { $0.level == level && isOpen(in: $0, by: procedure) }
    }
}

extension Area {
    /// Whether a record lies in this area; see ``AuthorityTable/Scope/area``.
    func holds(_ subject: Subject) -> Bool {
        if self == .country { return subject.state.map(AuthorityTable.sentUp.contains) ?? !subject.isPrivate }
        return rawValue == subject.commune || rawValue == subject.province
    }
}
