package import OCOP

/// Something that a person can do; each route asks for one.
package enum Action: String, CaseIterable, Sendable {
    // Anybody
    case viewCatalogue, verifyCertificate, tryScoring, signIn, registerProducer, viewStyle, checkHealth
    // Whoever is signed in
    case seeToday, manageOwnAccount, readNotices
    // Whoever reads a record
    case readHistory
    // Producer
    case viewProducer, editProducer, manageProducts, viewEvidence, manageEvidence, listDossiers, readDossier,
        draftDossier, editDossier, confirmPaperDossier
    // Commune
    case enterPaperDossier, checkComposition, assessContents
    // Offices of every level
    case seeWorklist
    // Papers of every body
    case draftPaper, signPaper, numberPaper, sendPaper, keepSignedFile
    // Standing office and advisory team
    case keepSamples, manageRounds, manageCouncils, reviewDossier
    // Council
    case scoreDossier, followScoring, seeResult
    // After the decision
    case listCertificates, recordEarlierCertificate, revokeCertificate
    // Programme
    case importProducts, exportLists, viewProgramme
    // Administration
    case manageAccounts, delegate, readAudit, seeSystem
    // Steps of the procedure, named as in `DossierStep`
    case submit, withdraw, receive, returnToProducer, sendReport, receiveAtProvince, requestCompletion, complete,
        assign, openScoring, close, rescore, decide, notifyResult, forward, receiveAtCentre, referBack, judgeAgain

    /// The step of the procedure that this is, if it is one.
    package var step: DossierStep? { Self.steps[self] }

    /// The action of a step.
    package init(_ step: DossierStep) {
        guard let action = Self.actions[step] else { preconditionFailure("no action is named as the step \(step)") }
        self = action
    }

    private static let actions = Dictionary(
        uniqueKeysWithValues: DossierStep.allCases.compactMap { step in
            Action(rawValue: "\(step)").map { (step, $0) }
        }
    )
    private static let steps = Dictionary(uniqueKeysWithValues: actions.map { ($1, $0) })
}
