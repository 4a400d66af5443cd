import Hummingbird
import OCOP
import Web

extension Site {
    /// Everything that the site can do, a line for each feature.
    package static func build(_ office: Office) -> Site {
        let router = Router(context: SiteContext.self)
        router.add(middleware: SessionMiddleware(office: office))
        router.add(middleware: ProblemMiddleware(office: office))
        return Site(office: office, router: router)
    }
}
