import Hummingbird
import OCOP
import Web

extension Site {
    /// Everything that the site can do, a line for each feature.
    package static func build(_ office: Office) -> Site {
        let router = Router(context: SiteContext.self, options: .autoGenerateHeadEndpoints)
        let catalogue = Catalogue(office)
        router.add(middleware: PublicPagesMiddleware(catalogue: catalogue))
        router.add(middleware: SecurityHeadersMiddleware(isSecure: office.settings.isSecure))
        // Twice: around what is asked before a route, the session in the store, and around the routes.
        router.add(middleware: ProblemMiddleware(office: office))
        router.add(middleware: SessionMiddleware(office: office))
        router.add(middleware: ProblemMiddleware(office: office))
        office.assets.add(to: router)
        var site = Site(office: office, catalogue: catalogue, router: router)
        site.addHealthRoutes()
        site.addCatalogueRoutes()
        site.addScoringTrialRoutes()
        site.addStyleRoutes()
        site.addSignInRoutes()
        site.addOwnAccountRoutes()
        site.addAdministrationRoutes()
        site.addSystemRoutes()
        site.addDelegationRoutes()
        site.addWorklistRoutes()
        site.addReceiptRoutes()
        site.addCommuneReviewRoutes()
        site.addStandingOfficeRoutes()
        site.addAdvisoryRoutes()
        site.addPaperRoutes()
        site.addScoringRoutes()
        site.addResultRoutes()
        site.addTodayRoutes()
        site.addNoticeRoutes()
        site.addCertificateRoutes()
        site.addCouncilRoutes()
        site.addReviewRoutes()
        site.addAuditRoutes()
        site.addHistoryRoutes()
        site.addProducerRoutes()
        site.addOwnProductRoutes()
        site.addPaperDossierRoutes()
        site.addDossierRoutes()
        site.addDossierFormRoutes()
        site.addEvidenceRoutes()
        site.addFileRoutes()
        site.addPagePictureRoutes()
        site.refuseOtherMethods()
        return site
    }
}
