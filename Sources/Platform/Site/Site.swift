package import Hummingbird
import Store
import Web

/// A request that the site answers, and the action that it asks for.
package struct Route: Hashable, Sendable {
    package let method: HTTPRequest.Method
    package let path: String
    package let action: Action
}

/// Everything that the site can do: routes are added by each feature and kept as a table.
package struct Site {
    package typealias Handler = @Sendable (Visit) async throws -> Response

    package let office: Office
    package let router: Router<SiteContext>
    /// What the public reads, in memory.
    package let catalogue: Catalogue
    package private(set) var routes: [Route] = []

    init(office: Office, catalogue: Catalogue, router: Router<SiteContext>) {
        self.office = office
        self.catalogue = catalogue
        self.router = router
    }

    /// A page or a feed: asked for with GET, changes nothing.
    package mutating func get(_ path: String, _ action: Action, use handler: @escaping Handler) {
        on(.get, path, action, use: handler)
    }

    /// An errand: its form carries the session's secret, which is checked before the handler runs.
    package mutating func post(_ path: String, _ action: Action, use handler: @escaping Handler) {
        on(.post, path, action, use: handler)
    }

    /// An errand whose form brings files: its handler reads it as it streams (``Visit/upload(kinds:)``), the session's secret
    /// before anything else.
    package mutating func upload(_ path: String, _ action: Action, use handler: @escaping Handler) {
        on(.post, path, action, takesFiles: true, use: handler)
    }

    /// Answers every other method on the addresses of the site with 405 and what they take; added when all routes are.
    func refuseOtherMethods() {
        let methods: [HTTPRequest.Method] = [.get, .post, .put, .delete, .patch]
        for (path, routes) in Dictionary(grouping: routes, by: \.path) {
            let taken = Set(routes.map(\.method))
            let names = methods.filter(taken.contains).flatMap { $0 == .get ? ["GET", "HEAD"] : [$0.rawValue] }
            let allowed = names.joined(separator: ", ")
            for method in methods where !taken.contains(method) {
                router.on(RouterPath(path), method: method) { _, _ -> Response in
                    throw ProblemPage.methodNotAllowed(allowed)
                }
            }
        }
    }

    private mutating func on(
        _ method: HTTPRequest.Method,
        _ path: String,
        _ action: Action,
        takesFiles: Bool = false,
        use handler: @escaping Handler
    ) {
        routes.append(Route(method: method, path: path, action: action))
        let office = office
        router.on(RouterPath(path), method: method) { request, context in
            // A form with files is not read, nor its secret compared, before the handler: only those that do so get it.
            if Visit.isUpload(request), !takesFiles { throw FormError.wrongType("multipart/form-data") }
            let visit = try await Visit(request, context, office)
            try visit.caller.require(action)
            do {
                return try await handler(visit)
            } catch let error as StoreError where error.code == .stale && method == .post {
                return visit.stalePage()
            }
        }
    }
}
