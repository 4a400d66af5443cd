package import OCOP

/// What an action is about, as far as authority is concerned.
package struct Subject: Sendable {
    package var state: DossierState?
    package var producer: Producer.ID?
    /// Codes of the commune and the province where it is.
    package var commune: String?
    package var province: String?
    /// The body that issues it, where it is a paper.
    package var issuer: Area?
    /// Whether an officer entered it from paper.
    package var isFromPaper = false
    /// Who sits on the council that now has the dossier, and as what.
    package var council: [Account.ID: Role] = [:]

    package init(
        state: DossierState? = nil,
        producer: Producer.ID? = nil,
        commune: String? = nil,
        province: String? = nil,
        issuer: Area? = nil,
        isFromPaper: Bool = false,
        council: [Account.ID: Role] = [:]
    ) {
        self.state = state
        self.producer = producer
        self.commune = commune
        self.province = province
        self.issuer = issuer
        self.isFromPaper = isFromPaper
        self.council = council
    }
}

extension Caller {
    /// Whether some role of theirs could do this somewhere: what a route asks before its handler runs.
    package func may(_ action: Action) -> Bool {
        AuthorityTable.rules.contains { rule in
            rule.action == action && admits(rule) { _ in true }
        }
    }

    /// Whether they may do this to that record now.
    package func may(_ action: Action, on subject: Subject, by procedure: Procedure) -> Bool {
        (try? require(action, on: subject, by: procedure)) != nil
    }

    /// Lets pass who may do this somewhere.
    package func require(_ action: Action) throws(Refusal) {
        guard !may(action) else { return }
        throw account == nil ? .signInNeeded : .notAllowed(action)
    }

    /// Lets pass who may do this to that record now; gives the role that allows it.
    @discardableResult
    package func require(_ action: Action, on subject: Subject, by procedure: Procedure) throws(Refusal) -> Role? {
        var isOnlyTheState = false
        for rule in AuthorityTable.rules where rule.action == action {
            guard admits(rule, where: { reaches(rule, $0, subject) }) else { continue }
            if isOpen(rule, in: subject.state, by: procedure) { return rule.role }
            isOnlyTheState = true
        }
        if account == nil { throw .signInNeeded }
        if isOnlyTheState, let state = subject.state { throw .wrongState(action, state) }
        throw .notAllowed(action)
    }

    private func admits(_ rule: AuthorityTable.Rule, where reaches: (Grant) -> Bool) -> Bool {
        switch rule.scope {
        case .anyone: true
        case .signedIn: account != nil
        default: grants.contains { $0.role == rule.role && reaches($0) }
        }
    }

    private func isOpen(_ rule: AuthorityTable.Rule, in state: DossierState?, by procedure: Procedure) -> Bool {
        guard let state else { return true }
        if let step = rule.action.step, !procedure.states(before: step).contains(state) { return false }
        return rule.states?.contains(state) ?? true
    }

    private func reaches(_ rule: AuthorityTable.Rule, _ grant: Grant, _ subject: Subject) -> Bool {
        switch rule.scope {
        case .anyone, .signedIn: true
        case .ownProducer: subject.producer != nil && grant.producer == subject.producer
        case .area: grant.area.holds(subject)
        case .paper: subject.isFromPaper && grant.area.holds(subject)
        case .issuer: grant.area == subject.issuer
        case .inHand: grant.area.holds(subject) && subject.state?.level == grant.area.level
        case .council: account.flatMap { subject.council[$0] } == grant.role && grant.area.holds(subject)
        }
    }
}

extension Area {
    /// Whether a record lies in this area; see ``AuthorityTable/Scope/area``.
    func holds(_ subject: Subject) -> Bool {
        if self == .country { return subject.state.map(AuthorityTable.sentUp.contains) ?? true }
        return rawValue == subject.commune || rawValue == subject.province
    }
}

extension Procedure {
    /// The states from which a step leads somewhere, under any regime.
    func states(before step: DossierStep) -> Set<DossierState> {
        Set(regimes.flatMap { transitions(under: $0) }.filter { $0.step == step }.map(\.from))
    }
}
