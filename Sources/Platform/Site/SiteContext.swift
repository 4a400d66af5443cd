package import Hummingbird
package import NIOCore
package import OCOP

/// What the middleware knows of a request by the time it reaches its route.
package struct SiteContext: RequestContext, RemoteAddressRequestContext {
    package var coreContext: CoreRequestContextStorage
    package let remoteAddress: SocketAddress?
    /// Set by the session middleware.
    package var caller: Caller
    package var csrf = ""
    /// The secret of the session; nil for somebody who has not signed in.
    package var session: String?
    /// How many notices the caller has not read.
    package var unread = 0
    /// The language that this request is answered in.
    package var language: Language { caller.language }

    package init(source: Source) {
        coreContext = .init(source: source)
        remoteAddress = source.channel.remoteAddress
        // The address in words is worked out by the session middleware, which kept pages never reach.
        caller = .nobody(from: "")
    }
}
