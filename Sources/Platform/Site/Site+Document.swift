import HTTPTypes

extension Site {
    /// A request as machines read it.
    package struct RouteLine: Encodable, Sendable {
        package let method: String
        package let path: String
        package let action: String
        /// "public", or "session" for those who are signed in and whose roles allow the action.
        package let access: String
    }

    /// Every request that the site answers, by path.
    package var lines: [RouteLine] {
        routes.map { route in
            RouteLine(
                method: route.method.rawValue,
                path: route.path,
                action: route.action.rawValue,
                access: route.isPublic ? "public" : "session"
            )
        }.sorted { ($0.path, $0.method) < ($1.path, $1.method) }
    }
}

extension Route {
    /// Whether whoever has not signed in may ask for it.
    package var isPublic: Bool {
        AuthorityTable.rules(for: action).contains { $0.scope == .anyone }
    }
}
